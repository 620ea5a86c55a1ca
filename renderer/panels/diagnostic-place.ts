import type { Place } from '../../core/diagnostic';
import type { Edition } from '../../core/document';
import { articlesOf, findArticle, findStory } from '../editor';

/** The page (from 1) a diagnostic points at, found through its article or story when it names none. */
export function pageOf(edition: Edition, place: Place): number | undefined {
  if (place.page !== undefined) return place.page;
  if (place.article !== undefined) return findArticle(edition, place.article)?.page;
  return place.story === undefined ? undefined : articlesOf(edition, place.story)[0]?.page;
}

/** The headline of the story that a diagnostic or an article is about, on one line. */
export function headlineOf(
  edition: Edition,
  place: { readonly story?: string; readonly article?: string },
): string | undefined {
  const id = place.story ?? findArticle(edition, place.article)?.article.story;
  const headline = id === undefined ? undefined : findStory(edition, id)?.headline.replace(/\n/g, ' ');
  return headline === '' ? undefined : headline;
}
