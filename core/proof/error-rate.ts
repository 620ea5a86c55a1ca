import { firstPages, shownArticles } from '../document';
import type { Edition, Page, ProofMark, ProofSign, TextAnchor } from '../document';
import { isUnresolved, markPage } from '../marks';
import { MOST_ERRORS } from '../sign-off';
import { wordsPage } from '../text-edit';
import type { StoryPages } from '../text-edit';
import type { ProofCode, ProofFinding } from './finding';

/*
 * 《报纸编校差错率计算方法》, annex of 《报纸期刊质量管理规定》 (National Press and Publication Administration, 2020):
 * a page has as many characters as its type area holds, pictures for 80 %; a paper passes at no more than three errors
 * in ten thousand.
 */

const PICTURE_SHARE = 0.8;
/** The same slip in one issue counts so often and no more. */
const MOST_ALIKE = 3;
/** Numerals that are only in another form than GB/T 15835 has: each so much, in one issue no more than `most`. */
const NUMERALS = { each: 0.1, most: 1 };
/** Marks, and characters of the other script, each. */
const MARK = 0.1;
const OTHER_SCRIPT = 0.5;

const NUMERAL_CODES: readonly ProofCode[] = [
  'rough-comma',
  'mixed-numeral',
  'year-zero',
  'percent-range',
  'range-unit',
  'unit',
];
const MARK_CODES: readonly ProofCode[] = [
  'unpaired-mark',
  'nested-quotes',
  'doubled-mark',
  'wrong-mark',
  'half-width-mark',
  'missing-stop',
  'missing-comma',
  'title-mark',
  'quote-form',
];
/** What is wrong about important names and times counts double, as everything in heads does. */
const IMPORTANT: readonly ProofCode[] = [
  ...(['name', 'office', 'organisation', 'leader-order', 'no-such-date', 'wrong-today', 'wrong-weekday'] as const),
  ...(['wrong-lunar', 'relative-day', 'event-date', 'anniversary', 'festival-date', 'home', 'holder'] as const),
];
/** Heads 标题, with those of columns and of blocks 栏头. */
const HEADS = /^(?:kicker|headline|deck|label|banner|head$)/u;
/** A figure is one error whatever its length, and so is a word of another script. */
const ONE_FIGURE = /^[\d.,:%]*$/u;
const ONE_WORD = /^\p{Script=Latin}*$/u;

/** Signs by which a reader says what is wrong with the text and what is right. */
const LITERAL: readonly ProofSign[] = ['correct', 'delete', 'insert', 'swap', 'transfer'];

/** What is taken for an error, with what it counts: 0 for one beyond what counts in an issue. */
export type CountedError = { readonly count: number } & (
  | { readonly kind: 'finding'; readonly finding: ProofFinding }
  /** A correction that a reader asked for and nobody has carried out or refused. */
  | { readonly kind: 'mark'; readonly mark: ProofMark }
);

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
 * The rates of an edition's pages, and of all of it, by the official way of counting: as if all that is open among
 * these findings were errors, and with the corrections that readers asked for and nobody has seen to. A finding where
 * such a mark stands is that one. What stands on no page is left out; words of a story on several count on theirs, as
 * far as `standing` tells, else where the story begins.
 */
export function errorRates(
  edition: Edition,
  findings: readonly ProofFinding[],
  standing: StoryPages = {},
): { readonly pages: readonly ErrorRate[]; readonly edition: ErrorRate } {
  const first = firstPages(edition);
  const marks = (edition.proofMarks ?? []).filter(
    (mark) => LITERAL.includes(mark.sign) && isUnresolved(mark) && mark.anchor.kind === 'text' && !mark.anchor.gone,
  );
  const marked = marksByStory(marks);
  const open = findings.filter((finding) => first.has(finding.story) && !isMarked(finding, marked.get(finding.story)));
  const pageOf = ({ story, part, start }: ProofFinding): number | undefined =>
    wordsPage(edition, { story, part, offset: start }, standing);
  const errors: readonly { readonly counted: CountedError; readonly page: number | undefined }[] = [
    ...countErrors(open).map((counted) => ({ counted, page: pageOf(counted.finding) })),
    ...countMarks(marks).map((counted) => ({ counted, page: markPage(edition, counted.mark, standing) })),
  ];
  const countedOn = (number?: number): readonly CountedError[] =>
    errors.filter(({ page }) => page !== undefined && page === (number ?? page)).map(({ counted }) => counted);
  const pages = edition.pages.map((page, index) =>
    rateOf(charactersOf(edition, page), countedOn(index + 1), index + 1),
  );
  const characters = pages.reduce((all, page) => all + page.characters, 0);
  return { pages, edition: rateOf(characters, countedOn()) };
}

