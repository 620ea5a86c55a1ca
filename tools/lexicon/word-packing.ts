import { LONGEST_WORD, lexiconWords } from '../../core/cjk/lexicon';
import { IDIOMS, RARE_WORDS_OF_THREE, RARE_WORDS_OF_TWO, SET_PHRASES } from '../../core/proof/lists/known-words';
import { VOCABULARY, VOCABULARY_PAIRS_BY_COST } from '../../core/proof/lists/vocabulary';
import { PAIRS_BY_COST, WORD_COSTS } from '../../core/proof/lists/word-pairs';
import { EXPRESSION_BITS, rowOfHalf } from '../../core/proof/expressions';
import { COST_PARTS, COST_STEP, RARE_COST, wordCosts } from '../../core/proof/word-costs';
import { KIND } from '../../core/proof/word-file';
import type { WordFile } from '../../core/proof/word-file';
import {
  DEAREST,
  FIRST_HAN,
  HALF_BITS,
  HALF_KINDS,
  HAN_COUNT,
  LONGEST_MEANT,
  SOUND_BITS,
  cheapestIndex,
  keptHalf,
  lengthOf,
  soundsOf,
} from '../../core/proof/word-index';
import { PAIR_ROW_BITS, pairPlace } from '../../core/proof/word-pairs';
import { MARK_BITS, NOWHERE, WordTable, codeAt, halfOf, halvesOf } from '../../core/proof/word-table';

/*
 * Makes the file of words (core/proof/word-file.ts) of the lists, when Forme is built. Nothing that reads copy imports
 * these lists: they are in no bundle.
 */

/** Classes of costs are digits and the marks after them; words are whatever is beyond these. */
const CLASS_ZERO = 0x30;
const FIRST_BEYOND_ASCII = 0x80;
/** What words cost that no language model has, by their ranks in the lexicon, in twentieths. */
const RANK_COST = [126, 116, 106, 96];
/** Less than half of the slots are taken, so that a word is found at once. */
const SLOTS = 1 << 19;

/** All rows of the file of words. */
export function packWords(): WordFile {
  const words = gatherWords();
  return {
    ...words,
    ...soundRows(words),
    ...roleRows(),
    ...pairRows(PAIRS_BY_COST, VOCABULARY_PAIRS_BY_COST),
    ...expressionRows(words),
  };
}

type WordRows = Pick<
  WordFile,
  'fronts' | 'backs' | 'slots' | 'marks' | 'kinds' | 'vocabularyCosts' | 'pairModelCosts' | 'rankCosts'
>;

function gatherWords(): WordRows {
  const [fronts, backs, slots] = [new Int32Array(SLOTS / 2), new Int32Array(SLOTS / 2), new Int32Array(SLOTS)];
  const marks = new Uint32Array(1 << (MARK_BITS - 5));
  const table = new WordTable({ fronts, backs, slots, marks });
  const row = (): Uint8Array => new Uint8Array(SLOTS / 2);
  const [kinds, vocabularyCosts, pairModelCosts, rankCosts] = [row(), row(), row(), row()];
  let count = 0;
  const placeOf = (front: number, back: number): number => {
    const slot = table.slotOf(front, back);
    const known = slots[slot]! - 1;
    if (known !== NOWHERE) return known;
    if (count === fronts.length) throw new Error(`more words than ${fronts.length}: make SLOTS larger`);
    fronts[count] = front;
    backs[count] = back;
    count += 1;
    slots[slot] = count;
    table.mark(front, back);
    return count - 1;
  };
  const addKnown = (place: number, cost: number, kind: number): void => {
    kinds[place]! |= kind;
    if (rankCosts[place] === 0) rankCosts[place] = cost;
  };
  readPacked(VOCABULARY, (front, back, cost) => (vocabularyCosts[placeOf(front, back)] = cost));
  readPacked(WORD_COSTS, (front, back, cost) => (pairModelCosts[placeOf(front, back)] = cost));
  for (let length = 2; length <= LONGEST_WORD; length += 1) {
    for (const [word, rank] of lexiconWords(length)) {
      addKnown(placeOf(...halvesOf(word)), RANK_COST[rank]!, KIND.known);
    }
  }
  const rare = RARE_COST * COST_PARTS;
  readPacked(['', RARE_WORDS_OF_TWO, RARE_WORDS_OF_THREE], (front, back) =>
    addKnown(placeOf(front, back), rare, KIND.known),
  );
  readPacked(['', '', '', IDIOMS], (front, back) => addKnown(placeOf(front, back), rare, KIND.known | KIND.idiom));
  return {
    fronts: fronts.slice(0, count),
    backs: backs.slice(0, count),
    slots,
    marks,
    kinds: kinds.slice(0, count),
    vocabularyCosts: vocabularyCosts.slice(0, count),
    pairModelCosts: pairModelCosts.slice(0, count),
    rankCosts: rankCosts.slice(0, count),
  };
}

