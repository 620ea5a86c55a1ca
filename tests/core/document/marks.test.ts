import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitMarks, marksWithin, orderMarks, partOf, shiftMarks, textEdit, withText } from '../../../core/document';
import type { InlineMark, Paragraph } from '../../../core/document';

const name = (start: number, end: number): InlineMark => ({ kind: 'name', start, end });

describe('shiftMarks', () => {
  const marks = [name(2, 4), name(4, 6)];

  it.each<[string, { at: number; remove: number; insert: string }, readonly InlineMark[]]>([
    ['moves what stands after', { at: 0, remove: 0, insert: '新' }, [name(3, 5), name(5, 7)]],
    ['widens what is typed into', { at: 3, remove: 0, insert: '新' }, [name(2, 5), name(5, 7)]],
    ['leaves what is typed at an edge outside', { at: 4, remove: 0, insert: '新' }, [name(2, 4), name(5, 7)]],
    [
      'lets a replacement take the place of the whole',
      { at: 2, remove: 2, insert: '新名字' },
      [name(2, 5), name(5, 7)],
    ],
    ['cuts what is partly gone', { at: 3, remove: 2, insert: '' }, [name(2, 3), name(3, 4)]],
    ['drops what is all gone', { at: 1, remove: 4, insert: '新' }, [name(2, 3)]],
  ])('%s', (_what, edit, after) => {
    expect(shiftMarks(marks, edit)).toEqual(after);
  });

  it('keeps the list that nothing moves', () => {
    expect(shiftMarks(marks, { at: 6, remove: 1, insert: '新' })).toBe(marks);
  });
});

const letters = fc.constantFrom('版', '面', '𠮷', 'a', '，');
const text = fc.string({ unit: letters, maxLength: 16 });
const anyMarks = fc.array(
  fc.record({
    kind: fc.constantFrom('name' as const, 'dot' as const, 'title' as const),
    start: fc.integer({ min: -3, max: 30 }),
    end: fc.integer({ min: -3, max: 30 }),
  }),
  { maxLength: 8 },
);

/** Whether the marks are those of a valid paragraph of this text. */
function isFit(marks: readonly InlineMark[], copy: string): boolean {
  return fitMarks(marks, copy) === marks;
}

describe('marks of any text', () => {
  it('fit after fitting, and stay as they are when they do', () => {
    fc.assert(
      fc.property(text, anyMarks, (copy, wanted) => {
        const marks = fitMarks(wanted, copy);
        expect(isFit(marks, copy)).toBe(true);
        expect(orderMarks(marks)).toEqual(marks);
        for (const { start, end } of marks) {
          expect(start).toBeLessThan(end);
          expect(copy.slice(start, end)).not.toMatch(/\p{Surrogate}/u);
        }
      }),
    );
  });

  it('fit the text after any edit of it, on the characters they were on', () => {
    fc.assert(
      fc.property(text, anyMarks, text, (copy, wanted, next) => {
        const marks = fitMarks(wanted, copy);
        const paragraph: Paragraph = { kind: 'body', text: copy, ...(marks.length > 0 && { marks }) };
        const edited = withText(paragraph, next);
        expect(edited.text).toBe(next);
        expect(isFit(edited.marks ?? [], next)).toBe(true);
        const { at, remove } = textEdit(copy, next);
        const untouched = marks.filter(({ start, end }) => end <= at || start >= at + remove);
        const kept = (edited.marks ?? []).map(({ kind, start, end }) => kind + next.slice(start, end));
        for (const { kind, start, end } of untouched) expect(kept).toContain(kind + copy.slice(start, end));
      }),
    );
  });

  it('stand where they stood after an edit was taken back within unmarked text', () => {
    fc.assert(
      fc.property(text, anyMarks, text, fc.nat(30), (copy, wanted, insert, place) => {
        const marks = fitMarks(wanted, copy);
        const at = Math.min(place, copy.length);
        fc.pre(marks.every(({ start, end }) => at <= start || at >= end));
        const there = shiftMarks(marks, { at, remove: 0, insert });
        expect(shiftMarks(there, { at, remove: insert.length, insert: '' })).toEqual(marks);
      }),
    );
  });

  it('are shared out when a paragraph is split, none lost', () => {
    fc.assert(
      fc.property(text, anyMarks, fc.nat(30), (copy, wanted, place) => {
        const marks = fitMarks(wanted, copy);
        const [before, after] = [[...copy].slice(0, place).join(''), [...copy].slice(place).join('')];
        const cut = before.length;
        const paragraph: Paragraph = { kind: 'body', text: copy, marks };
        const parts = [partOf(paragraph, { start: 0, end: cut }), partOf(paragraph, { start: cut, end: copy.length })];
        expect(parts.map((part) => part.text)).toEqual([before, after]);
        for (const part of parts) expect(isFit(part.marks ?? [], part.text)).toBe(true);
        const covered = (list: readonly InlineMark[]): number =>
          list.reduce((sum, { start, end }) => sum + end - start, 0);
        expect(parts.reduce((sum, part) => sum + covered(part.marks ?? []), 0)).toBe(covered(marks));
      }),
    );
  });
});

describe('marksWithin', () => {
  it('cuts marks to the part and counts from its start', () => {
    expect(marksWithin([name(0, 2), name(2, 6), name(8, 9)], { start: 4, end: 8 })).toEqual([name(0, 2)]);
  });
});
