import { describe, expect, it } from 'vitest';
import { loadPinyinBegins } from '../../../renderer/editor';
import { typeAhead, typedNext } from '../../../renderer/panels/lists/type-ahead';

describe('letters typed at a list', async () => {
  const begins = await loadPinyinBegins();
  const rows = [['老桥换新'], ['“灯会”开到正月'], ['灯塔小学'], ['bridge-2.jpg'], ['地铁通车']];
  const find = (typed: string, at: number): number | undefined => typeAhead(typed, rows, { at, begins });

  it('go to the next row that begins with them: by letters, pinyin and its initials, marks passed over', () => {
    expect(find('d', -1)).toBe(1);
    expect(find('d', 1)).toBe(2);
    expect(find('d', 4)).toBe(1);
    expect(find('dt', 1)).toBe(2);
    expect(find('dengta', 1)).toBe(2);
    expect(find('bridge-', 0)).toBe(3);
    expect(find('x', 0)).toBeUndefined();
    expect(typeAhead('d', [], { at: -1, begins })).toBeUndefined();
  });

  it('stay while more is typed that still begins the row, and go on where one letter is typed again', () => {
    expect(find('dh', 1)).toBe(1);
    expect(find('dd', 1)).toBe(2);
    expect(find('ddd', 2)).toBe(4);
  });

  it('go to what is called exactly so before what only begins so', () => {
    const pages = Array.from({ length: 12 }, (_, index) => [String(index + 1), '要闻']);
    expect(typeAhead('1', pages, { at: 2, begins })).toBe(0);
    expect(typeAhead('12', pages, { at: 0, begins })).toBe(11);
    expect(typeAhead('yw', pages, { at: 4, begins })).toBe(4);
  });

  it('go on with each other for a moment', () => {
    const first = typedNext(undefined, { key: 'D', timeStamp: 1000 });
    expect(first?.text).toBe('d');
    expect(typedNext(first, { key: 't', timeStamp: 1300 })?.text).toBe('dt');
    expect(typedNext(first, { key: 't', timeStamp: 3000 })?.text).toBe('t');
    expect(typedNext(first, { key: 'ArrowDown', timeStamp: 1300 })).toBeUndefined();
    expect(typedNext(first, { key: ' ', timeStamp: 1300 })).toBeUndefined();
  });
});
