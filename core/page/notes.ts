import type { Diagnostic, Place } from '../diagnostic';
import type { SettingNote } from '../line';

/** A setting note as a diagnostic at its place. */
export function noteDiagnostic(note: SettingNote, place: Place): Diagnostic {
  switch (note.kind) {
    case 'missing-glyph': {
      const codePoint = (note.character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      return {
        code: 'missing-glyph',
        severity: note.standIn === undefined ? 'error' : 'warning',
        place: { ...place, offset: note.offset },
        values: { character: note.character, codePoint: `U+${codePoint}`, face: note.face },
      };
    }
    case 'missing-face':
      return {
        code: 'missing-face',
        severity: 'warning',
        place,
        values: { face: note.face, substitute: note.substitute },
      };
    case 'loose-line':
      return {
        code: 'loose-line',
        severity: 'warning',
        place,
        values: { stretch: Math.round(note.gap * 1000) / 1000 },
      };
    case 'orphan-character':
      return { code: 'orphan-character', severity: 'info', place, values: {} };
  }
}

/** Each diagnostic once, in the order found. */
export function uniqueDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()];
}

/** The place of a galley part such as `body:3`, within `place`. */
export function partPlace(place: Place, part: string): Place {
  const [name = part, index] = part.split(':');
  return index === undefined ? { ...place, part: name } : { ...place, part: name, paragraph: Number(index) };
}
