import { describe, expect, it } from 'vitest';
import { measuresOf, readBox, readingOnPage, scorePage, turnedBox, turnedPage } from '../../../core/page-score';
import type { ScoreBox, ScoreSheet } from '../../../core/page-score';
import { boxAt, sheetOf, storyAt, tidyPage } from './tidy-page';

const level = tidyPage();

/**
 * A level page turned clockwise: its columns are bands, its lines stand upright, its first place is at the top right.
 */
function upright({ page, articles, boxes }: ScoreSheet): ScoreSheet {
  const { width, height, margins, gutter, columns, leading, ...rest } = page;
  const pitch = (width - margins.left - margins.right + gutter) / columns;
  return {
    page: {
      ...rest,
      ...{ width: height, height: width, gutter: 0, leading },
      columns: (height - margins.top - margins.bottom) / leading,
      margins: { top: margins.left, bottom: margins.right, right: margins.top, left: margins.bottom },
      gridTop: margins.left,
      bands: {
        count: columns,
        line: 0,
        step: 1,
        cells: page.charsPerLine,
        measure: pitch - gutter,
        top: margins.left,
        pitch,
      },
    },
    articles,
    boxes: boxes.map((box): ScoreBox => {
      const place = { x: height - box.y - box.h, y: box.x, w: box.h, h: box.w };
      return {
        ...box,
        ...place,
        ...((box.kind === 'headline' || box.kind === 'body') && { vertical: box.vertical !== true }),
      };
    }),
  };
}

describe('scorePage of a page that is set vertically', () => {
  it('judges it in its direction of reading: as the level page of which it is the turned one', () => {
    const turned = scorePage(upright(level));
    const plain = scorePage(level);
    expect(turned.score).toBeCloseTo(plain.score, 6);
    expect(turned.faults).toEqual([]);
  });

  it('counts two blank lines between stories as the white that belongs there, three not, as on the level page', () => {
    // Boxes of vertical text end with the em boxes of their last line: the white between lines is not theirs.
    const between = 3;
    const stories = (apart: number): ScoreSheet =>
      sheetOf([...storyAt('a', 1, [0, 6, 0, 41 - apart], 40), ...storyAt('b', 2, [0, 6, 40, 41], 30)]);
    for (const [apart, isWhite] of [
      [2, false],
      [3, true],
    ] as const) {
      const plain = stories(apart);
      const { page, boxes, articles } = upright(plain);
      const columns = page.columns + between / page.leading;
      const emBoxes = boxes.map((box) =>
        box.kind === 'body' ? { ...box, x: box.x + between, w: box.w - between } : box,
      );
      const turned = { page: { ...page, gutter: between, columns }, articles, boxes: emBoxes };
      expect(scorePage(plain).white > 0).toBe(isWhite);
      expect(scorePage(turned).white > 0).toBe(isWhite);
    }
  });

  it('names what it finds as it lies on the page, and points at its own boxes', () => {
    const clash = {
      ...level,
      boxes: [
        ...storyAt('a', 1, [0, 3, 0, 40], 30),
        ...storyAt('b', 2, [3, 3, 0, 40], 30),
        boxAt('masthead', [0, 6, 70, 5]),
      ],
    };
    const sheet = upright({ ...clash, articles: [{ id: 'a' }, { id: 'b' }] });
    const codes = scorePage(clash).taboos.map(({ code }) => code);
    const found = scorePage(sheet).taboos;
    expect(codes).toContain('T1');
    expect(found.map(({ code }) => code)).toEqual(codes.map((code) => (code === 'T1' ? 'T2' : code)));
    const [hit] = found;
    expect(hit?.boxes.every((box) => sheet.boxes.includes(box))).toBe(true);
  });

  it('is read where it lies on the page itself for what it faces across the fold', () => {
    const { page, boxes } = upright(level);
    const turned = measuresOf(turnedPage(page));
    const read = boxes.map((box) => readBox(turnedBox(box, page), turned, page.charsPerLine));
    const back = readingOnPage({ boxes: read, grid: turned });
    const own = measuresOf(page);
    for (const edge of ['x', 'x2', 'y', 'y2', 'width', 'height'] as const) {
      expect(back.grid[edge]).toBeCloseTo(own[edge], 6);
    }
    back.boxes.forEach((box, index) => {
      const { x, y, w, h, vertical = false } = boxes[index]!;
      for (const [got, wanted] of [
        [box.x, x],
        [box.y, y],
        [box.w, w],
        [box.h, h],
        [box.x2, x + w],
      ] as const) {
        expect(got).toBeCloseTo(wanted, 6);
      }
      if (box.kind === 'headline' || box.kind === 'body') expect(box.vertical).toBe(vertical);
    });
  });
});
