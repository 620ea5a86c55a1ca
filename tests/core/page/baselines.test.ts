import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Paragraph, Profile } from '../../../core/document';
import { composePage, pageGrid } from '../../../core/page';
import { mmToPoints } from '../../../core/units';
import { articleOf, bare, editionOf, fonts, storyOf, textOf } from './fake';

/** Baselines are as exact as this (rule L12 asks for 0.05 mm). */
const EXACT = mmToPoints(0.001);

/** Papers, type and leading of any size, in hundredths of a point. */
const profiles = fc
  .record({
    widthMm: fc.integer({ min: 25_000, max: 40_000 }).map((width) => width / 100),
    heightMm: fc.integer({ min: 35_000, max: 56_000 }).map((height) => height / 100),
    size: fc.integer({ min: 700, max: 1200 }).map((size) => size / 100),
    gap: fc.integer({ min: 20, max: 60 }).map((percent) => percent / 100),
    subhead: fc.constantFrom(0.9, 1.1, 1.6, 1.9),
    cells: fc.integer({ min: 8, max: 14 }),
    gutter: fc.constantFrom(1, 1.25, 1.5, 2),
  })
  .map(({ widthMm, heightMm, size, gap, subhead, cells, gutter }): Profile => {
    const leading = Math.round(size * (1 + gap) * 100) / 100;
    const { styles } = bare;
    return {
      ...bare,
      paper: { name: '', widthMm, heightMm },
      grid: { columns: 4, cells, gutter, lines: 60, size, leading },
      styles: {
        ...styles,
        body: { ...styles.body, size, leading },
        subhead: { ...styles.subhead, size: Math.round(size * subhead * 100) / 100, align: 'centre' },
      },
    };
  });

const paragraphs = fc.array(fc.record({ subhead: fc.boolean(), length: fc.integer({ min: 1, max: 120 }) }), {
  minLength: 1,
  maxLength: 10,
});
const frame = fc.record({
  column: fc.integer({ min: 0, max: 3 }),
  columns: fc.integer({ min: 1, max: 4 }),
  line: fc.integer({ min: 0, max: 12 }),
  lines: fc.integer({ min: 1, max: 14 }),
});

describe('the baseline grid', () => {
  it('holds every line of body copy to 0.001 mm, in all legs, around pictures and after sub-heads', () => {
    fc.assert(
      fc.property(profiles, paragraphs, frame, fc.integer({ min: 0, max: 20 }), (profile, copy, picture, line) => {
        const grid = pageGrid(profile);
        const { leading, size } = profile.grid;
        const story = storyOf('s', [], {
          headline: '一行标题',
          byline: '（某人）',
          paragraphs: copy.map(({ subhead, length }, index): Paragraph =>
            subhead
              ? { kind: 'subhead', text: textOf(Math.min(length, 12), index) }
              : { kind: 'body', text: textOf(length, index * 200) },
          ),
          pictures: [{ picture: 'p', caption: '图中说明', credit: '' }],
        });
        const article = {
          ...articleOf('a', 's', { column: 0, columns: 4, line, lines: 39 }, 20),
          pictures: [{ index: 0, frame: picture }],
        };
        const page = composePage(editionOf([story], [[article]], { profile }), 1, { fonts });
        const ideal = (row: number): number => grid.area.y + row * leading + (leading - size) / 2 + 0.88 * size;
        const running = page.lines.filter(({ part }) => /^(body|byline)/.test(part));
        expect(running.length).toBeGreaterThan(0);
        for (const { y } of running) {
          const row = Math.round((y - ideal(0)) / leading);
          expect(Math.abs(y - ideal(row))).toBeLessThan(EXACT);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('stands a sub-head of two rows in their middle, and the line after it back on the grid', () => {
    const subhead = { ...bare.styles.subhead, size: 16 };
    const profile = { ...bare, styles: { ...bare.styles, subhead } };
    const grid = pageGrid(profile);
    const story = storyOf('s', [], {
      paragraphs: [
        { kind: 'body', text: textOf(8) },
        { kind: 'subhead', text: '小标题' },
        { kind: 'body', text: textOf(8) },
      ],
    });
    const article = articleOf('a', 's', { column: 0, columns: 1, line: 0, lines: 4 });
    const { lines } = composePage(editionOf([story], [[article]], { profile }), 1, { fonts });
    const [before, head, after] = lines;
    expect([before?.y, after?.y]).toEqual([grid.baseline(0), grid.baseline(3)]);
    const [top, foot] = [(head?.y ?? 0) - 0.88 * 16, (head?.y ?? 0) + 0.12 * 16];
    expect(top - grid.lineY(1)).toBeCloseTo(grid.lineY(3) - foot, 3);
  });
});
