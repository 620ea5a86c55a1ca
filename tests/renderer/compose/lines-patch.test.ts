import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextLine } from '../../../core/text-edit';
import { linesPatch, patchedLines } from '../../../renderer/compose/lines-patch';

const line = (at: number): TextLine => ({
  page: 1,
  part: 'body:0',
  start: at,
  end: at + 1,
  edges: [at, at + 10],
  from: 0,
  to: 10,
  begin: 0,
  limit: 100,
  row: at,
});
const lines = (...at: readonly number[]): readonly TextLine[] => at.map(line);

describe('a patch of lines', () => {
  it('tells only those that a key has changed', () => {
    expect(linesPatch(lines(1, 2, 3, 4), lines(1, 2, 9, 4))).toEqual({ head: 2, tail: 1, between: lines(9) });
    expect(linesPatch(lines(1, 1), lines(1, 1, 1))).toEqual({ head: 2, tail: 0, between: lines(1) });
    expect(linesPatch([], lines(1))).toEqual({ head: 0, tail: 0, between: lines(1) });
  });

  it('leads to what it was made for, and what stays is the same line', () => {
    const some = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 8 });
    fc.assert(
      fc.property(some, some, (before, after) => {
        const known = lines(...before);
        const patch = linesPatch(known, lines(...after));
        const made = patchedLines(known, patch);
        expect(made).toEqual(lines(...after));
        for (let at = 0; at < patch.head; at++) expect(made[at]).toBe(known[at]);
        for (let at = 1; at <= patch.tail; at++) expect(made.at(-at)).toBe(known.at(-at));
      }),
    );
  });
});
