import { scoreReading } from '../page-score';
import type { FaultCode } from '../page-score';
import { deeperBands } from './deeper-bands';
import { moreAirCost, spareOf, whiteCost } from './depths';
import { facingTaboos } from './facing';
import { outweighingCost } from './head-weight';
import type { Hole } from './hole';
import { pictureRivals } from './lead-picture';
import { longLines } from './long-lines';
import { storiesOf } from './package-shape';
import { deeperBy, placedRects, shunnedCost, spanOf } from './placement';
import type { Placed } from './placement';
import { readLayout } from './score-sheet';
import type { ScoreDesk } from './score-sheet';
import { climbShareOf } from './shape-costs';
import { hangsInAir, whiteHoles } from './white-holes';

/** What faults of a page weigh, in points of its score. */
export const FAULT = {
  clash: 15,
  touch: 6,
  misread: 2,
  through: 11,
  gap: 0.12,
  order: 9,
  leadAside: 2,
  leadAsideColumn: 1,
  leadBelow: 6,
  leadLow: 16,
  twin: 18,
};
/** A head this strong against the lead's makes two leads 双头条 (rule L22). */
const TWIN_SHARE = 0.82;

/** What a head nearly as strong as the lead's costs; both strengths as `shapeStrength` gives them. */
export function twinCost(lead: number, other: number): number {
  return lead > 0 && other > TWIN_SHARE * lead ? FAULT.twin * (other / lead - TWIN_SHARE) : 0;
}

/** What it costs that the lead stands aside of the first column or below the top. */
export function leadCost({ column, line }: Pick<Placed, 'column' | 'line'>, hole: Hole): number {
  const aside = column > 0 ? FAULT.leadAside + FAULT.leadAsideColumn * column : 0;
  const below = line - hole.next(column, 0);
  return aside + (below > 0 ? FAULT.leadBelow + (FAULT.leadLow * below) / hole.foot : 0);
}

/** A page as laid out, and how it is judged. */
export interface Layout {
  readonly placed: readonly Placed[];
  /** What it lacks in looks: the lower the better. */
  readonly cost: number;
  /** Of the page score, 0 to 100, less what clashes across the fold. */
  readonly score: number;
  /** That score without its faults, and their codes. */
  readonly soft: number;
  /** Of its taboos together. */
  readonly severity: number;
  /** Share of the type area that stays white. */
  readonly white: number;
  readonly faults: ReadonlySet<FaultCode>;
  /** The stories at which it breaks a taboo, by their ids. */
  readonly faulty: ReadonlySet<string>;
  /** It looks like a page from which it is to differ. */
  readonly alike?: true;
}

/** Shapes' own costs count for little beside the page's score: they settle what it does not see. */
const SHAPE_SHARE = 0.1;

/** What a taboo costs beyond its price in the score, by its severity: an editor sees it before all else. */
const TABOO = 11;

/** What it costs beyond its price in the score that another story's picture vies with the lead's (`pictureRivals`). */
const OVERSHOWN = 3;

/** What text costs that climbs beside its picture, beyond its price in the score, by how far; so far it is a fault. */
const CLIMB = { cost: 2, fault: 0.3 };

/**
 * What it costs beyond its price in the score that level text goes on beside its head as if it had none, as steps do
 * that a hand made.
 */
const ASIDE = 4;

/**
 * What white under a vertical head costs beyond its price in the score, each and by its lines a band high; stories with
 * more than so many of these are mended first.
 */
const HANG = { hole: 0.08, cell: 0.05, fault: 2 };

/**
 * White in a head block beyond its own: from so many lines on it is seen, and costs more with each line, in bands half
 * as much, where pages close over it that would not otherwise.
 */
const AIRY = { seen: 1, cost: 0.7, inBands: 0.35 };

/** What a taboo across the fold costs by its severity: no term of the page's own score has it. */
const ACROSS = 12;

/**
 * Judges a layout by the page score, by its taboos, and a little by what its shapes cost. Each layout is judged once.
 */
export function judge(placed: readonly Placed[], desk: ScoreDesk): Layout {
  const key = layoutKey(placed);
  let layout = desk.judged.get(key);
  if (layout === undefined) desk.judged.set(key, (layout = judgeAnew(placed, desk)));
  return layout;
}

/** Whether a page has no fault that it had not before. */
export function isSound(page: Layout, before: Layout): boolean {
  return [...page.faults].every((code) => before.faults.has(code));
}

/** Tells layouts of the same items apart, in whatever order they were placed. */
export function layoutKey(placed: readonly Placed[]): string {
  const parts: string[] = [];
  for (const { item, shape, column, line, lines, air, stepLines } of placed) {
    parts[item.rank] =
      `${column}/${line}/${lines}/${air}/${shape.lines}/${shape.columns}/${shape.kind}/${stepLines ?? ''}`;
  }
  return parts.join();
}

