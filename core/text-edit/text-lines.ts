import type { GalleyLine } from '../galley';
import { EM_ASCENT } from '../page';
import type { ComposedLine, ComposedPage, PlacedText, TextOwner } from '../page';
import type { LineRun, SetLine } from '../line';
import { roundPoints } from '../units';
import type { Points } from '../units';
import { isClusterEdge } from './clusters';
import { compareParts } from './places';
import { isWritten, writtenPart } from './written-part';
import type { TextPart } from './places';

/**
 * A line of editable text as it stands on a page: plain data, so that a worker can send it. Along a line is to the
 * right, in vertical text down; across it is down, in vertical text to the right. Points from the page's top left.
 */
export interface TextLine {
  /** The page, from 1. */
  readonly page: number;
  readonly part: TextPart;
  /** Offsets of its first and last caret place; a line end `\n` is no part of it. */
  readonly start: number;
  readonly end: number;
  /** Where a caret stands along the line, one for each offset from `start` to `end`; rising. */
  readonly edges: readonly Points[];
  /** Its em boxes across: top and foot, in vertical text left and right. */
  readonly from: Points;
  readonly to: Points;
  /** Its measure along. */
  readonly begin: Points;
  readonly limit: Points;
  readonly vertical?: true;
  /** The next line begins at the same offset. */
  readonly soft?: true;
  /** Stretches of one composed line, such as a dateline and the text after it, have one row. */
  readonly row: number;
  /** The leg of its article; none in heads, captions and blocks. */
  readonly leg?: string;
}

/** The lines of an owner's words on a composed page, in the order of reading. */
export function textLinesOf(page: ComposedPage, owner: TextOwner): readonly TextLine[] {
  const placed: PlacedLine[] = [
    ...page.lines.filter((line) => isOf(line, owner)),
    ...page.texts.filter((text) => text.owner.kind === owner.kind && text.owner.id === owner.id),
  ];
  const { page: number } = page.list;
  const size = page.layout.page.bodySize;
  const lines = placed.flatMap((line, row) =>
    rememberedStretches(line, { page: number, row: number * ROWS + row, size }),
  );
  return orderLines(lines);
}

/** The lines of a galley's words, which stand on no page (0): only where each begins and ends is true of them. */
export function textLinesOfGalley(lines: readonly GalleyLine[], size: Points): readonly TextLine[] {
  return lines.flatMap(({ part, line, lead }) =>
    rememberedStretches({ part, line, lead, x: 0, y: 0 }, { page: 0, row: 0, size }),
  );
}

/** Lines in the order of reading: by part, then by place; those of several pages make one list. */
export function orderLines(lines: readonly TextLine[]): readonly TextLine[] {
  const ordered = lines.every((line, at) => at === 0 || compareLines(lines[at - 1]!, line) <= 0)
    ? lines
    : [...lines].sort(compareLines);
  return ordered.map((line, index) => {
    const next = ordered[index + 1];
    const soft = next?.part === line.part && next.start === line.end && next.row !== line.row;
    // What was in order before keeps its identity.
    return soft === (line.soft === true) ? line : turned(line);
  });
}

function compareLines(a: TextLine, b: TextLine): number {
  return compareParts(a.part, b.part) || a.start - b.start || a.end - b.end;
}

/** Lines with a soft end by those without, and the other way round: each has one counterpart. */
const counterparts = new WeakMap<TextLine, TextLine>();

function turned(line: TextLine): TextLine {
  const known = counterparts.get(line);
  if (known !== undefined) return known;
  const { soft, ...rest } = line;
  const other: TextLine = soft === true ? rest : { ...rest, soft: true };
  counterparts.set(line, other);
  counterparts.set(other, line);
  return other;
}

/** Rows of one page never reach those of the next. */
const ROWS = 100_000;
type PlacedLine = Pick<PlacedText, 'part' | 'x' | 'y' | 'vertical' | 'line'> &
  Partial<Pick<ComposedLine, 'lead' | 'leg' | 'article'>>;

function isOf({ part, story, article }: ComposedLine, { kind, id }: TextOwner): boolean {
  if (!isWritten(part) || kind === 'block') return false;
  return part === 'label' ? kind === 'label' && article === id : kind === 'story' && story === id;
}

/** A character of a line: its offset in the text that the line's offsets count in, and where its cell begins. */
interface Mark {
  readonly offset: number;
  readonly text: string;
  readonly at: Points;
  readonly run: LineRun;
}

/** Where a line stands, and the size of a caret in a paragraph without characters. */
interface LinePlace extends Pick<TextLine, 'page' | 'row'> {
  readonly size: Points;
}

/** The stretches of set lines as they stood last, and where that was. */
const known = new WeakMap<
  SetLine,
  { readonly placed: PlacedLine; readonly at: LinePlace; readonly lines: readonly TextLine[] }
>();

/** The stretches of a line; the same as before where it is the same line at the same place. */
function rememberedStretches(placed: PlacedLine, at: LinePlace): readonly TextLine[] {
  const before = known.get(placed.line);
  if (
    before !== undefined &&
    isAlike(before.placed, placed) &&
    before.at.page === at.page &&
    before.at.size === at.size
  ) {
    if (before.at.row === at.row) return before.lines;
    const lines = before.lines.map((line) => ({ ...line, row: at.row }));
    known.set(placed.line, { placed, at, lines });
    return lines;
  }
  const lines = stretchesOf(placed, at);
  known.set(placed.line, { placed, at, lines });
  return lines;
}

