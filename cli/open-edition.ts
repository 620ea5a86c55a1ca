import { readEditionFile } from '../files';
import type { OpenedEditionFile } from '../files';
import { orUnusable } from './outcome';
import { say } from './words';

/** Opens an edition file that a person named; what is odd about it is said. */
export async function openEditionFile(path: string): Promise<OpenedEditionFile> {
  const opened = orUnusable(await readEditionFile(path));
  for (const { code, values } of opened.warnings) say(code, values);
  return opened;
}
