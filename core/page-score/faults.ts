import { isNews, overlapX, overlapY } from './sheet';
import type { Box, Reading, Region, ScoreBox } from './sheet';

/** Faults that stop a page 硬伤. Their codes are those of the published page score. */
export type FaultCode =
  'H01' | 'H02' | 'H03' | 'H04' | 'H05' | 'H06' | 'H07' | 'H08' | 'H09' | 'H10' | 'H11' | 'H12' | 'H13';

/** A fault: how much it weighs, the boxes and the stories concerned. */
export interface Fault {
  readonly code: FaultCode;
  readonly weight: number;
  readonly boxes: readonly ScoreBox[];
  readonly articles: readonly string[];
}

/** Most that all faults of one code weigh together. */
const CAPS: Readonly<Record<FaultCode, number>> = {
  ...{ H01: 9, H02: 5, H03: 4, H04: 3, H05: 3, H06: 5, H07: 4, H08: 4, H09: 4, H10: 3, H11: 4, H12: 4, H13: 5 },
};
type Tell = (code: FaultCode, weight: number, boxes: readonly Box[], articles?: readonly string[]) => void;

/** All faults of a page. */
export function faultsOf(reading: Reading): readonly Fault[] {
  const faults: Fault[] = [];
  const tell: Tell = (code, weight, boxes, articles) => {
    const ids = articles ?? [...new Set(boxes.flatMap(({ articleId }) => articleId ?? []))];
    faults.push({ code, weight, boxes, articles: ids });
  };
  if (!reading.boxes.some(({ kind }) => kind === 'body')) tell('H01', 9, []);
  places(reading, tell);
  for (const region of reading.regions) {
    for (const fault of region.faults) faults.push(fault);
    strangers(region, reading, tell);
  }
  nameplate(reading, tell);
  for (const { id, mustPlace, priority } of reading.told) {
    if (mustPlace === false || reading.regions.some((region) => region.id === id)) continue;
    tell('H13', priority === 1 ? 2 : 1, [], [id]);
  }
  return faults.length === 0 ? faults : capped(faults);
}

/** Faults with what they count for, those of one code no more together than its cap. */
function capped(faults: readonly Fault[]): readonly Fault[] {
  const told = new Map<FaultCode, number>();
  return faults.map((fault) => {
    const before = told.get(fault.code) ?? 0;
    told.set(fault.code, before + fault.weight);
    return { ...fault, weight: Math.max(0, Math.min(fault.weight, CAPS[fault.code] - before)) };
  });
}

/** H02 boxes over one another, H03 boxes outside the type area or the paper. */
function places({ boxes, grid }: Reading, tell: Tell): void {
  const real = boxes.filter(({ ghost }) => !ghost);
  const area = (grid.x2 - grid.x) * (grid.y2 - grid.y);
  const { tolX, tolY } = grid;
  real.forEach((a, index) => {
    for (let at = index + 1; at < real.length; at++) {
      const b = real[at];
      if (b === undefined || b.x >= a.x2 || b.x2 <= a.x || b.y >= a.y2 || b.y2 <= a.y) continue;
      const [across, down] = [overlapX(a, b), overlapY(a, b)];
      if (across > tolX && down > tolY && !isCaptionOn(a, b))
        tell('H02', Math.min(2, 1 + (across * down) / (0.02 * area)), [a, b]);
    }
    if (a.x < -tolX || a.y < -tolY || a.x2 > grid.width + tolX || a.y2 > grid.height + tolY) tell('H03', 2, [a]);
    else if (isNews(a) || a.kind === 'ad') {
      const out = a.x < grid.x - tolX || a.x2 > grid.x2 + tolX || a.y < grid.y - tolY || a.y2 > grid.y2 + tolY;
      if (out) tell('H03', 1, [a]);
    }
  });
}

/**
 * Whether one is the caption of a story and the other a picture of the same: words on a picture are a manner of
 * setting.
 */
function isCaptionOn(a: Box, b: Box): boolean {
  const [caption, image] = a.kind === 'caption' ? [a, b] : [b, a];
  return caption.kind === 'caption' && image.kind === 'image' && caption.articleId === image.articleId;
}

/** H11 a stranger between two legs of a story. */
function strangers({ bodies, id }: Region, { boxes, grid }: Reading, tell: Tell): void {
  for (const a of bodies) {
    for (const b of bodies) {
      if (a === b || b.x < a.x2 || overlapY(a, b) <= grid.leading || a.jumpPart === true || b.jumpPart === true)
        continue;
      const [top, foot] = [Math.max(a.y, b.y), Math.min(a.y2, b.y2)];
      const [left, right] = [a.x2 - grid.tolX, b.x + grid.tolX];
      const between = boxes.filter(
        (box) =>
          box.x > left &&
          box.x2 < right &&
          Math.min(box.y2, foot) - Math.max(box.y, top) > grid.leading &&
          !box.ghost &&
          box.articleId !== id,
      );
      if (between.length > 0) tell('H11', 1, [a, b, ...between]);
    }
  }
}

/** H12 page one without a nameplate, or with a headline larger than it (the press authority's rule of 2020). */
function nameplate({ boxes, grid }: Reading, tell: Tell): void {
  if (!grid.front) return;
  const plates = boxes.filter(({ kind }) => kind === 'masthead');
  if (plates.length === 0) return tell('H12', 1, []);
  const name = Math.max(...plates.map(({ fontSize, w, h }) => fontSize ?? Math.min(w, h)));
  const heads = boxes.filter(({ kind }) => kind === 'headline');
  const largest = heads.toSorted((a, b) => (b.fontSize ?? 0) - (a.fontSize ?? 0))[0];
  if (largest !== undefined && (largest.fontSize ?? 0) > name + 0.5) tell('H12', 1, [largest]);
}
