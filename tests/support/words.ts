import { readFileSync } from 'node:fs';
import path from 'node:path';
import { provideWords } from '../../core/proof';

/** The words of proofreading, which `tools/setup/words.mjs` has packed before the tests. */
provideWords(() => readFileSync(path.join(import.meta.dirname, '..', '..', 'out', 'words.bin')));
