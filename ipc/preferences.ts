import type { Check } from './check';
import { isFlag, isList, isMap, isOneOf, isShape, isText, isWhole } from './check';

/** Units that sizes of type are entered and shown in: by their trade names 字号, in points, in millimetres. */
export const SIZE_UNITS = ['hao', 'pt', 'mm'] as const;

/** A unit that sizes of type are shown in. */
export type SizeUnit = (typeof SIZE_UNITS)[number];

/** Units of the rulers: characters across and lines down 字行, millimetres, points. */
export const RULER_UNITS = ['grid', 'mm', 'pt'] as const;

/** A unit of the rulers. */
export type RulerUnit = (typeof RULER_UNITS)[number];

/** What the desk draws over the page besides frames; each is on or off. */
export const DESK_LAYERS = [
  'rulers',
  'guides',
  'guidesLocked',
  'area',
  'columns',
  'lines',
  'cells',
  'fold',
  'trim',
  'rules',
  'taboos',
  'press',
] as const;

/**
 * A layer of the desk: rulers, guides and whether they are locked, the type area, base columns, lines, cells 字格, the
 * fold, the trim, what breaks the layout rules, and colours as they print.
 */
export type DeskLayer = (typeof DESK_LAYERS)[number];

/** Where panels stand: left of the desk, right of it above and below, and under it. */
export const DOCK_ZONES = ['left', 'upper', 'lower', 'bottom'] as const;

/** A zone of the dock. */
export type DockZone = (typeof DOCK_ZONES)[number];

/** How the panels stand about the desk. */
export interface DockLayout {
  /** Each zone's panels in the order of their tabs, and the one in front. A panel that no zone names is at its home. */
  readonly zones: Readonly<Record<DockZone, { readonly panels: readonly string[]; readonly shown: string }>>;
  /**
   * Widths of the left and right sides and the height of the foot, in CSS pixels; `lower` is its per cent of the right
   * side.
   */
  readonly sizes: { readonly left: number; readonly right: number; readonly bottom: number; readonly lower: number };
  /** Whether all panels are put away for the moment. */
  readonly hidden: boolean;
}

/** Light or dark, or as the system is. */
export const THEMES = ['system', 'light', 'dark'] as const;

/** A choice of light or dark. */
export type Theme = (typeof THEMES)[number];

/** How large the window's own things are drawn, in per cent. */
export const UI_SCALES = [100, 110, 125, 150, 175, 200] as const;

/** How a person likes the window; kept from start to start, no part of an edition. */
export interface Preferences {
  readonly sizeUnit: SizeUnit;
  readonly rulerUnit: RulerUnit;
  /** Layers of the desk that are on. */
  readonly layers: readonly DeskLayer[];
  readonly dock: DockLayout;
  readonly theme: Theme;
  /** Per cent, 100 to 200. */
  readonly uiScale: number;
  /** The keys of commands whose keys were changed, by the command's id; an empty list takes all keys from one. */
  readonly shortcuts: Readonly<Record<string, readonly string[]>>;
}

const NO_PANELS = { panels: [], shown: '' } as const;

/** The window as it is before anyone has changed it. */
export const NEW_PREFERENCES: Preferences = {
  sizeUnit: 'hao',
  rulerUnit: 'grid',
  layers: ['rulers', 'guides', 'rules'],
  dock: {
    zones: { left: NO_PANELS, upper: NO_PANELS, lower: NO_PANELS, bottom: NO_PANELS },
    sizes: { left: 172, right: 316, bottom: 220, lower: 32 },
    hidden: false,
  },
  theme: 'system',
  uiScale: 100,
  shortcuts: {},
};

/** Panels and commands have short ids; there are a few dozen panels and a few hundred commands at most. */
const isName = isText({ least: 0, most: 64 });
const isPixels = isWhole({ least: 0, most: 4_000 });
const isZone = isShape<DockLayout['zones'][DockZone]>({ panels: isList(isName, { most: 64 }), shown: isName });

/**
 * The check of each preference: what fails it in a file of settings is as new, what fails it in a request is refused.
 */
export const PREFERENCE_CHECKS: { readonly [Key in keyof Preferences]: Check<Preferences[Key]> } = {
  sizeUnit: isOneOf(SIZE_UNITS),
  rulerUnit: isOneOf(RULER_UNITS),
  layers: isList(isOneOf(DESK_LAYERS), { most: DESK_LAYERS.length }),
  dock: isShape<DockLayout>({
    zones: isShape<DockLayout['zones']>({ left: isZone, upper: isZone, lower: isZone, bottom: isZone }),
    sizes: isShape<DockLayout['sizes']>({
      left: isPixels,
      right: isPixels,
      bottom: isPixels,
      lower: isWhole({ least: 0, most: 100 }),
    }),
    hidden: isFlag,
  }),
  theme: isOneOf(THEMES),
  uiScale: isWhole({ least: 100, most: 200 }),
  shortcuts: isMap(isList(isText({ least: 1, most: 40 }), { most: 8 }), { most: 1_000 }),
};
