import type { Rect } from '../../core/geometry';
import { BOTH, type PressCheck } from '../check';
import type { PaintEvent } from '../content/events';
import type { PageContent } from '../content/page-content';
import { INVISIBLE, glyphBounds, isBlank, paintsOf, sizeOf, visibleBounds } from '../content/visible';
import { onPages, rounded } from './on-pages';

/** A hundredth of a millimetre in points: what rounding can move a thing by. */
const ROUNDING = 0.03;
const MM = 72 / 25.4;
/** Type of a slug line, and how much of it (N-GLYPH-TRIM). */
const SLUG_SIZE = 14;
const SLUG_GLYPHS = 200;
/** Marks keep this far off the trim, so that none is left on the page (N-MARKS). */
const MARKS_OFF_MM = 3;
const MARKS_TOLERANCE_MM = 0.05;

/** Where things lie: in the trim, or outside it as marks and slug. */
export const PLACEMENT_CHECKS: readonly PressCheck[] = [
  {
    id: 'N-GLYPH-TRIM',
    standards: BOTH,
    check: (context) =>
      onPages('N-GLYPH-TRIM', context, (page, tell) => {
        let slug = 0;
        let any = false;
        for (const event of page.events) {
          if (event.kind !== 'glyph' || event.mode === INVISIBLE || isBlank(event)) continue;
          any = true;
          const bounds = visibleBounds(event);
          if (bounds === undefined || isWithin(bounds, trimOf(page))) continue;
          if (gapBetween(bounds, trimOf(page)) < -ROUNDING) tell({ reason: 'crosses' }, bounds);
          else {
            slug += 1;
            if (sizeOf(event) > SLUG_SIZE + ROUNDING)
              tell({ reason: 'slug-size', size: rounded(sizeOf(event)) }, bounds);
            if (!isWithin(bounds, page.media)) tell({ reason: 'off-sheet' }, bounds);
          }
        }
        if (slug > SLUG_GLYPHS) tell({ reason: 'slug-length', glyphs: slug, most: SLUG_GLYPHS });
        return any;
      }),
  },
  {
    id: 'N-OBJ-IN-MEDIA',
    standards: BOTH,
    check: (context) =>
      onPages('N-OBJ-IN-MEDIA', context, (page, tell) => {
        for (const event of page.events) {
          if (event.kind === 'shading' || (event.kind === 'glyph' && isBlank(event))) continue;
          const bounds = event.kind === 'glyph' ? glyphBounds(event) : event.bounds;
          if (gapBetween(bounds, page.media) > 0) tell({ reason: event.kind }, bounds);
        }
        return page.events.length > 0;
      }),
  },
  {
    id: 'N-MARKS',
    standards: BOTH,
    check: (context) =>
      onPages('N-MARKS', context, (page, tell) => {
        let any = false;
        for (const event of page.events) {
          const bounds = visibleBounds(event);
          if ((event.kind !== 'stroke' && event.kind !== 'fill') || bounds === undefined) continue;
          const gap = gapBetween(bounds, trimOf(page)) / MM;
          if (gap < -ROUNDING) continue;
          any = true;
          if (gap < MARKS_OFF_MM - MARKS_TOLERANCE_MM)
            tell({ reason: 'near', distance: rounded(Math.max(0, gap)) }, bounds);
          // Patches of ink are areas, and of their own inks; what registers and cuts is lines.
          if (event.kind === 'stroke' && !event.paint.inks.all) tell({ reason: 'not-all' }, bounds);
        }
        return any;
      }),
  },
  {
    id: 'N-ALL-IN-TRIM',
    standards: BOTH,
    check: (context) =>
      onPages('N-ALL-IN-TRIM', context, (page, tell) => {
        let any = false;
        for (const event of page.events) {
          if (!isOfAll(event)) continue;
          any = true;
          const bounds = visibleBounds(event);
          if (bounds !== undefined && gapBetween(bounds, trimOf(page)) < -ROUNDING)
            tell({ object: event.kind }, bounds);
        }
        return any;
      }),
  },
];

function isOfAll(event: PaintEvent): boolean {
  const space = event.kind === 'image' ? event.image.space : event.kind === 'shading' ? event.shading.space : undefined;
  if (space?.kind === 'separation' && space.names[0] === 'All') return true;
  return paintsOf(event).some(({ inks }) => inks.all);
}

/** The trim in its own space. */
export function trimOf({ width, height }: PageContent): Rect {
  return { x: 0, y: 0, width, height };
}

function isWithin(inner: Rect, outer: Rect): boolean {
  return (
    inner.x >= outer.x - ROUNDING &&
    inner.y >= outer.y - ROUNDING &&
    inner.x + inner.width <= outer.x + outer.width + ROUNDING &&
    inner.y + inner.height <= outer.y + outer.height + ROUNDING
  );
}

/** How far a rectangle lies off another; less than 0 where they meet. */
export function gapBetween(rect: Rect, other: Rect): number {
  return Math.max(
    other.x - (rect.x + rect.width),
    rect.x - (other.x + other.width),
    other.y - (rect.y + rect.height),
    rect.y - (other.y + other.height),
  );
}
