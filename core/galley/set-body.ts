import type { InlineMark, Paragraph, SetProfile, TypeStyle } from '../document';
import type { FontBook } from '../font';
import { ornamentsOf, setParagraph, setVerticalParagraph, verticalOrnamentsOf } from '../line';
import type { Measure, ParagraphStyle, SetParagraph, Span } from '../line';
import { dressParagraph } from './dress-paragraph';
import { setInitial } from './drop-initial';
import { mapNote, mapOffsets } from './offsets';
import { paragraphSpans, styledSpan } from './paragraph-spans';

/** What a paragraph is set by. */
export interface BodySetting {
  readonly profile: SetProfile;
  /** Of the paragraph's lines. */
  readonly measure: Measure;
  readonly fonts: FontBook;
  /** Lines run down, from right to left 直排; level when left out. */
  readonly direction?: 'vertical';
  /** White added between the characters of body paragraphs 字距, in em; none when left out. */
  readonly tracking?: number;
  /** Words and names that lines do not cut 不拆词. */
  readonly words?: TextWords;
}

/** Breaks spans into level or vertical lines, by the rules of each. */
export function setLines(
  spans: readonly Span[],
  measure: Measure,
  style: ParagraphStyle,
  { fonts, direction }: { readonly fonts: FontBook; readonly direction: BodySetting['direction'] },
): SetParagraph {
  const set = direction === 'vertical' ? setVerticalParagraph : setParagraph;
  return set(spans, measure, style, fonts);
}

/** What lines of running text do not cut. */
export interface TextWords {
  /** Words that the editor protects 不拆词: never. */
  readonly whole: readonly string[];
  /** Names that the edition knows: only where a line would have holes otherwise. */
  readonly names: readonly string[];
}

/** A paragraph as set. Offsets count in the dateline, its space and the paragraph's text. */
export interface SetBody extends SetParagraph {
  /** Lines from the first that stand in one leg: those beside a drop initial. */
  readonly together: number;
}

/** One cell: the space after a dateline, and after a run-in head (CLREQ 4.1.5). */
export const RUN_IN_SPACE = '　';

/**
 * Sets a paragraph of a story with its marks, its initial and its tabs, a dateline (or nothing) run in before it. In
 * vertical lines an initial is not sunk: it stands as ordinary type.
 */
export function setBody(plain: Paragraph, dateline: string, setting: BodySetting): SetBody {
  const { profile } = setting;
  const { paragraph, style } = dressParagraph(plain, profile);
  const align = bodyAlign(paragraph, style);
  const initial = dateline === '' && paragraph.kind === 'body' && !setting.direction ? paragraph.initial : undefined;
  const dropped =
    initial &&
    setInitial(paragraph, initial, {
      ...setting,
      style,
      set: (rest, measure) => setMarked(rest, { ...setting, measure, lead: [], style, align, indent: 0 }),
    });
  if (dropped !== undefined) {
    // The initial stands on a baseline of its own: nothing is drawn under it.
    const marks = (paragraph.marks ?? []).filter(({ end }) => end > dropped.length);
    const beside = marks.map((mark) => ({ ...mark, start: Math.max(mark.start, dropped.length) }));
    return { ...ornamented(dropped.set, beside, setting), together: dropped.beside };
  }
  const lead =
    dateline === ''
      ? []
      : [styledSpan(dateline, { ...profile.styles.dateline, size: style.size }), styledSpan(RUN_IN_SPACE, style)];
  const set = setMarked(paragraph, { ...setting, lead, style, align, indent: bodyIndent(paragraph, profile) });
  const length = lengthOf(lead);
  const marks = paragraph.marks?.map((mark) => ({ ...mark, start: mark.start + length, end: mark.end + length })) ?? [];
  return { ...ornamented(set, marks, setting), together: 0 };
}

function ornamented(set: SetParagraph, marks: readonly InlineMark[], setting: BodySetting): SetParagraph {
  if (marks.length === 0) return set;
  const draw = setting.direction === 'vertical' ? verticalOrnamentsOf : ornamentsOf;
  const lines = set.lines.map((line) => {
    const ornaments = draw(line, marks, setting.fonts);
    return ornaments.length === 0 ? line : { ...line, ornaments };
  });
  return { lines, notes: set.notes };
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.text.length, 0);
}