function judgeAnew(placed: readonly Placed[], desk: ScoreDesk): Layout {
  const { area, leading, measure } = desk.grid;
  let [shapes, white] = [0, 0];
  for (const one of placed) {
    const { shape, air, stepLines } = one;
    if (shape.step !== undefined) {
      const under = (stepLines ?? 0) - shape.step.lines - (shape.step.hangs ? air : 0);
      shapes += whiteCost(under, shape.step.columns);
      if (under > 1) white += under * shape.step.columns;
    }
    const under = deeperBy(one);
    shapes += shape.cost + whiteCost(under, shape.columns) + (desk.inBands ? air / 2 : moreAirCost(shape, air));
    if (desk.inBands) white += deeperBands(shape, under, air).white;
    // With the line between stories a single one more reads as the white that belongs there.
    else if (under > 1) white += under * shape.columns;
  }
  const reading = readLayout(placed, desk);
  const scored = scoreReading(reading, {
    white: (white * leading * measure) / (area.width * area.height),
  });
  const faulty = new Set([...scored.taboos.flatMap(({ articles }) => articles), ...scored.grey]);
  for (const { code, at = 0 } of scored.taboos) {
    if (code === 'T3' || code === 'T4') for (const story of alongLine(placed, code, at)) faulty.add(story);
  }
  let looks = 0;
  for (const one of placed) {
    const holes = whiteHoles(one, desk.inBands);
    looks += holes.cost;
    const { hang = 0 } = one.shape;
    if (hang > 0) looks += HANG.hole + HANG.cell * hang;
    if (hang > HANG.fault || holes.seen || deeperBy(one) > 2) faulty.add(one.item.story);
  }
  for (const one of placed) if (storiesOf(one).some((story) => faulty.has(story))) faulty.add(one.item.story);
  const across = desk.facing === undefined ? [] : facingTaboos(reading, desk.facing);
  for (const story of across.flatMap(({ articles }) => articles)) faulty.add(story);
  const severity = scored.taboos.reduce((sum, one) => sum + one.severity, 0);
  const folds = across.reduce((sum, one) => sum + one.severity, 0);
  const score = scored.score - ACROSS * folds;
  const same = desk.sameness?.(reading) ?? 0;
  const shunned = placed.reduce(
    (sum, one) =>
      one.item.shunned ? placedRects(one).reduce((own, rect) => own + shunnedCost(one.item, rect), sum) : sum,
    0,
  );
  for (const one of placed) {
    const { item, shape, air } = one;
    looks += AIRY[desk.inBands ? 'inBands' : 'cost'] * Math.max(0, spareOf(shape) + air - AIRY.seen) ** 2;
    if (desk.inBands) continue;
    if (hangsInAir(one)) faulty.add(item.story);
    const [climb, isAside] = [climbShareOf(shape), shape.step !== undefined && !shape.step.hangs];
    looks += CLIMB.cost * climb + (isAside ? ASIDE : 0);
    if (climb > CLIMB.fault || isAside) faulty.add(item.story);
  }
  for (const { column, cost } of desk.inBands ? [] : longLines(placed, desk.fixed)) {
    looks += cost;
    for (const one of placed) {
      if (one.column === column || one.column + spanOf(one.shape) === column) faulty.add(one.item.story);
    }
  }
  const rivals = pictureRivals(placed);
  for (const { item } of rivals) faulty.add(item.story);
  if (rivals.length > 0) looks += OVERSHOWN;
  if (!desk.inBands) looks += outweighingCost(placed);
  const cost = 100 - score + TABOO * severity + looks + SHAPE_SHARE * shapes + same + shunned;
  const faults = new Set(scored.faults.map(({ code }) => code));
  return {
    placed,
    cost,
    score,
    soft: scored.soft,
    severity,
    white: scored.white,
    faults,
    faulty,
    ...(same > 0 && { alike: true }),
  };
}

/** The stories that end or begin at a straight line through the page. */
function alongLine(placed: readonly Placed[], code: 'T3' | 'T4', share: number): readonly string[] {
  const level = code === 'T3';
  const from = ({ line, column }: Placed): number => (level ? line : column);
  const to = (one: Placed): number => from(one) + (level ? one.lines : spanOf(one.shape));
  const [first, last] = [Math.min(...placed.map(from)), Math.max(...placed.map(to))];
  const at = first + share * (last - first);
  const near = level ? 2 : 0.3;
  return placed
    .filter((one) => Math.abs(from(one) - at) <= near || Math.abs(to(one) - at) <= near)
    .map(({ item }) => item.story);
}
