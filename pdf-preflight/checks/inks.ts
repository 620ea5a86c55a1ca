import { BOTH, finding, type PressCheck } from '../check';
import type { GlyphEvent, Paint, PaintEvent } from '../content/events';
import { spaceName } from '../content/colour-space';
import { inksOf, isBare, isFullBlack, type Inks } from '../content/inks';
import type { PageContent } from '../content/page-content';
import { asRectangle } from '../content/path';
import type { Shading } from '../content/shading';
import { eventsOf, isBlank, paintsOf, sizeOf, visibleBounds } from '../content/visible';
import { onPages, rounded, type Tell } from './on-pages';
import { gapBetween, trimOf } from './placement';

/** Type up to this size, and lines up to this width, overprint in black (ISO 12647-3 practice). */
const OVERPRINT_SIZE = 36;
const OVERPRINT_WIDTH = 2;
/** A filled rectangle this many times as long as it is thick is a line. */
const LINE_PROPORTION = 4;
/** From so much black on, with any other ink, black is rich. */
const RICH_BLACK = 0.85;
/** Type smaller than this, in so many inks, cannot be kept in register. */
const SMALL_SIZE = 12;
const MANY_INKS = 3;
/** Area over the limit that a page may have, in square millimetres (GWG). */
const MOST_AREA = 15;
/** Half a per cent is rounding; so are two thousandths of a point. */
const HALF_PERCENT = 0.5;
const ROUNDING = 0.002;
/** Less ink than this is none. */
const TRACE = 0.0005;

/** How much ink lies on paper, and what prints over what. */
export const INK_CHECKS: readonly PressCheck[] = [
  {
    id: 'N-TAC-OBJ',
    standards: BOTH,
    check: (context) =>
      onPages('N-TAC-OBJ', context, (page, tell, { expectations }) => {
        let any = false;
        const limit = expectations.totalInk;
        for (const event of eventsOf(page)) {
          for (const total of totalsOf(event, page)) {
            any = true;
            const percent = total * 100;
            if (percent > limit + HALF_PERCENT) {
              tell({ object: event.kind, total: rounded(percent, 0), limit }, visibleBounds(event));
            }
          }
        }
        return any;
      }),
  },
  {
    id: 'N-TAC-RASTER',
    standards: BOTH,
    check: ({ inks, expectations }) =>
      inks.length === 0
        ? undefined
        : inks.flatMap(({ over: { area, most, worst }, unread, complete }, index) => {
            const limit = expectations.totalInk;
            const place = { page: index + 1, ...(worst && { rect: worst }) };
            const over = area > MOST_AREA;
            const values = { reason: 'over', area: rounded(area, 1), total: rounded(most, 0), limit, most: MOST_AREA };
            return [
              ...(over ? [finding('N-TAC-RASTER', values, place)] : []),
              ...(unread > 0 || !complete
                ? [
                    finding(
                      'N-TAC-RASTER',
                      { reason: 'unread', count: unread },
                      { page: index + 1, severity: 'warning' },
                    ),
                  ]
                : []),
            ];
          }),
  },
  {
    id: 'N-BLACK-TEXT-OP',
    standards: BOTH,
    check: (context) =>
      onPages('N-BLACK-TEXT-OP', context, (page, tell) => {
        let any = false;
        for (const event of eventsOf(page)) {
          if (!isType(event) || sizeOf(event) > OVERPRINT_SIZE + ROUNDING) continue;
          for (const paint of paintsOf(event)) if (blackOverprints(paint, tell, event)) any = true;
        }
        return any;
      }),
  },
  {
    id: 'N-BLACK-LINE-OP',
    standards: BOTH,
    check: (context) =>
      onPages('N-BLACK-LINE-OP', context, (page, tell) => {
        let any = false;
        for (const event of eventsOf(page)) {
          if ((event.kind !== 'stroke' && event.kind !== 'fill') || !isLine(event)) continue;
          if (blackOverprints(event.paint, tell, event)) any = true;
        }
        return any;
      }),
  },
  {
    id: 'N-WHITE-OP',
    standards: BOTH,
    check: (context) =>
      onPages('N-WHITE-OP', context, (page, tell) => {
        let any = false;
        for (const event of eventsOf(page)) {
          if (event.kind === 'glyph' && isBlank(event)) continue;
          for (const paint of paintsOf(event)) {
            if (paint.inks.amounts.size === 0 || paint.pattern !== undefined || !isBare(paint.inks)) continue;
            any = true;
            if (paint.overprint) tell({ object: event.kind, space: spaceName(paint.space) }, visibleBounds(event));
          }
        }
        return any;
      }),
  },
  {
    id: 'N-RICH-BLACK',
    standards: BOTH,
    check: (context) =>
      onPages('N-RICH-BLACK', context, (page, tell) =>
        eachType(page, OVERPRINT_SIZE + ROUNDING, ({ inks }, event) => {
          const black = inks.amounts.get('Black') ?? 0;
          const colours = ['Cyan', 'Magenta', 'Yellow'].reduce((sum, plate) => sum + (inks.amounts.get(plate) ?? 0), 0);
          if (black < RICH_BLACK || colours <= TRACE || inks.all) return;
          tell({ inks: inkNames(inks), size: rounded(sizeOf(event), 1) }, visibleBounds(event));
        }),
      ),
  },
  {
    id: 'N-SMALL-TEXT-INKS',
    standards: BOTH,
    check: (context) =>
      onPages('N-SMALL-TEXT-INKS', context, (page, tell) =>
        eachType(page, SMALL_SIZE - ROUNDING, ({ inks }, event) => {
          const count = [...inks.amounts.values()].filter((amount) => amount > TRACE).length;
          if (count < MANY_INKS || inks.all) return;
          tell({ inks: inkNames(inks), size: rounded(sizeOf(event), 1) }, visibleBounds(event));
        }),
      ),
  },
];

