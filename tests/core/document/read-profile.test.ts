import { describe, expect, it } from 'vitest';
import { keepSame, readProfile, readsAlike, resolveStyles, sameData, styleNamed } from '../../../core/document';
import type { SetProfile } from '../../../core/document';
import { smallProfile } from './small-edition';

const profile = resolveStyles({ ...smallProfile, paragraphStyles: { verse: { before: 1 } } });
const { styles } = profile;

/** The same data in other objects, frozen, as a model gives it. */
function copyOf(of: SetProfile): SetProfile {
  const copy = structuredClone(of);
  Object.freeze(copy.styles);
  return Object.freeze(copy);
}

describe('readProfile', () => {
  it('reads as the profile does, and tells which styles were read', () => {
    const read = readProfile(copyOf(profile));
    expect(read.profile.styles.body).toEqual(styles.body);
    expect(read.profile.grid.columns).toBe(4);
    const readings = read.readings();
    expect(readsAlike(readings, copyOf(profile))).toBe(true);
    const larger = { ...styles.body, size: 11 };
    expect(readsAlike(readings, { ...profile, styles: { ...styles, headline: larger } })).toBe(true);
    expect(readsAlike(readings, { ...profile, styles: { ...styles, body: larger } })).toBe(false);
    expect(readsAlike(readings, { ...profile, grid: { ...profile.grid, columns: 5 } })).toBe(false);
    expect(readsAlike(readings, { ...profile, folio: { lines: 9, fields: [] } })).toBe(true);
  });

  it('notes what was looked for and not there', () => {
    const read = readProfile(profile);
    expect(styleNamed(read.profile.paragraphStyles, 'poem')).toBeUndefined();
    expect(styleNamed(read.profile.characterStyles, 'note')).toBeUndefined();
    expect(read.profile.markFaces).toBeUndefined();
    const readings = read.readings();
    const { paragraphStyles } = profile;
    expect(readsAlike(readings, { ...profile, paragraphStyles: { ...paragraphStyles, song: {} } })).toBe(true);
    expect(readsAlike(readings, { ...profile, paragraphStyles: { ...paragraphStyles, poem: {} } })).toBe(false);
    expect(readsAlike(readings, { ...profile, characterStyles: { note: { scale: 2 } } })).toBe(false);
    expect(readsAlike(readings, { ...profile, characterStyles: { other: { scale: 2 } } })).toBe(true);
    expect(readsAlike(readings, { ...profile, markFaces: {} })).toBe(false);
  });

  it('notes all of what is copied whole', () => {
    const read = readProfile(profile);
    expect({ ...read.profile.paragraphStyles }).toEqual({ verse: { before: 1 } });
    expect(readsAlike(read.readings(), { ...profile, paragraphStyles: { verse: { before: 1 }, poem: {} } })).toBe(
      false,
    );
    expect('poem' in (read.profile.paragraphStyles ?? {})).toBe(false);
  });

  it('notes what is read through another account in both, also when it is only compared', () => {
    const outer = readProfile(profile);
    const inner = readProfile(outer.profile);
    expect(inner.profile.styles.deck).toBe(styles.deck);
    expect(readsAlike(inner.readings(), outer.profile)).toBe(true);
    const other = { ...profile, styles: { ...styles, deck: { ...styles.deck, size: 3 } } };
    expect(readsAlike(outer.readings(), other)).toBe(false);
    const asking = readProfile(profile);
    expect(readsAlike(inner.readings(), asking.profile)).toBe(true);
    expect(readsAlike(asking.readings(), other)).toBe(false);
  });

  it('cannot be written to', () => {
    const read = readProfile(profile);
    expect(Reflect.set(read.profile, 'name', 'x')).toBe(false);
    expect(Reflect.defineProperty(read.profile, 'name', { value: 'x' })).toBe(false);
  });
});

describe('keepSame', () => {
  it('keeps what is alike, however deep, and takes what is not', () => {
    const next = {
      ...structuredClone(profile),
      styles: { ...structuredClone(styles), deck: { ...styles.deck, size: 3 } },
    };
    const kept = keepSame(profile, next);
    expect(kept).toEqual(next);
    expect(kept).not.toBe(profile);
    expect(kept.grid).toBe(profile.grid);
    expect(kept.styles.body).toBe(styles.body);
    expect(kept.styles.deck.ink).toBe(styles.deck.ink);
    expect(keepSame(profile, structuredClone(profile))).toBe(profile);
    expect(keepSame(undefined, next)).toBe(next);
  });

  it('tells data apart by shape as well as by value', () => {
    expect(sameData({ a: [1, 2] }, { a: [1, 2] })).toBe(true);
    expect(sameData({ a: [1, 2] }, { a: [1] })).toBe(false);
    expect(sameData([1], { 0: 1 })).toBe(false);
    expect(sameData({ a: undefined }, { b: undefined })).toBe(false);
    expect(sameData(null, {})).toBe(false);
  });
});
