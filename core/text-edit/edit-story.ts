import type { Block, Paragraph, Story } from '../document';
import { nextCluster, previousCluster } from './clusters';
import { cutOut, joinParagraphs, replaceStretch, splitParagraph } from './paragraph-cuts';
import { bodyPart, paragraphIndex } from './places';
import type { TextPart, TextPlace, TextRange } from './places';
import { holdsLineEnds, storyText, withBlockText, withStoryText } from './texts';
import { nextWord, previousWord } from './words';

/** Something edited, and where the caret stands then. */
export interface Edited<Thing> {
  readonly thing: Thing;
  readonly place: TextPlace;
}

/** Text to be put in: plain, each of its lines a paragraph, or paragraphs that keep their marks. */
export type Insertion = string | readonly Paragraph[];

/**
 * A story with a range replaced. Paragraphs that the range ends in are joined; in other parts line ends stay if they
 * may.
 */
export function replaceInStory(story: Story, range: TextRange, insert: Insertion): Edited<Story> {
  const [first, last] = [paragraphIndex(range.from.part), paragraphIndex(range.to.part)];
  if (first === undefined || last === undefined) {
    const { part } = range.from;
    const edited = replaceInText(storyText(story, part), part, range, insert);
    return { thing: withStoryText(story, part, edited.thing), place: edited.place };
  }
  const pieces = piecesOf(insert);
  const [from, to] = [range.from.offset, range.to.offset];
  const opening = story.paragraphs[first] ?? EMPTY;
  const closing = story.paragraphs[last] ?? EMPTY;
  const only = pieces.length === 1 ? pieces[0] : undefined;
  if (only !== undefined) {
    const isOne = first === last;
    const joined = isOne ? opening : joinParagraphs(splitParagraph(opening, from)[0], tailOf(closing, to));
    const stretch = isOne ? { start: from, end: to } : { start: from, end: from };
    const place = { part: bodyPart(first), offset: from + only.text.length };
    return { thing: withParagraphs(story, first, last, [replaceStretch(joined, stretch, only)]), place };
  }
  const [head, tail] = [splitParagraph(opening, from)[0], tailOf(closing, to)];
  const [begin = EMPTY, end = EMPTY] = [pieces[0], pieces.at(-1)];
  const structured = typeof insert !== 'string';
  const added = [
    structured && head.text === '' ? begin : replaceStretch(head, { start: from, end: from }, begin),
    ...pieces.slice(1, -1).map((piece) => (structured ? piece : likeParagraph(opening, piece.text))),
    structured && tail.text === '' ? end : replaceStretch(tail, { start: 0, end: 0 }, end),
  ];
  const place = { part: bodyPart(first + pieces.length - 1), offset: end.text.length };
  return { thing: withParagraphs(story, first, last, added), place };
}

/** A block with a range of one of its texts replaced. */
export function replaceInBlock(block: Block, range: TextRange, insert: Insertion, text: string): Edited<Block> {
  const { part } = range.from;
  const edited = replaceInText(text, part, range, insert);
  return { thing: { ...block, content: withBlockText(block.content, part, edited.thing) }, place: edited.place };
}

/** A text without marks with a range of it replaced; line ends become spaces where it may not hold them. */
export function replaceInText(
  text: string,
  part: TextPart,
  { from, to }: TextRange,
  insert: Insertion,
): Edited<string> {
  const plain = typeof insert === 'string' ? insert : insert.map((piece) => piece.text).join('\n');
  const put = holdsLineEnds(part) ? plain : plain.replaceAll(/\s*\n\s*/gu, ' ');
  return {
    thing: text.slice(0, from.offset) + put + text.slice(to.offset),
    place: { part, offset: from.offset + put.length },
  };
}

