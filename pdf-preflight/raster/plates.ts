import { PROCESS } from '../content/inks';
import type { Paint } from '../content/events';

/** The plates of a page: how much ink each lays on every pixel. */
export interface Plates {
  readonly width: number;
  readonly height: number;
  /** Pixels to the inch. */
  readonly dpi: number;
  /** Cyan, Magenta, Yellow, Black, then spot inks in the order they are met. */
  readonly names: readonly string[];
  /** For each plate, row by row from the trim's top left: 0 no ink, 255 full. */
  readonly inks: readonly Uint8Array[];
}

/** Spot plates beyond this many are left out: a hostile file can name thousands. */
const MOST_PLATES = 12;

/** Plates that are being painted. */
export interface PlateStore extends Plates {
  /** What a paint does to each plate, in the order of plates: undefined leaves it alone. */
  effectOf(paint: Pick<Paint, 'inks' | 'space' | 'overprint' | 'overprintMode'>, picture: boolean): Effect;
  /** The index of a plate, made when it is new; `undefined` when there are too many. */
  plate(name: string): number | undefined;
}

/** Plates that a paint changes, with the amount that it leaves there, 0 to 255. */
export type Effect = readonly { readonly plate: Uint8Array; readonly amount: number }[];

/** Makes empty plates of the four process inks. */
export function createPlates(size: {
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
}): PlateStore {
  const names: string[] = [];
  const inks: Uint8Array[] = [];
  const plate = (name: string): number | undefined => {
    const known = names.indexOf(name);
    if (known >= 0) return known;
    if (names.length >= MOST_PLATES) return undefined;
    names.push(name);
    inks.push(new Uint8Array(size.width * size.height));
    return names.length - 1;
  };
  PROCESS.forEach(plate);
  return {
    ...size,
    names,
    inks,
    plate,
    effectOf: (paint, picture) => effectOf({ names, inks, plate }, paint, picture),
  };
}

/**
 * What a paint does to the plates (ISO 32000-1, 11.7.4.3). Without overprint every plate is set, to nothing where the
 * paint has no ink. With it a separation sets its own plates, a process colour the process plates, and in overprint
 * mode 1 DeviceCMYK only those that it has ink on; not so in pictures and shadings.
 */
function effectOf(
  { names, inks, plate }: Pick<PlateStore, 'names' | 'inks' | 'plate'>,
  { inks: laid, space, overprint, overprintMode }: Pick<Paint, 'inks' | 'space' | 'overprint' | 'overprintMode'>,
  picture: boolean,
): Effect {
  for (const name of laid.amounts.keys()) plate(name);
  const sparing = overprint && overprintMode === 1 && space.kind === 'cmyk' && !picture;
  const everywhere = laid.amounts.get('Black') ?? 0;
  return names.flatMap((name, i) => {
    const amount = laid.all ? everywhere : laid.amounts.get(name);
    if (overprint && (amount === undefined || (sparing && amount === 0))) return [];
    return [{ plate: inks[i] ?? new Uint8Array(), amount: Math.round((amount ?? 0) * 255) }];
  });
}

/** How much of a page a plate covers. */
export interface PlateCoverage {
  readonly plate: string;
  /** In per cent of the trim in full ink. */
  readonly percent: number;
}

/** How much of the page each plate covers. */
export function coverageOfPlates({ names, inks }: Plates): readonly PlateCoverage[] {
  return names.map((plate, i) => {
    const values = inks[i] ?? new Uint8Array();
    let sum = 0;
    for (let at = 0; at < values.length; at++) sum += values[at] ?? 0;
    return { plate, percent: values.length === 0 ? 0 : (sum / values.length / 255) * 100 };
  });
}