function isAlike(a: PlacedLine, b: PlacedLine): boolean {
  return (
    a.x === b.x &&
    a.y === b.y &&
    a.part === b.part &&
    a.lead === b.lead &&
    a.vertical === b.vertical &&
    a.article === b.article &&
    a.leg === b.leg
  );
}

function stretchesOf(placed: PlacedLine, at: LinePlace): readonly TextLine[] {
  const { line, lead = 0, x, y, vertical } = placed;
  const origin = vertical ? y : x;
  const common = {
    page: at.page,
    row: at.row,
    begin: origin,
    limit: roundPoints(origin + line.measure),
    ...(vertical && { vertical }),
    ...(placed.leg !== undefined && { leg: `${placed.article ?? ''}/${placed.leg}` }),
  };
  const marks = marksOf(placed, origin);
  const end = lineEnd(placed, marks, origin);
  const stretches: TextLine[] = [];
  const add = (part: TextPart, of: readonly Mark[], from: number, stretchEnd: Points): void => {
    const size = of.length === 0 ? at.size : Math.max(...of.map(({ run }) => run.size));
    const drop = of[0] !== undefined && isInitial(of[0].run, line.runs) ? of[0].run.rise : undefined;
    const base = y - (drop ?? 0);
    const [above, below] = vertical
      ? [x - size / 2, x + size / 2]
      : [base - EM_ASCENT * size, base + (1 - EM_ASCENT) * size];
    const edges = edgesOf(of, stretchEnd);
    const start = from - (part === 'dateline' ? 0 : lead);
    const across = { from: roundPoints(above), to: roundPoints(below) };
    const own = { part, start, end: start + edges.length - 1, edges, ...across };
    stretches.push({ ...common, ...own, ...(drop !== undefined && { limit: edges.at(-1)! }) });
  };
  if (lead > 0 && line.start < lead) {
    // The last of the lead is the space after the dateline, which nobody has written.
    const dateline = marks.filter(({ offset }) => offset < lead - 1);
    if (dateline[0] !== undefined) add('dateline', dateline, dateline[0].offset, marks[dateline.length]?.at ?? end);
  }
  const own = marks.filter(({ offset }) => offset >= lead);
  const initial = own.filter(({ run }) => isInitial(run, line.runs));
  const rest = own.slice(initial.length);
  const part = writtenPart(placed.part);
  if (initial[0] !== undefined) add(part, initial, initial[0].offset, rest[0]?.at ?? end);
  if (initial.length === 0 || rest.length > 0) {
    const start = rest[0]?.offset ?? Math.max(line.start, lead);
    if (rest.length > 0 || line.end >= lead) add(part, rest, start, end);
  }
  return stretches;
}

/** The line's characters in order; what was put between them in setting and the line end are left out. */
function marksOf({ line }: PlacedLine, origin: Points): readonly Mark[] {
  const marks: Mark[] = [];
  for (const run of line.runs) {
    if (run.start === run.end) continue;
    let offset = run.start;
    run.text.forEach((text, index) => {
      const at = origin + run.x[index]! - (run.shift?.[index] ?? 0);
      if (text !== '\n') marks.push({ offset, text, at, run });
      offset += text.length;
    });
  }
  return marks;
}

/**
 * Where the caret stands after the last character; after spaces that hang beyond the measure, a little beyond it too.
 */
function lineEnd({ line }: PlacedLine, marks: readonly Mark[], origin: Points): Points {
  const right = origin + line.left + line.width;
  const last = marks.at(-1);
  if (last === undefined || !/\s/u.test(last.text)) return right;
  return Math.max(right, last.at + SPACE * last.run.size);
}

/** A drop initial stands on a baseline of its own, below the others. */
function isInitial(run: LineRun, runs: readonly LineRun[]): boolean {
  const rest = runs.find(({ start }) => start > run.start);
  return run.start === 0 && (run.rise ?? 0) < 0 && rest !== undefined && run.size > rest.size;
}

/** Where carets stand: at cells' beginnings, those inside a sign of several characters at its own. */
function edgesOf(marks: readonly Mark[], end: Points): readonly Points[] {
  const text = marks.map((mark) => mark.text).join('');
  const edges: Points[] = [];
  let highest = -Infinity;
  for (const mark of marks) {
    if (isClusterEdge(text, edges.length)) highest = Math.max(highest, mark.at);
    for (let unit = 0; unit < mark.text.length; unit++) edges.push(highest);
  }
  edges.push(Math.max(end, highest));
  for (const { index, 0: figures } of text.matchAll(/[0-9]{2,}/gu)) shareCell(edges, index, index + figures.length);
  return edges.map(roundPoints);
}

/** Figures side by side in one cell of a vertical line 纵中横: the first holds it, but each has its part of it. */
function shareCell(edges: Points[], start: number, end: number): void {
  const [from, to] = [edges[start]!, edges[end]!];
  if (edges[start + 1] !== to) return;
  for (let at = start + 1; at < end; at++) edges[at] = from + ((to - from) * (at - start)) / (end - start);
}

/** What a caret takes for a space that has no room in its line, in em. */
const SPACE = 0.25;
