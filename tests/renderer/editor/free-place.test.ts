import { describe, expect, it } from 'vitest';
import { furnitureFrames } from '../../../core/page';
import type { StoryShape } from '../../../renderer/compose';
import { freePlace } from '../../../renderer/editor/free-place';
import { smallArticle, smallEdition, smallPage } from '../../core/document/small-edition';

function shapeOf(columns: number, lines: number): StoryShape {
  return { columns, lines, pictures: [] };
}

const edition = { ...smallEdition(), pages: [smallPage('p1', [])] };
const { columns, lines } = edition.profile.grid;
const head = Math.max(
  0,
  ...furnitureFrames(edition, 1)
    .filter(({ frame }) => frame.line === 0 && frame.column === 0)
    .map(({ frame }) => frame.lines + 1),
);

describe('the place of a story that nobody gave one', () => {
  it('is at the top left of a bare page, with a line of white under its furniture', () => {
    expect(freePlace(edition, 1, [shapeOf(1, 5)])?.frame).toEqual({ column: 0, columns: 1, line: head, lines: 5 });
  });

  it('touches nothing: a line of white stays between articles', () => {
    const first = { ...smallArticle('a1', 's1', head), frame: { column: 0, columns, line: head, lines: 4 } };
    const filled = { ...edition, pages: [smallPage('p1', [first])] };
    expect(freePlace(filled, 1, [shapeOf(2, 3)])?.frame).toEqual({ column: 0, columns: 2, line: head + 5, lines: 3 });
  });

  it('prefers the best shape wherever it fits, then the next', () => {
    const deep = shapeOf(1, lines + 1);
    const wide = shapeOf(2, 4);
    expect(freePlace(edition, 1, [deep, wide])?.shape).toBe(wide);
  });

  it('is at the foot at the right, over what stands there, when nothing is free', () => {
    const full = { ...smallArticle('a1', 's1', head), frame: { column: 0, columns, line: 0, lines } };
    const filled = { ...edition, pages: [smallPage('p1', [full])] };
    expect(freePlace(filled, 1, [shapeOf(2, 9)])).toMatchObject({
      isFree: false,
      frame: { column: columns - 2, columns: 2, line: lines - 9, lines: 9 },
    });
  });

  it('is nowhere without a shape', () => {
    expect(freePlace(edition, 1, [])).toBeUndefined();
  });
});
