import type { Diagnostic, Severity } from '../../../core/diagnostic';
import { inflate } from '../../../core/geometry';
import { toDesk } from '../../editor';
import type { Drawing } from './drawing';
import { paintBox } from './paint';

/** How far round the thing its mark stands, in CSS pixels: a rule of no width would be covered. */
const ROOM = 2;
/** What is smaller than this on the desk, in CSS pixels, would be a speck: a wall of pages has thousands of them. */
const LEAST = 4;

/** Amber for what costs looks, red for what stops the page: as in the list of findings. The gravest last, on top. */
const LOOKS = [
  ['info', { width: 1, dash: [2, 3] }],
  ['warning', { width: 1.25, dash: [5, 3] }],
  ['error', { width: 1.5 }],
] as const satisfies readonly (readonly [Severity, object])[];

/** What breaks a layout rule. */
export const drawHits: Drawing = (context, { state, sheets, held, viewOf, palette }) => {
  const { findings, preferences } = state;
  if (held !== undefined || findings === undefined || !preferences.layers.includes('rules')) return;
  const pages = byPage(findings);
  for (const sheet of sheets) {
    const here = pages.get(sheet.number) ?? [];
    const view = viewOf(sheet);
    for (const [severity, look] of LOOKS) {
      const fill = severity === 'error' ? { fill: palette.hitFill } : {};
      for (const finding of here) {
        if (finding.severity !== severity) continue;
        for (const rect of finding.place.rects ?? []) {
          const at = toDesk(view, rect);
          if (Math.max(at.width, at.height) < LEAST) continue;
          const box = inflate(at, ROOM);
          paintBox(context, box, { stroke: palette.hits[severity], ...look, ...fill });
        }
      }
    }
  }
};

const known = new WeakMap<readonly Diagnostic[], ReadonlyMap<number, readonly Diagnostic[]>>();

/** What breaks rules, by page: sorted once for each check, not for each frame. */
function byPage(findings: readonly Diagnostic[]): ReadonlyMap<number, readonly Diagnostic[]> {
  const kept = known.get(findings);
  if (kept !== undefined) return kept;
  const pages = new Map<number, Diagnostic[]>();
  for (const finding of findings) {
    const { page } = finding.place;
    if (finding.rule === undefined || page === undefined) continue;
    pages.set(page, [...(pages.get(page) ?? []), finding]);
  }
  known.set(findings, pages);
  return pages;
}
