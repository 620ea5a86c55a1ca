import { describe, expect, it } from 'vitest';

import { composePage } from '../../../core/page';
import { separators } from '../../../core/page/separators';
import { scorePage } from '../../../core/page-score';
import type { PageGrid } from '../../../core/page/grid';
import { articleOf, at, bare, editionOf, fonts, storyOf, textOf } from './fake';

/** A wide story over one whose head is a strip beside its text, in a paper with or without rules between stories. */
function page(storyRule: number) {
  const stories = [
    storyOf('a', [textOf(428)], { headline: '上面一条' }),
    storyOf('b', [textOf(110)], { headline: '竖题' }),
  ];
  const strip = { ...articleOf('low', 'b', at(0, 2, 14, 14)), head: { size: 20, vertical: true } } as const;
  const profile = { ...bare, separation: { ...bare.separation, storyRule } };
  return composePage(editionOf(stories, [[articleOf('high', 'a', at(0, 4, 0, 13), 30), strip]], { profile }), 1, {
    fonts,
  }).layout;
}

describe('rules between stories', () => {
  it('are told with the boxes of their page, so that no leg over the text of another story is misread', () => {
    const [ruled, plain] = [page(0.5), page(0)];
    const rules = ruled.boxes.filter((box) => box.kind === 'furniture' && box.role === 'rule');
    expect(rules).toMatchObject([{ x: 35, w: 210, h: 0 }]);
    expect(plain.boxes.filter(({ kind }) => kind === 'furniture')).toEqual([]);
    const misread = [ruled, plain].map((layout) => scorePage(layout).taboos.filter(({ code }) => code === 'T6').length);
    expect(misread).toEqual([0, 1]);
  });

  it('stand round a story that stands in steps, its text running on from one frame to the other beside it', () => {
    const stories = [storyOf('s', [textOf(388)], { headline: '标题' }), storyOf('t', [textOf(100)])];
    const steps = [articleOf('a', 's', at(0, 2, 0, 14), 20), articleOf('b', 's', at(2, 1, 0, 20))];
    const profile = { ...bare, separation: { ...bare.separation, storyRule: 0.5 } };
    const edition = editionOf(stories, [[...steps, articleOf('c', 't', at(3, 1, 0, 20))]], { profile });
    const { layout, lines } = composePage(edition, 1, { fonts });
    const rules = layout.boxes.filter((box) => box.kind === 'furniture');
    expect(rules).toMatchObject([{ role: 'rule', x: 360, w: 0 }]);
    expect(lines.some(({ part }) => part === 'jump')).toBe(false);
    expect(layout.boxes.filter(({ kind }) => kind === 'body')).toMatchObject([{ lines: 24 }, { lines: 15 }, {}]);
    const { faults } = scorePage(layout);
    expect(faults.filter(({ articles }) => articles.includes('s'))).toEqual([]);
  });

  it('go on over the white lines between stories that are set vertically, and stop where none stands above', () => {
    const frames = [
      { column: 0, columns: 9, line: 0, lines: 15 },
      { column: 11, columns: 9, line: 0, lines: 15 },
      { column: 0, columns: 20, line: 16, lines: 15 },
      { column: 22, columns: 9, line: 0, lines: 31 },
    ].map((frame) => ({ frame, boxed: [] }));
    const grid = {
      ...{ bandLines: 15, gutter: 5, leading: 10 },
      columnX: (column: number) => column * 15,
      columnWidth: (columns: number) => columns * 15 - 5,
      lineY: (line: number) => line * 10,
    } as unknown as PageGrid;
    const rules = separators(frames, grid, { ...bare.separation, storyRule: 0.5 });
    expect(rules.filter(({ y1, y2 }) => y1 === y2)).toEqual([{ x1: 0, y1: 155, x2: 295, y2: 155 }]);
  });
});
