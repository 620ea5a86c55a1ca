import { BLACK } from '../../core/display-list';
import type { DisplayItem } from '../../core/display-list';
import type { FontBook } from '../../core/font';
import { breakLineByLine } from '../../core/line/break-line-by-line';
import { breakLines } from '../../core/line/break-lines';
import { prepare } from '../../core/line/prepare';
import type { Prepared } from '../../core/line/prepared';
import { roomsOf } from '../../core/line/rooms';
import { setPrepared } from '../../core/line/set-paragraph';
import type { ParagraphStyle, Span } from '../../core/line';
import { placeLine } from '../../core/page/place';

/** Size and leading of the bench's text, in points. */
export const TYPE = { family: 'Noto Serif SC', weight: 400, size: 9.5, leading: 14 } as const;

/** How the bench's paragraphs are set by either composer. */
export function benchStyle(composer: 'paragraph' | 'line'): ParagraphStyle {
  return {
    language: 'zh-Hans',
    composition: { prohibition: 'gb', punctuation: 'quanjiao', latinGap: 0.125, digitGap: 0, indent: 2, composer },
    align: 'justify',
    indent: 2 * TYPE.size,
  };
}

/** Text of the bench as a span. */
export function spanOf(text: string): Span {
  const { family, weight, size } = TYPE;
  return { text, family, weight, size, ink: BLACK };
}

/** The inside of the line engine as benches call it: the only place that knows its stages. */
export interface Engine {
  readonly prepare: (text: string) => Prepared;
  /** Where the lines end. */
  readonly breakParagraph: (ready: Prepared) => readonly number[];
  /** Lines with every glyph placed, as items of a display list. */
  readonly setToItems: (ready: Prepared) => readonly DisplayItem[];
}

/** The engine at a measure, with one of its composers. */
export function engineAt(measure: number, composer: 'paragraph' | 'line', fonts: FontBook): Engine {
  const style = benchStyle(composer);
  const breaker = composer === 'line' ? breakLineByLine : breakLines;
  const owner = { kind: 'article', id: 'bench', part: 'body' } as const;
  return {
    prepare: (text) => prepare([spanOf(text)], { style, fonts, display: false }),
    breakParagraph: (cells) => breaker(cells, roomsOf(cells, measure, style), style),
    setToItems: (cells) =>
      setPrepared(cells, measure, style).lines.flatMap((line, row) =>
        placeLine(line, { x: 0, y: row * TYPE.leading, owner, source: { story: 'bench', part: 'body:0' } }),
      ),
  };
}