/** Words that may be meant, by how they sound and by their halves, and the cheapest of each character at each place. */
function soundRows(words: WordRows): Pick<WordFile, 'soundStarts' | 'soundPlaces' | 'cheapest' | 'halves'> {
  const { fronts, backs } = words;
  const costs = wordCosts(words);
  const places = [...costs.keys()].filter((place) => {
    const length = lengthOf(fronts[place]!, backs[place]!);
    return length > 1 && length <= LONGEST_MEANT && costs[place]! <= DEAREST * COST_PARTS;
  });
  places.sort((one, other) => costs[one]! - costs[other]! || other - one);
  const halves = new Uint32Array(1 << (HALF_BITS - 5));
  const links = places.flatMap((place) => {
    const [front, back] = [fronts[place]!, backs[place]!];
    for (let kind = 0; back !== 0 && kind < HALF_KINDS; kind += 1) {
      const half = keptHalf(front, back, kind);
      halves[half >>> 5]! |= 1 << (half & 31);
    }
    return Array.from(soundsOf(front, back), (sound) => [sound, place] as const);
  });
  const cheapest = new Uint8Array((2 + LONGEST_MEANT) * HAN_COUNT);
  // The cheapest come first.
  for (const place of places) {
    const length = lengthOf(fronts[place]!, backs[place]!);
    for (let at = 0; at < length; at += 1) {
      const index = cheapestIndex(length, at, codeAt(fronts[place]!, backs[place]!, at));
      if (cheapest[index] === 0) cheapest[index] = costs[place]!;
    }
  }
  const [soundStarts, soundPlaces] = rowsOf(links, SOUND_BITS);
  return { soundStarts, soundPlaces: Uint32Array.from(soundPlaces), cheapest, halves };
}

/** How many words of the lexicon each character begins and ends: 降落伞, what ends a word of three ends 油纸伞 too. */
function roleRows(): Pick<WordFile, 'wordsBegun' | 'wordsEnded'> {
  const [wordsBegun, wordsEnded] = [new Uint16Array(HAN_COUNT), new Uint16Array(HAN_COUNT)];
  for (const [word] of lexiconWords(2)) {
    wordsBegun[word.charCodeAt(0) - FIRST_HAN]! += 1;
    wordsEnded[word.charCodeAt(1) - FIRST_HAN]! += 1;
  }
  for (const [word] of lexiconWords(3)) wordsEnded[word.charCodeAt(2) - FIRST_HAN]! += 1;
  return { wordsBegun, wordsEnded };
}

/** Values by their keys: where each key's begin, and the values, those of one key in the order in which they came. */
function rowsOf<Value>(
  links: readonly (readonly [key: number, value: Value])[],
  bits: number,
): readonly [starts: Uint32Array<ArrayBuffer>, values: readonly Value[]] {
  const starts = new Uint32Array((1 << bits) + 1);
  for (const [key] of links) starts[key + 1]! += 1;
  for (let key = 1; key < starts.length; key += 1) starts[key]! += starts[key - 1]!;
  const sorted = links.toSorted(([one], [other]) => one - other);
  return [starts, sorted.map(([, value]) => value)];
}

