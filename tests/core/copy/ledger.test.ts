import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, applyLedger, extendLedger, revertLedger, sourceOffset } from '../../../core/copy/ledger';
import type { Edit, LedgerEntry } from '../../../core/copy/ledger';

/** Turns numbers into sorted edits that do not overlap and fit the text. */
function editsFrom(text: string, seeds: readonly (readonly [number, number, string])[]): Edit[] {
  const edits: Edit[] = [];
  let from = 0;
  for (const [skip, length, after] of seeds) {
    const start = from + skip;
    const end = start + length;
    if (end > text.length) break;
    if (length === 0 && after === '') continue;
    edits.push({ start, end, after });
    from = end;
  }
  return edits;
}

const seeds = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 3 }), fc.constantFrom('', '，', '“', '……')),
  { maxLength: 8 },
);

describe('the ledger', () => {
  it('leads forwards to the text and backwards to the source, over any rules', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.array(seeds, { maxLength: 4 }),
        (source, rules) => {
          let current = source;
          let ledger: LedgerEntry[] = [];
          rules.forEach((rule, index) => {
            const edits = editsFrom(current, rule);
            ledger = extendLedger({ source, current, ledger, rule: `rule-${index}`, edits });
            current = applyEdits(current, edits);
          });
          expect(applyLedger(source, ledger)).toBe(current);
          expect(revertLedger(current, ledger)).toBe(source);
          let end = 0;
          for (const entry of ledger) {
            expect(entry.start).toBeGreaterThanOrEqual(end);
            expect(source.slice(entry.start, entry.end)).toBe(entry.before);
            end = entry.end;
          }
        },
      ),
    );
  });

  it('makes one entry where a rule changes what an earlier one wrote', () => {
    const first = extendLedger({
      source: 'a,b',
      current: 'a,b',
      ledger: [],
      rule: 'one',
      edits: [{ start: 1, end: 2, after: '，，' }],
    });
    const both = extendLedger({
      source: 'a,b',
      current: 'a，，b',
      ledger: first,
      rule: 'two',
      edits: [{ start: 2, end: 4, after: '' }],
    });
    expect(both).toEqual([{ rule: 'two', start: 1, end: 3, before: ',b', after: '，' }]);
  });

  it('forgets what two rules undo between them', () => {
    const ledger = [{ rule: 'one', start: 1, end: 2, before: 'b', after: 'x' }];
    const edits = [{ start: 1, end: 2, after: 'b' }];
    expect(extendLedger({ source: 'abc', current: 'axc', ledger, rule: 'two', edits })).toEqual([]);
  });

  it('gives the place in the source of a place in the text', () => {
    const ledger = [
      { rule: 'cut', start: 2, end: 5, before: 'cde', after: '' },
      { rule: 'put', start: 6, end: 6, before: '', after: 'XY' },
    ];
    expect(applyLedger('abcdefg', ledger)).toBe('abfXYg');
    expect([0, 1, 2, 3, 4, 5, 6].map((offset) => sourceOffset(ledger, offset))).toEqual([0, 1, 5, 6, 6, 6, 7]);
  });

  it('refuses a text it did not make', () => {
    expect(() => revertLedger('axc', [{ rule: 'one', start: 1, end: 2, before: 'b', after: 'y' }])).toThrow();
  });
});
