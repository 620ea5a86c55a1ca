import type { Rect } from '../../core/geometry';
import type { GlyphEvent, Paint, PaintEvent } from './events';
import { boundsUnder } from './matrix';
import type { PageContent } from './page-content';

/** The em box of a glyph whose outline is not known: from the foot of descenders to the top of ascenders. */
const EM_BOX = { y: -0.12, height: 1 } as const;

/** Invisible text (ISO 32000-1, table 106). */
export const INVISIBLE = 3;

/** Whether a glyph is a blank: it stands for white space, or has no outline. */
export function isBlank({ code, font }: GlyphEvent): boolean {
  if (code.text !== undefined && code.text !== '' && code.text.trim() === '') return true;
  return code.glyph !== undefined && font.program !== undefined && font.boundsOf(code.glyph) === undefined;
}

/** Size of a glyph's em across its line on paper, in points. */
export function sizeOf({ matrix }: GlyphEvent): number {
  return Math.hypot(matrix[2], matrix[3]);
}

/** Where a glyph is inked; its em box where the outline is not known. */
export function glyphBounds(event: GlyphEvent): Rect {
  const { code, font, matrix } = event;
  const inked = code.glyph === undefined ? undefined : font.boundsOf(code.glyph);
  return boundsUnder(matrix, inked ?? { x: 0, width: Math.abs(code.advance), ...EM_BOX });
}

/** Where an event lies, as far as its clip lets it be seen; `undefined` where nothing of it is. */
export function visibleBounds(event: PaintEvent): Rect | undefined {
  const bounds = event.kind === 'glyph' ? glyphBounds(event) : event.bounds;
  if (event.clip === undefined) return bounds;
  const clip = event.clip.bounds;
  const [x, y] = [Math.max(bounds.x, clip.x), Math.max(bounds.y, clip.y)];
  const width = Math.min(bounds.x + bounds.width, clip.x + clip.width) - x;
  const height = Math.min(bounds.y + bounds.height, clip.y + clip.height) - y;
  return width >= 0 && height >= 0 ? { x, y, width, height } : undefined;
}

/**
 * What an event lays on paper: the paint of an area, a line, or the type's own. Pictures and shadings bring their
 * colours.
 */
export function paintsOf(event: PaintEvent): readonly Paint[] {
  switch (event.kind) {
    case 'glyph': {
      if (event.mode === INVISIBLE || event.mode === 7 || event.font.kind === 'type3') return [];
      const [fills, strokes] = [event.mode % 4 !== 1, event.mode % 4 === 1 || event.mode % 4 === 2];
      return [...(fills ? [event.fill] : []), ...(strokes ? [event.stroke] : [])];
    }
    case 'fill':
    case 'stroke':
      return [event.paint];
    case 'image':
      return event.image.stencil ? [event.paint] : [];
    case 'shading':
      return [];
  }
}

/** All that a page paints, with what the cells of its patterns paint. */
export function* eventsOf(page: Pick<PageContent, 'events'>): Generator<PaintEvent> {
  const seen = new Set<unknown>();
  const waiting: (readonly PaintEvent[])[] = [page.events];
  for (const events of waiting) {
    for (const event of events) {
      yield event;
      for (const { pattern } of paintsOf(event)) {
        if (pattern?.kind !== 'tiling' || seen.has(pattern)) continue;
        seen.add(pattern);
        waiting.push(pattern.events);
      }
    }
  }
}
