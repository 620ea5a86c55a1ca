import type { Edition } from '../core/document';
import type { WrittenEdition } from './write';

/**
 * Throws when an edition cannot be written: an id twice in its list, a number that is not finite. Both are bugs of the
 * command that made it; they must show before the transaction starts, for a transaction cannot be taken back half-way.
 */
export function assertWritable(before: WrittenEdition, after: Edition): void {
  assertFinite(before, after);
  if (before.pictures !== after.pictures) assertUnique('picture', after.pictures);
  if (before.stories !== after.stories) assertUnique('story', after.stories);
  if (before.proofMarks !== after.proofMarks) assertUnique('proof mark', after.proofMarks ?? []);
  if (before.signOffs !== after.signOffs) assertUnique('sign-off', after.signOffs ?? []);
  if (before.readings !== after.readings) assertUnique('reading', after.readings ?? []);
  if (before.versions !== after.versions) assertUnique('kept version', after.versions ?? []);
  if (before.unplaced !== after.unplaced) assertUnique('remark', after.unplaced ?? []);
  if (before.pages === after.pages) return;
  assertUnique('page', after.pages);
  assertUnique(
    'article',
    after.pages.flatMap((page) => page.articles),
  );
  for (const page of after.pages) {
    assertUnique('block', page.blocks ?? []);
    assertUnique('guide', page.guides ?? []);
  }
}

function assertUnique(what: string, items: readonly { readonly id: string }[]): void {
  const seen = new Set<string>();
  for (const { id } of items) {
    if (seen.has(id)) throw new Error(`The edition has two objects of kind ${what} with the id ${JSON.stringify(id)}.`);
    seen.add(id);
  }
}

function assertFinite(before: unknown, after: unknown): void {
  if (before === after) return;
  if (typeof after === 'number' && !Number.isFinite(after)) throw new Error(`The edition holds the number ${after}.`);
  if (typeof after !== 'object' || after === null) return;
  if (Array.isArray(after)) {
    const known = new Set<unknown>(Array.isArray(before) ? before : []);
    for (const value of after) if (!known.has(value)) assertFinite(undefined, value);
    return;
  }
  const earlier = new Map<string, unknown>(typeof before === 'object' && before ? Object.entries(before) : []);
  for (const [name, value] of Object.entries(after)) assertFinite(earlier.get(name), value);
}
