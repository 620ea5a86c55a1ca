import { describe, expect, it } from 'vitest';
import { at, editionWith, firstPage, hits } from './fake';

/** A head whose lines were set to these texts, not written so. */
const page = firstPage(editionWith([[{ id: 'a', frame: at(0, 2, 0, 20) }]]));
const withLines = (texts: readonly string[], headline = texts.join('')) => {
  const [one] = page.articles;
  const main = one!.head!.main!;
  const [line] = main.lines;
  const lines = texts.map((text) => ({ ...line!, text, rect: { ...line!.rect, width: text.length * 20 } }));
  return {
    ...page,
    articles: [{ ...one!, story: { ...one!.story, headline }, head: { ...one!.head!, main: { ...main, lines } } }],
  };
};

describe('L19 题行长短', () => {
  it('tells of lines that differ by more than 35 %', () => {
    expect(hits('L19', withLines(['县里今年修好石桥', '全部通车']))).toMatchObject([
      { code: 'head-lines-uneven', values: { percent: 50 } },
    ]);
  });

  it('bears phrases of such lengths that white parts in the headline, and no more', () => {
    expect(hits('L19', withLines(['县里今年修好石桥', '全部通车'], '县里今年修好石桥　全部通车'))).toEqual([]);
    expect(hits('L19', withLines(['县里今年', '修好石桥　四座'], '县里今年修好石桥　四座'))).toHaveLength(1);
    expect(hits('L19', withLines(['县里今年修好石桥', '都通车'], '县里今年修好石桥　都通车'))).toHaveLength(1);
  });

  it('tells of a last line of two characters', () => {
    expect(hits('L19', withLines(['县里修好', '石桥']))).toMatchObject([{ code: 'head-last-line-short' }]);
  });

  it('is silent on even lines, on one line, and on breaks that the editor wrote', () => {
    expect(hits('L19', withLines(['县里今年修好', '石桥四座']))).toEqual([]);
    expect(hits('L19', withLines(['县里今年修好石桥四座']))).toEqual([]);
    expect(hits('L19', withLines(['县里今年修好', '石桥'], '县里今年修好\n石桥'))).toEqual([]);
  });
});
