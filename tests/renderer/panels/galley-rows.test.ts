import { describe, expect, it } from 'vitest';
import type { StoryLine } from '../../../core/text-edit';
import { galleyRows, rowLines } from '../../../renderer/panels/story/galley-rows';
import { storyOf, textOf } from '../../core/page/fake';

const story = storyOf('s', [textOf(8), textOf(6)], { headline: '桥', byline: '' });
const line = (part: StoryLine['part'], start: number, end: number, state: StoryLine['state'] = 'set'): StoryLine => ({
  part,
  start,
  end,
  state,
});
const lines = [
  line('headline', 0, 1),
  line('body:0', 0, 4),
  line('body:0', 4, 8),
  line('body:1', 0, 4, 'over'),
  line('body:1', 4, 6, 'over'),
];
const bodies = (rows: ReturnType<typeof galleyRows>): ReturnType<typeof galleyRows> =>
  rows.filter(({ part }) => part.startsWith('body'));

describe('the rows of a galley', () => {
  it('number the running text, and tell where it runs over', () => {
    const rows = galleyRows(lines, story, 14);
    expect(rows.map(({ part }) => part)).toEqual([
      ...['kicker', 'headline', 'deck:0', 'dateline'],
      ...['body:0', 'body:0', 'body:1', 'body:1'],
      'byline',
    ]);
    expect(bodies(rows).map(({ number, opens, soft, beginsOver }) => [number, opens, soft, beginsOver])).toEqual([
      [1, true, true, false],
      [2, false, false, false],
      [3, true, true, true],
      [4, false, false, false],
    ]);
  });

  it('are the same ones where nothing about them is another', () => {
    const before = galleyRows(lines, story, 14);
    const after = galleyRows(
      lines.map((each) => (each === lines[1] ? { ...each } : each)),
      story,
      14,
    );
    expect(after).toEqual(before);
    expect(after.map((row, at) => row === before[at])).toEqual(
      before.map(({ part, start }) => part !== 'body:0' || start > 0),
    );
  });

  it('cut what is set nowhere into pieces', () => {
    const rows = galleyRows([line('body:0', 0, 8, 'loose')], storyOf('s', [textOf(8)]), 3);
    expect(bodies(rows).map(({ start, end }) => [start, end])).toEqual([
      [0, 3],
      [3, 6],
      [6, 8],
    ]);
  });

  it('are lines for the caret about a part: its own, and one on either side', () => {
    const rows = galleyRows(lines, story, 14);
    expect(rowLines(rows, story, 'body:1').map(({ part, start, row }) => [part, start, row])).toEqual([
      ['body:0', 4, 5],
      ['body:1', 0, 6],
      ['body:1', 4, 7],
      ['byline', 0, 8],
    ]);
  });
});
