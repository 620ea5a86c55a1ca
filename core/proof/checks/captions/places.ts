import { oncePerLists } from '../../lists';
import type { ProofLists } from '../../lists';
import { anyOf } from '../../lists/rows';
import type { Otherwise } from './otherwise';
import { matchesIn } from '../../pattern-needs';

const wordsOfPlaces = oncePerLists((lists) => ({
  /** Places of one kind by the ends of their names. */
  ends: lists['place-names.ends'].map((row) => anyOf([row])),
  school: new RegExp(anyOf(lists['place-names.schools']), 'u'),
  /** Stations, bridges and houses right after the same verb. */
  house: new RegExp(
    `(?<lead>[〇㐀-鿿𠀀-𲎯]{2})(?<name>[〇㐀-鿿𠀀-𲎯]{2})(?<kind>${anyOf(lists['place-names.stations'])})`,
    'gu',
  ),
  /** `青岚道西`: one side of a road that the story has of another road alone. */
  road: new RegExp(
    `(?<road>[〇㐀-鿿𠀀-𲎯]{2}(?:${anyOf(lists['place-names.roads'])}))(?<side>[东西南北])(?![〇㐀-鿿𠀀-𲎯]?[路街巷])`,
    'gu',
  ),
}));

/** What stands before 村, 镇 and their like where no name does. */
const NO_NAME = /[全本该各小古新山农乡城家返渔老每两几一二三四五六七八九十多个的在到为和与进下等数邻外]$/u;

/** Villages, schools, stations and sides of roads that the story does not have, where it has another of their kind. */
export const otherPlaces = (caption: string, story: string, lists: ProofLists): readonly Otherwise[] => [
  ...placesByEnds(caption, story, lists),
  ...otherHouses(caption, story, lists),
  ...otherRoads(caption, story, lists),
];

/** The names of places of one kind that a text has, two characters and the end each. */
function* namesOf(text: string, ends: string): Generator<{ readonly start: number; readonly name: string }> {
  for (const { index, 0: name } of matchesIn(text, new RegExp(`(?<=[〇㐀-鿿𠀀-𲎯]{2})(?:${ends})`, 'gu'))) {
    const front = text.slice(index - 2, index);
    // 双井村|村民: the name ends before.
    if (!NO_NAME.test(front) && !/[的在]/u.test(front) && front.charAt(1) !== name)
      yield { start: index - 2, name: front + name };
  }
}

function placesByEnds(caption: string, story: string, lists: ProofLists): readonly Otherwise[] {
  const { ends: kinds, school } = wordsOfPlaces(lists);
  const places = kinds.flatMap((ends) => {
    const [first] = namesOf(story, ends);
    if (first === undefined) return [];
    return [...namesOf(caption, ends)]
      .filter(({ name }) => !story.includes(name))
      .map(({ start, name }) => ({ start, end: start + name.length, other: first.name }));
  });
  const [written, told] = [school.exec(caption), school.exec(story)?.[0]];
  if (written === null || told === undefined || story.includes(written[0])) return places;
  return [...places, { start: written.index, end: written.index + written[0].length, other: told }];
}

function otherHouses(caption: string, story: string, lists: ProofLists): readonly Otherwise[] {
  return [...caption.matchAll(wordsOfPlaces(lists).house)].flatMap(({ index, groups }): Otherwise[] => {
    const { lead = '', name = '', kind = '' } = groups ?? {};
    if (story.includes(name + kind)) return [];
    const other = new RegExp(`${lead}(?<other>[〇㐀-鿿𠀀-𲎯]{2}${kind})`, 'u').exec(story)?.groups?.['other'];
    const [start, end] = [index + lead.length, index + lead.length + name.length + kind.length];
    return other === undefined ? [] : [{ start, end, other }];
  });
}

function otherRoads(caption: string, story: string, lists: ProofLists): readonly Otherwise[] {
  const { road } = wordsOfPlaces(lists);
  const told = [...story.matchAll(road)];
  return [...caption.matchAll(road)].flatMap(({ index: start, 0: written, groups }): Otherwise[] => {
    const [other] = told.filter((one) => one.groups?.['side'] === groups?.['side']);
    if (story.includes(written) || other === undefined) return [];
    return [{ start, end: start + written.length, other: other[0] }];
  });
}
