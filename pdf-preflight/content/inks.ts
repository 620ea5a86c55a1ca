import { componentsOf, type ColourSpace } from './colour-space';

/** The plates of process printing. */
export const PROCESS = ['Cyan', 'Magenta', 'Yellow', 'Black'] as const;

/** What a colour lays down. */
export interface Inks {
  /** Amount by plate, 0 to 1: the process inks in full of a process colour, of a separation those that it names. */
  readonly amounts: ReadonlyMap<string, number>;
  /** Whether it is a colour of all process plates; a separation leaves those it does not name alone. */
  readonly process: boolean;
  /** Separation /All: every plate there is. */
  readonly all: boolean;
  /** Sum over the plates, 1 for one of them in full. */
  readonly total: number;
}

/** No ink at all, on no plate: what an unknown space and the separation /None lay down. */
const NO_INKS: Inks = { amounts: new Map(), process: false, all: false, total: 0 };

/** The inks of a colour. Spaces of light (RGB, Lab) are taken apart simply: checks refuse them anyway. */
export function inksOf(space: ColourSpace, components: readonly number[]): Inks {
  const part = (index: number): number => Math.min(1, Math.max(0, components[index] ?? 0));
  switch (space.kind) {
    case 'gray':
    case 'cal-gray':
      return processInks(0, 0, 0, 1 - part(0));
    case 'rgb':
    case 'cal-rgb':
      return ofLight(part(0), part(1), part(2));
    case 'cmyk':
      return processInks(part(0), part(1), part(2), part(3));
    case 'lab': {
      const light = Math.min(1, Math.max(0, (components[0] ?? 0) / 100));
      return processInks(0, 0, 0, 1 - light);
    }
    case 'icc':
      if (space.components === 4) return processInks(part(0), part(1), part(2), part(3));
      return space.components === 3 ? ofLight(part(0), part(1), part(2)) : processInks(0, 0, 0, 1 - part(0));
    case 'indexed': {
      const count = componentsOf(space.base);
      const index = Math.min(space.most, Math.max(0, Math.round(components[0] ?? 0)));
      const entry = [...space.table.subarray(index * count, (index + 1) * count)].map((byte) => byte / 255);
      return inksOf(space.base, space.base.kind === 'lab' ? entry.map((value) => value * 100) : entry);
    }
    case 'separation':
    case 'device-n':
      return separated(space.names, part);
    case 'pattern':
      return space.base === undefined ? NO_INKS : inksOf(space.base, components);
    case 'unknown':
      return NO_INKS;
  }
}

function processInks(...amounts: readonly [number, number, number, number]): Inks {
  const [c, m, y, k] = amounts;
  return {
    amounts: new Map(PROCESS.map((plate, i) => [plate, amounts[i] ?? 0])),
    process: true,
    all: false,
    total: c + m + y + k,
  };
}

function ofLight(red: number, green: number, blue: number): Inks {
  const black = 1 - Math.max(red, green, blue);
  return processInks(1 - red - black, 1 - green - black, 1 - blue - black, black);
}

function separated(names: readonly string[], part: (index: number) => number): Inks {
  if (names.length === 1 && names[0] === 'All') {
    const tint = part(0);
    return { amounts: new Map(PROCESS.map((plate) => [plate, tint])), process: false, all: true, total: 4 * tint };
  }
  const amounts = new Map<string, number>();
  names.forEach((name, i) => {
    if (name !== 'None') amounts.set(name, part(i));
  });
  return { amounts, process: false, all: false, total: [...amounts.values()].reduce((sum, amount) => sum + amount, 0) };
}

/** Whether a plate is one of process printing. */
export function isProcess(plate: string): boolean {
  return (PROCESS as readonly string[]).includes(plate);
}

/** Whether inks are full black and nothing else. */
export function isFullBlack({ amounts, all }: Inks): boolean {
  if (all || (amounts.get('Black') ?? 0) < FULL) return false;
  return [...amounts].every(([plate, amount]) => plate === 'Black' || amount <= TRACE);
}

/** Full ink and none, as numbers of three decimals have them. */
const FULL = 0.9995;
const TRACE = 0.0005;

/** Whether anything is printed at all. */
export function isBare({ total }: Inks): boolean {
  return total <= TRACE;
}
