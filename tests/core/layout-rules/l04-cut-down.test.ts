import { describe, expect, it } from 'vitest';
import { at, diagnosticsOf, editionWith, told } from './fake';

const columns = [
  { id: 'a', frame: at(0, 2, 0, 19) },
  { id: 'b', frame: at(0, 2, 20, 20) },
  { id: 'c', frame: at(2, 2, 0, 9) },
  { id: 'd', frame: at(2, 2, 10, 30) },
];

describe('L04 通线', () => {
  it('tells of a gutter that nothing crosses, and which', () => {
    const found = diagnosticsOf(editionWith([columns])).filter(({ rule }) => rule === 'L04');
    expect(found).toMatchObject([{ code: 'cut-down', severity: 'warning', values: { column: 2 } }]);
  });

  it('is silent where a story crosses it, and beside a column of one story', () => {
    const crossed = columns.map((one) => (one.id === 'd' ? { ...one, frame: at(1, 3, 20, 20) } : one));
    const shorter = crossed.map((one) => (one.id === 'b' ? { ...one, frame: at(0, 1, 20, 20) } : one));
    expect(told('L04', editionWith([shorter]))).toEqual([]);
    const aside = [columns[0]!, columns[1]!, { id: 'c', frame: at(2, 2, 0, 40) }];
    expect(told('L04', editionWith([aside]))).toEqual([]);
  });
});
