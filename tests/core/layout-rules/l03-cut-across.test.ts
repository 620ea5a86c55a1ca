import { describe, expect, it } from 'vitest';
import { adOf, at, diagnosticsOf, editionWith, told } from './fake';

const quarters = [
  { id: 'a', frame: at(0, 2, 0, 19) },
  { id: 'b', frame: at(2, 2, 0, 19) },
  { id: 'c', frame: at(0, 1, 20, 20) },
  { id: 'd', frame: at(1, 3, 20, 20) },
];

describe('L03 断版', () => {
  it('tells of a straight white line, and says where', () => {
    const found = diagnosticsOf(editionWith([quarters])).filter(({ rule }) => rule === 'L03');
    expect(found).toMatchObject([{ code: 'cut-across', severity: 'warning', values: { line: 20 } }]);
  });

  it('is graver where no head stands under the line', () => {
    const bare = quarters.map((one) => (one.id < 'c' ? one : { ...one, headline: '' }));
    expect(diagnosticsOf(editionWith([bare])).find(({ rule }) => rule === 'L03')?.severity).toBe('error');
  });

  it('only tells of one near the foot', () => {
    const low = quarters.map((one) => ({
      ...one,
      frame: one.id < 'c' ? { ...one.frame, lines: 34 } : { ...one.frame, line: 35, lines: 5 },
    }));
    expect(diagnosticsOf(editionWith([low])).find(({ rule }) => rule === 'L03')?.severity).toBe('info');
  });

  it('is silent where a story reaches over it, and beside a single story over the full width', () => {
    const stepped = [...quarters.slice(0, 2), { id: 'c', frame: at(0, 1, 20, 20) }].map((one) =>
      one.id === 'b' ? { ...one, frame: at(2, 2, 0, 40) } : one,
    );
    expect(told('L03', editionWith([stepped]))).toEqual([]);
    const lead = [{ id: 'a', frame: at(0, 4, 0, 19) }, ...quarters.slice(2)];
    expect(told('L03', editionWith([lead]))).toEqual([]);
  });

  it('is silent over advertisements at the foot', () => {
    const blocks = [[adOf('ad', at(0, 4, 20, 20))]];
    expect(told('L03', editionWith([quarters.slice(0, 2)], { blocks }))).toEqual([]);
  });
});