function isType(event: PaintEvent): event is GlyphEvent {
  return event.kind === 'glyph' && !isBlank(event);
}

/** Looks at the paints of type up to a size; answers whether there is any. */
function eachType(page: PageContent, largest: number, look: (paint: Paint, event: GlyphEvent) => void): boolean {
  let any = false;
  for (const event of eventsOf(page)) {
    if (!isType(event) || sizeOf(event) > largest) continue;
    for (const paint of paintsOf(event)) {
      any = true;
      look(paint, event);
    }
  }
  return any;
}

function isLine(event: PaintEvent & { readonly kind: 'stroke' | 'fill' }): boolean {
  if (event.kind === 'stroke') return event.width <= OVERPRINT_WIDTH + ROUNDING;
  const bar = asRectangle(event.path);
  if (bar === undefined) return false;
  const [thin, long] = [Math.min(bar.width, bar.height), Math.max(bar.width, bar.height)];
  return thin <= OVERPRINT_WIDTH + ROUNDING && long >= thin * LINE_PROPORTION;
}

/**
 * Tells of full black that does not overprint; answers whether it is full black at all. Overprint mode 1 works in
 * DeviceCMYK only, so black as DeviceGray or through a profile clears what is under it however the state is set.
 */
function blackOverprints({ inks, space, overprint, overprintMode }: Paint, tell: Tell, event: PaintEvent): boolean {
  if (!isFullBlack(inks)) return false;
  const separated = space.kind === 'separation' || space.kind === 'device-n';
  const works = separated || (space.kind === 'cmyk' && overprintMode === 1);
  if (overprint && works) return true;
  const reason = separated || space.kind === 'cmyk' ? (overprint ? 'mode' : 'knocks-out') : 'space';
  tell({ reason, space: spaceName(space) }, visibleBounds(event));
  return true;
}

/** Inks by their letters: `C44 M38 Y38 K100`, spots by name. */
function inkNames({ amounts }: Inks): string {
  const letters: Readonly<Record<string, string>> = { Cyan: 'C', Magenta: 'M', Yellow: 'Y', Black: 'K' };
  return [...amounts]
    .filter(([, amount]) => amount > TRACE)
    .map(([plate, amount]) => `${letters[plate] ?? `${plate} `}${rounded(amount * 100, 0)}`)
    .join(' ');
}

/** The sums of inks that an event lays down, 1 for one ink in full. */
function totalsOf(event: PaintEvent, page: PageContent): readonly number[] {
  const bounds = visibleBounds(event);
  if (bounds === undefined || (event.kind === 'glyph' && isBlank(event))) return [];
  // Registration colour is every ink in full by its nature: N-ALL-IN-TRIM keeps it off the page.
  const outside = gapBetween(bounds, trimOf(page)) > 0;
  const totals = paintsOf(event).flatMap(({ inks, pattern }) =>
    pattern?.kind === 'shading' ? shadingTotals(pattern.shading) : inks.all && outside ? [] : [inks.total],
  );
  return event.kind === 'shading' ? shadingTotals(event.shading) : totals;
}

/** Colours of a shading that are looked at. */
const SHADES = 16;

function shadingTotals({ colour, domain, space, type }: Shading): readonly number[] {
  if (colour === undefined || (type !== 2 && type !== 3)) return [];
  const [low = 0, high = 1] = domain;
  return Array.from(
    { length: SHADES + 1 },
    (_none, i) => inksOf(space, colour([low + ((high - low) * i) / SHADES])).total,
  );
}