function marksByStory(marks: readonly ProofMark[]): ReadonlyMap<string, readonly TextAnchor[]> {
  const byStory = new Map<string, TextAnchor[]>();
  for (const { anchor } of marks) {
    if (anchor.kind !== 'text' || anchor.owner.kind !== 'story') continue;
    byStory.set(anchor.owner.id, [...(byStory.get(anchor.owner.id) ?? []), anchor]);
  }
  return byStory;
}

function isMarked({ part, start, end }: ProofFinding, anchors: readonly TextAnchor[] = []): boolean {
  return anchors.some(
    ({ from, to }) => from.part === part && to.part === part && from.offset <= end && to.offset >= start,
  );
}

function rateOf(characters: number, counted: readonly CountedError[], page?: number): ErrorRate {
  const errors = round(counted.reduce((all, { count }) => all + count, 0));
  const rate = characters === 0 ? 0 : round((errors / characters) * 10_000);
  return {
    ...(page !== undefined && { page }),
    characters,
    errors,
    rate,
    passes: rate <= MOST_ERRORS,
    counted,
  };
}

/** What each of these counts in one issue. */
export function countErrors(
  findings: readonly ProofFinding[],
): readonly Extract<CountedError, { readonly kind: 'finding' }>[] {
  const alike = new Map<string, number>();
  let numerals = 0;
  return findings.map((finding) => {
    const { code, text, part } = finding;
    const of = (count: number): Extract<CountedError, { kind: 'finding' }> => ({ kind: 'finding', finding, count });
    const times = (alike.get(`${code} ${text}`) ?? 0) + 1;
    alike.set(`${code} ${text}`, times);
    if (times > MOST_ALIKE) return of(0);
    if (NUMERAL_CODES.includes(code)) {
      const count = numerals + NUMERALS.each > NUMERALS.most + 1e-9 ? 0 : NUMERALS.each;
      numerals += count;
      return of(count);
    }
    const count = MARK_CODES.includes(code) ? MARK : code === 'other-script' ? OTHER_SCRIPT : charactersWrong(finding);
    return of(HEADS.test(part) || IMPORTANT.includes(code) ? 2 * count : count);
  });
}

/** Only punctuation, or nothing. */
const NO_CHARACTERS = /^[\p{P}\s]*$/u;

function countMarks(marks: readonly ProofMark[]): readonly Extract<CountedError, { readonly kind: 'mark' }>[] {
  const alike = new Map<string, number>();
  return marks.map((mark) => {
    const { sign, anchor, text = '' } = mark;
    const words = anchor.kind === 'text' ? anchor.words : '';
    const slip = `${sign} ${words} ${text}`;
    const times = (alike.get(slip) ?? 0) + 1;
    alike.set(slip, times);
    if (times > MOST_ALIKE) return { kind: 'mark', mark, count: 0 };
    const moved = sign === 'swap' || sign === 'transfer';
    const isMark = !moved && NO_CHARACTERS.test(words) && NO_CHARACTERS.test(text);
    const count = moved ? 1 : isMark ? MARK : wrongCharacters(words, text);
    const inHead = anchor.kind === 'text' && HEADS.test(anchor.from.part);
    return { kind: 'mark', mark, count: inHead ? 2 * count : count };
  });
}

/** One for a slip of one character or of sense, two for one of two to five characters, four for more. */
function charactersWrong({ code, text, suggestion }: ProofFinding): number {
  if (suggestion === undefined || IMPORTANT.includes(code) || /\d/u.test(text)) return 1;
  return wrongCharacters(text, suggestion);
}

/** What differs of two texts by their characters; two that are changed about, a figure and a word of Latin are one. */
function wrongCharacters(text: string, right: string): number {
  const [mine, its] = differing(text, right);
  const isTurned = mine.length === 2 && its === `${mine.charAt(1)}${mine.charAt(0)}`;
  const isOne = [ONE_FIGURE, ONE_WORD].some((form) => form.test(mine) && form.test(its));
  const wrong = isTurned || isOne ? 1 : Math.max(mine.length, its.length, Math.abs(text.length - right.length));
  return wrong <= 1 ? 1 : wrong <= 5 ? 2 : 4;
}

/** What stands between the like beginnings and ends of two texts. */
function differing(one: string, other: string): readonly [mine: string, its: string] {
  let start = 0;
  while (start < one.length && one.charAt(start) === other.charAt(start)) start += 1;
  let end = 0;
  const least = Math.min(one.length, other.length) - start;
  while (end < least && one.charAt(one.length - 1 - end) === other.charAt(other.length - 1 - end)) end += 1;
  return [one.slice(start, one.length - end), other.slice(start, other.length - end)];
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
