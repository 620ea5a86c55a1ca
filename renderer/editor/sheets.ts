import { bindingOf } from '../../core/document';
import type { Edition } from '../../core/document';
import type { Point, Rect } from '../../core/geometry';
import { paperSize } from './edition-queries';
import type { EditorState } from './state';
import { toPage } from './view';
import type { Size, View } from './view';

/** How pages lie on the desk: one at a time, as they lie open before a reader 对开, or all of them 全版样. */
export const DESK_MODES = ['page', 'spread', 'wall'] as const;

/** A way in which pages lie on the desk. */
export type DeskMode = (typeof DESK_MODES)[number];

/** A page lying on the desk. Lengths are points of the desk's plane, in which pages keep their printed size. */
export interface Sheet extends Rect {
  readonly id: string;
  /** From 1. */
  readonly number: number;
}

/** The pages that lie on the desk, and the size of the rectangle from the plane's origin that holds them. */
export interface DeskPlan extends Size {
  /** One after another by number. */
  readonly sheets: readonly Sheet[];
  /** They lie in rows from the top, so many pages' places in each; the first page may lack its neighbour. */
  readonly rows: { readonly places: number; readonly height: number };
}

type Laid = Pick<EditorState, 'edition' | 'mode' | 'page' | 'desk'>;

/** White between spreads on the wall, as a share of the paper's width. */
const WALL_GAP = 0.06;

/** The pages (from 1) that lie open together with a page, by number: 1, 2–3, 4–5 … */
export function spreadOf(page: number, count: number): readonly number[] {
  const left = page % 2 === 0 ? page : page - 1;
  return [left, left + 1].filter((number) => number >= 1 && number <= count);
}

/** Where the pages of a state lie. The same plan for the same pages, mode and shape of the desk. */
export function deskPlan(state: Laid): DeskPlan {
  const { edition, mode, page, desk } = state;
  if (edition === undefined || edition.pages.length === 0) return EMPTY;
  const { pages, profile } = edition;
  const shape = mode === 'wall' ? (desk.width / Math.max(1, desk.height)).toFixed(1) : '';
  // Both pages of a spread lie on one plan: to work on the other moves nothing.
  const first = mode === 'spread' ? spreadOf(page, pages.length)[0] : page;
  const key = `${mode} ${mode === 'wall' ? '' : first} ${shape} ${bindingOf(profile)}`;
  const kept = plans.get(pages);
  if (kept?.key === key && kept.paper === profile.paper) return kept.plan;
  const made = makePlan(edition, { mode, page, shape: Number(shape) });
  const plan = bindingOf(profile) === 'left' ? made : mirrored(made);
  plans.set(pages, { key, paper: profile.paper, plan });
  return plan;
}

/** The pages that are in sight, were it by an edge. Costs by what is in sight, not by how many pages there are. */
export function sheetsInSight(state: Laid & Pick<EditorState, 'view'>): readonly Sheet[] {
  const { view, desk } = state;
  const [from, to] = [toPage(view, { x: 0, y: 0 }), toPage(view, { x: desk.width, y: desk.height })];
  return sheetsWithin(deskPlan(state), { x: from.x, y: from.y, width: to.x - from.x, height: to.y - from.y });
}

/** The sheets of a plan that a rectangle of its plane meets; a rectangle of no size is a point. */
function sheetsWithin(plan: DeskPlan, part: Rect): readonly Sheet[] {
  const { sheets, rows } = plan;
  const first = sheets[0]?.number ?? 1;
  // On the wall page one stands alone beside the fold of its spread: the place before it is empty.
  const empty = first === 1 && rows.places > 1 ? 1 : 0;
  const place = (row: number): number => Math.max(0, row * rows.places - empty);
  const from = Math.max(0, Math.floor(part.y / rows.height));
  const to = Math.floor((part.y + part.height) / rows.height);
  const [right, foot] = [part.x + part.width, part.y + part.height];
  return sheets
    .slice(place(from), place(to + 1))
    .filter((sheet) => sheet.x <= right && sheet.x + sheet.width > part.x)
    .filter((sheet) => sheet.y <= foot && sheet.y + sheet.height > part.y);
}

