const CARRIED = 'carried ';

/** The id of the article that a story in the hand is shown as; no document holds it. */
export function carriedId(story: string): string {
  return CARRIED + story;
}

/** The story in the hand that an article id stands for; `undefined` for another id. */
export function carriedStory(article: string): string | undefined {
  return article.startsWith(CARRIED) ? article.slice(CARRIED.length) : undefined;
}
