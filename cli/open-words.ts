import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { provideWords } from '../core/proof';
import { PROJECT_FOLDER } from './resources';

/** Tells proofreading where its words are: in the build. They are read when they are first asked for. */
export function openWords(): void {
  provideWords(() => readFileSync(join(PROJECT_FOLDER, 'out', 'words.bin')));
}
