import { randomUUID } from 'node:crypto';
import type { Artwork, Picture } from '../../core/document';
import type { DroppedFile, Failure, ImportedPictures, Notice, Result } from '../../ipc';
import { success } from '../../ipc';
import type { TakenFiles } from './disk';
import type { PictureReader } from './picture-reader';
import type { Session } from './session';

/** Takes pictures into a session: each is decoded once elsewhere, its bytes kept. The window adds them to the document. */
export async function takePictures(
  session: Session,
  taken: TakenFiles,
  reader: PictureReader,
): Promise<Result<ImportedPictures>> {
  const files: Picture[] = [];
  const refused: Failure[] = [...taken.refused];
  const notes: Notice[] = [];
  const results = await reader.check(taken.files);
  for (const [index, { bytes }] of taken.files.entries()) {
    const checked = results[index];
    if (checked?.ok !== true) {
      if (checked !== undefined) refused.push(checked);
      continue;
    }
    const { picture } = checked.value;
    const kept = await session.addPicture(picture.sha256, bytes);
    if (!kept.ok) return kept;
    notes.push(...checked.value.notes);
    files.push({ id: randomUUID(), ...picture });
  }
  return success({ files, refused, notes });
}

/** Takes a nameplate: a drawing becomes shapes, a picture is kept in the session. The window puts it into the masthead. */
export async function takeNameplate(
  session: Session,
  file: DroppedFile,
  reader: PictureReader,
): Promise<Result<{ readonly artwork: Artwork } | { readonly picture: Picture; readonly notes: readonly Notice[] }>> {
  const read = await reader.nameplate(file);
  if (!read.ok) return read;
  if (read.value.kind === 'artwork') return success({ artwork: { id: randomUUID(), ...read.value.artwork } });
  const { picture, notes } = read.value;
  const kept = await session.addPicture(picture.sha256, file.bytes);
  return kept.ok ? success({ picture: { id: randomUUID(), ...picture }, notes }) : kept;
}