function bodyAlign(paragraph: Paragraph, style: TypeStyle): ParagraphStyle['align'] {
  if (paragraph.align !== undefined) return paragraph.align;
  const ragged = paragraph.kind === 'subhead' ? style.align === 'justify' : paragraph.tabs !== undefined;
  return ragged ? 'start' : style.align;
}

/** First-line indent in cells: the paper's for running text, none for sub-heads and tables. */
function bodyIndent(paragraph: Paragraph, profile: SetProfile): number {
  const own = paragraph.indents?.first;
  if (own !== undefined) return own;
  return paragraph.kind === 'subhead' || paragraph.tabs !== undefined ? 0 : profile.composition.indent;
}

interface MarkedSetting extends BodySetting {
  readonly lead: readonly Span[];
  readonly style: TypeStyle;
  readonly align: ParagraphStyle['align'];
  readonly indent: number;
}

/** Sets a paragraph's text, as its marks ask, after the spans of a lead. */
function setMarked(paragraph: Paragraph, setting: MarkedSetting): SetParagraph {
  const { lead, measure, style, profile, fonts, direction } = setting;
  const { text, marks = [] } = paragraph;
  const spaces = runInSpaces(text, marks);
  const own = withSpaces(paragraphSpans(text, marks, style, profile), spaces, styledSpan(RUN_IN_SPACE, style));
  const tracking = trackingOf(paragraph, setting);
  const spans = tracking === undefined ? [...lead, ...own] : [...lead, ...own].map((span) => ({ ...span, tracking }));
  const set = setLines(spans, measure, paragraphStyle(paragraph, setting), { fonts, direction });
  if (spaces.length === 0) return set;
  const length = lengthOf(lead);
  const toCopy = (offset: number): number => offset - spaces.filter((at, index) => at + length + index < offset).length;
  return {
    lines: set.lines.map((line) => mapOffsets(line, toCopy)),
    notes: set.notes.map((note) => mapNote(note, toCopy)),
  };
}

/** Sub-heads stand by themselves: they are not tracked with the text. */
function trackingOf({ kind }: Paragraph, { tracking }: BodySetting): number | undefined {
  return kind === 'body' ? tracking : undefined;
}

/** Where a run-in head needs its space: after it, unless the copy has one there, ends, or goes on under one reading. */
function runInSpaces(text: string, marks: readonly InlineMark[]): readonly number[] {
  const inReading = (at: number): boolean =>
    marks.some(({ kind, start, end }) => kind === 'ruby' && start < at && at < end);
  return marks
    .filter(({ kind, end }) => kind === 'run-in' && end < text.length && !/\s/u.test(text.charAt(end)))
    .map(({ end }) => end)
    .filter((at) => !inReading(at));
}

/** Puts a space of its own between the spans that meet at each of these offsets. */
function withSpaces(spans: readonly Span[], at: readonly number[], space: Span): readonly Span[] {
  let end = 0;
  return spans.flatMap((span) => {
    end += span.text.length;
    return at.includes(end) ? [span, space] : [span];
  });
}

function paragraphStyle(paragraph: Paragraph, setting: MarkedSetting): ParagraphStyle {
  const { indents, tabs } = paragraph;
  const { profile, align, indent, words } = setting;
  const tracked = trackingOf(paragraph, setting) !== undefined;
  const cell = profile.styles.body.size;
  return {
    language: profile.language,
    composition: profile.composition,
    align,
    indent: indent * cell,
    ...(words && { words: words.whole, names: words.names }),
    ...(profile.composition.grid && tabs === undefined && !tracked && { grid: true }),
    ...(indents?.start !== undefined && { startIndent: indents.start * cell }),
    ...(indents?.end !== undefined && { endIndent: indents.end * cell }),
    ...(tabs && { tabs: tabs.map((tab) => ({ ...tab, at: tab.at * cell })) }),
  };
}
