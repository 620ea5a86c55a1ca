import { describe, expect, it } from 'vitest';
import { bare } from '../page/fake';
import { at, diagnosticsOf, editionWith, told } from './fake';

const upper = { id: 'a', frame: at(0, 4, 0, 15) };

describe('L30 稿界', () => {
  it('tells of stories without a line between, and offers to move the lower one', () => {
    const edition = editionWith([[upper, { id: 'b', frame: at(0, 4, 15, 15) }]]);
    const [found] = diagnosticsOf(edition).filter(({ rule }) => rule === 'L30');
    expect(found).toMatchObject({ code: 'stories-too-close', severity: 'error', place: { article: 'b1' } });
    expect(found?.fix).toEqual({ kind: 'set-article-lines', article: 'b1', line: 16, lines: 15 });
    expect(told('L30', editionWith([[upper, { id: 'b', frame: at(0, 4, 16, 15) }]]))).toEqual([]);
  });

  it('offers nothing where the lower one has no room', () => {
    const edition = editionWith([[upper, { id: 'b', frame: at(0, 4, 15, 25) }]]);
    expect(diagnosticsOf(edition).find(({ rule }) => rule === 'L30')?.fix).toBeUndefined();
  });

  it('tells of a gutter narrower than a cell, unless a rule stands in it', () => {
    const beside = [
      { id: 'a', frame: at(0, 2, 0, 40) },
      { id: 'b', frame: at(2, 2, 0, 40) },
    ];
    const narrow = { ...bare, grid: { ...bare.grid, gutter: 0.5 } };
    const white = { ...narrow, separation: { ...bare.separation, storyRule: 0 } };
    expect(told('L30', editionWith([beside], { profile: white }))).toEqual(['stories-too-close']);
    expect(told('L30', editionWith([beside], { profile: narrow }))).toEqual([]);
    expect(told('L30', editionWith([beside]))).toEqual([]);
  });
});