/** Enter: a paragraph in two; in a head a line end. Where neither may be, the story stays. */
export function splitInStory(story: Story, range: TextRange): Edited<Story> {
  if (paragraphIndex(range.from.part) === undefined) {
    return holdsLineEnds(range.from.part) ? replaceInStory(story, range, '\n') : { thing: story, place: range.to };
  }
  const cut = replaceInStory(story, range, '');
  const index = paragraphIndex(cut.place.part) ?? 0;
  const halves = splitParagraph(cut.thing.paragraphs[index] ?? EMPTY, cut.place.offset);
  return { thing: withParagraphs(cut.thing, index, index, halves), place: { part: bodyPart(index + 1), offset: 0 } };
}

/** Shift+Enter: a line end within the text, where it may hold one. */
export function breakLineInStory(story: Story, range: TextRange): Edited<Story> {
  if (!holdsLineEnds(range.from.part)) return { thing: story, place: range.to };
  if (paragraphIndex(range.from.part) === undefined) return replaceInStory(story, range, '\n');
  return replaceInStory(story, range, [{ kind: 'body', text: '\n' }]);
}

/** What a delete key takes. */
export interface DeleteWish {
  readonly direction: 1 | -1;
  readonly by: 'character' | 'word';
}

/**
 * What a delete key takes at a place: a character or word, or at a paragraph's edge the edge itself; nothing at the
 * ends of a text. `text` gives a part's text, `undefined` where there is no such part.
 */
export function deletedRange(
  text: (part: TextPart) => string | undefined,
  place: TextPlace,
  { direction, by }: DeleteWish,
): TextRange {
  const { part, offset } = place;
  const own = text(part) ?? '';
  const forwards = direction > 0;
  if (offset !== (forwards ? own.length : 0)) {
    const step = by === 'word' ? (forwards ? nextWord : previousWord) : forwards ? nextCluster : previousCluster;
    const other = { part, offset: step(own, offset) };
    return forwards ? { from: place, to: other } : { from: other, to: place };
  }
  const index = paragraphIndex(part);
  const neighbour = index === undefined || index + direction < 0 ? undefined : bodyPart(index + direction);
  const beside = neighbour === undefined ? undefined : text(neighbour);
  if (neighbour === undefined || beside === undefined) return { from: place, to: place };
  const other = { part: neighbour, offset: forwards ? 0 : beside.length };
  return forwards ? { from: place, to: other } : { from: other, to: place };
}

/** The paragraphs of a range with their marks, to be put elsewhere; a range of another part as plain text. */
export function fragmentOf(story: Story, { from, to }: TextRange): readonly Paragraph[] {
  const [first, last] = [paragraphIndex(from.part), paragraphIndex(to.part)];
  if (first === undefined || last === undefined) {
    return [{ kind: 'body', text: storyText(story, from.part).slice(from.offset, to.offset) }];
  }
  return story.paragraphs.slice(first, last + 1).map((paragraph, at) => {
    const end = first + at === last ? to.offset : paragraph.text.length;
    return cutOut(paragraph, { start: at === 0 ? from.offset : 0, end });
  });
}

const EMPTY: Paragraph = { kind: 'body', text: '' };

function piecesOf(insert: Insertion): readonly Paragraph[] {
  const pieces = typeof insert === 'string' ? insert.split('\n').map((text) => likeParagraph(EMPTY, text)) : insert;
  return pieces.length === 0 ? [EMPTY] : pieces;
}

/** A paragraph like another one, with a text of its own. */
function likeParagraph({ marks: _marks, initial: _initial, ...like }: Paragraph, text: string): Paragraph {
  return { ...like, text };
}

function tailOf(paragraph: Paragraph, offset: number): Paragraph {
  if (offset === 0) return paragraph;
  const { initial: _initial, ...tail } = cutOut(paragraph, { start: offset, end: paragraph.text.length });
  return tail;
}

function withParagraphs(story: Story, first: number, last: number, paragraphs: readonly Paragraph[]): Story {
  return { ...story, paragraphs: story.paragraphs.toSpliced(first, last - first + 1, ...paragraphs) };
}
