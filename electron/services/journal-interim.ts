import { open, readFile } from 'node:fs/promises';
import type { Result } from '../../ipc';
import { success } from '../../ipc';

export interface OpenJournal {
  append(sequence: number, update: Uint8Array): Promise<Result<undefined>>;
  close(): Promise<void>;
}
export async function createJournal(file: string): Promise<Result<OpenJournal>> {
  const handle = await open(file, 'a');
  return success({
    append: async (_sequence, update) => {
      const head = Buffer.alloc(4);
      head.writeUInt32LE(update.byteLength);
      await handle.write(Buffer.concat([head, update]));
      await handle.datasync();
      return success(undefined);
    },
    close: () => handle.close(),
  });
}
export async function readJournal(
  file: string,
  _after: number,
): Promise<Result<{ readonly updates: readonly Uint8Array[]; readonly journal: OpenJournal }>> {
  const bytes = await readFile(file);
  const updates: Uint8Array[] = [];
  for (let at = 0; at + 4 <= bytes.length;) {
    const length = bytes.readUInt32LE(at);
    if (at + 4 + length > bytes.length) break;
    updates.push(new Uint8Array(bytes.subarray(at + 4, at + 4 + length)));
    at += 4 + length;
  }
  const made = await createJournal(file);
  return made.ok ? success({ updates, journal: made.value }) : made;
}