/** The page lying under a point of the desk (CSS pixels). */
export function sheetUnder(state: EditorState, at: Point): Sheet | undefined {
  const { x, y } = toPage(state.view, at);
  return sheetsWithin(deskPlan(state), { x, y, width: 0, height: 0 })[0];
}

/** The page lying nearest to a point of the desk (CSS pixels): where something dragged beside the paper belongs. */
export function sheetNear(state: EditorState, at: Point): Sheet | undefined {
  const point = toPage(state.view, at);
  const far = ({ x, y, width, height }: Sheet): number =>
    Math.hypot(Math.max(x - point.x, 0, point.x - x - width), Math.max(y - point.y, 0, point.y - y - height));
  return deskPlan(state).sheets.reduce<Sheet | undefined>(
    (near, sheet) => (near === undefined || far(sheet) < far(near) ? sheet : near),
    undefined,
  );
}

/** The sheet of a page (from 1), if it lies on the desk. */
export function sheetOfPage(state: Laid, page: number): Sheet | undefined {
  const { sheets } = deskPlan(state);
  return sheets[page - (sheets[0]?.number ?? 1)];
}

/** The view in which points of a page, and no longer of the plane, are what `toDesk` and `toPage` speak of. */
export function viewOf(view: View, sheet: Pick<Sheet, 'x' | 'y'>): View {
  return { ...view, x: view.x + sheet.x * view.scale, y: view.y + sheet.y * view.scale };
}

const EMPTY: DeskPlan = { sheets: [], rows: { places: 1, height: 1 }, width: 1, height: 1 };

/** The last plan of each list of pages: drags and pans ask for it at every frame. */
const plans = new WeakMap<
  Edition['pages'],
  { readonly key: string; readonly paper: unknown; readonly plan: DeskPlan }
>();

/** A plan whose pages go on from right to left, as those of a paper that is bound at the right. */
function mirrored(plan: DeskPlan): DeskPlan {
  return { ...plan, sheets: plan.sheets.map((sheet) => ({ ...sheet, x: plan.width - sheet.x - sheet.width })) };
}

function makePlan(
  edition: Edition,
  { mode, page, shape }: { readonly mode: DeskMode; readonly page: number; readonly shape: number },
): DeskPlan {
  const paper = paperSize(edition);
  const count = edition.pages.length;
  const sheet = (number: number, x: number, y: number): Sheet => ({
    id: edition.pages[number - 1]?.id ?? '',
    number,
    x,
    y,
    ...paper,
  });
  switch (mode) {
    case 'page':
      return { sheets: [sheet(page, 0, 0)], rows: { places: 1, height: paper.height }, ...paper };
    case 'spread': {
      const numbers = spreadOf(page, count);
      const sheets = numbers.map((number, index) => sheet(number, index * paper.width, 0));
      const rows = { places: numbers.length, height: paper.height };
      return { sheets, rows, width: numbers.length * paper.width, height: paper.height };
    }
    case 'wall':
      return makeWall(count, { paper, shape, sheet });
  }
}

/**
 * Spreads in rows, so many to a row that the wall has about the shape of the desk; page one stands at the right of its
 * spread.
 */
function makeWall(
  count: number,
  options: { readonly paper: Size; readonly shape: number; readonly sheet: (n: number, x: number, y: number) => Sheet },
): DeskPlan {
  const { paper, shape, sheet } = options;
  const gap = paper.width * WALL_GAP;
  const [across, down] = [2 * paper.width + gap, paper.height + gap];
  const spreads = Math.floor(count / 2) + 1;
  const row = Math.min(spreads, Math.max(1, Math.round(Math.sqrt((spreads * shape * down) / across))));
  const sheets = Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    const spread = Math.floor(number / 2);
    const x = (spread % row) * across + (number % 2 === 0 ? 0 : paper.width);
    return sheet(number, x, Math.floor(spread / row) * down);
  });
  const rows = { places: 2 * row, height: down };
  return { sheets, rows, width: row * across - gap, height: Math.ceil(spreads / row) * down - gap };
}
