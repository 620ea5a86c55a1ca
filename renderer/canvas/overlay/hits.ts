import type { Diagnostic, Severity } from '../../../core/diagnostic';
import { inflate } from '../../../core/geometry';
import type { Rect } from '../../../core/geometry';
import { isSameFinding, toDesk } from '../../editor';
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

/** White over this share of a page's paper is a page half built. */
const HALF_BUILT = 0.15;

/** What breaks a layout rule. On a half-built page, whose white is plain to see, only the hole looked at is marked. */
export const drawHits: Drawing = (context, { state, sheets, held, viewOf, palette }) => {
  const { findings, preferences } = state;
  if (held !== undefined || findings === undefined || !preferences.layers.includes('rules')) return;
  const pages = byPage(findings);
  for (const sheet of sheets) {
    const { all, white } = pages.get(sheet.number) ?? NOTHING;
    const isBuilding = white > HALF_BUILT * sheet.width * sheet.height;
    const here = isBuilding ? all.filter((finding) => !isHole(finding) || isSameFinding(state, finding)) : all;
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

function isHole({ code }: Diagnostic): boolean {
  return code === 'white-hole';
}

function areaOf(rects: readonly Rect[] = []): number {
  return rects.reduce((sum, { width, height }) => sum + width * height, 0);
}

/** What breaks rules on a page, and how much of it is holes, in square points. */
interface PageHits {
  readonly all: readonly Diagnostic[];
  readonly white: number;
}

const NOTHING: PageHits = { all: [], white: 0 };

const known = new WeakMap<readonly Diagnostic[], ReadonlyMap<number, PageHits>>();

/** What breaks rules, by page: sorted once for each check, not for each frame. */
function byPage(findings: readonly Diagnostic[]): ReadonlyMap<number, PageHits> {
  const kept = known.get(findings);
  if (kept !== undefined) return kept;
  const pages = new Map<number, PageHits>();
  for (const finding of findings) {
    const { page, rects } = finding.place;
    if (finding.rule === undefined || page === undefined) continue;
    const { all, white } = pages.get(page) ?? NOTHING;
    pages.set(page, { all: [...all, finding], white: white + (isHole(finding) ? areaOf(rects) : 0) });
  }
  known.set(findings, pages);
  return pages;
}
