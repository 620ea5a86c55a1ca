import type { Credit } from '../../document';
import { isBlank, linesOf } from '../characters';
import type { TextLine } from '../characters';
import {
  isCaption,
  isNumbered,
  isPaperName,
  isSeparator,
  isSignature,
  isTeaserHeader,
  markedLine,
  readCredits,
  readImprint,
  readMastheadLine,
  readSection,
  readTeaser,
  splitCredit,
  splitDateline,
} from '../lines';
import type { CaptionText, Dateline, MarkedLine, MastheadFields, TeaserLine } from '../lines';
import { innerStops, isRunningText } from '../sentences';

/** What a line is by its own form; `short` lines are told by what stands around them. */
export type LinePart =
  | ({ readonly kind: 'mark' } & MarkedLine)
  | { readonly kind: 'separator' }
  | { readonly kind: 'masthead'; readonly fields: MastheadFields }
  | { readonly kind: 'teaser-header' }
  | { readonly kind: 'teaser'; readonly teaser: TeaserLine }
  | { readonly kind: 'credits'; readonly credits: readonly Credit[] }
  | { readonly kind: 'imprint'; readonly fields: MastheadFields; readonly credits: readonly Credit[] }
  | { readonly kind: 'section'; readonly section: string }
  | { readonly kind: 'signature' }
  | { readonly kind: 'caption'; readonly caption: CaptionText }
  | ({ readonly kind: 'dateline' } & Dateline)
  | { readonly kind: 'body' }
  | { readonly kind: 'short' };

/** A line that is not blank, and what it is. */
export interface CopyLine extends TextLine {
  readonly part: LinePart;
  /** Whether a blank line parts it from the line before. */
  readonly isParted: boolean;
}

/** The longest line without a stop that can be a headline with its kicker. */
const LONGEST_HEAD = 80;
/** The longest headline that ends with `！` or `？`. */
const LONGEST_CALL = 30;
/** Lines at the head of the copy among which the masthead stands. */
const MASTHEAD_LINES = 30;

function isShort(text: string): boolean {
  if (isRunningText(text) || text.length > LONGEST_HEAD) return false;
  if (/[！？!?]$/u.test(text)) return text.length <= LONGEST_CALL && innerStops(text) <= 1;
  return !/[。；：，、…]$/u.test(text);
}

/** Fields so certain that they are the masthead's wherever they stand. */
const CERTAIN_FIELDS = ['total', 'lunar', 'permit', 'pages'] as const;

function partOf(text: string, isInHead: boolean): LinePart {
  const mark = markedLine(text);
  if (mark) return { kind: 'mark', ...mark };
  if (isSeparator(text)) return { kind: 'separator' };
  const fields = readMastheadLine(text);
  if (fields && (isInHead || CERTAIN_FIELDS.some((field) => fields[field]))) return { kind: 'masthead', fields };
  if (isTeaserHeader(text)) return { kind: 'teaser-header' };
  const section = readSection(text);
  if (section) return { kind: 'section', ...section };
  const dateline = splitDateline(text);
  if (dateline) return { kind: 'dateline', ...dateline };
  const imprint = readImprint(text);
  if (imprint) return { kind: 'imprint', ...imprint };
  const credits = readCredits(text);
  if (credits) return { kind: 'credits', credits };
  if (isSignature(text)) return { kind: 'signature' };
  if (isCaption(text)) return { kind: 'caption', caption: splitCredit(text) };
  const teaser = readTeaser(text);
  if (teaser) return { kind: 'teaser', teaser };
  if (isNumbered(text)) return isRunningText(text) || text.length > LONGEST_CALL ? { kind: 'body' } : { kind: 'short' };
  return isShort(text) ? { kind: 'short' } : { kind: 'body' };
}

/** The lines of clean copy, each with what it is. */
export function classifyLines(text: string): CopyLine[] {
  const lines: CopyLine[] = [];
  let isParted = false;
  let isInHead = true;
  for (const line of linesOf(text)) {
    if (isBlank(line.text)) {
      isParted = true;
      continue;
    }
    const part = partOf(line.text, isInHead && lines.length < MASTHEAD_LINES);
    if (part.kind === 'body' || part.kind === 'dateline') isInHead = false;
    lines.push({ ...line, part, isParted: isParted && lines.length > 0 });
    isParted = false;
  }
  return withBriefs(withSlogans(withPaperName(lines)));
}

/** What each of a row of briefs may begin with, as a caption may. */
const BRIEF = /^[▲△▼▽]/u;

/**
 * Lines with a triangle each, one below the other under a head and with no text after them, are briefs: captions stand
 * by the text of their story, or say who took them.
 */
function withBriefs(lines: CopyLine[]): CopyLine[] {
  const isBrief = ({ part, text }: CopyLine, sign: string): boolean =>
    part.kind === 'caption' && part.caption.credit === '' && text.startsWith(sign);
  const isText = (line: CopyLine | undefined): boolean => line?.part.kind === 'body' || line?.part.kind === 'dateline';
  const briefs = new Set<CopyLine>();
  for (let at = 0; at < lines.length; at += 1) {
    const sign = BRIEF.exec(lines[at]?.text ?? '')?.[0];
    if (sign === undefined) continue;
    const next = lines.findIndex((line, index) => index >= at && !isBrief(line, sign));
    const end = next < 0 ? lines.length : next;
    const isRow = end - at > 1 && lines[at - 1]?.part.kind === 'short' && !isText(lines[end]);
    if (isRow) for (const line of lines.slice(at, end)) briefs.add(line);
    at = Math.max(at, end - 1);
  }
  return lines.map((line) => (briefs.has(line) ? { ...line, part: { kind: 'body' } } : line));
}

/** A short line between two masthead lines, with no blank line around it, is the masthead's too. */
function withSlogans(lines: CopyLine[]): CopyLine[] {
  return lines.map((line, at) => {
    const [above, below] = [lines[at - 1], lines[at + 1]];
    const isWithin = above?.part.kind === 'masthead' && below?.part.kind === 'masthead';
    if (line.part.kind !== 'short' || !isWithin || line.isParted || below.isParted) return line;
    return { ...line, part: { kind: 'masthead', fields: { slogan: line.text } } };
  });
}

/** The paper's name: a short line just above the first field of the masthead. */
function withPaperName(lines: CopyLine[]): CopyLine[] {
  const first = lines.findIndex((line) => line.part.kind === 'masthead');
  const name = lines[first - 1];
  if (!name || first > 3 || name.part.kind !== 'short' || !isPaperName(name.text)) return lines;
  const bare = name.text.replace(/[ \u3000]/gu, '');
  return lines.map((line) => (line === name ? { ...line, part: { kind: 'masthead', fields: { name: bare } } } : line));
}
