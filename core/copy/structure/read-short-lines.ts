import { isNameAlone, isNumbered, isOfficeAndName } from '../lines';
import { likeness } from '../likeness';
import type { CopyLine } from './classify';
import { hasBody, hasHead, joined } from './draft';
import type { Draft } from './draft';
import { isColumnLabel } from './heads';
import { currentDraft, doubt, openDraft } from './reader';
import type { Reader } from './reader';

/** A lone short line within a story is a subhead up to this length, and a headline beyond it. */
const LONGEST_SUBHEAD = 16;
/** So many short lines with no text after them are themselves a text: a poem, a list. */
const POEM_LINES = 4;
/** More lines than this are no head; only the lowest are. */
const LONGEST_HEAD_RUN = 6;
/** Share of a headline said in a story's first paragraph that shows it to be that story's. */
const SAME_STORY = 0.8;

/** A name line under a head: an office with a name, or a name. */
const isAuthor = (text: string): boolean => isOfficeAndName(text) || isNameAlone(text);

/** Two or three Han under a headline are its author's pen name; under a column's label they are the headline. */
function isPenName(text: string, above: string): boolean {
  return /^\p{Script=Han}{2,3}$/u.test(text) && !isColumnLabel(above) && above !== '';
}

type Follower = 'dateline' | 'body' | undefined;

/** The text that the head lines before `index` stand over: bylines, pictures and captions may come between. */
function follower(lines: readonly CopyLine[], index: number): Follower {
  for (let at = index; at < lines.length; at += 1) {
    const { part } = lines[at] as CopyLine;
    if (part.kind === 'dateline' || part.kind === 'body') return part.kind;
    if (part.kind === 'mark') {
      if (part.mark === 'body' || part.mark === 'subhead') return 'body';
      if (part.mark === 'dateline') return 'dateline';
      if (!['picture', 'caption', 'byline', 'deck'].includes(part.mark)) return undefined;
    } else if (part.kind !== 'signature' && part.kind !== 'caption') return undefined;
  }
  return undefined;
}

/** Reads the short lines from `index` on; returns the index of the first line behind them. */
export function readShortLines(reader: Reader, index: number): number {
  const { lines } = reader;
  let end = index;
  while (lines[end]?.part.kind === 'short') end += 1;
  let run = lines.slice(index, end);
  const after = follower(lines, end);
  run = takeLateHeadline(reader, run, after);
  if (run.length === 0) return end;
  const { current } = reader;
  if (current && !hasBody(current) && current.byline === '') readHead(reader, run, current);
  else if (after === undefined) readLooseLines(reader, run);
  else if (isInsideStory(reader, run, after)) readSubheads(reader, run);
  else readHead(reader, withoutForeignLines(reader, run), undefined);
  return end;
}

/** A headline that stands behind its story: the story has none, and its text says the same. */
function takeLateHeadline(reader: Reader, run: readonly CopyLine[], after: Follower): CopyLine[] {
  const { current } = reader;
  const next = run.findIndex((line, at) => at > 0 && line.isParted);
  const block = next < 0 ? run : run.slice(0, next);
  const text = current?.paragraphs[0]?.text;
  const isNeeded = current !== undefined && !hasHead(current) && text !== undefined;
  const isSpare = after === undefined || next > 0;
  const words = block.map((line) => line.text).join('');
  if (!isNeeded || !isSpare || likeness(words, text) < SAME_STORY) return [...run];
  current.heads = [...current.heads, ...block];
  doubt(reader, block[0] as CopyLine, 'headline-after-story', { headline: words });
  return run.slice(block.length);
}

function isInsideStory(reader: Reader, run: readonly CopyLine[], after: Follower): boolean {
  const { current, blanksPartStories } = reader;
  const [first, second] = run;
  if (!current || !first || after === 'dateline') return false;
  if (current.isSigned && !(blanksPartStories && !first.isParted)) return false;
  if (run.every((line) => isNumbered(line.text))) return true;
  if (run.some((line) => isOfficeAndName(line.text))) return false;
  if (blanksPartStories) return !first.isParted;
  if (second) return false;
  doubt(reader, first, 'doubtful-subhead', { text: first.text });
  return first.text.length <= LONGEST_SUBHEAD;
}

function readSubheads(reader: Reader, run: readonly CopyLine[]): void {
  for (const line of run) {
    const draft = currentDraft(reader, line);
    draft.paragraphs.push({ kind: /[！？!?]$/u.test(line.text) ? 'body' : 'subhead', text: line.text });
    draft.isSigned = false;
  }
}

/** Lines above a head that is already long are a text of their own. */
function withoutForeignLines(reader: Reader, run: readonly CopyLine[]): readonly CopyLine[] {
  if (run.length <= LONGEST_HEAD_RUN) return run;
  const partings = run.map((line, at) => (at > 0 && line.isParted ? at : 0)).filter((at) => at > 0);
  const cut = partings[partings.length - 2] ?? partings[partings.length - 1] ?? run.length - 2;
  readPoem(reader, run.slice(0, cut));
  return run.slice(cut);
}

function readHead(reader: Reader, run: readonly CopyLine[], open: Draft | undefined): void {
  const draft = open ?? openDraft(reader, run[0] as CopyLine);
  const last = run[run.length - 1] as CopyLine;
  const hasLinesAbove = run.length > 1 || hasHead(draft);
  const above = run[run.length - 2]?.text ?? '';
  const isSpeaker = hasLinesAbove && (isAuthor(last.text) || isPenName(last.text, above));
  draft.heads = [...draft.heads, ...(isSpeaker ? run.slice(0, -1) : run)];
  draft.end = last.end;
  if (!isSpeaker) return;
  draft.byline = joined(draft.byline, last.text, '　');
  draft.hasSpeaker = true;
}

/** Short lines with no text behind them. */
function readLooseLines(reader: Reader, run: readonly CopyLine[]): void {
  const { current } = reader;
  const [first] = run;
  if (!first) return;
  if (run.length >= POEM_LINES) readPoem(reader, run);
  else if (current && hasBody(current)) {
    for (const line of run) {
      currentDraft(reader, line).paragraphs.push({ kind: 'body', text: line.text });
      doubt(reader, line, 'not-understood', { text: line.text });
    }
  } else readHead(reader, run, current);
}

/** The first line heads the others, which are text. */
function readPoem(reader: Reader, run: readonly CopyLine[]): void {
  const [first, second] = run;
  if (!first) return;
  const draft = openDraft(reader, first);
  draft.heads.push(first);
  const isSigned = second !== undefined && (isAuthor(second.text) || isPenName(second.text, first.text));
  if (isSigned) draft.byline = second.text;
  draft.paragraphs = run.slice(isSigned ? 2 : 1).map(({ text }) => ({ kind: 'body', text }));
  draft.end = (run[run.length - 1] as CopyLine).end;
  doubt(reader, first, 'not-understood', { text: first.text });
}
