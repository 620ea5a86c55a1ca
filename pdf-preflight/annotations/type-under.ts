import { drawnBoxes, sharedAcross } from '../../core/annotation';
import type { Annotation, MarkedType } from '../../core/annotation';
import type { Point, Rect } from '../../core/geometry';
import { contains, inflate } from '../../core/geometry';
import type { GlyphEvent } from '../content/events';
import type { PageContent } from '../content/page-content';
import { INVISIBLE, sizeOf } from '../content/visible';

/** The middle of a glyph's em box stands so far above its baseline, in em. */
const MIDDLE = 0.38;
/** Type so many times as high as what is marked is no type that was meant: a watermark under it. */
const FAR_LARGER = 2;
/** Characters told before and after. */
const CONTEXT = 8;
/** A caret stands this far from the characters that it stands between, over its height. */
const NEAR_CARET = 1.5;

interface Glyph {
  readonly text: string;
  readonly middle: Point;
  readonly size: number;
}

/**
 * Tells of a remark on a page which type it marks, stands in or draws on, as the page's content has it; nothing where
 * it is none.
 */
export function typeReader(content: PageContent): (annotation: Annotation) => MarkedType | undefined {
  const glyphs = content.events
    .filter((event): event is GlyphEvent => event.kind === 'glyph' && event.mode !== INVISIBLE)
    .map(glyphOf);
  return (annotation) => {
    const { kind, rect, quads } = annotation;
    if (quads !== undefined) return markedBy(glyphs, (glyph) => quads.some((quad) => isIn(glyph, quad)));
    if (kind === 'caret') return standingIn(glyphs, rect);
    for (const box of drawnBoxes(annotation)) {
      const type = markedBy(glyphs, (glyph) => isDrawnOn(glyph, box));
      if (type !== undefined) return type;
    }
    return undefined;
  };
}

function glyphOf(event: GlyphEvent): Glyph {
  const [a, b, c, d, e, f] = event.matrix;
  const along = Math.abs(event.code.advance) / 2;
  const middle = { x: a * along + c * MIDDLE + e, y: b * along + d * MIDDLE + f };
  return { text: event.code.text ?? '', middle, size: sizeOf(event) };
}

function isIn({ middle, size }: Glyph, quad: Rect): boolean {
  return contains(quad, middle) && size <= FAR_LARGER * Math.min(quad.height, quad.width + size);
}

/** A stroke takes a glyph where it takes half of its em box, as far as it is as high, over or beside its middle. */
function isDrawnOn({ middle, size }: Glyph, { x, y, width, height }: Rect): boolean {
  const [near, far] = [y, y + height];
  const [top, foot] = [middle.y - size / 2, middle.y + size / 2];
  const isBeside = middle.x < x || middle.x >= x + width;
  return !isBeside && sharedAcross({ near, far }, { top, foot }) >= Math.min(height, size) / 2;
}

/**
 * From the first to the last glyph that is marked, as far as they are: what stands between in the content is left out.
 */
function markedBy(glyphs: readonly Glyph[], isMarked: (glyph: Glyph) => boolean): MarkedType | undefined {
  const marked = glyphs.flatMap((glyph, index) => (isMarked(glyph) ? [index] : []));
  const [first, last] = [marked[0], marked.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return {
    before: textOf(glyphs.slice(Math.max(0, first - CONTEXT), first)),
    words: textOf(marked.flatMap((index) => glyphs[index] ?? [])),
    after: textOf(glyphs.slice(last + 1, last + 1 + CONTEXT)),
  };
}

/** The characters that a caret stands between: the nearest one is before it or after it. */
function standingIn(glyphs: readonly Glyph[], rect: Rect): MarkedType | undefined {
  const tip = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  const near = inflate(rect, rect.height * NEAR_CARET);
  let nearest: { readonly index: number; readonly distance: number } | undefined;
  glyphs.forEach(({ middle, size }, index) => {
    if (!contains(near, middle) || size > FAR_LARGER * near.height) return;
    const distance = Math.hypot(middle.x - tip.x, middle.y - tip.y);
    if (nearest === undefined || distance < nearest.distance) nearest = { index, distance };
  });
  const found = nearest && glyphs[nearest.index];
  if (nearest === undefined || found === undefined) return undefined;
  const at = found.middle.x <= tip.x ? nearest.index + 1 : nearest.index;
  return {
    before: textOf(glyphs.slice(Math.max(0, at - CONTEXT), at)),
    words: '',
    after: textOf(glyphs.slice(at, at + CONTEXT)),
  };
}

function textOf(glyphs: readonly Glyph[]): string {
  return glyphs.map(({ text }) => text).join('');
}
