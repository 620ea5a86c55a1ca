import { LONGEST_WORD, foldToSimplified, lookUpWord } from './lexicon';
import { KIND, kindOf } from './marks';
import { foreignNameEnds } from './names';
import { numberEnd } from './numbers';

/** A word of a text, or a character that belongs to no word known. */
export interface Word {
  /** UTF-16 offsets: from `start` to before `end`. */
  readonly start: number;
  readonly end: number;
  /**
   * `name`: a name or term that the paper or the edition gave, or a foreign name with its interpuncts; `character`: a
   * lone Han character; `other`: a mark, a space, or a run of Latin.
   */
  readonly kind: 'noun' | 'verb' | 'name' | 'number' | 'character' | 'other';
}

/**
 * What a word of each rank costs, as the negative logarithm of its share of all words; singles cost so much that a word
 * is found wherever there is one.
 */
const RANK_COST = [6.8, 5.8, 4.8, 3.8];
const NUMBER_COST = 4.5;
const SINGLE_COST = 6;
/** Characters that are words by themselves more often than not. */
const FUNCTION_COST = 3.6;
const FUNCTION_WORDS = new Set(
  '的了着过地得和与及或在为向把被对从以于是有将让使给由比更最很再又也都就不没未这那我你他她它们中上下',
);

/** A word that the paper gave is certain: it costs less than the commonest word of the lexicon. */
const GIVEN_COST = 2;

const NO_WORDS: readonly string[] = [];

/**
 * The words of a text, in order and without gaps: of all ways to cut it the likeliest by the lexicon and the `given`
 * words and names, which win over those of the lexicon where they cross. Numbers are one word with the measure after
 * them, a foreign name with interpuncts is one. Traditional text is read as well as Simplified; the answer depends on
 * `text` and `given` alone.
 */
export function wordsOf(text: string, given: readonly string[] = NO_WORDS): Word[] {
  const givenWords = indexWords(given);
  const folded = foldToSimplified(text);
  const size = text.length;
  const cost = new Float64Array(size + 1).fill(Infinity);
  const last: (Word | undefined)[] = new Array<undefined>(size + 1).fill(undefined);
  cost[0] = 0;
  const reach = (start: number, end: number, kind: Word['kind'], price: number): void => {
    const total = cost[start]! + price;
    if (total >= cost[end]!) return;
    cost[end] = total;
    last[end] = { start, end, kind };
  };
  for (let start = 0; start < size; start++) {
    if (cost[start] === Infinity) continue;
    for (const word of givenWords.get(folded.charCodeAt(start)) ?? []) {
      if (folded.startsWith(word, start)) reach(start, start + word.length, 'name', GIVEN_COST);
    }
    for (const end of foreignNameEnds(folded, start)) reach(start, end, 'name', GIVEN_COST);
    const number = numberEnd(folded, start);
    if (number > start) reach(start, number, 'number', NUMBER_COST);
    const codePoint = folded.codePointAt(start)!;
    const after = start + (codePoint > 0xffff ? 2 : 1);
    if (kindOf(codePoint) !== KIND.han) {
      if (number === start) reach(start, after, 'other', 0);
      continue;
    }
    const lone = FUNCTION_WORDS.has(folded[start]!) ? FUNCTION_COST : SINGLE_COST;
    reach(start, after, 'character', lone);
    for (let length = 2; length <= LONGEST_WORD; length++) {
      const entry = lookUpWord(folded, start, length);
      if (entry === undefined) continue;
      const end = start + length;
      const kind = end === number ? 'number' : entry.verb ? 'verb' : 'noun';
      reach(start, end, kind, RANK_COST[entry.rank]!);
    }
  }
  const words: Word[] = [];
  for (let at = size; at > 0; at = words.at(-1)!.start) words.push(last[at]!);
  return words.reverse();
}

const indexes = new WeakMap<readonly string[], ReadonlyMap<number, readonly string[]>>();

/** Given words, folded, by their first UTF-16 unit; kept as long as the list is. */
function indexWords(given: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const known = indexes.get(given);
  if (known !== undefined) return known;
  const index = new Map<number, string[]>();
  for (const word of given) {
    if (word.length < 2) continue;
    const folded = foldToSimplified(word);
    const first = folded.charCodeAt(0);
    const same = index.get(first);
    if (same === undefined) index.set(first, [folded]);
    else same.push(folded);
  }
  indexes.set(given, index);
  return index;
}
