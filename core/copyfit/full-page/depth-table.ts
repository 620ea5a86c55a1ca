import type { Article, Edition } from '../../document';
import type { FontBook } from '../../font';
import { tryPage } from '../../page';
import type { CompositionCache } from '../../page';
import { applySteps } from '../apply-steps';
import { stepCost } from '../costs';
import { frameStep } from '../frame-step';
import { laddersOf } from '../ladders';
import type { ArticleView } from '../ladders';
import type { CopyfitStep } from '../step';

/** One way for an article to be so many lines deep. */
export interface Depth {
  readonly lines: number;
  /** What is done besides the frame. */
  readonly steps: readonly CopyfitStep[];
  readonly cost: number;
}

/** The ways of an article to fill depths: the cheapest for each, shallowest first. */
export type DepthTable = readonly Depth[];

/** Steps of each ladder that are tried: further ones change the page more than its neighbours should have to bear. */
const MOST_STEPS = 6;
/** Each line that is white within an article, or over, in points of `stepCost`; and that there is any over. */
const WITHIN = { white: 2.5, over: 10, some: 150 };
/** Lines that an article is deeper or shallower at most than it is, or than its text needs. */
const MOST_CHANGE = 14;
/** A line deeper or shallower by itself. */
const MOVED = 0.3;

/** What is asked about an article alone on its page, where nothing is in its way. */
export interface DepthTask {
  readonly view: ArticleView;
  readonly edition: Edition;
  readonly fonts: FontBook;
  readonly cache: CompositionCache;
  /** The story goes on in a later article: it fills any depth. */
  readonly goesOn: boolean;
  /** Kinds of steps that may be taken besides the frame; all of them when left out. */
  readonly only?: readonly CopyfitStep['kind'][];
}

/**
 * The depths that an article can have in its columns, each found by composing: with its text just in it as it is, with
 * one thing about it changed, with that and air in its head. Depths between and around them cost the lines over or
 * white.
 */
export function depthTable(task: DepthTask): DepthTable {
  const { article } = task.view;
  const now = article.frame.lines;
  const whole = task.goesOn ? now : (leastDepth(task, [], now) ?? now);
  // As it is, its text may need far more or far less than it has.
  const [least, most] = [Math.max(2, Math.min(now, whole) - MOST_CHANGE), Math.max(now, whole) + MOST_CHANGE];
  const best = new Map<number, Depth>();
  const offer = (depth: Depth): void => {
    const cost = depth.cost + MOVED * Math.abs(depth.lines - now);
    const known = best.get(depth.lines);
    if (depth.lines >= least && depth.lines <= most && (known === undefined || cost < known.cost)) {
      best.set(depth.lines, { ...depth, cost });
    }
  };
  if (task.goesOn) {
    for (let lines = least; lines <= most; lines++) offer({ lines, steps: [], cost: 0 });
  } else {
    offerVariants(task, whole, offer);
    offerMisfits(task, [...best.values()], { least, most }, offer);
  }
  return [...best.values()].sort((a, b) => a.lines - b.lines);
}

function offerVariants(task: DepthTask, whole: number, offer: (depth: Depth) => void): void {
  const { view, only } = task;
  const ladders = (['gain', 'fill'] as const)
    .flatMap((aim) => laddersOf(view, aim))
    .map((ladder) => ladder.filter(({ kind }) => only === undefined || only.includes(kind)));
  const airs = ladders.flat().filter(({ kind }) => kind === 'headAir');
  const others = ladders.flatMap((ladder) =>
    ladder.slice(0, MOST_STEPS).filter(({ kind }) => kind !== 'frame' && kind !== 'headAir'),
  );
  for (const steps of [[], ...others.map((step) => [step])]) {
    const lines = leastDepth(task, steps, whole);
    if (lines === undefined) continue;
    const cost = steps.reduce((sum, step) => sum + stepCost(step), 0);
    offer({ lines, steps, cost });
    for (const air of airs) {
      if (air.kind !== 'headAir') continue;
      offer({ lines: lines + air.to - air.from, steps: [...steps, air], cost: cost + stepCost(air) });
    }
  }
}

/** Depths that no variant fills exactly: the nearest one, with lines white; or the tightest, with lines over. */
function offerMisfits(
  { view }: DepthTask,
  exact: readonly Depth[],
  { least, most }: { readonly least: number; readonly most: number },
  offer: (depth: Depth) => void,
): void {
  const { columns } = view.article.frame;
  const tightest = [...exact].sort((a, b) => a.lines - b.lines)[0];
  for (let lines = least; lines <= most; lines++) {
    for (const depth of exact) {
      const white = lines - depth.lines;
      if (white > 0) offer({ ...depth, lines, cost: depth.cost + WITHIN.white * white * columns });
    }
    const over = (tightest?.lines ?? view.article.frame.lines) - lines;
    if (over > 0 || tightest === undefined) {
      const cost = WITHIN.some + WITHIN.over * Math.abs(over) * columns;
      offer({ lines, steps: tightest?.steps ?? [], cost: cost + (tightest?.cost ?? 0) });
    }
  }
}

/** The least lines of its frame in which an article holds its story with these steps; found outwards from a guess. */
function leastDepth(task: DepthTask, steps: readonly CopyfitStep[], guess: number): number | undefined {
  const most = task.view.setting.profile.grid.lines;
  const holds = (lines: number): boolean => lines > 1 && holdsAt(task, steps, lines);
  let [short, deep] = [guess - 1, guess];
  for (let step = 1; !holds(deep); step *= 2) {
    if (deep >= most) return undefined;
    [short, deep] = [deep, Math.min(most, deep + step)];
  }
  for (let step = 1; short > 1 && holds(short); step *= 2) [deep, short] = [short, short - step];
  while (deep - short > 1) {
    const middle = (short + deep) >> 1;
    if (holds(middle)) deep = middle;
    else short = middle;
  }
  return deep;
}

/** What an article must not have in a depth that is said to hold it. */
const MISFITS = ['headline-too-long', 'picture-outside-article'];

function holdsAt({ view, edition, fonts, cache }: DepthTask, steps: readonly CopyfitStep[], lines: number): boolean {
  const { article, page } = view;
  const frame = frameStep(view, { ...article.frame, lines });
  const changed = applySteps(alone(edition, page, article), [...steps, frame]);
  const composed = tryPage(changed, page, { fonts, cache }, 'none');
  const layout = composed.articles.find((each) => each.article === article.id);
  const misfits = composed.diagnostics.some(
    ({ code, place }) => MISFITS.includes(code) && place.article === article.id,
  );
  return layout !== undefined && layout.oversetLines === 0 && !misfits;
}

/** The edition with nothing on a page but an article, and what of its story stands there before it. */
function alone(edition: Edition, page: number, article: Article): Edition {
  const pages = edition.pages.map((each, index) =>
    index + 1 === page ? { ...each, articles: each.articles.filter(({ story }) => story === article.story) } : each,
  );
  return { ...edition, pages };
}
