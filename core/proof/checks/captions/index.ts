import { partsOf } from '../../lists/rows';
import { personsIn } from '../../register';
import { storyByStory } from '../../reading';
import type { PlacedSlip, ReadText } from '../../reading';
import { otherDays } from './days';
import { otherNumbers, otherScenes } from './numbers';
import { losers, otherPersons } from './people';
import { otherPlaces } from './places';
import { contraries, otherKinds } from './things';

/**
 * Captions against the stories they stand with: another place, kind, rank, side, number, day, winner or person than the
 * story tells of.
 */
export const checkCaptions = storyByStory(({ texts: story, issueDate, lists }) => {
  const told = story.filter(({ kind }) => kind !== 'caption' && kind !== 'credit' && kind !== 'byline');
  const folded = told.map((text) => text.folded).join('\n');
  if (!told.some(({ kind }) => kind === 'body') || isRowOfBriefs(told)) return [];
  const persons = told.flatMap((text) => personsIn(text, lists)).map(({ name }) => name);
  return story
    .filter(({ kind }) => kind === 'caption')
    .flatMap((text) =>
      [
        ...otherPlaces(text.folded, folded, lists),
        ...contraries(text.folded, folded, lists),
        ...otherKinds(text.folded, folded, lists.kinds.map(partsOf)),
        ...otherScenes(text.folded, folded),
        ...otherNumbers(text.folded, folded, lists),
        ...losers(text.folded, folded, lists),
        ...otherPersons(text.folded, folded, persons),
        ...(issueDate === undefined ? [] : otherDays(text, told, issueDate)),
      ].map(({ start, end, other }): PlacedSlip => {
        return { text, slip: { code: 'caption', start, end, confidence: 0.55, values: { other } } };
      }),
    );
});

/** Whether paragraphs are stories of their own, each begun with a sign: a caption is of one of them alone. */
function isRowOfBriefs(told: readonly ReadText[]): boolean {
  return told.filter(({ kind, text }) => kind === 'body' && /^[△▲▽▼■□◆◇●○◎★☆▪]/u.test(text)).length > 1;
}
