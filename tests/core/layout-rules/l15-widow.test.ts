import { describe, expect, it } from 'vitest';
import type { ComposedLine } from '../../../core/page';
import { at, editionWith, firstPage, hits } from './fake';

const page = firstPage(editionWith([[{ id: 'a', frame: at(0, 2, 0, 20) }]]));
const opening = (over: Partial<ComposedLine['line']>) => ({
  ...page,
  articles: page.articles.map((one) => ({
    ...one,
    legs: one.legs.map((leg) => {
      const [first, ...rest] = leg.lines;
      return leg.index === 0 || first === undefined
        ? leg
        : { ...leg, lines: [{ ...first, line: { ...first.line, ...over } }, ...rest] };
    }),
  })),
});

describe('L15 悬行', () => {
  it('tells of a short last line at the head of a leg', () => {
    expect(hits('L15', opening({ last: true, width: 50 }))).toMatchObject([{ code: 'widow', values: { leg: 2 } }]);
  });

  it('is silent where the line is longer, where more follows, and where a paragraph begins', () => {
    expect(hits('L15', page)).toEqual([]);
    expect(hits('L15', opening({ last: true, width: 51 }))).toEqual([]);
    expect(hits('L15', opening({ last: true, width: 50, start: 0 }))).toEqual([]);
  });
});
