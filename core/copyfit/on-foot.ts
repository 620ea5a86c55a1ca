import type { Article } from '../document';
import { articleRoom, pageGrid } from '../page';
import type { LayoutBox, Setting } from '../page';

/** The boxes of an article among those of its page: its story's, in its frame. */
export function boxesOf(article: Article, boxes: readonly LayoutBox[], setting: Setting): readonly LayoutBox[] {
  const { x, y, width, height } = pageGrid(setting.profile).rectOf(article.frame);
  return boxes.filter(
    (box) =>
      'articleId' in box &&
      box.articleId === article.story &&
      box.x + box.w / 2 > x &&
      box.x + box.w / 2 < x + width &&
      box.y + box.h / 2 > y &&
      box.y + box.h / 2 < y + height,
  );
}

/**
 * Which pictures of an article, by their place in its list, stand on its foot, with their captions: what keeps there
 * when the article grows or the picture is cropped.
 */
export function feetOf(view: {
  readonly article: Article;
  readonly setting: Setting;
  readonly boxes: readonly LayoutBox[];
}): readonly number[] {
  const { article, setting, boxes } = view;
  const { grid, frame } = articleRoom(article, setting.profile);
  const foot = grid.lineY(frame.line + frame.lines);
  const images = boxes.filter(({ kind }) => kind === 'image');
  const captions = boxes.filter(({ kind }) => kind === 'caption');
  return article.pictures.flatMap((picture, at) => {
    const image = images[at];
    if (picture.over === true || image === undefined || images.length !== article.pictures.length) return [];
    const caption = captions.find((each) => {
      return each.y >= image.y && each.y - image.y - image.h < grid.leading && Math.abs(each.x - image.x) < grid.cell;
    });
    const end = Math.max(image.y + image.h, caption === undefined ? 0 : caption.y + caption.h);
    return end > foot - grid.leading ? [at] : [];
  });
}
