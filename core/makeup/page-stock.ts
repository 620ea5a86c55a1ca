import { isShown } from '../document';
import type { Edition, Story } from '../document';
import { withFillers } from './fillers';
import { pageLoad } from './make-up-page';
import type { PageLoad, PageTask } from './make-up-page';
import { byPriority } from './make-up';
import { COMFORTABLE } from './page-load';
import { remakeTask, standingScore } from './propose-page';
import type { ProposeOptions } from './propose-page';

/** A story that a page may take, and lines of one column that it likes to have there. */
export interface StockStory {
  readonly story: string;
  readonly lines: number;
}

/** What a page can be made up from, told before anything is laid out. */
export interface PageStock {
  /** The stories that are placed anew, the most important first. */
  readonly stories: readonly StockStory[];
  /** Those that would be, were they not left out. */
  readonly without: readonly StockStory[];
  /**
   * Of a page that is too empty, those that stand on no page and may come, the most important first, fillers 补白
   * behind them.
   */
  readonly waiting: readonly StockStory[];
  /** Articles in sight that stay as they are. */
  readonly kept: number;
  readonly load: PageLoad;
  /** The score of the page as it stands, 0 to 100; none where nothing that is placed anew stands on it. */
  readonly score?: number;
  /**
   * Of a page that is too full, the least important stories without which it closes; of one that is too empty, fillers
   * that fill it.
   */
  readonly suggested: { readonly leaveOut: readonly string[]; readonly fillers: readonly string[] };
}

/**
 * How full a page (from 1) would be with the stories on it and those added, less those left out; what stays; and what
 * could be done.
 */
export function pageStock(
  edition: Edition,
  page: number,
  options: Pick<ProposeOptions, 'setting' | 'cache' | 'added' | 'without'>,
): PageStock {
  const { task, kept } = remakeTask(edition, page, options);
  const all = remakeTask(edition, page, { ...options, without: [] }).task.stories;
  const without = all.filter((story) => !task.stories.includes(story));
  const loadOf = (stories: readonly Story[]): PageLoad => pageLoad({ ...task, stories: byPriority(stories) });
  const load = loadOf(task.stories);
  const isEmpty = load.wanted < COMFORTABLE.from;
  const taken = new Set(edition.pages.flatMap(({ articles }) => articles.map(({ story }) => story)));
  const waiting = byPriority(
    edition.stories.filter((story) => isEmpty && story.killed !== true && !taken.has(story.id) && !all.includes(story)),
  );
  const standing = standingScore(edition, page, options);
  const sized = (story: Story): StockStory => ({ story: story.id, lines: linesOf(story, task) });
  return {
    ...{ stories: task.stories.map(sized), without: without.map(sized), waiting: waiting.map(sized) },
    ...{ kept: kept.filter(isShown).length, load, ...(standing && { score: standing.score }) },
    suggested: { leaveOut: tooMuch(task.stories, load, loadOf), fillers: fillersFor(task.stories, waiting, loadOf) },
  };
}

/** How much more a page holds with a story beside its others than without it, in lines of one column. */
function linesOf(story: Story, task: Omit<PageTask, 'seed'>): number {
  const rank = task.stories.filter(({ priority }) => priority < story.priority).length;
  const before = task.stories.filter((other) => other !== story).slice(0, rank);
  const share = (stories: readonly Story[]): number => pageLoad({ ...task, stories }).wanted;
  return Math.round((share([...before, story]) - share(before)) * pageLoad({ ...task, stories: [] }).lines);
}

function tooMuch(
  stories: readonly Story[],
  load: PageLoad,
  loadOf: (stories: readonly Story[]) => PageLoad,
): readonly string[] {
  if (load.wanted <= COMFORTABLE.to) return [];
  let held = stories;
  while (held.length > 1 && loadOf(held).wanted > COMFORTABLE.to) held = held.slice(0, -1);
  return stories.slice(held.length).map(({ id }) => id);
}

function fillersFor(
  stories: readonly Story[],
  waiting: readonly Story[],
  loadOf: (stories: readonly Story[]) => PageLoad,
): readonly string[] {
  const fillers = waiting.filter(({ filler }) => filler === true);
  const [filled] = withFillers([{ name: '', stories }], fillers, (_, some) => loadOf(some).wanted);
  return (filled?.stories ?? []).filter((story) => !stories.includes(story)).map(({ id }) => id);
}
