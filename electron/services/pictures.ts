import { randomUUID } from 'node:crypto';
import { describePicture } from '../../files';
import type { ImportedPictures, Result } from '../../ipc';
import { success } from '../../ipc';
import { nameOnly } from './disk';
import type { TakenFiles } from './disk';
import type { SessionStore } from './session-store';

/**
 * Takes pictures into a session: their headers are checked, their bytes kept. Nothing is decoded. The window adds the
 * records to the document.
 */
export async function takePictures(
  store: SessionStore,
  session: string,
  taken: TakenFiles,
): Promise<Result<ImportedPictures>> {
  const described = taken.files.map(({ name, bytes }) => describePicture(name, bytes));
  const good = described.filter((each) => each.ok);
  const bad = described.filter((each) => !each.ok);
  const kept = await store.keepPictures(
    session,
    good.map(({ picture, bytes }) => ({ sha256: picture.sha256, bytes })),
  );
  if (!kept.ok) return kept;
  return success({
    files: good.map(({ picture }) => ({ id: randomUUID(), ...picture })),
    refused: [...taken.refused, ...bad.map(nameOnly)],
  });
}
