import { describe, expect, it } from 'vitest';
import type { Article } from '../../../core/document';
import { withKeptLook } from '../../../core/makeup/kept-look';
import { bare } from '../page/fake';
import { itemOf, shapeOf } from './small-page';

const item = itemOf(0, [
  shapeOf(2, 20),
  shapeOf(3, 14),
  shapeOf(2, 24, { kind: 'under1/1' }),
  shapeOf(3, 18, { kind: 'above3/0' }),
  shapeOf(2, 22, { kind: 'strip' }),
]);
const article = (over: Partial<Article>): Article => ({
  ...{ id: 'a', story: 's0', frame: { column: 0, columns: 2, line: 0, lines: 19 }, pictures: [] },
  ...over,
});
const picture = { index: 0, frame: { column: 0, columns: 1, line: 0, lines: 6 } };
const left = (over: Partial<Article>): readonly string[] =>
  withKeptLook(item, article(over), bare).shapes.byWidth.flatMap(
    (width) => width?.shapes.map(({ columns, kind }) => `${columns} ${kind}`) ?? [],
  );

describe('withKeptLook', () => {
  it('leaves an item as it is where nothing is locked', () => {
    expect(withKeptLook(item, article({}), bare)).toBe(item);
    expect(withKeptLook(item, undefined, bare)).toBe(item);
  });

  it('keeps the width of an article whose columns are locked', () => {
    expect(left({ columnsLocked: true }).toSorted()).toEqual(['2 strip', '2 text', '2 under1/1']);
  });

  it('keeps the kind of an article whose make-up is locked, whatever its width', () => {
    expect(left({ makeUpLocked: true }).toSorted()).toEqual(['2 text', '3 text']);
    expect(left({ makeUpLocked: true, head: { size: 20, vertical: true } })).toEqual(['2 strip']);
    expect(left({ makeUpLocked: true, pictures: [picture] })).toEqual(['2 under1/1']);
    expect(left({ makeUpLocked: true, pictures: [{ ...picture, over: true }], head: { size: 20, line: 8 } })).toEqual([
      '3 above3/0',
    ]);
    expect(left({ makeUpLocked: true, columnsLocked: true })).toEqual(['2 text']);
  });
});
