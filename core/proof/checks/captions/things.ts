import { oncePerLists } from '../../lists';
import type { ProofLists } from '../../lists';
import { anyCharacterOf, anyOf } from '../../lists/rows';
import type { Otherwise } from './otherwise';

const wordsOf = oncePerLists((lists) => ({
  /** Sides of what has two or four. */
  sides: new RegExp(`(?<side>[左右东西南北])(?<of>${anyCharacterOf(lists['captions.sides'])})`, 'gu'),
  /** What numerals of a row stand before. */
  ranks: new RegExp(`^(?:${anyOf(lists['captions.ranked'])})`, 'u'),
}));

/** Numerals of a row. */
const RANKED = '一二三四五六七八九十';

/** Sides, and characters that say the contrary or another of a row, before a stem that the story has with another. */
export function contraries(caption: string, story: string, lists: ProofLists): readonly Otherwise[] {
  const { contraries: rows } = lists;
  const sides = [...caption.matchAll(wordsOf(lists).sides)].flatMap(
    ({ index: start, 0: side, groups }): Otherwise[] => {
      if (story.includes(side)) return [];
      const [own = '', stem = ''] = [groups?.['side'], groups?.['of']];
      const other = [...(rows.find((row) => row.includes(own)) ?? '')].find((one) => story.includes(one + stem));
      return other === undefined || other === own ? [] : [{ start, end: start + 2, other: other + stem }];
    },
  );
  return [...sides, ...stems(caption, story, lists)];
}

function stems(caption: string, story: string, lists: ProofLists): readonly Otherwise[] {
  const { contraries: rows } = lists;
  const { ranks } = wordsOf(lists);
  return [...caption].flatMap((character, start): Otherwise[] => {
    const stem = caption.slice(start + 1, start + 3);
    if (!/^[〇㐀-鿿𠀀-𲎯]{2}$/u.test(stem) || story.includes(character + stem)) return [];
    const row = RANKED.includes(character) && ranks.test(stem) ? RANKED : rows.find((one) => one.includes(character));
    if (row === undefined || (/[〇㐀-鿿𠀀-𲎯]/u.test(row) && RANKED.includes(character) && !ranks.test(stem)))
      return [];
    const other = [...row].find((one) => one !== character && story.includes(one + stem));
    return other === undefined ? [] : [{ start, end: start + 3, other: other + stem }];
  });
}

/**
 * Crops, machines, sports: one that the story does not have, where it has another in the same words, or again and
 * again.
 */
export function otherKinds(caption: string, story: string, rows: readonly (readonly string[])[]): readonly Otherwise[] {
  return rows.flatMap((kinds) => {
    const told = kinds.filter((one) => story.includes(one));
    return kinds.flatMap((kind): Otherwise[] => {
      const start = caption.indexOf(kind);
      if (start < 0 || story.includes(kind) || told.length === 0 || told.some((one) => caption.includes(one)))
        return [];
      const end = start + kind.length;
      const [before, after] = [caption.slice(Math.max(0, start - 2), start), caption.charAt(end)];
      const other = told.find(
        (one) =>
          (/[〇㐀-鿿𠀀-𲎯]/u.test(after) && after !== '的' && story.includes(one + after)) ||
          (after === '的' &&
            /^的[〇㐀-鿿𠀀-𲎯]{2}/u.test(caption.slice(end)) &&
            story.includes(one + caption.slice(end, end + 3))) ||
          (isWithin(caption, start) && told.length === 1 && isWithin(story, story.indexOf(one))) ||
          (before.length === 2 && story.includes(before + one)) ||
          (told.length === 1 && story.split(one).length > 2),
      );
      return other === undefined ? [] : [{ start, end, other }];
    });
  });
}

/** Whether a place is told of as one where something is done. */
function isWithin(text: string, at: number): boolean {
  return /在[〇㐀-鿿𠀀-𲎯]{0,6}$/u.test(text.slice(Math.max(0, at - 8), at));
}
