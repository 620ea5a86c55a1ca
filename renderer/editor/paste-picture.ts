import type { Article, ArticlePicture, Block, Edition, Story } from '../../core/document';
import { placePicture, withArticle, withPicture, withStory } from './article-edits';
import { bringPictures } from './clip';
import type { Clip, PasteOptions, Pasted } from './clip';
import { findArticle, findStory } from './edition-queries';
import { captionLines } from './free-picture';

/**
 * The edition with a picture that was copied, with its words, in an article: as the story's own where the story has it
 * and this article does not show it, else as one more. `undefined` where the clip is no single picture, the article
 * shows it already, or takes none because it is locked.
 */
export function pastePicture(
  edition: Edition,
  clip: Clip,
  options: Pick<PasteOptions, 'ids' | 'has'> & { readonly article: string },
): Pasted | undefined {
  const [block, ...others] = clip.blocks;
  if (block?.content.kind !== 'picture' || others.length + clip.articles.length > 0) return undefined;
  const { content } = block;
  const { edition: held, idOf } = bringPictures(edition, clip, options);
  const article = findArticle(held, options.article)?.article;
  const story = article && findStory(held, article.story);
  if (article === undefined || article.locked || story === undefined) return undefined;
  const picture = idOf(content.picture);
  const known = story.pictures.findIndex((each) => each.picture === picture);
  if (article.pictures.some(({ index }) => index === known)) return undefined;
  const index = known < 0 ? story.pictures.length : known;
  const { caption = '', credit = '' } = content;
  const withIt = (each: Story): Story => ({ ...each, pictures: [...each.pictures, { picture, caption, credit }] });
  const told = known < 0 ? withStory(held, story.id, withIt) : held;
  const at = article.pictures.length;
  const placed = withArticle(told, article.id, (each) =>
    withPicture(placePicture(each, index), at, (first) => sized(first, article, block.frame, content)),
  );
  return { edition: placed, things: [{ kind: 'picture', id: article.id, at }] };
}

/** A picture as large as it was copied, as far as its article has room, cut and captioned as it was. */
function sized(
  picture: ArticlePicture,
  article: Article,
  frame: Article['frame'],
  content: Extract<Block['content'], { readonly kind: 'picture' }>,
): ArticlePicture {
  const most = article.columns?.count ?? article.frame.columns;
  const columns = Math.max(1, Math.min(most, Math.round((frame.columns * most) / article.frame.columns)));
  const lines = Math.max(2, Math.min(frame.lines - captionLines(content), Math.floor(article.frame.lines / 2)));
  return {
    ...picture,
    frame: { column: most - columns, columns, line: 0, lines },
    ...(content.fit && { fit: content.fit }),
    ...(content.captionPlace && { caption: content.captionPlace }),
  };
}
