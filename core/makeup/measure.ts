import type { Edition, GridRect, Story } from '../document';
import { captionRows, countRows, fitVerticalHead, measureHead, textDepth } from '../page';
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
  /** The largest of these sizes in which the head fits a strip one base column wide and so many lines deep 竖题. */
  verticalHead(lines: number, sizes: readonly Points[]): { readonly size: Points; readonly fits: boolean };
  /**
   * Least lines under the head that hold all text in level legs around the picture. `image` is the picture's frame,
   * its `line` counted from under the head: negative where it stands beside the head.
   */
  depth(columns: number, image: GridRect | undefined): number;
  /** Lines of that picture's caption under a picture of this width. */
  captionRows(columns: number): number;
}

/** Measures by setting and story, for as long as both are there. */
const measured = new WeakMap<Setting, WeakMap<Story, Measured>>();

interface Measured {
  readonly pictures: Edition['pictures'];
  readonly measure: StoryMeasure;
}

/**
 * Measures a story by setting it. Answers are kept as long as the setting: shape tables ask for each many times, and a
 * story is tried on several pages and in several proposals.
 */
export function measureStory(
  story: Story,
  { pictures }: Pick<Edition, 'pictures'>,
  setting: Setting,
  cache: CompositionCache | undefined,
): StoryMeasure {
  let stories = measured.get(setting);
  if (stories === undefined) measured.set(setting, (stories = new WeakMap()));
  const known = stories.get(story);
  if (known?.pictures === pictures) return known.measure;
  const measure = measureAnew(story, pictures, setting, cache);
  stories.set(story, { pictures, measure });
  return measure;
}

function measureAnew(
  story: Story,
  pictures: Edition['pictures'],
  setting: Setting,
  cache: CompositionCache | undefined,
): StoryMeasure {
  const index = story.pictures.findIndex(({ picture }) => pictures.some(({ id }) => id === picture));
  const words = story.pictures[index];
  const file = words && pictures.find(({ id }) => id === words.picture);
  const heads = new Map<string, HeadMeasure>();
  const strips = new Map<string, { readonly size: Points; readonly fits: boolean }>();
  const captions = new Map<number, number>();
  const depths = new Map<string, number>();
  return {
    story,
    rows: countRows(story, setting, cache),
    picture: file && { index, aspect: file.width / file.height },
    head: (columns, size) => keep(heads, `${columns}/${size}`, () => measureHead(story, { columns, size }, setting)),
    verticalHead: (lines, sizes) =>
      keep(strips, `${lines}/${sizes.join()}`, () => fitVerticalHead(story, { columns: 1, lines, sizes }, setting)),
    depth(columns, image) {
      // Pictures that reach equally deep under the head leave the same legs.
      const key =
        image === undefined ? `${columns}` : `${columns}/${image.column}/${image.columns}/${image.line + image.lines}`;
      const around = image === undefined ? [] : [{ index, frame: image }];
      return keep(depths, key, () => textDepth(story, { columns, pictures: around }, setting, cache));
    },
    captionRows: (columns) =>
      keep(captions, columns, () => (words === undefined ? 0 : captionRows(words, columns, setting))),
  };
}

function keep<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
