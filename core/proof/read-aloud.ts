import { foldToSimplified } from '../cjk';
import { shownArticles } from '../document';
import type { Block, Edition, ReadThing, Story, TitleLists } from '../document';
import { pageBlocks, printedBlock, printedFurniture } from '../page';
import type { PrintedText } from '../page';
import type { ProofLists } from './lists';
import { listsOfTitle } from './lists/title';
import { placesIn, personsIn } from './register';
import { spokenText } from './spoken-text';
import { textsOf } from './reading';
import type { ReadText, TextKind } from './reading';

/** What whoever reads aloud has to say letter by letter, and whoever follows has to look at twice. */
export interface HeededSpan {
  /** UTF-16 offsets in the part. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'name' | 'figure';
}

/** A sentence as two read it 唱校: one aloud, the other along. */
export interface ReadSentence {
  /** The part of what it stands in, of a story as in `ProofFinding`, and UTF-16 offsets in it. */
  readonly part: string;
  /**
   * What it is in a story; a label over it; what a block or furniture prints; a picture, whose words are what it is
   * known by.
   */
  readonly kind: TextKind | 'label' | 'printed' | 'picture';
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Names, places and figures in it, in order; none overlaps another. */
  readonly heeded: readonly HeededSpan[];
  /** As it is read aloud: figures in words, marks by their names. */
  readonly spoken: string;
  /** The article that a label stands over, by its id; of labels only. */
  readonly article?: string;
}

/** Where sentences end: at a stop and what closes with it, or at the end of a line. */
const SENTENCE = /[^。！？；…\n]*(?:[。！？；…]+[”’」』）》〉]*|\n|$)/gu;
/** Figures in either script: with units whatever they are, for every digit is read. */
const FIGURE = /[\d０-９][\d０-９,.:：％%]*|[零〇一二两兩三四五六七八九十百千万萬亿億]{2,}/gu;

/** 一条河, 这座桥: things, not names of any. */
const COUNTED = /^(?:[一二两三四五六七八九十几多每这那整]|全村|全县)/u;

/** What names are known by. */
interface Names {
  /** Those besides what a text shows by an office or how they end. */
  readonly known: readonly string[];
  readonly lists: ProofLists;
}

const kept = new WeakMap<Story, Names & { readonly sentences: readonly ReadSentence[] }>();

/**
 * The sentences of a story in reading order; heads, captions and their like are one each. `known` are names besides
 * those that a text shows by an office or how they end, which the title's lists say. The very same list for the same
 * story and names.
 */
export function readAloud(story: Story, known: readonly string[], title?: TitleLists): readonly ReadSentence[] {
  const names: Names = { known, lists: listsOfTitle(title) };
  const made = kept.get(story);
  if (made?.known === known && made.lists === names.lists) return made.sentences;
  const sentences = textsOf(story).flatMap((text) => sentencesOf(text, names, text.kind));
  kept.set(story, { ...names, sentences });
  return sentences;
}

/**
 * The sentences of anything that is read on pages: of a story as above, after the labels over its articles; of blocks
 * and furniture what they print, and a picture by what it is known by.
 */
export function readThingAloud(edition: Edition, thing: ReadThing, known: readonly string[]): readonly ReadSentence[] {
  const title = edition.profile.lists;
  const names: Names = { known, lists: listsOfTitle(title) };
  if (thing.kind === 'story') {
    const story = edition.stories.find(({ id }) => id === thing.id);
    return story === undefined ? [] : [...labelsOver(edition, story, names), ...readAloud(story, known, title)];
  }
  const page = edition.pages.findIndex(({ id }) => id === thing.page) + 1;
  if (page === 0) return [];
  const read = (texts: readonly PrintedText[]): readonly ReadSentence[] =>
    texts.flatMap(({ part, text }) => sentencesOf(plainText(thing.id, part, text), names, 'printed'));
  if (thing.kind === 'furniture') return read(printedFurniture(edition, page, thing.id));
  const block = pageBlocks(edition, page).find(({ id }) => id === thing.id);
  if (block === undefined) return [];
  return [...picturesOf(edition, block, names), ...read(printedBlock(edition, page, block))];
}

function labelsOver({ pages }: Edition, story: Story, names: Names): readonly ReadSentence[] {
  return pages.flatMap(shownArticles).flatMap((article) => {
    if (article.story !== story.id || article.label === undefined) return [];
    const text = plainText(story.id, 'label', article.label.text);
    return sentencesOf(text, names, 'label').map((sentence) => ({ ...sentence, article: article.id }));
  });
}

function picturesOf({ pictures }: Edition, { id, content }: Block, names: Names): readonly ReadSentence[] {
  if (content.kind !== 'ad' && content.kind !== 'picture') return [];
  const called = content.kind === 'ad' ? content.client : pictures.find((each) => each.id === content.picture)?.name;
  return sentencesOf(plainText(id, 'picture', called ?? ''), names, 'picture');
}

/** A text that no check reads, as those that a story holds. */
function plainText(of: string, part: string, text: string): ReadText {
  return { story: of, part, kind: 'body', text, folded: foldToSimplified(text), before: '', after: '' };
}

function sentencesOf(of: ReadText, names: Names, kind: ReadSentence['kind']): readonly ReadSentence[] {
  const { part, text } = of;
  const heeded = heededIn(of, names);
  const stretches = kind === 'body' || kind === 'printed' ? stretchesOf(text) : [[0, text.length] as const];
  return stretches.map(([start, end]) => ({
    ...{ part, kind, start, end },
    text: text.slice(start, end),
    heeded: heeded.filter((span) => span.start >= start && span.end <= end),
    spoken: spokenText(text.slice(start, end)),
  }));
}

function stretchesOf(text: string): readonly (readonly [number, number])[] {
  return [...text.matchAll(SENTENCE)].flatMap(({ 0: sentence, index }) =>
    sentence.trim() === '' ? [] : [[index, index + sentence.length] as const],
  );
}

function heededIn(text: ReadText, { known, lists }: Names): readonly HeededSpan[] {
  const names: HeededSpan[] = [
    ...personsIn(text, lists).map(({ start, name }) => spanOf(start, name)),
    ...placesIn(text, lists).flatMap(({ start, name }) => (COUNTED.test(name) ? [] : [spanOf(start, name)])),
    ...known.flatMap((name) => occurrences(text.text, name).map((start) => spanOf(start, name))),
  ];
  const figures = [...text.text.matchAll(FIGURE)].map(({ 0: figure, index }): HeededSpan => ({
    start: index,
    end: index + figure.length,
    kind: 'figure',
  }));
  const spans: HeededSpan[] = [];
  // The longer first where two begin alike; a name before the figure in it.
  for (const span of [...names, ...figures].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start >= (spans.at(-1)?.end ?? 0)) spans.push(span);
  }
  return spans;
}

function spanOf(start: number, name: string): HeededSpan {
  return { start, end: start + name.length, kind: 'name' };
}

function occurrences(text: string, word: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(word); word !== '' && at >= 0; at = text.indexOf(word, at + word.length)) found.push(at);
  return found;
}
