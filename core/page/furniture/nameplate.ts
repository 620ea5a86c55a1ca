import type { Diagnostic } from '../../diagnostic';
import type { TypeStyle } from '../../document';
import { fitInside } from '../../geometry';
import type { Rect } from '../../geometry';
import { roundPoints } from '../../units';
import { placeArtwork } from './artwork';
import { ownerOf } from './block';
import type { FurnitureBlock, FurnitureInput } from './block';
import { setName } from './name-in-type';

/**
 * The nameplate: the drawing or the picture that the paper has for its name, whole and as large as its place allows; or
 * the name in type. A drawing that the edition does not hold is reported, and the name set instead.
 */
export function composeNameplate(
  input: FurnitureInput,
  style: TypeStyle,
  rect: Rect,
  align: 'start' | 'centre',
): FurnitureBlock {
  const { edition } = input;
  const { nameplate } = edition.masthead;
  if (nameplate === undefined) return setName(input, style, rect, align);
  if (rect.width <= 0 || rect.height <= 0) return { items: [], diagnostics: [] };
  const owner = ownerOf(input, 'nameplate');
  switch (nameplate.kind) {
    case 'artwork': {
      const artwork = edition.artworks?.find(({ id }) => id === nameplate.artwork);
      const items = artwork === undefined ? [] : placeArtwork(artwork, rect, { align, ink: style.ink, owner });
      if (items.length > 0) return { items, diagnostics: [] };
      break;
    }
    case 'picture': {
      const picture = edition.pictures.find(({ id }) => id === nameplate.picture);
      if (picture === undefined) break;
      const place = rounded(fitInside(picture, rect, align));
      const crop = { x: 0, y: 0, width: 1, height: 1 };
      return { items: [{ kind: 'picture', owner, picture: picture.id, rect: place, crop }], diagnostics: [] };
    }
  }
  const set = setName(input, style, rect, align);
  return { items: set.items, diagnostics: [missingNameplate(input), ...set.diagnostics] };
}

function missingNameplate(input: FurnitureInput): Diagnostic {
  const place = { page: input.page, furniture: input.name, part: 'nameplate' };
  const fix = { kind: 'drop-nameplate' } as const;
  return { code: 'missing-nameplate', severity: 'error', place, values: {}, fix };
}

function rounded({ x, y, width, height }: Rect): Rect {
  return { x: roundPoints(x), y: roundPoints(y), width: roundPoints(width), height: roundPoints(height) };
}
