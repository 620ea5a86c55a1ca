import type { DisplayItem, DisplayList, Ink } from '../core/display-list';
import type { Edition } from '../core/document';

/** Names of the process inks in the order in which plants name them. */
const PROCESS_INKS = ['Cyan', 'Magenta', 'Yellow', 'Black'] as const;

/** The inks that pages print with: process inks in the plant's order, then spot inks by name. */
export function inksOf(lists: readonly DisplayList[], { pictures }: Pick<Edition, 'pictures'>): readonly string[] {
  const colours = new Map(pictures.map(({ id, colour }) => [id, colour]));
  const used = new Set<string>();
  for (const { items } of lists) {
    for (const item of items) for (const ink of inksOfItem(item, colours)) used.add(ink);
  }
  const spots = [...used].filter((ink) => !PROCESS_INKS.some((process) => process === ink)).sort();
  return [...PROCESS_INKS.filter((ink) => used.has(ink)), ...spots];
}

function inksOfItem(
  item: DisplayItem,
  colours: ReadonlyMap<string, Edition['pictures'][number]['colour']>,
): readonly string[] {
  if (item.kind !== 'picture') return platesOf(item.ink);
  const colour = colours.get(item.picture);
  return colour === 'grey' || colour === 'bilevel' ? ['Black'] : PROCESS_INKS;
}

function platesOf(ink: Ink): readonly string[] {
  if (ink.kind === 'spot') return [ink.name];
  return PROCESS_INKS.filter((_, plate) => (ink.cmyk[plate] ?? 0) > 0);
}
