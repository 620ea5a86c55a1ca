import type { Profile } from '../document';
import type { Points } from '../units';

/**
 * Sizes of main heads by rank on the page, in points, for a broadsheet 350 mm wide: the lead clearly first (at least a
 * quarter larger than the next, rule L21), then falling steps. Front page and inner pages.
 */
const FRONT: readonly Points[] = [48, 36, 30, 27, 25, 23, 21, 20, 18, 18, 16];
const INSIDE: readonly Points[] = [42, 32, 28, 25, 23, 21, 20, 19, 18, 18, 16];
/** Type area for which the sizes above are meant, in points, and the least that a tabloid scales them by. */
const BROADSHEET_WIDTH: Points = 985;
const TABLOID_SCALE = 0.8;
/** A head may be this much larger than its rank asks for, when that fills its place. */
const LARGER = 1.14;

/** A size may be so much of the one that is wanted, and no less. */
const SMALLEST = 0.7;

/** The size a rank asks for and the largest it may have; the smallest, where it is to be smaller than usual. */
export interface HeadSizes {
  readonly wanted: Points;
  readonly largest: Points;
  readonly least?: Points;
}

/** Head sizes of the story with this rank (0 is the lead) on the front or an inner page. */
export function headSizes(rank: number, place: { readonly front: boolean; readonly width: Points }): HeadSizes {
  const scale = Math.max(TABLOID_SCALE, Math.min(1, place.width / BROADSHEET_WIDTH));
  const sizes = place.front ? FRONT : INSIDE;
  const at = (index: number): Points => (sizes[Math.min(index, sizes.length - 1)] ?? 16) * scale;
  const wanted = at(rank);
  return { wanted, largest: rank === 0 ? wanted * LARGER : Math.min(wanted * LARGER, at(rank - 1) * 0.98) };
}

/** The profile's sizes that a rank may take, largest first; never empty. */
export function candidateSizes(profile: Profile, sizes: HeadSizes): readonly Points[] {
  const { wanted, largest, least = SMALLEST * wanted } = sizes;
  const fitting = profile.headlineSizes.filter((size) => size <= largest && size >= least);
  const smallest = profile.headlineSizes.at(-1) ?? wanted;
  return fitting.length > 0 ? fitting : [Math.min(smallest, wanted)];
}

/** The sizes so many times as large. */
export function scaledSizes({ wanted, largest, least }: HeadSizes, by: number): HeadSizes {
  return { wanted: by * wanted, largest: by * largest, ...(least !== undefined && { least: by * least }) };
}
