import type { Article, Edition } from '../document';
import { articleRoom, pageGrid } from '../page';
import type { CompositionResources, Setting, TriedPage } from '../page';
import { grown, roomBeside } from './free-space';
import { frameStep } from './frame-step';
import { laddersOf } from './ladders';
import type { ArticleView } from './ladders';
import { boxesOf } from './on-foot';
import { inFull, remedyOf } from './remedy';
import type { Remedy } from './remedy';
import type { CopyfitStep } from './step';
import { createTrials } from './trials';
import { viewOf } from './view-of';

/** Lines by which the frame may grow or shrink to make legs end level. */
const FRAME_LINES = 2;

/** A way to end the legs of an article on its foot, and the white rows under them before and after. */
export interface Balanced {
  readonly remedy: Remedy;
  readonly white: { readonly from: number; readonly to: number };
}

/**
 * Ends the legs of an article on a page (from 1) level on its foot 齐底, by the least that does it: some air, a line of
 * a picture, a step of the head, a line or two of the frame where the page is free. `undefined` where they are level,
 * where the story runs over or goes on elsewhere, where its text is vertical, or where nothing makes it more level.
 * Throws when the edition has no such page.
 */
export function balance(
  edition: Edition,
  page: number,
  article: string,
  resources: CompositionResources,
): Balanced | undefined {
  const trials = createTrials(edition, page, article, resources);
  const view = viewOf(trials);
  const { now } = trials;
  if (view === undefined || now === undefined || now.fit.article !== article) return undefined;
  if (view.article.vertical || now.fit.oversetLines > 0) return undefined;
  const from = whiteOnFoot(view.article, now.composed, view.setting);
  let best: Balanced | undefined;
  for (const step of stepsOf(view)) {
    if (from === 0) break;
    const { fit, harms, composed } = trials.after([step]);
    if (harms || fit.oversetLines > 0) continue;
    const changed = step.kind === 'frame' ? { ...view.article, frame: step.to } : view.article;
    const to = whiteOnFoot(changed, composed, view.setting);
    const remedy = remedyOf([step], fit);
    const isBetter =
      best === undefined ? to < from : to < best.white.to || (to === best.white.to && remedy.cost < best.remedy.cost);
    if (isBetter) best = { remedy, white: { from, to } };
  }
  return best && { ...best, remedy: inFull(best.remedy, trials) };
}

function stepsOf(view: ArticleView): readonly CopyfitStep[] {
  const { frame, locked } = view.article;
  const deeper = Math.min(FRAME_LINES, roomBeside(frame, 'below', view.space));
  const lines = locked ? [] : [1, 2].flatMap((by) => [-by, ...(by <= deeper ? [by] : [])]);
  const inside = (['gain', 'fill'] as const).flatMap((aim) => laddersOf(view, aim)).flat();
  return [
    ...inside.filter(({ kind }) => kind !== 'frame'),
    ...lines.filter((by) => frame.lines + by > 1).map((by) => frameStep(view, grown(frame, 'below', by))),
  ];
}

/** Rows between the text of each column and the article's foot; none in columns where a picture or its words end. */
function whiteOnFoot(article: Article, { lines, boxes }: TriedPage, setting: Setting): number {
  const { grid, frame } = articleRoom(article, setting.profile);
  const { leading } = pageGrid(setting.profile);
  const others = boxesOf(article, boxes, setting).filter(({ kind }) => kind === 'image' || kind === 'caption');
  const own = lines.filter((line) => line.article === article.id && line.leg !== undefined);
  let white = 0;
  for (let column = frame.column; column < frame.column + frame.columns; column++) {
    const [left, right] = [grid.columnX(column), grid.columnX(column) + grid.measure];
    const text = own.filter(({ x }) => x >= left - grid.cell && x < right);
    const low = Math.max(grid.lineY(frame.line), ...text.map(({ y }) => y));
    const hasPicture = others.some((box) => box.x < right && box.x + box.w > left && box.y + box.h > low);
    if (hasPicture) continue;
    white += Math.max(0, Math.round((grid.baseline(frame.line + frame.lines - 1) - low) / leading));
  }
  return white;
}
