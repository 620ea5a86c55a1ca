import type { FontBook } from '../font';
import type { Work } from './prepared';
import { rubyWhite, rubyWidth } from './ruby';
import type { RubyNeighbour } from './ruby';
import { verticalRubyHeight } from './vertical-ruby';

/**
 * Makes room for readings longer than their bases: white beside the base, which the line keeps as it is (CLREQ 3.4.2).
 */
export function makeRoomForReadings(cells: Work, fonts: FontBook): void {
  const { spans, span: spanOf, body, glue, em, length } = cells;
  if (spans.every(({ ruby }) => ruby === undefined)) return;
  const neighbour = (cell: number): RubyNeighbour => {
    if (cell < 0 || cell >= length) return 'nothing';
    return spans[spanOf[cell]!]!.ruby === undefined ? 'type' : 'ruby';
  };
  for (let first = 0; first < length;) {
    const index = spanOf[first]!;
    let end = first + 1;
    while (end < length && spanOf[end] === index) end += 1;
    const { ruby, ...base } = spans[index]!;
    if (ruby !== undefined) {
      let width = body[first]!;
      for (let i = first + 1; i < end; i++) width += glue[i - 1]! + body[i]!;
      const place = { em: em[index]!, before: neighbour(first - 1), after: neighbour(end) };
      const reading =
        cells.cross === undefined ? rubyWidth(ruby, base, fonts) : verticalRubyHeight(ruby, base.text, base, fonts);
      const { before, after } = rubyWhite({ reading, base: width }, place);
      if (first > 0) glue[first - 1]! += before;
      if (end < length) glue[end - 1]! += after;
    }
    first = end;
  }
}
