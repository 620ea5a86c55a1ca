import type { ArticlePicture, Edition, Story } from '../document';
import { captionRows, countRows, measureHead, textDepth } from '../page';
import type { CompositionCache, HeadMeasure, Setting } from '../page';
import type { Points } from '../units';

/** What make-up asks of composing about one story; each answer is that of the page room, not an estimate. */
export interface StoryMeasure {
  readonly story: Story;
  /** Rows of text at the base measure. */
  readonly rows: number;
  /** The story's first picture that the edition holds, by its index, and its width over height. */
  readonly picture: { readonly index: number; readonly aspect: number } | undefined;
  /** The head block over `columns` base columns at a size. */
  head(columns: number, size: Points): HeadMeasure;
  /** Least lines under the head that hold all text in level legs around the pictures. */
  depth(columns: number, pictures: readonly ArticlePicture[]): number;
  /** Lines of that picture's caption under a picture of this width. */
  captionRows(columns: number): number;
}

/** Measures a story by setting it. Heads and captions are kept: the shape table asks for each many times. */
export function measureStory(
  story: Story,
  edition: Pick<Edition, 'pictures'>,
  setting: Setting,
  cache: CompositionCache | undefined,
): StoryMeasure {
  const index = story.pictures.findIndex(({ picture }) => edition.pictures.some(({ id }) => id === picture));
  const words = story.pictures[index];
  const file = words && edition.pictures.find(({ id }) => id === words.picture);
  const heads = new Map<string, HeadMeasure>();
  const captions = new Map<number, number>();
  const depth = (columns: number, pictures: readonly ArticlePicture[]): number =>
    textDepth(story, { columns, pictures }, setting, cache);
  return {
    story,
    rows: countRows(story, setting, cache),
    picture: file && { index, aspect: file.width / file.height },
    head(columns, size) {
      const key = `${columns}/${size}`;
      const known = heads.get(key) ?? measureHead(story, setting.profile, columns, size, setting.fonts);
      heads.set(key, known);
      return known;
    },
    depth,
    captionRows(columns) {
      const known = captions.get(columns) ?? (words === undefined ? 0 : captionRows(words, columns, setting));
      captions.set(columns, known);
      return known;
    },
  };
}
