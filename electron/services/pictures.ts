import { randomUUID } from 'node:crypto';
import type { Artwork, Picture } from '../../core/document';
import type { DroppedFile, ImportedPicture, Notice, Result } from '../../ipc';
import { success } from '../../ipc';
import type { PictureReader } from './picture-reader';
import type { Session } from './session';

/** Takes a picture into a session: it is decoded once elsewhere, its bytes kept. The window adds it to the document. */
export async function takePicture(
  session: Session,
  file: DroppedFile,
  reader: Pick<PictureReader, 'check'>,
): Promise<Result<ImportedPicture>> {
  const checked = await reader.check(file);
  if (!checked.ok) return checked;
  const { picture, notes } = checked.value;
  const kept = await session.addPicture(picture.sha256, file.bytes);
  return kept.ok ? success({ picture: { id: randomUUID(), ...picture }, notes }) : kept;
}

/**
 * Takes a nameplate: a drawing becomes shapes, a picture is kept in the session. The window puts it into the masthead.
 */
export async function takeNameplate(
  session: Session,
  file: DroppedFile,
  reader: Pick<PictureReader, 'nameplate'>,
): Promise<Result<{ readonly artwork: Artwork } | { readonly picture: Picture; readonly notes: readonly Notice[] }>> {
  const read = await reader.nameplate(file);
  if (!read.ok) return read;
  if (read.value.kind === 'artwork') return success({ artwork: { id: randomUUID(), ...read.value.artwork } });
  const { picture, notes } = read.value;
  const kept = await session.addPicture(picture.sha256, file.bytes);
  return kept.ok ? success({ picture: { id: randomUUID(), ...picture }, notes }) : kept;
}
