import { LONGEST_WORD, foldToSimplified, lookUpWord } from './lexicon';
import { KIND, kindOf } from './marks';
import { numberEnd } from './numbers';

/** A word of a text, or a character that belongs to no word known. */
export interface Word {
  /** UTF-16 offsets: from `start` to before `end`. */
  readonly start: number;
  readonly end: number;
  /** `character`: a lone Han character; `other`: a mark, a space, or a run of Latin. */
  readonly kind: 'noun' | 'verb' | 'number' | 'character' | 'other';
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

/**
 * The words of a text, in order and without gaps: of all ways to cut it the likeliest by the lexicon. Numbers are one
 * word with the measure after them. Traditional text is read as well as Simplified; the answer depends on `text` alone.
 */
export function wordsOf(text: string): Word[] {
  const folded = foldToSimplified(text);
  const size = text.length;
  const cost = new Float64Array(size + 1).fill(Infinity);
  const last: (Word | undefined)[] = new Array<undefined>(size + 1).fill(undefined);
  cost[0] = 0;
  const reach = (word: Word, price: number): void => {
    const total = cost[word.start]! + price;
    if (total >= cost[word.end]!) return;
    cost[word.end] = total;
    last[word.end] = word;
  };
  for (let start = 0; start < size; start++) {
    if (cost[start] === Infinity) continue;
    const number = numberEnd(folded, start);
    if (number > start) reach({ start, end: number, kind: 'number' }, NUMBER_COST);
    const codePoint = folded.codePointAt(start)!;
    const after = start + (codePoint > 0xffff ? 2 : 1);
    if (kindOf(codePoint) !== KIND.han) {
      if (number === start) reach({ start, end: after, kind: 'other' }, 0);
      continue;
    }
    const lone = FUNCTION_WORDS.has(folded[start]!) ? FUNCTION_COST : SINGLE_COST;
    reach({ start, end: after, kind: 'character' }, lone);
    for (let length = 2; length <= LONGEST_WORD; length++) {
      const entry = lookUpWord(folded, start, length);
      if (entry) reach({ start, end: start + length, kind: entry.verb ? 'verb' : 'noun' }, RANK_COST[entry.rank]!);
    }
  }
  const words: Word[] = [];
  for (let at = size; at > 0; at = words.at(-1)!.start) words.push(last[at]!);
  return words.reverse();
}
