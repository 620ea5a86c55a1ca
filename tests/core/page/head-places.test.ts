import { describe, expect, it } from 'vitest';

import type { HeadSpec, Story } from '../../../core/document';
import { composePage, pageGrid } from '../../../core/page';
import type { ComposedPage, LayoutBox } from '../../../core/page';
import { articleOf, at, bare, editionOf, fonts, storyOf, textOf } from './fake';

const grid = pageGrid(bare);
const story = storyOf('s', [textOf(900)], { kicker: '引题', headline: '两字', decks: ['副题'] });

function pageOf(head: HeadSpec, frame = at(0, 4, 0, 20), of: Story = story): ComposedPage {
  return composePage(editionOf([of], [[{ ...articleOf('a', 's', frame), head }]]), 1, { fonts });
}

function headBox({ layout }: ComposedPage): LayoutBox | undefined {
  return layout.boxes.find(({ kind }) => kind === 'headline');
}

/** Text lines by the column (from 0) and the row they stand in. */
function places({ lines }: ComposedPage): readonly (readonly [number, number])[] {
  return lines
    .filter(({ part }) => part.startsWith('body'))
    .map(({ x, y }) => [
      Math.round((x - grid.area.x) / (grid.measure + grid.gutter)),
      Math.round((y - grid.baseline(0)) / grid.leading),
    ]);
}

/** First and last row of each stretch of lines in a column, in reading order. */
function legs(page: ComposedPage): readonly string[] {
  const found: { column: number; first: number; last: number }[] = [];
  for (const [column, row] of places(page)) {
    const leg = found.at(-1);
    if (leg?.column === column && row === leg.last + 1) leg.last = row;
    else found.push({ column, first: row, last: row });
  }
  return found.map(({ column, first, last }) => `${column}: ${first}-${last}`);
}

/** Top and foot of the head's type. */
function typeOf({ lines }: ComposedPage): readonly [number, number] {
  const head = lines.filter(({ part }) => /^(kicker|headline|deck)/u.test(part));
  const sizes = head.map(({ line }) => line.runs[0]!.size);
  return [
    Math.min(...head.map(({ y }, index) => y - 0.88 * sizes[index]!)),
    Math.max(...head.map(({ y }, index) => y + 0.12 * sizes[index]!)),
  ];
}

describe('a head beside its text 题文并列', () => {
  it('stands in its columns at the middle of the article, the text in the others from top to foot', () => {
    const page = pageOf({ size: 20, place: 'beside', span: { column: 0, columns: 2 } });
    const [top, foot] = typeOf(page);
    expect((top + foot) / 2).toBeCloseTo((grid.lineY(0) + grid.lineY(20)) / 2, 2);
    expect(page.lines.find(({ part }) => part === 'headline')?.line.measure).toBe(grid.columnWidth(2));
    expect(legs(page)).toEqual(['2: 0-19', '3: 0-19']);
  });

  it('may stand amid the columns', () => {
    const page = pageOf({ size: 20, place: 'beside', span: { column: 1, columns: 1 } });
    expect(legs(page).map((leg) => leg[0])).toEqual(['0', '2', '3']);
  });

  it('takes a third of the width unless it says otherwise, and always leaves a column', () => {
    expect(headBox(pageOf({ size: 20, place: 'beside' }))).toMatchObject({ w: grid.columnWidth(1), place: 'beside' });
    const wide = pageOf({ size: 20, place: 'beside', span: { column: 0, columns: 9 } });
    expect(headBox(wide)).toMatchObject({ w: grid.columnWidth(3) });
    expect(legs(wide)).toEqual(['3: 0-19']);
  });

  it('stands over the text where there is one column', () => {
    const page = pageOf({ size: 20, place: 'beside' }, at(0, 1, 0, 20));
    expect(headBox(page)).toMatchObject({ y: grid.lineY(0) });
    expect(legs(page)[0]).toMatch(/^0: [1-9]/u);
  });

  it('is pressed into the depth of the article, and told where it does not fit', () => {
    const low = pageOf({ size: 40, place: 'beside' }, at(0, 4, 0, 3));
    expect(low.diagnostics.map(({ code }) => code)).toContain('headline-too-long');
    const deep = pageOf({ size: 20, place: 'beside' });
    expect(deep.diagnostics.map(({ code }) => code)).not.toContain('headline-too-long');
  });

  it('leaves the text its whole width when the story has no head', () => {
    const page = pageOf({ size: 20, place: 'beside' }, at(0, 4, 0, 20), storyOf('s', [textOf(400)]));
    expect(legs(page)).toHaveLength(4);
  });
});

