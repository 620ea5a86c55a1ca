import { expect, it } from 'vitest';
import { edgeFits } from '../../../renderer/compose/edge-fits';
import { editionOf, fonts, storyOf } from '../../core/page/fake';

const text = (length: number): string => '河水绕过青石镇向东流去两岸的稻子熟了'.repeat(40).slice(0, length);

it('tells for each place of an edge how the copy on both sides of it fits', () => {
  const frame = (line: number, lines: number) => ({ column: 0, columns: 2, line, lines });
  const edition = editionOf(
    [storyOf('s0', [text(100)]), storyOf('s1', [text(100)])],
    [
      [
        { id: 'a0', story: 's0', frame: frame(0, 8), pictures: [] },
        { id: 'a1', story: 's1', frame: frame(9, 8), pictures: [] },
      ],
    ],
  );
  const tries = [-6, 0, 6].map((by) => ({
    by,
    frames: [
      { article: 'a0', frame: frame(0, 8 + by) },
      { article: 'a1', frame: frame(9 + by, 8 - by) },
    ],
  }));
  const fits = edgeFits(edition, { page: 1, tries }, { fonts });
  expect(fits.map(({ by, articles }) => [by, articles.map(({ article }) => article)])).toEqual(
    [-6, 0, 6].map((by) => [by, ['a0', 'a1']]),
  );
  const [up, even, down] = fits.map(({ articles }) => articles);
  expect(up?.[0]?.over).toBeGreaterThan(0);
  expect(up?.[1]?.under).toBeGreaterThan(even?.[1]?.under ?? Infinity);
  expect(down?.[1]?.over).toBeGreaterThan(0);
  expect(edgeFits(edition, { page: 9, tries }, { fonts })).toEqual([]);
});

it('makes articles up anew that come to other widths where all fill their frames so, and else leaves them as they are', () => {
  const at = (column: number, columns: number) => ({ column, columns, line: 0, lines: 20 });
  const fitWith = (length: number) => {
    const stories = [
      storyOf('s0', [text(length)], { headline: '河堤新路通车' }),
      storyOf('s1', [text(140)], { headline: '食堂换新炉灶' }),
    ];
    const head = { size: 20 };
    const articles = [
      { id: 'a0', story: 's0', frame: at(0, 2), pictures: [], head },
      { id: 'a1', story: 's1', frame: at(2, 2), pictures: [], head },
    ];
    const frames = [
      { article: 'a0', frame: at(0, 3) },
      { article: 'a1', frame: at(3, 1) },
    ];
    const [fit] = edgeFits(editionOf(stories, [articles]), { page: 1, tries: [{ by: 1, frames }] }, { fonts });
    return fit;
  };
  const even = fitWith(480);
  expect(even?.articles).toEqual([
    { article: 'a0', over: 0, under: 0 },
    { article: 'a1', over: 0, under: 0 },
  ]);
  expect(even?.made?.map(({ id, frame }) => [id, frame])).toEqual([
    ['a0', at(0, 3)],
    ['a1', at(3, 1)],
  ]);
  const short = fitWith(200);
  expect(short?.made).toBeUndefined();
  expect(short?.articles[0]?.under).toBeGreaterThan(0);
});
