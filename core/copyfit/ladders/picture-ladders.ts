import type { ArticlePicture, Picture } from '../../document';
import type { Rect } from '../../geometry';
import { articleRoom, fitPicture } from '../../page';
import type { PageGrid } from '../../page';
import { feetOf } from '../on-foot';
import type { Aim, ArticleView, Ladder } from './ladder';

/** No more than this of a picture's height or width is cut away: what it tells must stay in it. */
const MOST_CROPPED = 0.35;
/** The flattest picture worth printing, in grid lines, and the deepest as a share of its article. */
const LEAST_LINES = 4;
const MOST_SHARE = 0.75;

/** What pictures can do: each cropped lower or let higher about its focus, and over a column less or more. */
export function pictureLadders(view: ArticleView, aim: Aim): readonly Ladder[] {
  return view.article.pictures.flatMap((picture, at) => {
    const words = view.story.pictures[picture.index];
    const file = words && view.pictures.find(({ id }) => id === words.picture);
    return file === undefined ? [] : [lines(view, picture, at, file, aim), span(view, picture, at, file, aim)];
  });
}

function lines(view: ArticleView, { frame, inset, fit }: ArticlePicture, at: number, file: Picture, aim: Aim): Ladder {
  const { article, page, setting } = view;
  const { grid, frame: room } = articleRoom(article, setting.profile);
  const width = inset === undefined ? grid.columnWidth(frame.columns) : inset.width * grid.cell;
  const onFoot = feetOf(view).includes(at);
  const deepest = Math.max(frame.lines, Math.floor(MOST_SHARE * room.lines));
  const steps: Ladder[number][] = [];
  for (let by = 1; ; by++) {
    const to = frame.lines + (aim === 'gain' ? -by : by);
    if (to < LEAST_LINES || to > deepest) return steps;
    const shown = { x: 0, y: 0, width, height: to * grid.leading };
    // A picture shown whole is never cut, only smaller.
    if (fit?.kind !== 'whole' && !showsEnough(file, shown, fit)) return steps;
    steps.push({ kind: 'pictureLines', page, article: article.id, at, from: frame.lines, to, onFoot });
  }
}

function showsEnough(file: Picture, rect: Rect, fit: ArticlePicture['fit']): boolean {
  const { crop } = fitPicture(file, rect, fit);
  const zoom = fit?.kind === 'fill' ? Math.max(1, fit.zoom ?? 1) : 1;
  // What a person has zoomed away does not count.
  return Math.min(crop.width, crop.height) * zoom >= 1 - MOST_CROPPED;
}

/**
 * The span a column less or more, at the side of the article where the picture stands, with its lines in proportion.
 */
function span(view: ArticleView, { frame, inset, fit }: ArticlePicture, at: number, file: Picture, aim: Aim): Ladder {
  const { article, page, setting } = view;
  const { grid, frame: room } = articleRoom(article, setting.profile);
  const columns = frame.columns + (aim === 'gain' ? -1 : 1);
  if (inset !== undefined || columns < 1 || columns > room.columns) return [];
  const isRight = frame.column > 0 && frame.column + frame.columns === room.columns;
  const column = isRight ? room.columns - columns : Math.min(frame.column, room.columns - columns);
  const lines = linesInProportion(grid, frame, columns);
  const shown = { x: 0, y: 0, width: grid.columnWidth(columns), height: lines * grid.leading };
  const tooDeep = lines > Math.max(frame.lines, MOST_SHARE * room.lines);
  if (lines < LEAST_LINES || tooDeep || (fit?.kind !== 'whole' && !showsEnough(file, shown, fit))) return [];
  const line = feetOf(view).includes(at) ? frame.line + frame.lines - lines : frame.line;
  if (line < 0) return [];
  return [{ kind: 'pictureSpan', page, article: article.id, at, from: frame, to: { column, columns, line, lines } }];
}

/** The lines of a picture over other columns that keep its proportions, to the nearest whole line. */
function linesInProportion(grid: PageGrid, frame: ArticlePicture['frame'], columns: number): number {
  return Math.round((frame.lines * grid.columnWidth(columns)) / grid.columnWidth(frame.columns));
}
