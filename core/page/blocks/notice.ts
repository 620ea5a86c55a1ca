import type { Diagnostic } from '../../diagnostic';
import type { BlockContent } from '../../document';
import { mapOffsets } from '../../galley';
import type { SetLine } from '../../line';
import { roundPoints } from '../../units';
import type { Points } from '../../units';
import { setDisplay } from '../display';
import { centredBaseline } from '../grid';
import { setRunning, spanOf } from '../setting';
import { blockNotes, blockPlace, blockText, inBox, placeTexts } from './block-input';
import type { BlockInput, SetBlock } from './block-input';

/** Lines longer than this many characters are hard to read back from: wide notices are set in legs. */
const LONGEST_LINE = 32;
/** White between legs, in characters. */
const GUTTER = 2;

/** A line at its place from the top left of the notice. */
interface NoticeLine {
  readonly part: 'head' | 'text';
  readonly line: SetLine;
  readonly left: Points;
  /** The middle of its em box. */
  readonly middle: Points;
  readonly size: Points;
}

/**
 * A notice 启事: its head in the middle over running text, on the lines of the page, the whole in the middle of the
 * block's height; in legs of one depth where the block is wide. Lines that find no room are left out and told.
 */
export function composeNotice(input: BlockInput, notice: Extract<BlockContent, { kind: 'notice' }>): SetBlock {
  const { inner, rows, grid } = input;
  const head = headOf(input, notice.head);
  const text = textOf(input, notice.text);
  const room = Math.max(0, rows - head.rows);
  const depth = Math.min(room, Math.ceil(text.lines.length / text.legs));
  const shown = text.lines.slice(0, depth * text.legs);
  const over = text.lines.length - shown.length;
  const first = Math.max(0, Math.floor((rows - head.rows - depth) / 2));
  const lines: readonly NoticeLine[] = [
    ...(head.rows <= rows ? head.lines : []),
    ...shown.map((line, index): NoticeLine => {
      const middle = (head.rows + (index % depth) + 0.5) * grid.leading;
      return { part: 'text', line, size: text.size, middle, left: Math.floor(index / depth) * text.step };
    }),
  ];
  const placed = placeTexts(
    input,
    lines.map(({ part, line, left, middle, size }) => {
      const y = centredBaseline(inner.y + first * grid.leading + middle, 0, size);
      return { part, line, x: roundPoints(inner.x + left), y };
    }),
    (part) => (part === 'head' ? head.written : text.written),
  );
  const missing = over + (head.rows > rows ? head.lines.length : 0);
  const overset: Diagnostic[] =
    missing === 0
      ? []
      : [{ code: 'block-overset', severity: 'error', place: blockPlace(input), values: { lines: missing } }];
  return { ...placed, diagnostics: [...head.diagnostics, ...text.diagnostics, ...overset] };
}

function headOf(
  input: BlockInput,
  template: string,
): {
  readonly rows: number;
  readonly lines: readonly NoticeLine[];
  readonly diagnostics: readonly Diagnostic[];
  readonly written: boolean;
} {
  const { inner, grid, setting } = input;
  const { text, diagnostics } = blockText(input, 'head', template);
  const written = text === template;
  if (text.trim() === '' || inner.width <= 0) return { rows: 0, lines: [], diagnostics, written };
  const style = inBox(input, { ...setting.profile.styles.noticeHead, align: 'centre' });
  const set = setDisplay(text, style, { size: style.size, measure: inner.width }, setting);
  const height = set.lines.length * style.leading;
  // A hair over whole lines is no reason for one more.
  const rows = Math.ceil(height / grid.leading - 0.01);
  const top = (rows * grid.leading - height) / 2;
  return {
    rows,
    lines: set.lines.map((line, row) => {
      return { part: 'head', line, left: 0, size: style.size, middle: roundPoints(top + (row + 0.5) * style.leading) };
    }),
    diagnostics: [...diagnostics, ...blockNotes(input, 'head', set.notes)],
    written,
  };
}

interface NoticeText {
  readonly lines: readonly SetLine[];
  readonly legs: number;
  /** From one leg's left edge to the next one's. */
  readonly step: Points;
  readonly size: Points;
  readonly diagnostics: readonly Diagnostic[];
  readonly written: boolean;
}

function textOf(input: BlockInput, template: string): NoticeText {
  const { inner, setting } = input;
  const { text, diagnostics } = blockText(input, 'text', template);
  const style = inBox(input, setting.profile.styles.notice);
  const { size, align } = style;
  const gutter = GUTTER * size;
  const legs = Math.max(1, Math.ceil((inner.width + gutter) / (LONGEST_LINE * size + gutter)));
  const measure = roundPoints((inner.width + gutter) / legs - gutter);
  const made = { legs, step: measure + gutter, size, written: text === template };
  if (measure < size) return { ...made, lines: [], diagnostics };
  const indent = align === 'justify' ? setting.profile.composition.indent * size : 0;
  const set = paragraphsOf(text).map((paragraph) => {
    const { lines, notes } = setRunning([spanOf(paragraph.text, style)], { measure, align, indent }, setting);
    return { lines: lines.map((line) => mapOffsets(line, (offset) => offset + paragraph.start)), notes };
  });
  return {
    ...made,
    lines: set.flatMap(({ lines }) => lines),
    diagnostics: [...diagnostics, ...set.flatMap(({ notes }) => blockNotes(input, 'text', notes))],
  };
}

/** The lines of a text that are not blank, and where each begins. */
function paragraphsOf(text: string): readonly { readonly text: string; readonly start: number }[] {
  let start = 0;
  return text.split('\n').flatMap((paragraph) => {
    const own = { text: paragraph, start };
    start += paragraph.length + 1;
    return paragraph.trim() === '' ? [] : [own];
  });
}
