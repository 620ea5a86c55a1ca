import { oncePerLists } from '../../lists';
import type { ProofLists } from '../../lists';
import { anyOf } from '../../lists/rows';
import type { Otherwise } from './otherwise';

/** One team that beats another, with the verb. */
const beatOf = oncePerLists(
  (lists) =>
    new RegExp(
      `(?<winner>[〇㐀-鿿𠀀-𲎯]{1,6}队)(?:以[^，。]{0,14}?)?(?:${anyOf(lists['contests.beats'])})(?:了)?(?<loser>[〇㐀-鿿𠀀-𲎯]{1,6}队)`,
      'gu',
    ),
);

/** Works, ages and figures with what they count, by which people are told apart. */
const OF_PERSON = /《[^《》]{1,20}》|(?!\d{4}年)\d+(?:\.\d+)?(?![月日时])[〇㐀-鿿𠀀-𲎯]{1,2}/gu;

/** So many of them have to belong to the other. */
const BELONG = 2;

/** Somebody of whom a caption says what the story says of another, and nothing of his own. */
export function otherPersons(caption: string, story: string, persons: readonly string[]): readonly Otherwise[] {
  const names = [...new Set(persons)];
  const [own, ...more] = names.filter((name) => caption.includes(name));
  if (own === undefined || more.length > 0) return [];
  const keys = caption.match(OF_PERSON) ?? [];
  const sentences = story.split(/[。！？\n]/u);
  const belong = (name: string): number =>
    new Set(keys.filter((key) => sentences.some((one) => one.includes(name) && one.includes(key)))).size;
  const others = names.filter((name) => name !== own && belong(name) >= BELONG);
  const [other] = others;
  if (other === undefined || others.length > 1 || belong(own) > 0) return [];
  const start = caption.indexOf(own);
  return [{ start, end: start + own.length, other }];
}

/** Whoever lost, with the cup. */
export function losers(caption: string, story: string, lists: ProofLists): readonly Otherwise[] {
  if (!/冠军|夺冠|捧杯|捧起/u.test(caption)) return [];
  return [...story.matchAll(beatOf(lists))].flatMap(({ groups }): Otherwise[] => {
    const { winner = '', loser = '' } = groups ?? {};
    const start = caption.indexOf(loser);
    return start < 0 || caption.includes(winner) ? [] : [{ start, end: start + loser.length, other: winner }];
  });
}
