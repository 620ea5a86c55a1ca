import { isArray, isName, isStream, isString } from '../reader/objects';
import type { PdfFile, PdfObject } from '../reader/objects';
import { arrayOf, nameOf, numberOf, streamOf } from '../reader/access';
import { readFunction, type PdfFunction } from './functions';

/** A colour space (ISO 32000-1, 8.6). `unknown` is what is none or is broken. */
export type ColourSpace =
  | { readonly kind: 'gray' | 'rgb' | 'cmyk' | 'cal-gray' | 'cal-rgb' | 'lab' | 'unknown' }
  | {
      readonly kind: 'icc';
      readonly components: number;
      /** The profile's bytes, where they can be unpacked. */
      readonly profile: Uint8Array | undefined;
    }
  | { readonly kind: 'indexed'; readonly base: ColourSpace; readonly most: number; readonly table: Uint8Array }
  | {
      /** Separation, with one name, and DeviceN. */
      readonly kind: 'separation' | 'device-n';
      readonly names: readonly string[];
      readonly alternate: ColourSpace;
      readonly tint: PdfFunction | undefined;
    }
  | { readonly kind: 'pattern'; readonly base: ColourSpace | undefined };

/** The spaces of devices, by the names that operators and resources have for them. */
export const DEVICE_SPACES = {
  gray: { kind: 'gray' },
  rgb: { kind: 'rgb' },
  cmyk: { kind: 'cmyk' },
} as const satisfies Record<string, ColourSpace>;

const UNKNOWN: ColourSpace = { kind: 'unknown' };
/** Spaces within spaces: a pattern on an indexed separation with an ICC alternate has four. */
const DEEPEST = 6;

const BY_NAME: Readonly<Record<string, ColourSpace>> = {
  DeviceGray: DEVICE_SPACES.gray,
  G: DEVICE_SPACES.gray,
  DeviceRGB: DEVICE_SPACES.rgb,
  RGB: DEVICE_SPACES.rgb,
  DeviceCMYK: DEVICE_SPACES.cmyk,
  CMYK: DEVICE_SPACES.cmyk,
  Pattern: { kind: 'pattern', base: undefined },
};

/** The space that a name stands for without resources; `undefined` for names of resources. */
export function deviceSpace(name: string): ColourSpace | undefined {
  return Object.hasOwn(BY_NAME, name) ? BY_NAME[name] : undefined;
}

/** Reads a colour space. What cannot be understood is `unknown`; nothing throws. */
export function readColourSpace(file: PdfFile, object: PdfObject | undefined, depth = 0): ColourSpace {
  if (depth > DEEPEST) return UNKNOWN;
  const value = file.resolve(object);
  if (isName(value)) return deviceSpace(value.name) ?? UNKNOWN;
  if (!isArray(value)) return UNKNOWN;
  const inner = (item: PdfObject | undefined): ColourSpace => readColourSpace(file, item, depth + 1);
  switch (nameOf(file, value[0])) {
    case 'CalGray':
      return { kind: 'cal-gray' };
    case 'CalRGB':
      return { kind: 'cal-rgb' };
    case 'Lab':
      return { kind: 'lab' };
    case 'ICCBased': {
      const stream = streamOf(file, value[1]);
      const components = numberOf(file, stream?.dict.entries.get('N'));
      if (stream === undefined || components === undefined || ![1, 3, 4].includes(components)) return UNKNOWN;
      return { kind: 'icc', components, profile: file.decode(stream) };
    }
    case 'Indexed':
    case 'I': {
      const table = file.resolve(value[3]);
      const bytes = isString(table) ? table.bytes : isStream(table) ? file.decode(table) : undefined;
      const most = Math.min(255, Math.max(0, Math.floor(numberOf(file, value[2]) ?? 0)));
      return { kind: 'indexed', base: inner(value[1]), most, table: bytes ?? new Uint8Array() };
    }
    case 'Separation':
    case 'DeviceN': {
      const names = isArray(file.resolve(value[1])) ? (arrayOf(file, value[1]) ?? []) : [value[1]];
      return {
        kind: nameOf(file, value[0]) === 'Separation' ? 'separation' : 'device-n',
        names: names.slice(0, 32).map((name) => nameOf(file, name) ?? ''),
        alternate: inner(value[2]),
        tint: readFunction(file, value[3]),
      };
    }
    case 'Pattern':
      return { kind: 'pattern', base: value[1] === undefined ? undefined : inner(value[1]) };
    case undefined:
      return UNKNOWN;
    default:
      return deviceSpace(nameOf(file, value[0]) ?? '') ?? UNKNOWN;
  }
}

/** How many components a colour of the space has. */
export function componentsOf(space: ColourSpace): number {
  switch (space.kind) {
    case 'gray':
    case 'cal-gray':
    case 'indexed':
      return 1;
    case 'rgb':
    case 'cal-rgb':
    case 'lab':
      return 3;
    case 'cmyk':
      return 4;
    case 'icc':
      return space.components;
    case 'separation':
    case 'device-n':
      return space.names.length;
    case 'pattern':
      return space.base === undefined ? 0 : componentsOf(space.base);
    case 'unknown':
      return 0;
  }
}

/** The colour that a space starts with (ISO 32000-1, 8.6.3 and table 74). */
export function initialComponents(space: ColourSpace): readonly number[] {
  const count = componentsOf(space);
  if (space.kind === 'separation' || space.kind === 'device-n') return new Array<number>(count).fill(1);
  if (space.kind === 'cmyk' || (space.kind === 'icc' && count === 4)) return [0, 0, 0, 1];
  return new Array<number>(count).fill(0);
}

/** A space in words that every language of the trade has: `DeviceCMYK`, `Separation SPOT RED`. */
export function spaceName(space: ColourSpace): string {
  switch (space.kind) {
    case 'gray':
      return 'DeviceGray';
    case 'rgb':
      return 'DeviceRGB';
    case 'cmyk':
      return 'DeviceCMYK';
    case 'cal-gray':
      return 'CalGray';
    case 'cal-rgb':
      return 'CalRGB';
    case 'lab':
      return 'Lab';
    case 'icc':
      return `ICCBased ${space.components}`;
    case 'indexed':
      return `Indexed ${spaceName(space.base)}`;
    case 'separation':
      return `Separation ${space.names.join(' ')}`;
    case 'device-n':
      return `DeviceN ${space.names.join(' ')}`;
    case 'pattern':
      return 'Pattern';
    case 'unknown':
      return 'unknown';
  }
}
