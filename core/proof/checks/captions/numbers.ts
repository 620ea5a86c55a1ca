import { oncePerLists } from '../../lists';
import type { ProofLists } from '../../lists';
import { NOTHING, literal, partsOf } from '../../lists/rows';
import type { Otherwise } from './otherwise';

/** What is numbered: storeys, lines, rooms, by rows that tell before which characters a word is another. */
const numberedOf = oncePerLists((lists) => {
  const units = lists['captions.numbered']
    .map(partsOf)
    .sort(([a = ''], [b = '']) => b.length - a.length)
    .map(([unit = '', not]) => literal(unit) + (not === undefined ? '' : `(?![${not}])`));
  return new RegExp(`(?<!月)(?<number>\\d+|[一二三四五六七八九十]{1,3})(?<unit>${units.join('|') || NOTHING})`, 'gu');
});

/** Words of the caption that are looked for in its story. */
const KEY = 3;

/** Numbers of storeys, lines and rooms by which the story calls something else. */
export function otherNumbers(caption: string, story: string, lists: ProofLists): readonly Otherwise[] {
  const numbered = numberedOf(lists);
  const clauses = story.split(/[，。；！？\n]/u);
  return [...caption.matchAll(numbered)].flatMap(({ index: start, 0: written, groups }): Otherwise[] => {
    const unit = groups?.['unit'] ?? '';
    const end = start + written.length;
    const rest = `${caption.slice(0, start)}\n${caption.slice(end)}`;
    const told = clauses
      .filter((clause) => clause.includes(unit.charAt(0)) && sharesKey(rest, clause))
      .flatMap((clause) => [...clause.matchAll(numbered)])
      .filter((one) => one.groups?.['unit']?.charAt(0) === unit.charAt(0))
      .map((one) => one.groups?.['number'] ?? '');
    const [other] = told;
    if (other === undefined || told.includes(groups?.['number'] ?? '')) return [];
    return [{ start, end, other: other + unit }];
  });
}

function sharesKey(caption: string, clause: string): boolean {
  for (let at = 0; at + KEY <= caption.length; at += 1) {
    const key = caption.slice(at, at + KEY);
    if (/^[〇㐀-鿿𠀀-𲎯]{3}$/u.test(key) && clause.includes(key)) return true;
  }
  return false;
}

/** `第三场“送船”`: scenes, chapters and parts by the names that stand with them. */
const SCENE =
  /第(?<number>[一二三四五六七八九十]+|\d+)(?<unit>[场幕集章篇回辑期讲课节])[“《「『](?<name>[^“”《》「」『』]{2,12})[”》」』]/gu;

/** Scenes, chapters and parts with a name that the story has under another number. */
export function otherScenes(caption: string, story: string): readonly Otherwise[] {
  const told = [...story.matchAll(SCENE)];
  return [...caption.matchAll(SCENE)].flatMap(({ index: start, groups }): Otherwise[] => {
    const { number = '', unit = '', name } = groups ?? {};
    const [other, ...more] = told.filter((one) => one.groups?.['name'] === name && one.groups?.['unit'] === unit);
    const its = other?.groups?.['number'];
    if (its === undefined || its === number || more.length > 0) return [];
    return [{ start, end: start + 2 + number.length, other: `第${its}${unit}` }];
  });
}
