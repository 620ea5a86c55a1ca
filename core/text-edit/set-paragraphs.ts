import type { DropInitial, Indents, Paragraph, ParagraphKind, Story } from '../document';
import { paragraphIndex } from './places';
import type { TextRange } from './places';

/** What can be said of whole paragraphs; `null` takes it away, so that the style or the paper says it again. */
export interface ParagraphWish {
  readonly kind?: ParagraphKind;
  /** A paragraph style of the paper. */
  readonly style?: string | null;
  readonly align?: NonNullable<Paragraph['align']> | null;
  /** Body cells; what is left out stays. */
  readonly indents?: { readonly [Side in keyof Indents]?: number | null };
  /** A drop initial; without `characters` it takes one, and with it the opening mark before it. */
  readonly initial?: Partial<DropInitial> | null;
}

/** Lines of an initial that was only wished for: what papers set most. */
const USUAL_LINES = 2;

/** Marks that open: the first character goes down with them (CLREQ 3.1.6). */
const OPENING = /^\p{Ps}|^\p{Pi}/u;

/** The paragraphs that a range touches, in order; none where it lies in other texts. */
export function paragraphsIn(story: Story, { from, to }: TextRange): readonly Paragraph[] {
  const [first, last] = [paragraphIndex(from.part), paragraphIndex(to.part)];
  return first === undefined || last === undefined ? [] : story.paragraphs.slice(first, last + 1);
}

/**
 * Says something of the paragraphs that a range touches. A sub-head has no initial, and where none
 * has one only the first gets it; paragraphs and stories that are so already keep their identity.
 */
export function setParagraphs(story: Story, { from, to }: TextRange, wish: ParagraphWish): Story {
  const [first, last] = [paragraphIndex(from.part), paragraphIndex(to.part)];
  if (first === undefined || last === undefined) return story;
  const { initial: _initial, ...others } = wish;
  const paragraphs = story.paragraphs.map((paragraph, index): Paragraph => {
    if (index < first || index > last) return paragraph;
    return withWish(paragraph, index === first || paragraph.initial !== undefined ? wish : others);
  });
  return paragraphs.every((paragraph, index) => paragraph === story.paragraphs[index])
    ? story
    : { ...story, paragraphs };
}

function withWish(paragraph: Paragraph, wish: ParagraphWish): Paragraph {
  const { style, initial, align, indents, ...rest } = paragraph;
  const kind = wish.kind ?? paragraph.kind;
  const said = {
    style: chosen(style, wish.style),
    align: chosen(align, wish.align),
    indents: withIndents(indents, wish.indents),
    initial: kind === 'subhead' ? undefined : withInitial(paragraph, wish.initial),
  };
  const isSame =
    kind === paragraph.kind &&
    said.style === style &&
    said.align === align &&
    said.indents === indents &&
    said.initial === initial;
  if (isSame) return paragraph;
  return {
    ...rest,
    kind,
    ...(said.style !== undefined && { style: said.style }),
    ...(said.initial !== undefined && { initial: said.initial }),
    ...(said.align !== undefined && { align: said.align }),
    ...(said.indents !== undefined && { indents: said.indents }),
  };
}

/** What is wished, what was there where nothing is, nothing where that is wished. */
function chosen<Value>(before: Value | undefined, wish: Value | null | undefined): Value | undefined {
  return wish === undefined ? before : (wish ?? undefined);
}

function withInitial({ initial, text }: Paragraph, wish: ParagraphWish['initial']): DropInitial | undefined {
  if (wish === undefined) return initial;
  if (wish === null) return undefined;
  const lines = wish.lines ?? initial?.lines ?? USUAL_LINES;
  const characters = wish.characters ?? initial?.characters ?? (OPENING.test(text) ? 2 : 1);
  return lines === initial?.lines && characters === initial.characters ? initial : { lines, characters };
}

function withIndents(before: Indents | undefined, wish: ParagraphWish['indents']): Indents | undefined {
  if (wish === undefined) return before;
  const first = chosen(before?.first, wish.first);
  const start = chosen(before?.start, wish.start);
  const end = chosen(before?.end, wish.end);
  if (first === before?.first && start === before?.start && end === before?.end) return before;
  if (first === undefined && start === undefined && end === undefined) return undefined;
  return {
    ...(first !== undefined && { first }),
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
  };
}
