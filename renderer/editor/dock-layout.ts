import { DOCK_ZONES } from '../../ipc';
import type { DockLayout, DockZone } from '../../ipc';

/** Every panel, in the order that tabs have before a person moves them, and the zone where each is at home. */
const HOMES = {
  pages: 'left',
  stories: 'upper',
  inspector: 'upper',
  story: 'upper',
  edition: 'upper',
  styles: 'upper',
  pictures: 'upper',
  proposals: 'upper',
  marks: 'upper',
  findings: 'lower',
  find: 'lower',
  symbols: 'lower',
  history: 'lower',
  compare: 'lower',
} as const satisfies Readonly<Record<string, DockZone>>;

/** A panel of the dock. */
export type DockPanel = keyof typeof HOMES;

/** Every panel there is. */
export const DOCK_PANELS = Object.keys(HOMES) as readonly DockPanel[];

/** The panels of a zone in the order of their tabs, and the one in front; `undefined` only when there are none. */
export interface ZoneContents {
  readonly panels: readonly DockPanel[];
  readonly shown: DockPanel | undefined;
}

/** What stands in each zone: every panel once. */
export type DockContents = Readonly<Record<DockZone, ZoneContents>>;

/**
 * The parts of the dock whose size can be drawn: the sides and the foot in CSS pixels, `lower` in per cent of the right
 * side.
 */
export type DockSize = keyof DockLayout['sizes'];

/** How small and how large each may be drawn. */
export const DOCK_SIZE_LIMITS: Readonly<Record<DockSize, { readonly least: number; readonly most: number }>> = {
  left: { least: 148, most: 480 },
  right: { least: 252, most: 720 },
  bottom: { least: 120, most: 640 },
  lower: { least: 12, most: 85 },
};

const read = new WeakMap<DockLayout, DockContents>();

/**
 * What stands where by a kept layout: panels that this version does not have are left out, those that the layout does
 * not name (they are new, or nothing was ever moved) stand at home. The same layout gives the same object.
 */
export function dockContents(layout: DockLayout): DockContents {
  const known = read.get(layout);
  if (known !== undefined) return known;
  const made = contentsOf(layout);
  read.set(layout, made);
  return made;
}

function contentsOf({ zones }: DockLayout): DockContents {
  const taken = new Set<DockPanel>();
  const take = (name: string): readonly DockPanel[] => {
    const panel = DOCK_PANELS.find((each) => each === name);
    if (panel === undefined || taken.has(panel)) return [];
    taken.add(panel);
    return [panel];
  };
  const named = DOCK_ZONES.map((zone) => [zone, zones[zone].panels.flatMap(take)] as const);
  return zonesOf((zone) => {
    const moved = named.find(([name]) => name === zone)?.[1] ?? [];
    const panels = [...moved, ...DOCK_PANELS.filter((panel) => !taken.has(panel) && HOMES[panel] === zone)];
    return { panels, shown: panels.find((panel) => panel === zones[zone].shown) ?? panels[0] };
  });
}

/** The zone that a panel stands in. */
export function zoneOf(layout: DockLayout, panel: DockPanel): DockZone {
  const contents = dockContents(layout);
  return DOCK_ZONES.find((zone) => contents[zone].panels.includes(panel)) ?? HOMES[panel];
}

/** A panel brought to the front of its zone, and the panels back in sight. */
export function withShown(layout: DockLayout, panel: DockPanel): DockLayout {
  const zone = zoneOf(layout, panel);
  const contents = dockContents(layout);
  if (!layout.hidden && contents[zone].shown === panel) return layout;
  return { ...layout, hidden: false, zones: { ...contents, [zone]: { ...contents[zone], shown: panel } } as Zones };
}

/** A panel moved before the tab at `index` of a zone, its last place when left out, and brought to the front there. */
export function withMoved(layout: DockLayout, panel: DockPanel, to: { zone: DockZone; index?: number }): DockLayout {
  const before = dockContents(layout);
  const target = before[to.zone].panels;
  const wanted = to.index ?? target.length;
  // The tab itself leaves a gap that the count of those before it must not see.
  const at = target.slice(0, wanted).filter((each) => each !== panel).length;
  const zones = zonesOf((zone) => {
    const rest = before[zone].panels.filter((each) => each !== panel);
    if (zone === to.zone) return { panels: rest.toSpliced(at, 0, panel), shown: panel };
    const shown = before[zone].shown === panel ? rest[0] : before[zone].shown;
    return { panels: rest, shown: shown ?? '' };
  });
  return { ...layout, hidden: false, zones };
}

/** A side, the foot or the lower right drawn to a size, within its limits. */
export function withSize(layout: DockLayout, size: DockSize, to: number): DockLayout {
  const { least, most } = DOCK_SIZE_LIMITS[size];
  const value = Math.round(Math.min(Math.max(to, least), most));
  return value === layout.sizes[size] ? layout : { ...layout, sizes: { ...layout.sizes, [size]: value } };
}

type Zones = DockLayout['zones'];

function zonesOf<Value>(value: (zone: DockZone) => Value): Record<DockZone, Value> {
  return { left: value('left'), upper: value('upper'), lower: value('lower'), bottom: value('bottom') };
}
