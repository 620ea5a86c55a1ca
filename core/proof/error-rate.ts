import { shownArticles } from '../document';
import type { Edition, Page } from '../document';
import type { ProofCode, ProofFinding } from './finding';

/*
 * 《报纸编校差错率计算方法》, annex of 《报纸期刊质量管理规定》 (National Press and Publication Administration, 2020): a page has as
 * many characters as its type area holds, pictures for 80 %; a paper passes at no more than three errors in ten thousand.
 */

/** A paper passes at no more errors in 10,000 characters. */
const MOST_PER_TEN_THOUSAND = 3;
const PICTURE_SHARE = 0.8;
/** The same slip in one issue counts so often and no more. */
const MOST_ALIKE = 3;
/** Numerals that are only in another form than GB/T 15835 has: each so much, in one issue no more than `most`. */
const NUMERALS = { each: 0.1, most: 1 };
/** Marks, and characters of the other script, each. */
const MARK = 0.1;
const OTHER_SCRIPT = 0.5;

const NUMERAL_CODES: readonly ProofCode[] = ['rough-comma', 'mixed-numeral', 'year-zero', 'percent-range', 'unit'];
const MARK_CODES: readonly ProofCode[] = [
  'unpaired-mark',
  'nested-quotes',
  'doubled-mark',
  'wrong-mark',
  'half-width-mark',
  'missing-stop',
];
/** What is wrong about important names and times counts double, as everything in heads does. */
const IMPORTANT: readonly ProofCode[] = [
  ...(['name', 'office', 'organisation', 'leader-order', 'no-such-date', 'wrong-today', 'wrong-weekday'] as const),
  ...(['wrong-lunar', 'relative-day', 'event-date', 'anniversary'] as const),
];
const HEADS = /^(?:kicker|headline|deck)/u;

/** A finding with what it counts. */
export interface CountedError {
  readonly finding: ProofFinding;
  /** 0 for one beyond what counts in an issue. */
  readonly count: number;
}

/** The rate of errors 编校差错率 of a page or an edition. */
export interface ErrorRate {
  /** From 1; left out for the whole edition. */
  readonly page?: number;
  readonly characters: number;
  readonly errors: number;
  /** Errors in 10,000 characters. */
  readonly rate: number;
  /** Whether it is no more than three. */
  readonly passes: boolean;
  readonly counted: readonly CountedError[];
}

/**
 * The rates of an edition's pages, and of all of it, by the official way of counting, as if all that is open among these
 * findings were errors. Stories that stand on no page are left out; one on several counts where it begins.
 */
export function errorRates(
  edition: Edition,
  findings: readonly ProofFinding[],
): { readonly pages: readonly ErrorRate[]; readonly edition: ErrorRate } {
  const first = new Map<string, number>();
  edition.pages.forEach((page, index) => {
    for (const { story } of shownArticles(page)) if (!first.has(story)) first.set(story, index);
  });
  const counted = countErrors(findings.filter(({ story }) => first.has(story)));
  const pages = edition.pages.map((page, index) =>
    rateOf(
      charactersOf(edition, page),
      counted.filter(({ finding }) => first.get(finding.story) === index),
      index + 1,
    ),
  );
  return {
    pages,
    edition: rateOf(
      pages.reduce((all, { characters }) => all + characters, 0),
      counted,
    ),
  };
}

function rateOf(characters: number, counted: readonly CountedError[], page?: number): ErrorRate {
  const errors = round(counted.reduce((all, { count }) => all + count, 0));
  const rate = characters === 0 ? 0 : round((errors / characters) * 10_000);
  return {
    ...(page !== undefined && { page }),
    characters,
    errors,
    rate,
    passes: rate <= MOST_PER_TEN_THOUSAND,
    counted,
  };
}

/** What each of these counts in one issue. */
export function countErrors(findings: readonly ProofFinding[]): readonly CountedError[] {
  const alike = new Map<string, number>();
  let numerals = 0;
  return findings.map((finding): CountedError => {
    const { code, text, part } = finding;
    const times = (alike.get(`${code} ${text}`) ?? 0) + 1;
    alike.set(`${code} ${text}`, times);
    if (times > MOST_ALIKE) return { finding, count: 0 };
    if (NUMERAL_CODES.includes(code)) {
      const count = numerals + NUMERALS.each > NUMERALS.most + 1e-9 ? 0 : NUMERALS.each;
      numerals += count;
      return { finding, count };
    }
    const count = MARK_CODES.includes(code) ? MARK : code === 'other-script' ? OTHER_SCRIPT : charactersWrong(finding);
    return { finding, count: HEADS.test(part) || IMPORTANT.includes(code) ? 2 * count : count };
  });
}

/** One for a slip of one character or of sense, two for one of two to five characters, four for more. */
function charactersWrong({ code, text, suggestion }: ProofFinding): number {
  if (suggestion === undefined || IMPORTANT.includes(code) || /\d/u.test(text)) return 1;
  const wrong = Math.max(differing(text, suggestion), Math.abs(text.length - suggestion.length));
  return wrong <= 1 ? 1 : wrong <= 5 ? 2 : 4;
}

/** Characters between the like beginnings and ends of two texts; two changed about are one. */
function differing(one: string, other: string): number {
  let start = 0;
  while (start < one.length && one.charAt(start) === other.charAt(start)) start += 1;
  let end = 0;
  const least = Math.min(one.length, other.length) - start;
  while (end < least && one.charAt(one.length - 1 - end) === other.charAt(other.length - 1 - end)) end += 1;
  const [mine, its] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  if (mine.length === 2 && its === `${mine.charAt(1)}${mine.charAt(0)}`) return 1;
  return Math.max(mine.length, its.length);
}

/** Characters of a page: those that its type area holds, pictures for their share. */
function charactersOf({ profile: { grid } }: Edition, page: Page): number {
  const across = grid.columns * grid.cells + (grid.columns - 1) * grid.gutter;
  const pictures = shownArticles(page)
    .flatMap((article) => article.pictures)
    .reduce((all, { frame }) => all + frame.columns * grid.cells * frame.lines, 0);
  return Math.round(across * grid.lines - (1 - PICTURE_SHARE) * pictures);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
