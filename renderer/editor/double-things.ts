import type { Article, Block, Edition } from '../../core/document';
import { putBlock, withPage } from './blocks';
import { articlesOf, findArticle, findBlock, findStory } from './edition-queries';
import { addArticle } from './edits';
import { freePicture } from './free-picture';
import type { Landing } from './move-between';
import { withHeadsFirst } from './page-edits';
import type { Thing } from './thing';

/** The id of the story that the copy of an article gets. */
function copiedStory(article: string): string {
  return `${article}-story`;
}

/** What a copy of a thing is. */
export function copyOf({ thing, id }: Pick<Landing, 'thing' | 'id'>): Thing {
  return thing.kind === 'article' ? { kind: 'article', id } : { kind: 'block', id };
}

/**
 * The edition with copies of things of a page (from 1) on a page: a copy has the landing's id and frame, and may be
 * moved. A copy of an article is an article of a story of its own, the whole one; one of an article's picture is a
 * block.
 */
export function doubleThings(
  edition: Edition,
  { from, to, landings }: { readonly from: number; readonly to: number; readonly landings: readonly Landing[] },
): Edition {
  return landings.reduce((made, { thing, frame, id }) => {
    switch (thing.kind) {
      case 'block': {
        const block = findBlock(edition, from, thing.id);
        return block === undefined ? made : putBlock(made, to, { ...unlocked(block), id, frame });
      }
      case 'picture': {
        const free = freePicture(edition, thing);
        return free === undefined ? made : putBlock(made, to, { ...free, id, frame });
      }
      case 'article': {
        const article = findArticle(edition, thing.id)?.article;
        if (article === undefined) return made;
        const story = copiedStory(id);
        const head = article.head ?? articlesOf(edition, article.story)[0]?.article.head;
        const copy = { ...unlocked(article), id, story, frame, ...(head && { head }) };
        return addArticle(withCopiedStory(made, article.story, story), to, copy);
      }
      case 'furniture':
        return made;
    }
  }, edition);
}

/**
 * The edition with a copy of a story as the last in importance: no other one gets another rank, and none is set anew.
 */
function withCopiedStory(edition: Edition, id: string, copy: string): Edition {
  const story = findStory(edition, id);
  if (story === undefined) return edition;
  const last = Math.max(...edition.stories.map(({ priority }) => priority));
  return { ...edition, stories: [...edition.stories, { ...story, id: copy, priority: Math.floor(last) + 1 }] };
}

/** What is copied may be moved, whatever it is a copy of. */
export function unlocked<Standing extends Article | Block>(standing: Standing): Standing {
  const { locked: _locked, ...rest } = standing;
  return rest as Standing;
}

/**
 * The edition with an article, without head and pictures, in which the story of another one of a page (from 1) goes on.
 */
export function goOn(edition: Edition, page: number, { thing, frame, id }: Landing): Edition {
  const article = thing.kind === 'article' ? findArticle(edition, thing.id)?.article : undefined;
  if (article === undefined) return edition;
  const { story, vertical } = article;
  const rest: Article = { id, story, frame, pictures: [], ...(vertical && { vertical }) };
  const longer = withPage(edition, page, (before) => {
    const at = before.articles.findIndex((each) => each.id === article.id);
    const end = at < 0 ? before.articles.length : at + 1;
    return { ...before, articles: before.articles.toSpliced(end, 0, rest) };
  });
  return { ...longer, pages: withHeadsFirst(edition.pages, longer.pages) };
}
