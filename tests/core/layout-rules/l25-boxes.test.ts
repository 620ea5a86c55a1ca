import { describe, expect, it } from 'vitest';
import { bare } from '../page/fake';
import { adOf, at, editionWith, told } from './fake';

const box = { tint: { kind: 'process' as const, cmyk: [0, 0, 0, 0.1] as const } };
const boxed = (id: string, line: number, lines: number) => ({ id, frame: at(0, 4, line, lines), article: { box } });

describe('L25 框碰框', () => {
  it('tells of boxes without a line, or without a cell, between', () => {
    expect(told('L25', editionWith([[boxed('a', 0, 10), boxed('b', 10, 10)]]))).toEqual(['boxes-touch']);
    const profile = { ...bare, grid: { ...bare.grid, gutter: 0.5 } };
    const beside = [
      { ...boxed('a', 0, 20), frame: at(0, 2, 0, 20) },
      { ...boxed('b', 0, 20), frame: at(2, 2, 0, 20) },
    ];
    expect(told('L25', editionWith([beside], { profile }))).toEqual(['boxes-touch']);
    expect(told('L25', editionWith([beside]))).toEqual([]);
  });

  it('tells of four boxes', () => {
    const four = [0, 10, 20, 30].map((line, index) => boxed('abcd'[index]!, line, 9));
    expect(told('L25', editionWith([four]))).toEqual(['too-many-boxes']);
  });

  it('is silent with white between, on rules at one side, and on advertisements', () => {
    expect(told('L25', editionWith([[boxed('a', 0, 9), boxed('b', 10, 10)]]))).toEqual([]);
    const ruled = {
      ...boxed('b', 10, 10),
      article: { box: { border: { kind: 'line' as const, width: 1 }, sides: ['top' as const] } },
    };
    expect(told('L25', editionWith([[boxed('a', 0, 10), ruled]]))).toEqual([]);
    const blocks = [[{ ...adOf('ad', at(0, 4, 10, 10)), box }]];
    expect(told('L25', editionWith([[boxed('a', 0, 10)]], { blocks }))).toEqual([]);
  });
});
