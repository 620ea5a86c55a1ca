import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OUTPUT_PROFILE_CODES, blackOf, checkOutputProfile, printedSrgb, readIccProfile, totalInkOf } from '../../icc';
import { NEWSPRINT_ICC, newsprintWith, stagesTag } from '../support/icc-profiles';

/** Whatever bytes are, the answer is a value; and what passes as a profile gives finite colours and ink. */
function answers(bytes: Uint8Array): void {
  const result = checkOutputProfile(bytes);
  if (!result.ok) {
    expect(OUTPUT_PROFILE_CODES).toContain(result.problem.code);
    return;
  }
  const { profile } = result;
  const colours = [...printedSrgb(profile, 'white')([0.3, 0.6, 0, 1]), ...blackOf(profile), totalInkOf(profile)];
  expect(colours.every(Number.isFinite)).toBe(true);
}

/** Where numbers stand that decide what is read: header, tag table, heads of the tables. */
const DECISIVE = [...Array(300).keys(), ...Array.from({ length: 60 }, (_, index) => 804 + index)];

describe('a hostile profile', () => {
  it('ends in words with any bytes changed', () => {
    const change = fc.tuple(
      fc.oneof(fc.constantFrom(...DECISIVE), fc.nat(NEWSPRINT_ICC.length - 1)),
      fc.constantFrom(0, 1, 2, 15, 127, 128, 255),
    );
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const bytes = Uint8Array.from(NEWSPRINT_ICC);
        for (const [at, value] of changes) bytes[at] = value;
        answers(bytes);
      }),
      { numRuns: 60 },
    );
  });

  it('ends in words wherever it is cut, its size made to agree', () => {
    fc.assert(
      fc.property(fc.nat(NEWSPRINT_ICC.length), (length) => {
        const bytes = Uint8Array.from(NEWSPRINT_ICC.subarray(0, length));
        if (length >= 4) new DataView(bytes.buffer).setUint32(0, length);
        answers(bytes);
      }),
      { numRuns: 60 },
    );
  });

  it('ends in words when its tables of version 4 point anywhere', () => {
    const table = stagesTag('mAB ', { inputs: 4, outputs: 3, points: 3 }, (place) => place.slice(0, 3));
    fc.assert(
      fc.property(fc.nat(table.length - 1), fc.nat(255), (at, value) => {
        const tag = Uint8Array.from(table);
        tag[at] = value;
        answers(newsprintWith({ major: 4, tags: { A2B1: tag } }));
      }),
      { numRuns: 100 },
    );
  });

  it('claims no more tags than real ones have, and grids within reason', () => {
    const bytes = Uint8Array.from(NEWSPRINT_ICC);
    new DataView(bytes.buffer).setUint32(128, 0xffffffff);
    expect(readIccProfile(bytes)).toMatchObject({ ok: false, problem: { code: 'profile-damaged' } });
    const grid = Uint8Array.from(stagesTag('mAB ', { inputs: 4, outputs: 3, points: 2 }, (place) => place.slice(0, 3)));
    const gridAt = new DataView(grid.buffer).getUint32(24);
    grid.fill(255, gridAt, gridAt + 4);
    expect(checkOutputProfile(newsprintWith({ tags: { A2B1: grid } }))).toEqual({
      ok: false,
      problem: { code: 'profile-damaged', values: { tag: 'A2B1' } },
    });
  });
});
