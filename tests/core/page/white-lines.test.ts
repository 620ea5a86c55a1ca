import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Paragraph, Story } from '../../../core/document';
import { composePage } from '../../../core/page';
import type { ComposedPage } from '../../../core/page';
import { pourFull, pourLevel } from '../../../core/page/pour';
import type { PourLine } from '../../../core/page/pour';
import { articleOf, at, bare, editionOf, fonts, storyOf, textOf } from './fake';

const profile = { ...bare, paragraphStyles: { verse: { before: 1, after: 1, indents: { first: 0 } } } };
const verse = (length: number): Paragraph => ({ kind: 'body', text: textOf(length), style: 'verse' });
const plain = (length: number): Paragraph => ({ kind: 'body', text: textOf(length) });

function compose(paragraphs: readonly Paragraph[], over: Partial<Article>): ComposedPage {
  const story: Story = { ...storyOf('s', []), paragraphs, pictures: [{ picture: 'p', caption: '', credit: '' }] };
  const picture = { id: 'p', name: 'p', sha256: 'a'.repeat(64), type: 'image/jpeg', width: 900, height: 600 } as const;
  const edition = editionOf([story], [[{ ...articleOf('a', 's', at(0, 2, 0, 12)), ...over }]], {
    profile,
    pictures: [picture],
  });
  return composePage(edition, 1, { fonts });
}

/** The leg and the row of every line, and where the first line of each paragraph is. */
function rows(page: ComposedPage): readonly { readonly part: string; readonly leg: number; readonly row: number }[] {
  const top = Math.min(...page.lines.map(({ y }) => y));
  return page.lines
    .filter(({ leg }) => leg !== undefined)
    .map(({ part, leg = 0, y }) => ({ part, leg, row: Math.round((y - top) / 15) }));
}

const line = (white = 0, over: Partial<PourLine> = {}): PourLine => {
  return { rows: 1, white, keepWithNext: false, widow: false, opener: false, ...over };
};

describe('white lines about a paragraph', () => {
  it('stand between lines of a leg and not at its head', () => {
    const page = compose([plain(8), verse(10), plain(8)], { frame: at(0, 1, 0, 8) });
    expect(rows(page).map(({ part, row }) => [part, row])).toEqual([
      ['body:0', 0],
      ['body:1', 2],
      ['body:2', 4],
    ]);
  });

  it('are not poured at the head of a leg', () => {
    const legs = [
      { column: 0, row: 0, rows: 2 },
      { column: 1, row: 0, rows: 2 },
    ];
    const lines = [line(), line(), line(1), line()];
    expect(pourFull(lines, 0, legs)).toEqual({ ends: [2, 4], end: 4 });
    expect(pourLevel(lines, 0, legs)).toEqual({ ends: [2, 4], end: 4 });
    expect(pourFull([line(), line(1), line()], 0, legs)).toEqual({ ends: [1, 3], end: 3 });
  });

  it('count where lines do not fit for them', () => {
    const legs = [{ column: 0, row: 0, rows: 3 }];
    expect(pourFull([line(), line(2)], 0, legs).end).toBe(1 + 0);
    expect(pourLevel([line(), line(2)], 0, legs)).toBeUndefined();
    expect(pourLevel([line(), line(1)], 0, legs)?.end).toBe(2);
  });

  it('stand in vertical lines as white lines too', () => {
    const page = compose([plain(8), verse(8), plain(8)], { frame: at(0, 1, 0, 10), vertical: true });
    const axes = page.lines.map(({ x }) => x);
    const [first, second, third] = axes;
    expect(Math.round((first! - second!) / (second! - third!))).toBe(1);
    expect(first! - second!).toBeGreaterThan(29);
  });

  it('keep every paragraph of the style a line from its neighbours, round pictures too, and lose no line', () => {
    const inset = { index: 0, frame: at(0, 2, 2, 4), inset: { x: 6, width: 8 } };
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 45 })), { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        (shape, around) => {
          const paragraphs = shape.map(([own, length]) => (own ? verse(length) : plain(length)));
          const page = compose(paragraphs, { frame: at(0, 2, 0, 30), ...(around && { pictures: [inset] }) });
          const found = rows(page);
          const text = page.lines.flatMap((own) => own.line.runs.flatMap((run) => run.text)).join('');
          expect(text).toBe(paragraphs.map((paragraph) => paragraph.text).join(''));
          found.forEach((own, index) => {
            const before = found[index - 1];
            if (before === undefined || before.leg !== own.leg || before.part === own.part) return;
            const [a, b] = [before, own].map(({ part }) => shape[Number(part.split(':')[1])]?.[0]);
            if (a === true || b === true) expect(own.row - before.row).toBeGreaterThan(1);
          });
          // A leg that white opens would begin below its neighbours.
          const heads = [0, 1].flatMap((leg) => found.find((own) => own.leg === leg)?.row ?? []);
          if (!around) expect(heads.every((row) => row === 0)).toBe(true);
        },
      ),
    );
  });
});
