import { GREY } from '../layout-rules';
import { faultsOf } from './faults';
import type { Fault } from './faults';
import { balance, pictures, shape } from './looks';
import { hierarchy, legs, position, rankedStories } from './order';
import { readSheet } from './reading';
import { ramp, sumOf } from './sheet';
import type { Reading, ScoreBox, ScoreSheet } from './sheet';
import { headClashes, throughLines } from './taboos';
import type { Taboo } from './taboos';
import { turnedBack, turnedCode, turnedSheet } from './turned';
import { greyOf, whiteShare } from './white';

/** The terms of the score and what each weighs; together 100. */
export const TERM_WEIGHTS = {
  fill: 16,
  headlineClash: 16,
  hierarchy: 15,
  position: 11,
  throughLines: 10,
  legs: 9,
  images: 8,
  balance: 8,
  shape: 7,
} as const;

/** A term of the score. */
export type ScoreTerm = keyof typeof TERM_WEIGHTS;

/** How well a page is made up. */
export interface PageScore {
  /** 0 to 100; a page with faults never reaches 60 (`FAULTY`). */
  readonly score: number;
  /** The score without its faults. */
  readonly soft: number;
  /** A (88 and more): print it; B (78): a touch by hand; C (66): needs work; D; or it has faults. */
  readonly grade: 'A' | 'B' | 'C' | 'D' | 'fail';
  /** Each 0 to 1. */
  readonly terms: Readonly<Record<ScoreTerm, number>>;
  readonly faults: readonly Fault[];
  readonly taboos: readonly Taboo[];
  /** Share of the type area that stays white, and of white lines at the feet of legs. */
  readonly white: number;
  readonly slack: number;
  /** The stories whose text makes a wall of grey (rule L26). */
  readonly grey: readonly string[];
}

/** No term counts for less in the geometric mean. */
const FLOOR = 0.03;
/** The arithmetic and the geometric mean of the terms: one very weak term spoils a page, as it does for the eye. */
const MEANS = { arithmetic: 0.4, geometric: 0.6 };
/** A page with faults counts at most so much, less so much for each unit of their weight. */
const FAULTY = { most: 60, first: 1, each: 6 };

/**
 * Scores a made-up page by conventions of Chinese newspapers: thirteen hard faults, nine terms, nine taboos. A
 * yardstick, not the goal: it ranks pages, its decimals mean little. Pages that are set vertically are judged in their
 * own direction of reading.
 */
export function scorePage(sheet: ScoreSheet): PageScore {
  const reading = readSheet(turnedSheet(sheet));
  const score = scoreReading(reading);
  return sheet.page.bands === undefined ? score : onPage(score, reading, sheet);
}

/** A score of a turned page, what it points at being on the page itself. */
function onPage(score: PageScore, { boxes }: Reading, sheet: ScoreSheet): PageScore {
  const own = new Map<ScoreBox, ScoreBox>(boxes.map((box, index) => [box, sheet.boxes[index] ?? box]));
  const pointed = <Hit extends Fault | Taboo>(hit: Hit): Hit => ({
    ...hit,
    boxes: hit.boxes.map((box) => own.get(box) ?? box),
    ...('line' in hit && hit.line !== undefined && { line: turnedBack(hit.line, sheet.page) }),
  });
  const taboos = score.taboos.map((hit) => ({ ...pointed(hit), code: turnedCode(hit.code) }));
  return { ...score, faults: score.faults.map(pointed), taboos };
}

/** Scores a page that is worked out already. Who knows the share of it that stays white saves the search for it. */
export function scoreReading(reading: Reading, known: { readonly white?: number } = {}): PageScore {
  const faults = faultsOf(reading);
  const ranked = rankedStories(reading);
  const clashes = headClashes(reading);
  const through = throughLines(reading);
  const [ranks, places, images, shapes] = [
    hierarchy(ranked),
    position(ranked, reading),
    pictures(reading, ranked[0]?.region.id),
    shape(reading),
  ];
  const grey = greyOf(reading);
  const white = known.white ?? whiteShare(reading);
  const slack = slackShare(reading);
  const severity = (taboos: readonly Taboo[]): number => sumOf(taboos, (one) => one.severity);
  const terms: Record<ScoreTerm, number> = {
    fill: 1 - ramp(white + slack, 0.006, 0.12),
    headlineClash: Math.exp(-0.9 * severity(clashes)),
    hierarchy: ranks.value,
    position: places.value,
    throughLines: Math.exp(-severity(through)),
    legs: legs(reading),
    images: images.value,
    balance: balance(reading, grey.share),
    shape: shapes.value,
  };
  const soft = mean(terms);
  const weight = sumOf(faults, (fault) => fault.weight);
  const score = weight > 0 ? Math.max(0, Math.min(soft, FAULTY.most) - FAULTY.first - FAULTY.each * weight) : soft;
  return {
    ...{ score, soft, terms, faults, white, slack, grey: grey.share < GREY ? [] : grey.stories },
    grade: weight > 0 ? 'fail' : gradeOf(score),
    taboos: [...clashes, ...ranks.taboos, ...places.taboos, ...through, ...images.taboos, ...shapes.taboos],
  };
}

function mean(terms: Readonly<Record<ScoreTerm, number>>): number {
  const weighted = Object.entries(TERM_WEIGHTS).map(([term, weight]) => ({ weight, value: terms[term as ScoreTerm] }));
  const arithmetic = sumOf(weighted, ({ weight, value }) => weight * value);
  const logarithms = sumOf(weighted, ({ weight, value }) => (weight / 100) * Math.log(Math.max(FLOOR, value)));
  return MEANS.arithmetic * arithmetic + MEANS.geometric * 100 * Math.exp(logarithms);
}

function gradeOf(score: number): PageScore['grade'] {
  if (score >= 88) return 'A';
  if (score >= 78) return 'B';
  return score >= 66 ? 'C' : 'D';
}

function slackShare({ regions, grid }: Reading): number {
  return sumOf(regions, ({ looks }) => looks.slack) / ((grid.x2 - grid.x) * (grid.y2 - grid.y));
}
