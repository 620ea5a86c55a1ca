import type { Article, Edition, GridRect } from '../../document';
import type { FontBook } from '../../font';
import { composePage, createCompositionCache, pageGrid, settingOf, takenFrames, threadsOf, tryPage } from '../../page';
import type { CompositionCache, CompositionResources } from '../../page';
import { scorePage } from '../../page-score';
import { applySteps } from '../apply-steps';
import { frameStep } from '../frame-step';
import type { ArticleView } from '../ladders';
import { pageFit } from '../page-fit';
import type { PageFit } from '../page-fit';
import { createTrials } from '../trials';
import { articleView } from '../view-of';
import type { CopyfitStep } from '../step';
import { depthTable } from './depth-table';
import { settle } from './settle';
import type { PieceHead, Settled } from './settle';

/** What filling a page needs; it may tell how far it is, in articles. */
export interface FullPageOptions extends CompositionResources {
  readonly onProgress?: (done: number, total: number) => void;
  /** Kinds of steps that may be taken besides moving edges; all of them when left out. */
  readonly only?: readonly CopyfitStep['kind'][];
}

/** One way to fill a page, as it was composed. */
export interface Filling {
  readonly steps: readonly CopyfitStep[];
  readonly after: PageFit;
  /** How badly heads stand side by side (T1) or right under one another (T2): 1 for each pair of one size. */
  readonly clash: number;
}

/**
 * Ways to give the articles of a page (from 1) depths in which their edges meet, those that lack less than the page as
 * it is and harm nothing; the least change first, in the order of `settle`, as far as one with nothing wrong.
 */
export function fillings(
  edition: Edition,
  page: number,
  { fonts, cache = createCompositionCache(), onProgress, only }: FullPageOptions,
): { readonly before: Filling; readonly ways: readonly Filling[] } {
  const before = fillingOf(edition, page, [], { fonts, cache });
  const views = viewsOf(edition, page, fonts, cache);
  if (views.length === 0 || lackOf(before.after) === 0) return { before, ways: [] };
  const fixed = fixedFrames(edition, page, views);
  const pieces = views.map((view, done) => {
    onProgress?.(done, views.length);
    const goesOn = runsOn(edition, view.article);
    const head = headOf(view);
    const depths = depthTable({ view, edition, fonts, cache, goesOn, ...(only && { only }) });
    return { frame: view.article.frame, depths, ...(head && { head }) };
  });
  const { columns, lines } = edition.profile.grid;
  const headless = pieces.map(({ frame, depths }) => ({ frame, depths }));
  const settled = [pieces, headless].flatMap((each) => settle(each, fixed, { columns, lines }));
  const ways: Filling[] = [];
  for (const each of settled) {
    const made = fillingOf(edition, page, stepsOf(each, views), { fonts, cache });
    if (lackOf(made.after) >= lackOf(before.after) || harms(edition, page, made.steps, { fonts, cache })) continue;
    ways.push(made);
    if (faultsOf(made) === 0) break;
  }
  return { before, ways };
}

/** The page (from 1) with these steps done. */
function fillingOf(
  edition: Edition,
  page: number,
  steps: readonly CopyfitStep[],
  resources: CompositionResources,
): Filling {
  const made = applySteps(edition, steps);
  return { steps, after: pageFit(made, page, resources), clash: headClash(made, page, resources) };
}

/** A line over is worse than any white: nobody reads what is not there. */
const OVER = 100;
/** What a pair of heads that clash counts for, in lines of white. */
const CLASH = 6;

/** What a page lacks: lines over, lines to spare, white. */
function lackOf({ over, under, free }: PageFit): number {
  return OVER * over.lines + under.lines + free.lines;
}

/** What is wrong with a page that was filled, in lines of white. */
export function faultsOf({ after, clash }: Filling): number {
  return lackOf(after) + CLASH * clash;
}

/** The head of an article as the page has it, in grid lines from the top of its frame. */
function headOf({ article, boxes, setting }: ArticleView): PieceHead | undefined {
  const head = boxes.find(({ kind }) => kind === 'headline');
  if (head === undefined || article.head === undefined || article.head.vertical === true) return undefined;
  const grid = pageGrid(setting.profile);
  const { y } = grid.rectOf(article.frame);
  return {
    line: (head.y - y) / grid.leading,
    lines: head.h / grid.leading,
    size: article.head.size,
    framed: article.box !== undefined,
  };
}

/** How badly heads of a page stand side by side (T1) or right under one another (T2): 1 for each pair of one size. */
function headClash(edition: Edition, page: number, resources: CompositionResources): number {
  const { taboos } = scorePage(composePage(edition, page, resources).layout);
  return taboos.reduce((sum, { code, severity }) => (code === 'T1' || code === 'T2' ? sum + severity : sum), 0);
}

function viewsOf(edition: Edition, page: number, fonts: FontBook, cache: CompositionCache): readonly ArticleView[] {
  const setting = settingOf(edition, fonts, { cache });
  const { boxes } = tryPage(edition, page, { fonts, cache }, 'none');
  const articles = edition.pages[page - 1]?.articles ?? [];
  return articles.flatMap((article): ArticleView[] => {
    const view = articleView(edition, page, article.id, { setting, boxes });
    return view === undefined || article.hidden || article.locked ? [] : [view];
  });
}

function fixedFrames(edition: Edition, page: number, views: readonly ArticleView[]): readonly GridRect[] {
  const free = new Set(views.map(({ article }) => article.id));
  const standing = (edition.pages[page - 1]?.articles ?? []).filter(({ id, hidden }) => !hidden && !free.has(id));
  return [...takenFrames(edition, page), ...standing].map(({ frame }) => frame);
}

/** Whether a story goes on in another article after this one. */
function runsOn(edition: Edition, article: Article): boolean {
  const thread = threadsOf(edition).get(article.story) ?? [];
  return thread.at(-1)?.article.id !== article.id;
}

function stepsOf(settled: Settled, views: readonly ArticleView[]): readonly CopyfitStep[] {
  return views.flatMap((view, index) => {
    const { line, depth } = settled.places[index]!;
    const { frame } = view.article;
    const to = { ...frame, line, lines: depth.lines };
    const moved = line === frame.line && depth.lines === frame.lines ? [] : [frameStep(view, to)];
    return [...depth.steps, ...moved];
  });
}

/** Whether a head, a picture or the place of something is worse after all. */
export function harms(
  edition: Edition,
  page: number,
  steps: readonly CopyfitStep[],
  resources: CompositionResources,
): boolean {
  const first = steps[0];
  if (first === undefined) return false;
  return createTrials(edition, page, first.article, resources).after(steps).harms;
}
