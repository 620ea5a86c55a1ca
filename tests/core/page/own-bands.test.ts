import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, SetProfile } from '../../../core/document';
import { composePage, pageGrid } from '../../../core/page';
import type { ComposedLine, ComposedPage } from '../../../core/page';
import { articleOf, at, bare, editionOf, fonts, storyOf, textOf, upright } from './fake';

function compose(length: number, article: Partial<Article>, profile: SetProfile): ComposedPage {
  const whole: Article = { ...articleOf('a', 's', at(0, 1, 0, 1)), vertical: true, ...article };
  return composePage(editionOf([storyOf('s', [textOf(length)])], [[whole]], { profile }), 1, { fonts });
}

const textIn = ({ lines }: ComposedPage): string =>
  lines.flatMap(({ line }: ComposedLine) => line.runs.flatMap((run) => run.text)).join('');

/** Top and height of each band that has text. */
const bandsOf = ({ lines }: ComposedPage): (readonly number[])[] => [
  ...new Map(lines.map(({ y, line }) => [y, [y, line.measure]])).values(),
];

describe("bands of an article's own 破栏", () => {
  it.each([
    // Of bands of fourteen cells and two and a half of white, three are 47 and a half high, four 64.
    {
      count: 2,
      lines: 32,
      bands: [
        [30, 230],
        [275, 230],
      ],
    },
    {
      count: 3,
      lines: 43,
      bands: [
        [30, 200],
        [250, 200],
        [470, 200],
      ],
    },
  ])('divide what the bands of the page are in, $count of them', ({ count, lines, bands }) => {
    const page = compose(1200, { frame: at(0, 30, 0, lines), bands: count }, upright);
    expect(bandsOf(page)).toEqual(bands);
    expect(textIn(page)).toBe(textOf(1200));
  });

  it('are whole cells high, level at head and foot, a cell apart at the least, and hold the text that they have room for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 43 }),
        fc.integer({ min: 1, max: 8 }),
        fc.constantFrom(bare, upright),
        (lines, count, profile) => {
          const frame = at(0, profile.grid.columns, 0, Math.min(lines, profile.grid.lines));
          const page = compose(2500, { frame, bands: count }, profile);
          const own = bandsOf(page);
          const height = (frame.lines - 1) * 15 + 10;
          expect(own.length).toBe(Math.min(count, Math.floor(height / 10)));
          own.forEach(([top = 0, measure = 0], index) => {
            expect(measure % 10).toBe(0);
            const next = own[index + 1]?.[0];
            if (next !== undefined && height / 10 >= 2 * count - 1) {
              expect(next - top - measure).toBeGreaterThanOrEqual(10 - 1e-6);
            }
          });
          const grid = pageGrid(profile);
          const [first, last] = [own[0]!, own.at(-1)!];
          expect(first[0]).toBeCloseTo(grid.lineY(0) + 2.5, 6);
          if (own.length > 1) expect(last[0]! + last[1]!).toBeCloseTo(grid.lineY(frame.lines) - 2.5, 2);
          expect(textOf(2500).startsWith(textIn(page))).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });
});
