import type { Edition, Story } from '../document';
import { captionRows, countRows, depthBeside, fitVerticalHead, measureHead, ownMeasure } from '../page';
import type { CompositionCache, HeadMeasure, Setting } from '../page';
import type { Points } from '../units';
import type { CellRect } from './shape';

/** A picture of a story that the edition holds. */
export interface MeasuredPicture {
  /** Index in the story's `pictures`. */
  readonly index: number;
  /** Width over height. */
  readonly aspect: number;
}

/** How a story's text stands in columns of its own 破栏. */
export interface OwnColumnsMeasure {
  /** Characters a line. */
  readonly cells: number;
  readonly rows: number;
  /** As `StoryMeasure.depth`; what pictures take counts in the own columns. */
  depth(taken: readonly CellRect[]): number;
}

/** What make-up asks of composing about one story; each answer is that of the page room, not an estimate. */
export interface StoryMeasure {
  readonly story: Story;
  /** Rows of text at the base measure. */
  readonly rows: number;
  /** The story's pictures that the edition holds, the leading one first. */
  readonly pictures: readonly MeasuredPicture[];
  /** The head block over `columns` base columns at a size. */
  head(columns: number, size: Points): HeadMeasure;
  /** The largest of these sizes in which the head fits a strip one base column wide and so many lines deep 竖题. */
  verticalHead(lines: number, sizes: readonly Points[]): { readonly size: Points; readonly fits: boolean };
  /**
   * Least lines under the head that hold all text in level legs beside what pictures take with their captions, in lines
   * counted from under the head: negative where one stands beside the head.
   */
  depth(columns: number, taken: readonly CellRect[]): number;
  /** The text in `count` equal columns of its own over `columns` base columns. */
  own(columns: number, count: number): OwnColumnsMeasure;
  /** Lines of the words under a picture, by its index in the story, that is so many columns wide. */
  captionRows(index: number, columns: number): number;
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
  const heads = new Map<string, HeadMeasure>();
  const strips = new Map<string, { readonly size: Points; readonly fits: boolean }>();
  const captions = new Map<string, number>();
  const depths = new Map<string, number>();
  const owns = new Map<string, OwnColumnsMeasure>();
  return {
    story,
    rows: countRows(story, setting, cache),
    pictures: picturesOf(story, pictures),
    head: (columns, size) => keep(heads, `${columns}/${size}`, () => measureHead(story, { columns, size }, setting)),
    verticalHead: (lines, sizes) =>
      keep(strips, `${lines}/${sizes.join()}`, () => fitVerticalHead(story, { columns: 1, lines, sizes }, setting)),
    depth: (columns, taken) =>
      keep(depths, depthKey(columns, taken), () => depthBeside(story, { columns, taken }, setting, cache)),
    own: (columns, count) =>
      keep(owns, `${columns}/${count}`, () => measureOwn(story, { columns, count }, setting, cache)),
    captionRows: (index, columns) =>
      keep(captions, `${index}/${columns}`, () => {
        const words = story.pictures[index];
        return words === undefined ? 0 : captionRows(words, columns, setting);
      }),
  };
}

function measureOwn(
  story: Story,
  { columns, count }: { readonly columns: number; readonly count: number },
  setting: Setting,
  cache: CompositionCache | undefined,
): OwnColumnsMeasure {
  const { profile } = setting;
  const measure = ownMeasure(profile, columns, count);
  const depths = new Map<string, number>();
  let rows: number | undefined;
  return {
    cells: measure / profile.grid.size,
    get rows() {
      return (rows ??= countRows(story, setting, cache, { direction: 'level', measure }));
    },
    depth: (taken) =>
      keep(depths, depthKey(count, taken), () =>
        depthBeside(story, { columns: count, measure, taken }, setting, cache),
      ),
  };
}

function picturesOf(story: Story, files: Edition['pictures']): readonly MeasuredPicture[] {
  return story.pictures.flatMap(({ picture }, index) => {
    const file = files.find(({ id }) => id === picture);
    return file === undefined ? [] : [{ index, aspect: file.width / file.height }];
  });
}

/** Pictures that reach equally deep under the head leave the same legs. */
function depthKey(columns: number, taken: readonly CellRect[]): string {
  let key = `${columns}`;
  for (const { column, columns: across, line, lines } of taken) {
    key += `/${column},${across},${Math.max(0, line)},${line + lines}`;
  }
  return key;
}

function keep<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
