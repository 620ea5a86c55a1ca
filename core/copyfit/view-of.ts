import type { Edition } from '../document';
import { settingOf } from '../page';
import type { LayoutBox, Setting } from '../page';
import { freeSpace } from './free-space';
import type { ArticleView } from './ladders';
import { boxesOf } from './on-foot';
import type { Trials } from './trials';

/** The article of trials as ladders are drawn up from it; `undefined` where page or edition does not have it. */
export function viewOf({ edition, page, article, fonts, cache, composed }: Trials): ArticleView | undefined {
  return articleView(edition, page, article, { setting: settingOf(edition, fonts, { cache }), boxes: composed.boxes });
}

/** An article of a page (from 1) and what stands about it; `boxes` are those of the composed page. */
export function articleView(
  edition: Edition,
  page: number,
  id: string,
  { setting, boxes }: { readonly setting: Setting; readonly boxes: readonly LayoutBox[] },
): ArticleView | undefined {
  const articles = edition.pages[page - 1]?.articles ?? [];
  const stories = new Map(edition.stories.map((story) => [story.id, story]));
  const article = articles.find((each) => each.id === id);
  const story = article && stories.get(article.story);
  if (article === undefined || story === undefined) return undefined;
  const heads = articles.flatMap((each) => {
    const priority = stories.get(each.story)?.priority;
    if (each.id === id || each.hidden || each.head === undefined || priority === undefined) return [];
    return [{ size: each.head.size, priority }];
  });
  const own = { page, article, story, pictures: edition.pictures, setting, heads };
  return { ...own, space: freeSpace(edition, page, [id]), boxes: boxesOf(article, boxes, setting) };
}
