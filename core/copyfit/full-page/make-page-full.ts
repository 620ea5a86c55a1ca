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

/** A page made full: what is done, and how the page fits before and after. What it could not do is in `after`. */
export interface FullPage {
  /** None where the page is full, or nothing makes it fuller. */
  readonly steps: readonly CopyfitStep[];
  readonly before: PageFit;
  readonly after: PageFit;
}

/** What making a page full needs; it may tell how far it is, in articles. */
export interface FullPageOptions extends CompositionResources {
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Makes a page (from 1) full: the edges between its articles are moved, heads take or give air or a step of size, pictures
 * are cropped by lines, text is tracked, so that nothing runs over, nothing stays white and no heads stand side by side, by
 * the least change that does it. Articles keep their columns and their order in each; locked ones, blocks and furniture
 * stay. Every depth was found by composing and the page is composed at the end: what is still over or white then is in
 * `after`. Deterministic. Throws when the edition has no such page.
 */
export function makePageFull(
  edition: Edition,
  page: number,
  { fonts, cache = createCompositionCache(), onProgress }: FullPageOptions,
): FullPage {
  const before = pageFit(edition, page, { fonts, cache });
  const views = viewsOf(edition, page, fonts, cache);
  if (views.length === 0 || lackOf(before) === 0) return { steps: [], before, after: before };
  const fixed = fixedFrames(edition, page, views);
  const pieces = views.map((view, done) => {
    onProgress?.(done, views.length);
    const goesOn = runsOn(edition, view.article);
    const head = headOf(view);
    const depths = depthTable({ view, edition, fonts, cache, goesOn });
    return { frame: view.article.frame, depths, ...(head && { head }) };
  });
  const { columns, lines } = edition.profile.grid;
  let best: FullPage = { steps: [], before, after: before };
  let least = lackOf(before) + CLASH * headClash(edition, page, { fonts, cache });
  const headless = pieces.map(({ frame, depths }) => ({ frame, depths }));
  const ways = [pieces, headless].flatMap((each) => settle(each, fixed, { columns, lines }));
  for (const settled of ways) {
    const steps = stepsOf(settled, views);
    const made = applySteps(edition, steps);
    const after = pageFit(made, page, { fonts, cache });
    if (lackOf(after) >= lackOf(before)) continue;
    const bad = lackOf(after) + CLASH * headClash(made, page, { fonts, cache });
    if (bad < least && !harms(edition, page, steps, { fonts, cache })) [best, least] = [{ steps, before, after }, bad];
    if (least === 0) break;
  }
  return best;
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

/** A line over is worse than any white: nobody reads what is not there. */
const OVER = 100;

/** What a pair of heads that clash counts for, in lines of white. */
const CLASH = 6;

/** What a page lacks: lines over, lines to spare, white. */
function lackOf({ over, under, free }: PageFit): number {
  return OVER * over.lines + under.lines + free.lines;
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
function harms(
  edition: Edition,
  page: number,
  steps: readonly CopyfitStep[],
  resources: CompositionResources,
): boolean {
  const first = steps[0];
  if (first === undefined) return false;
  return createTrials(edition, page, first.article, resources).after(steps).harms;
}
