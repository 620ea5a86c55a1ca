import { settingOf } from '../page';
import { freeSpace } from './free-space';
import type { ArticleView } from './ladders';
import { boxesOf } from './on-foot';
import type { Trials } from './trials';

/** The article of trials as ladders are drawn up from it; `undefined` where page or edition does not have it. */
export function viewOf({ edition, page, article: id, fonts, cache, composed }: Trials): ArticleView | undefined {
  const article = edition.pages[page - 1]?.articles.find((each) => each.id === id);
  const story = edition.stories.find((each) => each.id === article?.story);
  if (article === undefined || story === undefined) return undefined;
  const setting = settingOf(edition, fonts, { cache });
  const boxes = boxesOf(article, composed.boxes, setting);
  return { page, article, story, pictures: edition.pictures, setting, space: freeSpace(edition, page, [id]), boxes };
}
