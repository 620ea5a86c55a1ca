import { TYPE_SIZES } from '../../document';
import { pageGrid } from '../../page';
import type { HeadMeasure } from '../../page';
import { headOf } from '../head-of';
import { feetOf } from '../on-foot';
import type { Aim, ArticleView, Ladder } from './ladder';

/** Steps of size that a head may go down or up, and the share of its size, before it is another head. */
const MOST_SIZES = 3;
const MOST_RESIZED = 0.25;
/** Main heads are never set smaller than this: 四号. */
const SMALLEST_HEAD = 14;
/** The most air that a head block takes in for its looks, in grid lines. */
const MOST_AIR = 3;

/** What a head can do: its size, its lines, its air. None where the article has no head of its own. */
export function headLadders(view: ArticleView, aim: Aim): readonly Ladder[] {
  return [sizes(view, aim), lines(view, aim), air(view, aim)];
}

/**
 * The steps of type size 字号 below or above the head's own, the paper's own head sizes among them, as far as the head
 * stays in its rank: no larger than those of stories that count for more, no smaller than those that count for less
 * (L21).
 */
function sizes(view: ArticleView, aim: Aim): Ladder {
  const { article, page, setting } = view;
  const { head } = article;
  if (head === undefined) return [];
  const known = new Set([...setting.profile.headlineSizes, ...TYPE_SIZES.founder.map(({ points }) => points)]);
  const largest = Math.max(head.size, ...setting.profile.headlineSizes);
  const ordered = [...known]
    .filter((size) => size >= SMALLEST_HEAD && size <= largest && keepsRank(view, head.size, size))
    .sort((a, b) => a - b);
  const towards =
    aim === 'gain' ? ordered.filter((size) => size < head.size).reverse() : ordered.filter((size) => size > head.size);
  const pictures = feetOf(view);
  const now = headOf(view).lines;
  return towards.slice(0, MOST_SIZES).map((to) => {
    const seat = { pictures, by: now - headOf(view, { size: to }).lines };
    return { kind: 'headSize', page, article: article.id, from: head.size, to, seat };
  });
}

function keepsRank({ heads, story }: ArticleView, from: number, to: number): boolean {
  if (Math.abs(to - from) > MOST_RESIZED * from) return false;
  return heads.every(({ size, priority }) => {
    const passesUp = priority < story.priority && size >= from && to > size;
    const passesDown = priority > story.priority && size <= from && to < size;
    return !passesUp && !passesDown;
  });
}

/** A head over its text pressed into fewer lines; or one that was pressed let run over as many as it likes. */
function lines(view: ArticleView, aim: Aim): Ladder {
  const { article, page } = view;
  const { head } = article;
  if (head === undefined || head.vertical) return [];
  const now = headOf(view);
  const pictures = feetOf(view);
  const step = (to: HeadMeasure, block: number | undefined): Ladder[number] => {
    const own = { page, article: article.id, block, seat: { pictures, by: now.lines - to.lines } };
    return { kind: 'headLines', ...own, from: now.headlineLines, to: to.headlineLines };
  };
  if (aim === 'fill') {
    const free = headOf(view, { lines: undefined });
    return head.lines !== undefined && free.lines > now.lines ? [step(free, undefined)] : [];
  }
  const found: Ladder[number][] = [];
  let last = now;
  for (let block = now.lines - 1; block > 0 && last.headlineLines > 1; block--) {
    const pressed = headOf(view, { lines: block });
    if (!pressed.fits) break;
    if (pressed.headlineLines >= last.headlineLines) continue;
    found.push(step(pressed, pressed.lines));
    last = pressed;
  }
  return found;
}

/** Air that is there taken away, or some let in. A head beside or within its text, or a vertical one, has none. */
function air(view: ArticleView, aim: Aim): Ladder {
  const { article, page, boxes, setting } = view;
  const { head } = article;
  if (head === undefined || head.vertical || head.place !== undefined) return [];
  const headline = boxes.find(({ kind }) => kind === 'headline');
  if (headline === undefined || headline.h < pageGrid(setting.profile).leading) return [];
  const from = head.air ?? 0;
  const pictures = feetOf(view);
  const most = aim === 'gain' ? from : Math.max(0, MOST_AIR - from);
  return Array.from({ length: most }, (_, index) => {
    const by = aim === 'gain' ? index + 1 : -index - 1;
    return { kind: 'headAir', page, article: article.id, from, to: from - by, seat: { pictures, by } };
  });
}
