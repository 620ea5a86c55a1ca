import type { Diagnostic } from '../diagnostic';

/**
 * Findings with each face that this machine lacks told once, where it is first wanted: a font is put in once for all
 * pages.
 */
export function missingFacesOnce(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const told = new Set<unknown>();
  return found.filter(({ code, values }) => {
    if (code !== 'missing-face') return true;
    if (told.has(values.face)) return false;
    told.add(values.face);
    return true;
  });
}
