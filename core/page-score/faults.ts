import { onColumns, onFramedColumns, onOwnColumns } from './column-grid';
import { isNews, overlapX, overlapY, sumOf } from './sheet';
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
/** Stories of so few lines may stand in legs of so few. */
const LEGS = { shortStory: 14, least: 5, leastOfShort: 3 };

type Tell = (code: FaultCode, weight: number, boxes: readonly Box[], articles?: readonly string[]) => void;

/** All faults of a page. */
export function faultsOf(reading: Reading): readonly Fault[] {
  const faults: Fault[] = [];
  const told = new Map<FaultCode, number>();
  const tell: Tell = (code, weight, boxes, articles) => {
    const before = told.get(code) ?? 0;
    told.set(code, before + weight);
    const counted = Math.max(0, Math.min(weight, CAPS[code] - before));
    const ids = articles ?? [...new Set(boxes.flatMap(({ articleId }) => articleId ?? []))];
    faults.push({ code, weight: counted, boxes, articles: ids });
  };
  if (!reading.boxes.some(({ kind }) => kind === 'body')) tell('H01', 9, []);
  places(reading, tell);
  for (const region of reading.regions) {
    text(region, reading, tell);
    head(region, reading, tell);
    pieces(region, reading, tell);
  }
  nameplate(reading, tell);
  for (const { id, mustPlace, priority } of reading.told) {
    if (mustPlace === false || reading.regions.some((region) => region.id === id)) continue;
    tell('H13', priority === 1 ? 2 : 1, [], [id]);
  }
  return faults;
}

/** H02 boxes over one another, H03 boxes outside the type area or the paper. */
function places({ boxes, grid }: Reading, tell: Tell): void {
  const real = boxes.filter(({ ghost }) => !ghost);
  const area = (grid.x2 - grid.x) * (grid.y2 - grid.y);
  real.forEach((a, index) => {
    for (const b of real.slice(index + 1)) {
      const [across, down] = [overlapX(a, b), overlapY(a, b)];
      if (across > grid.tolX && down > grid.tolY) tell('H02', Math.min(2, 1 + (across * down) / (0.02 * area)), [a, b]);
    }
    const { tolX, tolY } = grid;
    if (a.x < -tolX || a.y < -tolY || a.x2 > grid.width + tolX || a.y2 > grid.height + tolY) tell('H03', 2, [a]);
    else if (isNews(a) || a.kind === 'ad') {
      const out = a.x < grid.x - tolX || a.x2 > grid.x2 + tolX || a.y < grid.y - tolY || a.y2 > grid.y2 + tolY;
      if (out) tell('H03', 1, [a]);
    }
  });
}

/** H04 columns, H05 baselines, H06 copy that does not fit, H07 text and head without each other, H09 short legs. */
function text(region: Region, { grid }: Reading, tell: Tell): void {
  const { bodies, heads, images, told } = region;
  const lines = sumOf(bodies, ({ set }) => set);
  const least = lines <= LEGS.shortStory ? LEGS.leastOfShort : LEGS.least;
  for (const body of bodies) {
    const inFrame = told.framed === true && onFramedColumns(body, region, grid);
    if (!onColumns(body, grid) && !onOwnColumns(body, region, grid) && !inFrame) tell('H04', 1, [body]);
    const line = (body.y - grid.gridTop) / grid.leading;
    if (Math.abs(line - Math.round(line)) > 0.2) tell('H05', 0.5, [body]);
    const over = body.overset ?? 0;
    if (over > 0 && body.jumpTo === undefined) tell('H06', 1 + Math.min(2, over / 100), [body]);
    if (body.set > body.capacity + 0.5) tell('H06', 1, [body]);
    if (body.depth < least) tell('H09', 0.75, [body]);
  }
  const whole = !bodies.some(({ overset = 0, jumpTo }) => overset > 0 || jumpTo !== undefined);
  const { chars = 0 } = told;
  if (chars > 0 && bodies.length > 0 && whole && sumOf(bodies, (body) => body.set * body.perLine) < 0.94 * chars) {
    tell('H06', 1, [], [region.id]);
  }
  if (bodies.length > 0 && heads.length === 0 && told.headless !== true) tell('H07', 1, [], [region.id]);
  if (heads.length > 0 && bodies.length === 0 && images.length === 0) tell('H07', 1, [], [region.id]);
}

/** H08 a head apart from its story or under its text, H10 text beyond its head 文过题. */
function head(region: Region, { grid }: Reading, tell: Tell): void {
  const { heads, bodies, boxes } = region;
  for (const one of heads) {
    const others = boxes.filter((box) => box !== one);
    const touches = others.some((box) => {
      const [across, down] = [overlapX(one, box), overlapY(one, box)];
      const under = -down <= 2.2 * grid.leading && -down > -grid.tolY - 1e-6 && across >= 0.35 * Math.min(one.w, box.w);
      const beside =
        -across <= 1.3 * grid.gutter + grid.tolX &&
        -across > -grid.tolX - 1e-6 &&
        down >= 0.35 * Math.min(one.h, box.h);
      return under || beside;
    });
    if (others.length > 0 && !touches) tell('H08', 1, [one]);
  }
  if (heads.length === 0) return;
  const top = Math.min(...heads.map(({ y }) => y));
  const above = bodies.filter((body) => body.y < top - 1.1 * grid.leading && body.jumpPart !== true);
  if (above.length > 0) tell('H08', 1, above);
  if (heads.some(({ vertical }) => vertical === true)) return;
  const left = Math.min(...heads.map(({ x }) => x)) - 0.1 * grid.column;
  const right = Math.max(...heads.map(({ x2 }) => x2)) + 0.1 * grid.column;
  const level = ({ y }: Box): boolean => y <= top + 1.6 * grid.leading;
  for (const body of bodies) {
    if (body.jumpPart === true || (body.x >= left && body.x2 <= right) || level(body)) continue;
    const over = boxes.filter(
      (box) => box !== body && !heads.includes(box) && overlapX(box, body) > grid.tolX && box.y2 <= body.y + grid.tolY,
    );
    if (!over.some(level)) tell('H10', 1, [body]);
  }
}

/** H11 a story in pieces, or with a stranger between its legs. */
function pieces(region: Region, { boxes, grid }: Reading, tell: Tell): void {
  const parts = region.boxes.filter(({ jumpPart }) => jumpPart !== true);
  const joined = new Set(parts.slice(0, 1));
  for (const from of joined) {
    for (const box of parts) {
      const [across, down] = [overlapX(box, from), overlapY(box, from)];
      const near =
        (down > grid.tolY && -across <= 1.6 * grid.gutter + grid.tolX) ||
        (across > grid.tolX && -down <= 3.05 * grid.leading);
      if (near) joined.add(box);
    }
  }
  if (joined.size < parts.length)
    tell(
      'H11',
      1.5,
      parts.filter((box) => !joined.has(box)),
    );
  for (const a of region.bodies) {
    for (const b of region.bodies) {
      if (a === b || overlapY(a, b) <= grid.leading || b.x < a.x2 || a.jumpPart === true || b.jumpPart === true)
        continue;
      const strangers = boxes.filter((box) => {
        if (box.ghost || box.articleId === region.id) return false;
        const within = Math.min(box.y2, a.y2, b.y2) - Math.max(box.y, a.y, b.y) > grid.leading;
        return within && box.x > a.x2 - grid.tolX && box.x2 < b.x + grid.tolX;
      });
      if (strangers.length > 0) tell('H11', 1, [a, b, ...strangers]);
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
