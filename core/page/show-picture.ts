import type { Diagnostic, Place } from '../diagnostic';
import { process } from '../display-list';
import type { DisplayItem, Owner } from '../display-list';
import type { Picture, PictureFit } from '../document';
import type { Rect } from '../geometry';
import { roundPoints } from '../units';
import type { PageGrid } from './grid';
import { fitPicture } from './picture-fit';

/** What stands where a picture is missing: a grey that no one takes for a picture. */
const MISSING = process(0, 0, 0, 12);

/** The ground of words on a picture: dark enough for paper-white type on any picture, lighter than black solids. */
export const CAPTION_STRIP = process(0, 0, 0, 70);

/** A picture to be shown in a frame; `file` is undefined where the edition does not hold the picture. */
export interface ShownPicture {
  readonly id: string;
  readonly file: Picture | undefined;
  readonly frame: Rect;
  readonly fit: PictureFit | undefined;
}

/** The picture itself, or what stands where its file is missing, and what is to be told of it. */
export function showPicture(
  { id, file, frame, fit }: ShownPicture,
  owner: Owner,
  place: Place,
): { readonly items: readonly DisplayItem[]; readonly diagnostics: readonly Diagnostic[] } {
  if (file === undefined) {
    return {
      items: [{ kind: 'fill', owner, rect: frame, ink: MISSING }],
      diagnostics: [{ code: 'missing-picture', severity: 'error', place, values: { picture: id } }],
    };
  }
  const { rect, crop } = fitPicture(file, frame, fit);
  return { items: [{ kind: 'picture', owner, picture: file.id, rect, crop }], diagnostics: [] };
}

/** A picture's edges stand level with the type beside it: at the em boxes of its first and last line. */
export function insetToType(rect: Rect, grid: PageGrid): Rect {
  const inset = (grid.leading - grid.cell) / 2;
  return { ...rect, y: roundPoints(rect.y + inset), height: roundPoints(rect.height - 2 * inset) };
}
