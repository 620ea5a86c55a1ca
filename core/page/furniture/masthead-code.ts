import type { Rect } from '../../geometry';
import { mmToPoints } from '../../units';
import type { Points } from '../../units';
import { placeCode } from '../code';
import { boxOf } from '../ornaments';
import { ownerOf } from './block';
import type { FurnitureBlock, FurnitureInput } from './block';

/** A code of a masthead is no larger than this with its white: telephones read it, and the name stays the larger. */
const MOST_SIDE: Points = mmToPoints(26);

/**
 * The QR code 二维码 of the field that the masthead has for it, in the middle of a height from `x`; with how much of
 * the width it takes. `undefined` where the masthead has no such field, or the field no text. The code holds the text
 * as written, without its label.
 */
export function composeMastheadCode(
  input: FurnitureInput,
  space: Pick<Rect, 'x' | 'y' | 'height'>,
): { readonly block: FurnitureBlock; readonly width: Points } | undefined {
  const { edition, style, setting } = input;
  const { code: field } = setting.profile.masthead;
  const text = (field && (style.fields[field] ?? edition.masthead.fields[field]))?.trim() ?? '';
  const side = Math.min(MOST_SIDE, space.height);
  if (text === '' || side <= 0) return undefined;
  const rect = { x: space.x, y: space.y + (space.height - side) / 2, width: side, height: side };
  const { box } = setting.profile.masthead;
  const block = placeCode(text, rect, {
    codes: setting.codes,
    owner: ownerOf(input, 'code'),
    place: { page: input.page, furniture: input.name, part: 'code' },
    ground: box !== undefined && boxOf(setting.profile, box).tint !== undefined,
  });
  return { block, width: side };
}
