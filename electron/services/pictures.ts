import { randomUUID } from 'node:crypto';
import type { Picture } from '../../core/document';
import { describePicture } from '../../files';
import type { Failure, ImportedPictures, Result } from '../../ipc';
import { success } from '../../ipc';
import { nameOnly } from './disk';
import type { TakenFiles } from './disk';
import type { Session } from './session';

/**
 * Takes pictures into a session: their headers are checked, their bytes kept. Nothing is decoded. The window adds the
 * records to the document.
 */
export async function takePictures(session: Session, taken: TakenFiles): Promise<Result<ImportedPictures>> {
  const files: Picture[] = [];
  const refused: Failure[] = [...taken.refused];
  for (const { name, bytes } of taken.files) {
    const described = describePicture(name, bytes);
    if (!described.ok) {
      refused.push(nameOnly(described));
      continue;
    }
    const kept = await session.addPicture(described.picture.sha256, bytes);
    if (!kept.ok) return kept;
    files.push({ id: randomUUID(), ...described.picture });
  }
  return success({ files, refused });
}
