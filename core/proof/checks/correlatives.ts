import { oncePerLists } from '../lists';
import { literal, partsOf } from '../lists/rows';
import type { TextCheck } from '../reading';
import { slipsByPatterns } from './patterns';
import type { Pattern } from './patterns';

/** A clause between two words that belong together. */
const CLAUSE = '[^，。；：！？\\n]';
/** Who does it, before the second of them. */
const WHO = '(?:它|他|她|我|你|这|那|我们|他们|她们|你们|大家|一切)?';

/** The second of two words, where another one belongs to the first. */
const second = (first: string, clause: string, wrong: string, right: string): Pattern => ({
  code: 'correlative',
  pattern: new RegExp(`(?<=${first}${clause}，${WHO})${wrong}`, 'gu'),
  right: () => right,
  values: () => ({ words: right }),
  confidence: 0.65,
});

/** The first of two words, where another one belongs to the second. */
const first = (wrong: string, rest: string, right: string): Pattern => ({
  code: 'correlative',
  pattern: new RegExp(`(?<=^|[，。；：！？“”「])${wrong}(?=${rest})`, 'gu'),
  right: () => right,
  values: () => ({ words: right }),
  confidence: 0.65,
});

/** A row of the list. A conjunction of one character may begin another word: 但凡, 却也. */
function listed(row: string): Pattern {
  const [firsts = '', wrongs = '', right = ''] = partsOf(row);
  const guarded = (word: string): string => (word.length === 1 ? `${literal(word)}(?![也凡])` : literal(word));
  const words = firsts.split('|').map(literal).join('|');
  return second(`(?:${words})`, `${CLAUSE}{2,16}`, `(?:${wrongs.split('|').map(guarded).join('|')})`, right);
}

/**
 * Conjunctions that belong together, one of them another's: by the list, and those whose clauses tell by what they say
 * (就 and 才), which is no matter of words.
 */
const patternsOf = oncePerLists((lists): readonly Pattern[] => [
  // 不是要刁难，二是要一句准话; not in a row of 一是, 二是.
  {
    ...second('(?<!一是[^。]{0,40})(?:不是|并非|不再是)', `${CLAUSE}{1,14}`, '[二尔](?=是)', '而'),
    confidence: 0.75,
  },
  ...lists.correlatives.map(listed),
  // Not of what there is, where it is or who can: 只有村口有路灯，就走大路.
  first(
    '只有',
    `(?:(?![有在会这那])${CLAUSE}){2,10}，${WHO}(?:就|便)(?:不会|会|能|可以|一定|不(?!要|用|是|好))`,
    '只要',
  ),
  first('只要', `${CLAUSE}{2,10}，${WHO}才(?:能|会|可以|有可能)`, '只有'),
  first('如果', `${CLAUSE}{2,10}，${WHO}才(?:能|可以|有可能)`, '只有'),
]);

/** Conjunctions that do not belong to each other: 只有……就, 虽然……所以. */
export const checkCorrelatives: TextCheck = (text, { lists }) =>
  slipsByPatterns(text, patternsOf(lists)).filter(({ start }) => !COUNTED.test(text.folded.slice(start)));

/** 只有 that counts: 家里只有三个人，就不做饭了. */
const COUNTED = /^只有[\d一二两三四五六七八九十几半]/u;
