import type { Article, Edition, GridRect } from '../../../core/document';
import type { Point } from '../../../core/geometry';
import type { StoryShape } from '../../compose';
import { carriedId } from '../carried';
import { gridOf, gridSteps, pageAt } from '../edition-queries';
import type { Edit } from '../edit';
import { addArticle } from '../edits';
import { selectionOf } from '../selection';
import { sheetNear, viewOf } from '../sheets';
import type { Sheet } from '../sheets';
import type { EditorState } from '../state';
import { toPage } from '../view';
import { sameFrame } from './grip';
import type { GridSteps } from './grip';
import { IDLE, stay } from './types';
import type { ToolEvent, ToolStep } from './types';

/** A story on its way from the list to a page. Its shape comes from the composer while the hand moves already. */
export interface Carrying {
  readonly kind: 'carrying';
  readonly story: string;
  /** The id that its article will have. */
  readonly article: string;
  readonly shape: StoryShape | undefined;
  /** Where it would stand; `undefined` while the pointer is off the desk. */
  readonly place: { readonly sheet: Sheet; readonly frame: GridRect } | undefined;
}

/** The lines of an article above the pointer: a carried story hangs by its head. */
const HELD_BELOW_TOP = 1;

/**
 * One step of carrying a story: over the desk it shows, let go there it is placed, let go elsewhere nothing happens.
 */
export function stepCarry(hand: Carrying, event: ToolEvent, state: EditorState): ToolStep {
  switch (event.kind) {
    case 'shape':
      return { hand: { ...hand, shape: event.shape }, effects: [] };
    case 'move':
      return hold(hand, placeUnder(hand, event.at, state), state);
    case 'leave':
      return hold(hand, undefined, state);
    case 'up':
      return release(hand, state, event.keys?.mod === true);
    case 'cancel':
      return { hand: IDLE, effects: hand.place === undefined ? [] : [{ kind: 'endPreview' }] };
    default:
      return stay(state);
  }
}

/** The frame of a story let go at a point of the page (points): under the pointer, snapped, within the grid. */
export function dropFrame(shape: Pick<StoryShape, 'columns' | 'lines'>, at: Point, steps: GridSteps): GridRect {
  const { columns, lines } = shape;
  const column = Math.round((at.x - steps.area.x) / steps.columnStep - columns / 2);
  const line = Math.floor((at.y - steps.area.y) / steps.lineStep) - HELD_BELOW_TOP;
  return {
    column: Math.max(0, Math.min(column, steps.columns - columns)),
    columns,
    line: Math.max(0, Math.min(line, steps.lines - lines)),
    lines,
  };
}

/** The article that a story becomes in a shape. */
export function articleFrom(
  id: string,
  { story, shape, frame }: { readonly story: string; readonly shape: StoryShape; readonly frame: GridRect },
): Article {
  const { pictures, head, vertical } = shape;
  return { id, story, frame, pictures, ...(head && { head }), ...(vertical && { vertical }) };
}

function placeUnder({ shape }: Carrying, at: Point, state: EditorState): Carrying['place'] {
  const sheet = sheetNear(state, at);
  if (shape === undefined || sheet === undefined || state.edition === undefined) return undefined;
  const point = toPage(viewOf(state.view, sheet), at);
  return { sheet, frame: dropFrame(shape, point, gridSteps(gridOf(state.edition))) };
}

function hold(hand: Carrying, place: Carrying['place'], state: EditorState): ToolStep {
  const { place: before, shape, story } = hand;
  if (place === undefined || shape === undefined) {
    return { hand: { ...hand, place: undefined }, effects: before === undefined ? [] : [{ kind: 'endPreview' }] };
  }
  if (before?.sheet.id === place.sheet.id && sameFrame(before.frame, place.frame)) return stay(state);
  const article = articleFrom(carriedId(story), { story, shape, frame: place.frame });
  return { hand: { ...hand, place }, effects: [{ kind: 'preview', apply: adding(place.sheet, article) }] };
}

/** On a page that others fill it is fitted in among them, unless Ctrl is held: then it lies over them. */
function release({ story, shape, place, article: id }: Carrying, { edition }: EditorState, over: boolean): ToolStep {
  if (shape === undefined || place === undefined) return { hand: IDLE, effects: [] };
  const { sheet, frame } = place;
  const article = articleFrom(id, { story, shape, frame });
  const under = edition && articleUnder(edition, sheet.number, frame);
  if (under !== undefined && !over) {
    return { hand: IDLE, effects: [{ kind: 'fitIn', page: sheet.number, article, over: under.id }] };
  }
  const edit: Edit = { label: 'placeStory', apply: adding(sheet, article) };
  const select = selectionOf(sheet.id, [{ kind: 'article', id }]);
  return { hand: IDLE, effects: [{ kind: 'commit', edit, ...(select && { select }) }] };
}

/** The article of a page (from 1) that a frame covers most of, by cells. */
function articleUnder(edition: Edition, page: number, frame: GridRect): Article | undefined {
  const covered = ({ frame: other }: Article): number => {
    const across =
      Math.min(frame.column + frame.columns, other.column + other.columns) - Math.max(frame.column, other.column);
    const down = Math.min(frame.line + frame.lines, other.line + other.lines) - Math.max(frame.line, other.line);
    return Math.max(0, across) * Math.max(0, down);
  };
  const articles = pageAt(edition, page)?.articles.filter((one) => !one.hidden && covered(one) > 0) ?? [];
  return articles.toSorted((a, b) => covered(b) - covered(a))[0];
}

function adding({ id, number }: Sheet, article: Article): (edition: Edition) => Edition {
  return (edition) => (pageAt(edition, number)?.id === id ? addArticle(edition, number, article) : edition);
}
