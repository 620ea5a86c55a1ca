import type { Edition, Story } from '../document';
import {
  captionRows,
  countRows,
  depthBeside,
  fitVerticalHead,
  measureHead,
  measureJumpHead,
  ownMeasure,
} from '../page';
import type { CompositionCache, HeadMeasure, Setting } from '../page';
import type { Points } from '../units';
import { measureInBands } from './measure-in-bands';
import { depthKey, keep, picturesOf } from './measure-keys';
import type { CellRect } from './shape';

/** A picture of a story that the edition holds. */
export interface MeasuredPicture {
  /** Index in the story's `pictures`. */
  readonly index: number;
  /** Width over height. */
  readonly aspect: number;
  /**
   * Lines over so many columns that leave it its proportions, where columns are bands 段; worked out from them when
   * left out.
   */
  readonly linesOver?: (columns: number) => number;
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
  /** The small repeated head over the rest of the story, over `columns` base columns. */
  jumpHead(columns: number): HeadMeasure;
  /**
   * The largest of these sizes in which the head fits a strip one base column wide and so many lines deep: a vertical
   * head 竖题 beside level text, a level one 横题 over a text in bands.
   */
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
  /**
   * Of a story that is set vertically: grid lines at the foot of a picture so many vertical lines wide that its words
   * take. Its columns are bands 段 and its lines vertical ones (`laidProfile`).
   */
  readonly wordRows?: (index: number, lines: number) => number;
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
  const make = setting.profile.grid.bandLines === undefined ? measureAnew : measureInBands;
  const measure = make(story, pictures, setting, cache);
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
    jumpHead: (columns) => measureJumpHead(story, columns, setting),
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