describe('a head within its text 文包题', () => {
  it('has text over it, beside it and under it, read down one column before the next', () => {
    const page = pageOf({ size: 20, place: 'within', span: { column: 1, columns: 2 }, line: 6 }, at(0, 4, 0, 18));
    // Kicker, head and deck take four lines, and one of air.
    expect(headBox(page)).toMatchObject({ x: grid.columnX(1), w: grid.columnWidth(2), place: 'within' });
    expect(legs(page)).toEqual(['0: 0-17', '1: 0-5', '1: 11-17', '2: 0-5', '2: 11-17', '3: 0-17']);
  });

  it('keeps a line of air to the text above and below', () => {
    const page = pageOf({ size: 20, place: 'within', span: { column: 1, columns: 2 }, line: 6 }, at(0, 4, 0, 18));
    const [top, foot] = typeOf(page);
    const below = Math.min(...places(page).flatMap(([column, row]) => (column === 1 && row > 6 ? [row] : [])));
    // As much white over it as under it, and at least a line between its type and the type beside it.
    const [above, under] = [top - grid.lineY(6), grid.lineY(below) - foot];
    expect(above).toBeCloseTo(under, 2);
    expect(above + (grid.leading - grid.cell) / 2).toBeGreaterThanOrEqual(grid.leading * 0.75);
  });

  it('stands in the inner columns unless it says otherwise, from the top without a line', () => {
    const page = pageOf({ size: 20, place: 'within' });
    expect(headBox(page)).toMatchObject({ x: grid.columnX(1), y: grid.lineY(0), w: grid.columnWidth(2) });
    expect(legs(page).map((leg) => leg.slice(0, 4))).toEqual(['0: 0', '1: 4', '2: 4', '3: 0']);
  });

  it('never leaves the article at its foot', () => {
    const page = pageOf({ size: 20, place: 'within', line: 99 }, at(0, 4, 0, 18));
    expect(typeOf(page)[1]).toBeLessThan(grid.lineY(18));
    expect(page.diagnostics.map(({ code }) => code)).not.toContain('headline-too-long');
  });
});

describe('a headline style', () => {
  const sheet = {
    base: { headline: { stretch: 0.8 } },
    soft: { basedOn: 'base', kicker: { align: 'end' } },
  } as const;
  const edition = (head: HeadSpec): ReturnType<typeof editionOf> =>
    editionOf([story], [[{ ...articleOf('a', 's', at(0, 4, 0, 20)), head }]], {
      profile: { ...bare, headlineStyles: sheet },
    });
  const line = (head: HeadSpec, part: string): ComposedPage['lines'][number]['line'] =>
    composePage(edition(head), 1, { fonts }).lines.find((each) => each.part === part)!.line;

  it('says of the parts what it says, and leaves the rest to the paper', () => {
    const head = { size: 20, style: 'soft' } as const;
    expect(line(head, 'headline').runs[0]?.stretch).toBeCloseTo(0.8, 9);
    const kicker = line(head, 'kicker');
    expect(kicker.left + kicker.width).toBeCloseTo(kicker.measure, 3);
    expect(line(head, 'deck:0')).toEqual(line({ size: 20 }, 'deck:0'));
  });

  it('is that of the paper where it has none of the name', () => {
    expect(line({ size: 20, style: 'none' }, 'headline')).toEqual(line({ size: 20 }, 'headline'));
  });
});
