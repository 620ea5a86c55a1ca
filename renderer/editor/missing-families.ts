import type { Diagnostic } from '../../core/diagnostic';

/** The families of which this machine lacks a face that the edition is set in. */
export function missingFamilies(findings: readonly Diagnostic[] | undefined): ReadonlySet<string> {
  const faces = (findings ?? []).flatMap(({ code, values }) => (code === 'missing-face' ? [String(values.face)] : []));
  return new Set(faces.map((face) => face.slice(0, face.lastIndexOf('/'))));
}
