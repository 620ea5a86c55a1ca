import type { CutMark } from '../../../core/copyfit';
import type { InlineMark, Story } from '../../../core/document';
import { comparePlaces, firstLineFrom, linesOfPart, storyText } from '../../../core/text-edit';
import type { CopyChange, StoryLine, TextLine, TextPart, TextPlace, TextRange } from '../../../core/text-edit';

/** A row of the galley view: a line, or a piece of one that is set nowhere and too long for a row. */
export interface GalleyRow extends StoryLine {
  /** The first row of its part. */
  readonly opens: boolean;
  /** The next row goes on with the same text. */
  readonly soft: boolean;
  /** Its number among the lines of the running text. */
  readonly number?: number;
  /** The first line that found no room. */
  readonly beginsOver: boolean;
}

/** Parts that are offered even while they are empty. */
const OFFERED: readonly TextPart[] = ['kicker', 'headline', 'deck:0', 'dateline', 'byline'];

/**
 * The rows of a galley; those of texts that are set nowhere hold `wrap` characters. Empty heads have a row to begin in.
 */
export function galleyRows(lines: readonly StoryLine[], story: Story, wrap: number): readonly GalleyRow[] {
  const all = inPieces(withOffered(lines, story), wrap);
  const rows: GalleyRow[] = [];
  let count = 0;
  let over = false;
  for (let index = 0; index < all.length; index += 1) {
    const line = all[index]!;
    const next = all[index + 1];
    const isText = line.part.startsWith('body:') || line.part === 'byline';
    if (isText) count += 1;
    const beginsOver: boolean = line.state === 'over' && !over;
    over ||= beginsOver;
    const opens = all[index - 1]?.part !== line.part;
    const soft = next?.part === line.part && next.start === line.end;
    const number = isText ? count : undefined;
    const before = rowsOf.get(line);
    const isKept =
      before?.opens === opens && before.soft === soft && before.beginsOver === beginsOver && before.number === number;
    rows.push(isKept ? before : makeRow(line, { opens, soft, beginsOver, ...(isText && { number: count }) }));
  }
  return rows;
}

/** Rows of lines as they were made last: a key leaves all but a few of thousands as they were. */
const rowsOf = new WeakMap<StoryLine, GalleyRow>();

function makeRow(line: StoryLine, place: Pick<GalleyRow, 'opens' | 'soft' | 'beginsOver' | 'number'>): GalleyRow {
  const row = { ...line, ...place };
  rowsOf.set(line, row);
  return row;
}

/** Lines with one for each part that is offered and has none yet. */
function withOffered(lines: readonly StoryLine[], story: Story): readonly StoryLine[] {
  return OFFERED.reduce((read, part) => {
    const at = firstLineFrom(read, part);
    if (read[at]?.part === part || storyText(story, part) !== '') return read;
    return [...read.slice(0, at), offered(part), ...read.slice(at)];
  }, lines);
}

const offeredLines = new Map<TextPart, StoryLine>();

function offered(part: TextPart): StoryLine {
  const known = offeredLines.get(part) ?? { part, start: 0, end: 0, state: 'loose' };
  offeredLines.set(part, known);
  return known;
}

function inPieces(lines: readonly StoryLine[], wrap: number): readonly StoryLine[] {
  const isLong = ({ state, start, end }: StoryLine): boolean => state === 'loose' && end - start > wrap;
  return lines.some(isLong) ? lines.flatMap((line) => (isLong(line) ? pieces(line, wrap) : [line])) : lines;
}

/** The row in which the caret stands at a place. */
export function rowAt(rows: readonly GalleyRow[], { part, offset, trailing }: TextPlace): number {
  const holds = (row: GalleyRow): boolean => row.part === part && row.start <= offset && offset <= row.end;
  const found = trailing === true ? rows.findIndex(holds) : rows.findLastIndex(holds);
  return found >= 0 ? found : rows.findLastIndex((row) => row.part === part);
}

/**
 * The rows of a part and one on either side, as lines that the caret is moved by, each character as wide as it is in a
 * galley of one size. A move goes no further, and a story may have thousands of rows.
 */
export function rowLines(rows: readonly GalleyRow[], story: Story, part: TextPart): readonly TextLine[] {
  const own = firstLineFrom(rows, part);
  const from = Math.max(0, own - 1);
  return rows.slice(from, own + linesOfPart(rows, part).length + 1).map((row, index) => {
    const text = storyText(story, row.part).slice(row.start, row.end);
    const before = linesOfRows.get(row);
    if (before !== undefined && before.text === text && before.line.row === from + index) return before.line;
    const line = rowLine(row, text, from + index);
    linesOfRows.set(row, { text, line });
    return line;
  });
}

