import type { Diagnostic } from '../../diagnostic';
import type { DisplayList } from '../../display-list';
import type { Picture } from '../../document';
import { effectivePpi } from '../../page';
import { placeOf } from './place-of';

/** Pixels that a line of the press's screen needs (plant check N-IMG-PPI: 150 to the inch for 100 lines). */
const LEAST_PIXELS_PER_LINE = 1.5;
/** What black and white needs, whose edges no screen softens (N-IMG-PPI-MONO). */
const LEAST_LINE_ART_PPI = 800;

/** The least pixels to the inch, at its printed size, that a picture needs on a press of so many lines to the inch. */
export function leastPpi({ colour }: Pick<Picture, 'colour'>, screen: number): number {
  return colour === 'bilevel' ? LEAST_LINE_ART_PPI : Math.round(screen * LEAST_PIXELS_PER_LINE);
}

/** Pictures of a page whose pixels would be seen in print, by what is shown of them after their crop. */
export function checkPictureResolution(
  list: DisplayList,
  { pictures, screen }: { readonly pictures: readonly Picture[]; readonly screen: number },
): readonly Diagnostic[] {
  return list.items.flatMap((item): Diagnostic[] => {
    if (item.kind !== 'picture') return [];
    const picture = pictures.find(({ id }) => id === item.picture);
    if (picture === undefined) return [];
    const ppi = Math.floor(effectivePpi(picture, item.rect, item.crop));
    const minimum = leastPpi(picture, screen);
    if (ppi >= minimum) return [];
    const place = { ...placeOf(item, list.page), picture: picture.id };
    return [{ code: 'low-resolution', severity: 'warning', place, values: { ppi, minimum } }];
  });
}