/** Pairs of both models by their numbers, with the classes of their costs. */
function pairRows(
  some: readonly string[],
  others: readonly string[],
): Pick<WordFile, 'pairStarts' | 'pairs' | 'pairClasses'> {
  const kinds = kindsOf(some);
  for (const [number, kind] of kindsOf(others)) {
    const known = kinds.get(number);
    kinds.set(number, known === undefined ? kind : meanKind(known, kind));
  }
  const numbers = [...kinds.keys()].sort((one, other) => one - other);
  const [pairStarts, pairs] = rowsOf(numbers.map(pairPlace), PAIR_ROW_BITS);
  return {
    pairStarts,
    pairs: Uint16Array.from(pairs),
    pairClasses: Uint8Array.from(numbers, (number) => kinds.get(number)!),
  };
}

/** The classes of pairs by their numbers; of two of one number the cheaper. */
function kindsOf(classes: readonly string[]): Map<number, number> {
  const kinds = new Map<number, number>();
  classes.forEach((packed, kind) => {
    for (const number of numbersOf(packed)) if (!kinds.has(number)) kinds.set(number, kind);
  });
  return kinds;
}

/** The class of the mean of two chances, by theirs: half of one chance is six tenths of a step dearer, which is one. */
function meanKind(one: number, other: number): number {
  return Math.min(one, other) + (Math.abs(one - other) > 1 ? 1 : 0);
}

/** Numbers that are written as distances, seven bits a byte, in base 64. */
function numbersOf(packed: string): readonly number[] {
  const numbers: number[] = [];
  let [number, gap, shift] = [0, 0, 0];
  for (const byte of Buffer.from(packed, 'base64')) {
    gap |= (byte & 127) << shift;
    shift += 7;
    if (byte > 127) continue;
    number += gap;
    numbers.push(number);
    [gap, shift] = [0, 0];
  }
  return numbers;
}

/** Idioms, set phrases, and all other words of four characters. */
function expressionRows({ fronts, backs }: WordRows): Pick<WordFile, Extract<keyof WordFile, `expression${string}`>> {
  const expressions = new Map<string, readonly [front: number, back: number, isSet: number]>();
  const add = (front: number, back: number, isSet: number): void => {
    const key = `${front} ${back}`;
    if (!expressions.has(key)) expressions.set(key, [front, back, isSet]);
  };
  for (const list of [IDIOMS, SET_PHRASES]) readPacked(['', '', '', list], (front, back) => add(front, back, 1));
  fronts.forEach((front, place) => {
    if (lengthOf(front, backs[place]!) === LONGEST_WORD) add(front, backs[place]!, 0);
  });
  const [expressionStarts, rows] = rowsOf(
    [...expressions.values()].map((row) => [rowOfHalf(row[0]), row] as const),
    EXPRESSION_BITS,
  );
  const [expressionEnds, byBack] = rowsOf(
    rows.map(([, back], index) => [rowOfHalf(back), index] as const),
    EXPRESSION_BITS,
  );
  return {
    expressionFronts: Int32Array.from(rows, ([front]) => front),
    expressionBacks: Int32Array.from(rows, ([, back]) => back),
    expressionsSet: Uint8Array.from(rows, ([, , isSet]) => isSet),
    expressionStarts,
    expressionEnds,
    expressionsByBack: Uint32Array.from(byBack),
  };
}

/** The words of lists by their length less one, with the costs before them; 0 for those that have none. */
function readPacked(lists: readonly string[], take: (front: number, back: number, cost: number) => void): void {
  lists.forEach((packed, index) => {
    let head = 0;
    let cost = 0;
    for (let at = 0; at < packed.length;) {
      const code = packed.charCodeAt(at);
      if (code < FIRST_BEYOND_ASCII && packed[at] !== '|') {
        cost = (code - CLASS_ZERO) * COST_STEP;
        at += 1;
      } else if (index > 0 && (at === 0 || packed[at] === '|')) {
        at += at === 0 ? 0 : 1;
        head = packed.charCodeAt(at);
        at += 1;
      } else if (index === 0) {
        take(halfOf(code, 0), 0, cost);
        at += 1;
      } else {
        const back = index === 1 ? 0 : halfOf(packed.charCodeAt(at + 1), index === 2 ? 0 : packed.charCodeAt(at + 2));
        take(halfOf(head, code), back, cost);
        at += index;
      }
    }
  });
}
