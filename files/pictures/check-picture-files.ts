import type { Diagnostic } from '../../core/diagnostic';
import type { DisplayList } from '../../core/display-list';
import { pressSpecOf } from '../../core/document';
import type { Edition, Picture } from '../../core/document';
import { decodablePicture } from './decode-picture';
import { openInLibrary } from './picture-library';

/** Where the bytes of an edition's pictures are; `undefined` for one that is not there. */
export type ReadPictureFile = (picture: Picture) => Promise<Uint8Array | undefined>;

/**
 * What only the files of the pictures on these pages can tell before an export: one that is gone, and one that was
 * separated with more ink than the plant takes, which the export lowers. Each picture is told once, where it is first
 * used.
 */
export async function checkPictureFiles(
  edition: Edition,
  pages: readonly DisplayList[],
  read: ReadPictureFile,
): Promise<readonly Diagnostic[]> {
  const limit = pressSpecOf(edition.profile).inkLimit;
  const found: Diagnostic[] = [];
  for (const [picture, page] of firstUses(edition, pages)) {
    const place = { page, picture: picture.id };
    const bytes = await read(picture);
    if (bytes === undefined) {
      found.push({ code: 'picture-file-missing', severity: 'error', place, values: { picture: picture.name } });
    } else if (picture.colour === 'cmyk') {
      const ink = await mostInk(bytes);
      if (ink === undefined || ink <= limit) continue;
      const values = { picture: picture.name, ink: Math.round(ink), limit };
      found.push({ code: 'picture-ink-reduced', severity: 'info', place, values });
    }
  }
  return found;
}

function firstUses(edition: Edition, pages: readonly DisplayList[]): ReadonlyMap<Picture, number> {
  const held = new Map(edition.pictures.map((picture) => [picture.id, picture]));
  const uses = new Map<Picture, number>();
  for (const { page, items } of pages) {
    for (const item of items) {
      const picture = item.kind === 'picture' ? held.get(item.picture) : undefined;
      if (picture !== undefined && !uses.has(picture)) uses.set(picture, page);
    }
  }
  return uses;
}

/** A picture is measured at this size at most: single pixels dry, areas do not. */
const MEASURED_SIDE = 512;
const INKS = 4;
/** The high byte of sixteen bits. */
const TO_EIGHT_BITS = 1 / 256;

/** The most ink of a CMYK picture, in per cent; `undefined` for one that cannot be decoded here. */
async function mostInk(bytes: Uint8Array): Promise<number | undefined> {
  try {
    const picture = await openInLibrary(decodablePicture(bytes));
    const side = { width: MEASURED_SIDE, height: MEASURED_SIDE, fit: 'inside', withoutEnlargement: true } as const;
    const deep = (await picture.metadata()).depth === 'ushort';
    const small = picture.resize(side).removeAlpha();
    const measured = (deep ? small.linear(TO_EIGHT_BITS, 0) : small).pipelineColourspace('cmyk').toColourspace('cmyk');
    const { data, info } = await measured.raw().toBuffer({ resolveWithObject: true });
    if (info.channels !== INKS) return undefined;
    let most = 0;
    for (let at = 0; at < data.length; at += INKS) {
      most = Math.max(most, data[at]! + data[at + 1]! + data[at + 2]! + data[at + 3]!);
    }
    return (most / 255) * 100;
  } catch {
    return undefined;
  }
}