const linesOfRows = new WeakMap<GalleyRow, { readonly text: string; readonly line: TextLine }>();

function rowLine({ part, start, end, soft }: GalleyRow, text: string, row: number): TextLine {
  const edges = [0];
  for (let at = 0; at < text.length; at++) edges.push(edges[at]! + (text.charCodeAt(at) < NARROW ? HALF : 1));
  const limit = edges.at(-1)!;
  return { page: 0, part, start, end, edges, from: row, to: row + 1, begin: 0, limit, row, ...(soft && { soft }) };
}

/** A stretch of a row that looks alike. */
export interface RowSegment {
  readonly start: number;
  readonly end: number;
  /** Kinds of marks, `selected`, `preedit`, `added`. */
  readonly looks: readonly string[];
  readonly reading?: string;
}

/** What a row shows of its text. */
export interface RowLooks {
  readonly marks: readonly InlineMark[];
  readonly selected: TextRange | undefined;
  readonly preedit: TextRange | undefined;
  readonly changes: readonly CopyChange[];
  /** Where the remedy that the page shows has cut. */
  readonly cuts: readonly CutMark[];
  /** A place at which the row is cut, so that the caret can stand there. */
  readonly caret: number | undefined;
}

/** A row cut where its looks change, in order and without gaps; nothing of a row without characters. */
export function rowSegments(row: StoryLine, looks: RowLooks): readonly RowSegment[] {
  const stretches: {
    readonly start: number;
    readonly end: number;
    readonly look: string;
    readonly reading?: string;
  }[] = [
    ...looks.marks.map((mark) => ({
      start: mark.start,
      end: mark.end,
      look: `mark-${mark.kind}`,
      ...(mark.kind === 'ruby' && { reading: mark.reading }),
    })),
    ...inRow(row, looks.selected, 'selected'),
    ...inRow(row, looks.preedit, 'preedit'),
    ...looks.changes.flatMap((change) =>
      change.kind === 'text' && change.part === row.part
        ? [{ start: change.start, end: change.end, look: 'added' }]
        : change.kind === 'added' && row.part === `body:${change.index}`
          ? [{ start: row.start, end: row.end, look: 'added' }]
          : [],
    ),
  ];
  const cuts = new Set([row.start, row.end]);
  const cutAt = looks.cuts.flatMap(({ place }) => (place.part === row.part ? place.offset : []));
  for (const at of [looks.caret, ...cutAt, ...stretches.flatMap(({ start, end }) => [start, end])]) {
    if (at !== undefined && at > row.start && at < row.end) cuts.add(at);
  }
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, index): RowSegment => {
    const end = edges[index + 1]!;
    const over = stretches.filter((each) => each.start < end && each.end > start);
    const reading = over.find((each) => each.reading !== undefined && each.start >= start)?.reading;
    return { start, end, looks: over.map(({ look }) => look), ...(reading !== undefined && { reading }) };
  });
}

/** Below this code characters are about half as wide as Han. */
const NARROW = 0x2e80;
const HALF = 0.5;

function placeOf({ part, start }: StoryLine): TextPlace {
  return { part, offset: start };
}

function pieces(line: StoryLine, wrap: number): readonly StoryLine[] {
  const count = Math.max(1, Math.ceil((line.end - line.start) / wrap));
  return Array.from({ length: count }, (_, index) => ({
    ...line,
    start: line.start + index * wrap,
    end: Math.min(line.end, line.start + (index + 1) * wrap),
  }));
}

/** Whether some of a range is in a row. */
export function isInRow(row: StoryLine, range: TextRange | undefined): boolean {
  return inRow(row, range, '').length > 0;
}

function inRow(
  row: StoryLine,
  range: TextRange | undefined,
  look: string,
): { start: number; end: number; look: string }[] {
  if (range === undefined) return [];
  const [begin, limit] = [placeOf(row), { part: row.part, offset: row.end }];
  const from = comparePlaces(range.from, begin) > 0 ? range.from : begin;
  const to = comparePlaces(range.to, limit) < 0 ? range.to : limit;
  if (from.part !== row.part || to.part !== row.part || from.offset >= to.offset) return [];
  return [{ start: from.offset, end: to.offset, look }];
}
