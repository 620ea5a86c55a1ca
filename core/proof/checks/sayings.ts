import { groupBy } from '../../group-by';
import { oncePerLists } from '../lists';
import { isTakenFor } from '../lists/known';
import type { Slip } from '../finding';
import type { ReadText, TextCheck } from '../reading';
import { phraseSlip } from './found';

/** One half of a saying, with the halves that may stand beside it. */
interface Half {
  readonly words: string;
  readonly others: readonly string[];
}

/** Shorter halves stand in other sentences too. */
const SHORTEST = 3;

const sayingsOf = oncePerLists((lists) => {
  const sayings = lists.sayings.map((saying) => saying.split('，'));
  const pairs = sayings.flatMap(([first = '', second]) => (second === undefined ? [] : [[first, second] as const]));
  return {
    firsts: halvesOf(pairs),
    seconds: halvesOf(pairs.map(([first, second]) => [second, first])),
    /** Sayings of one piece, each by what it is without its last character. */
    wholes: byStart(
      sayings.flatMap(([words = '', ...more]) =>
        more.length > 0 ? [] : [{ words: words.slice(0, -1), others: [words] }],
      ),
    ),
  };
});

function halvesOf(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly Half[]> {
  const known = groupBy(pairs, ([words]) => words);
  return byStart([...known].map(([words, pair]) => ({ words, others: pair.map(([, other]) => other) })));
}

function byStart(halves: readonly Half[]): ReadonlyMap<string, readonly Half[]> {
  return groupBy(
    halves.filter(({ words }) => words.length >= SHORTEST),
    ({ words }) => words.slice(0, 2),
  );
}

/** Misquoted sayings: one half as it is known and the other a character or two off, or one of one piece cut short. */
export const checkSayings: TextCheck = (text, { lists }) => {
  const { folded } = text;
  const { firsts, seconds, wholes } = sayingsOf(lists);
  const slips: Slip[] = [];
  for (let at = 0; at + SHORTEST <= folded.length; at += 1) {
    const start = folded.slice(at, at + 2);
    const standing = ({ words }: Half): boolean => folded.startsWith(words, at);
    for (const { words, others } of firsts.get(start)?.filter(standing) ?? []) {
      const from = at + words.length + 1;
      if (isParted(folded, from - 1)) slips.push(...misquoted(text, others, () => from));
    }
    for (const { others } of seconds.get(start)?.filter(standing) ?? []) {
      if (isParted(folded, at - 1)) slips.push(...misquoted(text, others, (other) => at - 1 - other.length));
    }
    for (const { words, others } of wholes.get(start)?.filter(standing) ?? []) {
      const [whole = ''] = others;
      if (folded.startsWith(whole, at)) continue;
      const end = at + words.length;
      const isOff = isTakenFor(folded.charAt(end), whole.slice(-1));
      slips.push(phraseSlip(text, at, isOff ? end + 1 : end, whole));
    }
  }
  return slips.sort((a, b) => a.start - b.start);
};

function isParted(folded: string, at: number): boolean {
  return /[，、]/u.test(folded.charAt(at));
}

/** Of so many characters one may be off: with more it is another saying, or a play on this one. */
const PER_SLIP = 3;

/** The half beside one that is known, where it is none of those that belong there, and nearly one. */
function misquoted(text: ReadText, others: readonly string[], startOf: (other: string) => number): readonly Slip[] {
  const places = others.map((other) => {
    const start = startOf(other);
    const written = text.folded.slice(Math.max(0, start), start + other.length);
    return { other, start, written, off: [...other].filter((one, at) => one !== written.charAt(at)).length };
  });
  if (places.some(({ off }) => off === 0)) return [];
  return places
    .filter(({ other, written, off }) => off <= other.length / PER_SLIP && /^[〇㐀-鿿𠀀-𲎯]+$/u.test(written))
    .map(({ other, start, written }) => phraseSlip(text, start, start + written.length, other));
}
