import { BOTH, finding, type CheckContext, type PressCheck } from '../check';
import { spaceName, type ColourSpace } from '../content/colour-space';
import { isProcess } from '../content/inks';
import type { PdfFinding } from '../findings';
import { arrayOf, dictOf, nameOf, streamOf } from '../reader/access';
import { onPages } from './on-pages';

/** What colours are made of. */
export const COLOUR_CHECKS: readonly PressCheck[] = [
  {
    id: 'X-COLOUR',
    standards: BOTH,
    check: (context) => {
      const intent = intentProfile(context);
      const refuses = (space: ColourSpace): boolean =>
        context.expectations.standard === 'x1a'
          ? !['gray', 'cmyk', 'separation', 'device-n', 'indexed', 'pattern', 'unknown'].includes(space.kind)
          : space.kind === 'rgb' ||
            (space.kind === 'icc' &&
              space.components === 4 &&
              intent !== undefined &&
              sameBytes(space.profile, intent));
      return usesOf('X-COLOUR', context, refuses);
    },
  },
  {
    id: 'N-NO-RGB',
    standards: BOTH,
    check: (context) =>
      usesOf(
        'N-NO-RGB',
        context,
        (space) => space.kind === 'rgb' || space.kind === 'cal-rgb' || (space.kind === 'icc' && space.components === 3),
      ),
  },
  {
    id: 'N-NO-ICC-CMYK',
    standards: BOTH,
    check: (context) => usesOf('N-NO-ICC-CMYK', context, (space) => space.kind === 'icc' && space.components !== 3),
  },
  {
    id: 'X-TRANSPARENCY',
    standards: ['x1a'],
    check: (context) =>
      onPages('X-TRANSPARENCY', context, (page, tell) => {
        for (const { what, value, rect } of page.transparency) tell({ what, value }, rect);
        return true;
      }),
  },
  {
    id: 'N-BLENDCS',
    standards: ['x4'],
    check: (context) =>
      onPages('N-BLENDCS', context, ({ group }, tell) => {
        if (group === undefined) return false;
        // A group without a space has that of the page, which is the output's.
        if (group.space !== undefined && group.space !== 'DeviceCMYK') tell({ space: group.space });
        return true;
      }),
  },
  { id: 'X-SPOT-AMBIGUOUS', standards: BOTH, check: ambiguousSpots },
  { id: 'N-SPOTS', standards: BOTH, check: spots },
];

/** Uses of spaces that a check refuses, whether by themselves or as what another space is made of. */
function usesOf(
  id: string,
  context: CheckContext,
  refuses: (space: ColourSpace) => boolean,
): readonly PdfFinding[] | undefined {
  return onPages(id, context, (page, tell) => {
    for (const { space, through, rect } of page.spaces) {
      const bad = partsOf(space).find(refuses);
      if (bad === undefined) continue;
      const values = { space: spaceName(bad), through };
      tell(bad === space ? values : { ...values, within: spaceName(space) }, rect);
    }
    return page.spaces.length > 0;
  });
}

/** A space and the spaces that it is made of. */
function partsOf(space: ColourSpace): readonly ColourSpace[] {
  switch (space.kind) {
    case 'indexed':
      return [space, ...partsOf(space.base)];
    case 'separation':
    case 'device-n':
      return [space, ...partsOf(space.alternate)];
    case 'pattern':
      return space.base === undefined ? [space] : [space, ...partsOf(space.base)];
    default:
      return [space];
  }
}

function intentProfile({ file }: CheckContext): Uint8Array | undefined {
  for (const item of arrayOf(file, file.catalog.entries.get('OutputIntents')) ?? []) {
    const intent = dictOf(file, item);
    if (nameOf(file, intent?.entries.get('S')) !== 'GTS_PDFX') continue;
    const stream = streamOf(file, intent?.entries.get('DestOutputProfile'));
    return stream && file.decode(stream);
  }
  return undefined;
}

function sameBytes(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one !== undefined && Buffer.compare(one, other) === 0;
}

/** Tints at which two definitions of a spot ink are compared. */
const TINTS = [0, 0.25, 0.5, 0.75, 1] as const;

/** The definitions of each spot ink: what stands for it where it is not printed. */
function spotDefinitions({ contents }: CheckContext): ReadonlyMap<string, ReadonlySet<string>> {
  const spots = new Map<string, Set<string>>();
  const spaces = contents.flatMap((page) => page.spaces.flatMap(({ space }) => partsOf(space)));
  for (const space of spaces) {
    if (space.kind !== 'separation' && space.kind !== 'device-n') continue;
    for (const name of space.names) {
      if (isProcess(name) || name === 'All' || name === 'None') continue;
      const definitions = spots.get(name) ?? new Set<string>();
      spots.set(name, definitions);
      // A DeviceN space mixes its inks: only a separation says what one looks like.
      if (space.kind === 'device-n') continue;
      const shades = TINTS.map((tint) =>
        space
          .tint?.([tint])
          .map((value) => value.toFixed(3))
          .join(' '),
      );
      definitions.add(`${spaceName(space.alternate)} ${shades.join(', ')}`);
    }
  }
  return spots;
}

function ambiguousSpots(context: CheckContext): readonly PdfFinding[] | undefined {
  const spots = spotDefinitions(context);
  if (spots.size === 0) return undefined;
  return [...spots].flatMap(([spot, { size }]) =>
    size > 1 ? [finding('X-SPOT-AMBIGUOUS', { spot, definitions: size })] : [],
  );
}

/** Spot inks that a job may have where none are ordered: the red of the nameplate. */
const MOST_SPOTS = 1;

function spots(context: CheckContext): readonly PdfFinding[] | undefined {
  const names = [...spotDefinitions(context).keys()];
  if (names.length === 0) return undefined;
  const ordered = context.expectations.spots;
  const odd = names
    .filter((name) => !/^[\x20-\x7e]+$/.test(name))
    .map((spot) => finding('N-SPOTS', { reason: 'name', spot }));
  if (ordered !== undefined) {
    const others = names.filter((name) => !ordered.includes(name));
    return [...odd, ...others.map((spot) => finding('N-SPOTS', { reason: 'not-ordered', spot }))];
  }
  if (names.length <= MOST_SPOTS) return odd;
  return [
    ...odd,
    finding('N-SPOTS', { reason: 'many', spots: names.join(', '), count: names.length, most: MOST_SPOTS }),
  ];
}
