import type { Diagnostic } from '../diagnostic';
import type { DisplayItem, DisplayList, Owner } from '../display-list';
import type { CompositionSpec, PaperLanguage } from '../document';
import type { FontBook } from '../font';
import { setHeadline, setPassingParagraph } from '../line';
import type { ParagraphStyle, SetLine, SettingNote, Span } from '../line';
import { roundPoints } from '../units';
import type { Points } from '../units';
import { EM_ASCENT } from './grid';
import { noteDiagnostic, uniqueDiagnostics } from './notes';
import { placeLine } from './place';

/** Type of a frame: of its text or its head. */
export type FrameType = Pick<Span, 'family' | 'weight' | 'size' | 'ink'>;

/** How plain frames are set: one grid for all pages, one style for text and one for heads. Lengths in points. */
export interface FrameSetting {
  readonly page: { readonly width: Points; readonly height: Points };
  /** Top left of the type area; rows of `leading` count from its top. */
  readonly area: { readonly x: Points; readonly y: Points };
  readonly columns: number;
  readonly columnWidth: Points;
  readonly gutter: Points;
  readonly leading: Points;
  readonly language: PaperLanguage;
  readonly composition: CompositionSpec;
  readonly text: FrameType;
  readonly head: FrameType;
}

/** Copy in frames: a head over all columns from `row` on, then the text in equal legs below it. */
export interface TextFrame {
  readonly headline: string;
  readonly paragraphs: readonly string[];
  readonly row: number;
  readonly headRows: number;
  readonly rows: number;
}

/** What did not fit its frame, by page (from 1) and article (from 0): lines of the text, and of a head too high. */
export interface FrameOverset {
  readonly page: number;
  readonly article: number;
  readonly characters: number;
  readonly lines: number;
}

/** Pages of frames as composed. */
export interface FramePages {
  readonly lists: readonly DisplayList[];
  readonly overset: readonly FrameOverset[];
  /** What was found while setting; articles are named by page and place, `p1a0` the first. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Sets copy into plain frames, leg by leg, every baseline on the common grid. Nothing is dropped silently. */
export function composeFrames(
  pages: readonly (readonly TextFrame[])[],
  setting: FrameSetting,
  fonts: FontBook,
): FramePages {
  const overset: FrameOverset[] = [];
  const diagnostics: Diagnostic[] = [];
  const lists = pages.map((frames, index) => {
    let items: readonly DisplayItem[] = [];
    frames.forEach((frame, article) => {
      const id = `p${index + 1}a${article}`;
      const set = composeFrame(frame, id, setting, fonts);
      diagnostics.push(...set.notes.map((note) => noteDiagnostic(note, { page: index + 1, article: id })));
      if (set.left.length > 0) {
        overset.push({ page: index + 1, article, lines: set.left.length, characters: charactersOf(set.left) });
      }
      items = items.concat(set.items);
    });
    return { page: index + 1, width: setting.page.width, height: setting.page.height, items };
  });
  return { lists, overset, diagnostics: uniqueDiagnostics(diagnostics) };
}

interface SetFrame {
  readonly items: readonly DisplayItem[];
  readonly left: readonly SetLine[];
  readonly notes: readonly SettingNote[];
}

function composeFrame(frame: TextFrame, id: string, setting: FrameSetting, fonts: FontBook): SetFrame {
  const { area, columns, columnWidth, gutter, leading, composition, language, text } = setting;
  const head = composeHead(frame, id, setting, fonts);
  const style: ParagraphStyle = { language, composition, align: 'justify', indent: composition.indent * text.size };
  const owner: Owner = { kind: 'article', id, part: 'body' };
  const lines = columns * frame.rows;
  const items: DisplayItem[] = [];
  const left: SetLine[] = [];
  const notes: SettingNote[] = [];
  let row = 0;
  frame.paragraphs.forEach((words, at) => {
    const set = setPassingParagraph([spanOf(text, words)], columnWidth, style, fonts);
    for (const note of set.notes) notes.push(note);
    const source = { story: id, part: `body:${at}` };
    for (const line of set.lines) {
      if (row === lines) {
        left.push(line);
        continue;
      }
      const x = roundPoints(area.x + Math.floor(row / frame.rows) * (columnWidth + gutter));
      const down = frame.row + frame.headRows + (row % frame.rows);
      const y = roundPoints(area.y + down * leading + (leading - text.size) / 2 + EM_ASCENT * text.size);
      items.push(...placeLine(line, { x, y, owner, source }));
      row += 1;
    }
  });
  return { items: [...head.items, ...items], left: [...head.left, ...left], notes: [...head.notes, ...notes] };
}

/** A stretch of text in the type of a frame: its fields one by one, because one that is spread from another
 * and added to is of a new class to V8 each time. */
function spanOf({ family, weight, size, ink }: FrameType, text: string): Span {
  return { text, family, weight, size, ink };
}

/** The head in the middle of its rows; lines that its rows cannot hold are left over. */
function composeHead(frame: TextFrame, id: string, setting: FrameSetting, fonts: FontBook): SetFrame {
  if (frame.headline === '') return { items: [], left: [], notes: [] };
  const { area, columns, columnWidth, gutter, leading, composition, language, head } = setting;
  const measure = columns * columnWidth + (columns - 1) * gutter;
  const style: ParagraphStyle = { language, composition, align: 'centre', indent: 0 };
  const set = setHeadline([spanOf(head, frame.headline)], measure, style, fonts);
  const room = frame.headRows * leading;
  const lines = set.lines.slice(0, Math.floor(room / head.size));
  const step = Math.min(HEAD_LEADING * head.size, room / Math.max(1, lines.length));
  const top = area.y + frame.row * leading + (room - step * lines.length) / 2 + (step - head.size) / 2;
  const owner: Owner = { kind: 'article', id, part: 'headline' };
  const items = lines.flatMap((line, index) => {
    const y = roundPoints(top + index * step + EM_ASCENT * head.size);
    return placeLine(line, { x: roundPoints(area.x), y, owner, source: { story: id, part: 'headline' } });
  });
  return { items, left: set.lines.slice(lines.length), notes: set.notes };
}

/** Baseline to baseline of a head of several lines, in em: as tight as heads are set. */
const HEAD_LEADING = 1.25;

function charactersOf(lines: readonly SetLine[]): number {
  return lines.reduce((sum, line) => sum + [...line.runs.flatMap((run) => run.text).join('')].length, 0);
}
