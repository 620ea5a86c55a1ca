import { foldToSimplified, wordsOf } from '../cjk';
import type { Word } from '../cjk';
import type { PaperLanguage, Story, TitleLists } from '../document';
import { groupBy } from '../group-by';
import type { Slip } from './finding';
import type { ProofLists } from './lists';

/** What a text is in its story. */
export type TextKind =
  'kicker' | 'headline' | 'deck' | 'dateline' | 'byline' | 'body' | 'subhead' | 'caption' | 'credit';

/** One text of a story, as the checks read it. */
export interface ReadText {
  /** The story's id. */
  readonly story: string;
  /** The name of its part, as in `ProofFinding`. */
  readonly part: string;
  readonly kind: TextKind;
  readonly text: string;
  /** The text in Simplified characters, one for one: what the lists are asked with. */
  readonly folded: string;
  /** What stands before and after it in the same body; empty at its ends. */
  readonly before: string;
  readonly after: string;
}

/** All that is read at one time, and against what. */
export interface Reading {
  readonly texts: readonly ReadText[];
  readonly language: PaperLanguage;
  /** `YYYY-MM-DD`; without it nothing is said of days that need it. */
  readonly issueDate?: string;
  /** Names and terms of the paper and the edition: never doubted. */
  readonly known: readonly string[];
  /** Those of the title, where there is one: `listsOfTitle`. */
  readonly lists: ProofLists;
  /** The title's own lists. */
  readonly title?: TitleLists;
}

/** A check of one text by itself. */
export type TextCheck = (text: ReadText, reading: Reading) => readonly Slip[];

/** A slip with the text it was found in. */
export interface PlacedSlip {
  readonly text: ReadText;
  readonly slip: Slip;
}

/** A check that holds texts against each other. */
export type EditionCheck = (reading: Reading) => readonly PlacedSlip[];

/** What is read in a text by itself, worked out once for it. */
export function oncePerText<Found>(read: (text: ReadText) => Found): (text: ReadText) => Found {
  const kept = new WeakMap<ReadText, { readonly found: Found }>();
  return (text) => {
    const known = kept.get(text) ?? { found: read(text) };
    kept.set(text, known);
    return known.found;
  };
}

/** What is read in a text by the lists, worked out once for it as long as these are the same. */
export function oncePerTextAndLists<Found>(
  read: (text: ReadText, lists: ProofLists) => Found,
): (text: ReadText, lists: ProofLists) => Found {
  const kept = new WeakMap<ReadText, { readonly lists: ProofLists; readonly found: Found }>();
  return (text, lists) => {
    const known = kept.get(text);
    if (known?.lists === lists) return known.found;
    const found = read(text, lists);
    kept.set(text, { lists, found });
    return found;
  };
}

/**
 * A check of stories by themselves: it is given the texts of one story at a time, and what it came to is kept as long
 * as these, and all that they are read against, are the same.
 */
export function storyByStory(check: EditionCheck): EditionCheck {
  const kept = new WeakMap<ReadText, { readonly reading: Reading; readonly slips: readonly PlacedSlip[] }>();
  return (reading) => {
    return [...groupBy(reading.texts, ({ story }) => story).values()].flatMap((texts) => {
      const own = { ...reading, texts };
      const known = kept.get(texts[0]!);
      if (known !== undefined && isSameReading(known.reading, own)) return known.slips;
      const slips = check(own);
      kept.set(texts[0]!, { reading: own, slips });
      return slips;
    });
  };
}

function isSameReading(one: Reading, other: Reading): boolean {
  return (
    one.language === other.language &&
    one.issueDate === other.issueDate &&
    one.known === other.known &&
    one.lists === other.lists &&
    one.title === other.title &&
    one.texts.length === other.texts.length &&
    one.texts.every((text, index) => text === other.texts[index])
  );
}

const textsOfStories = new WeakMap<Story, readonly ReadText[]>();
const wordsOfTexts = new WeakMap<ReadText, { readonly known: readonly string[]; readonly words: readonly Word[] }>();

/** The texts of a story, in reading order, without the empty ones; the very same for the same story. */
export function textsOf(story: Story): readonly ReadText[] {
  const made = textsOfStories.get(story);
  if (made !== undefined) return made;
  const texts: ReadText[] = [];
  const add = (kind: TextKind, part: string, text: string, before = '', after = ''): void => {
    if (text.trim() === '') return;
    texts.push({ story: story.id, part, kind, text, folded: folded(text), before, after });
  };
  const { kicker, headline, decks, dateline, byline, paragraphs, pictures } = story;
  add('kicker', 'kicker', kicker);
  add('headline', 'headline', headline);
  decks.forEach((deck, index) => add('deck', `deck:${index}`, deck));
  add('dateline', 'dateline', dateline);
  paragraphs.forEach(({ kind, text }, index) =>
    add(kind, `body:${index}`, text, paragraphs[index - 1]?.text, paragraphs[index + 1]?.text),
  );
  add('byline', 'byline', byline);
  pictures.forEach(({ caption, credit }, index) => {
    add('caption', `caption:${index}`, caption);
    add('credit', `credit:${index}`, credit);
  });
  textsOfStories.set(story, texts);
  return texts;
}

/** A text in Simplified characters; 乾 stays where the script has it too (通用规范汉字表, note 1). */
function folded(text: string): string {
  return text.includes('乾')
    ? foldToSimplified(text).replace(/干(?=[隆坤陵清嘉])/gu, (one, at: number) =>
        text.charAt(at) === '乾' ? '乾' : one,
      )
    : foldToSimplified(text);
}

/** The words of a text by the lexicon and the names known; worked out once. */
export function wordsIn(text: ReadText, { known }: Pick<Reading, 'known'>): readonly Word[] {
  const made = wordsOfTexts.get(text);
  if (made !== undefined && made.known === known) return made.words;
  const words = wordsOf(text.text, known);
  wordsOfTexts.set(text, { known, words });
  return words;
}
