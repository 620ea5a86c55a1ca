import type { Point, Rect } from '../../core/geometry';
import type { Preferences } from '../../ipc';

/** A size in CSS pixels or points, as said where it is used. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where the page lies in the desk: CSS pixels a point, and the page's top left corner in CSS pixels of the desk. */
export interface View {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  /** The page follows the size of the desk until someone zooms or pans. */
  readonly fitted: boolean;
}

/** CSS pixels a point at 100 %: CSS counts 96 pixels to the inch, print 72 points. */
const ACTUAL_SCALE = 96 / 72;

/** From five hundred broadsheets on the wall to a single character across the desk. */
const SMALLEST_SCALE = 0.02;
const LARGEST_SCALE = 16;

/** Desk left free around a fitted page, in CSS pixels: room for handles and the page's shadow. */
const FIT_MARGIN = 28;

/** How far in from the desk's edge a page may be pushed: some of it always stays in sight, in CSS pixels. */
const KEEP_IN_SIGHT = 64;

/**
 * From this near to its edge the desk goes on under a drag, in CSS pixels; so fast for each pixel farther out, in
 * pixels a frame.
 */
const EDGE = 24;
const EDGE_SPEED = 0.2;
const FASTEST_PAN = 16;

/** One step of the zoom keys and buttons: four steps double. */
export const ZOOM_STEP = 2 ** (1 / 4);

/** The view that shows the whole page in the middle of the desk. `page` is in points, `desk` in CSS pixels. */
export function fitPage(page: Size, desk: Size): View {
  const width = fitting(desk.width - 2 * FIT_MARGIN, page.width);
  const height = fitting(desk.height - 2 * FIT_MARGIN, page.height);
  const scale = clampScale(Math.min(width, height));
  return { ...centred(page, desk, scale), fitted: true };
}

/** The view that shows a rectangle of the plane (points) as large as the desk lets it, in its middle. */
export function fitRect(rect: Rect, desk: Size, { margin = FIT_MARGIN }: { readonly margin?: number } = {}): View {
  const room = { width: Math.max(1, desk.width - 2 * margin), height: Math.max(1, desk.height - 2 * margin) };
  const scale = clampScale(Math.min(room.width / Math.max(1, rect.width), room.height / Math.max(1, rect.height)));
  const { x, y } = centred(rect, desk, scale);
  return { scale, x: x - rect.x * scale, y: y - rect.y * scale, fitted: false };
}

/**
 * The view in which a rectangle of the plane (points) is as wide as the desk; its top is in sight when it is higher.
 */
export function fitWidth(rect: Rect, desk: Size): View {
  const scale = clampScale(fitting(desk.width - 2 * FIT_MARGIN, rect.width));
  const { x, y } = centred(rect, desk, scale);
  const top = rect.height * scale > desk.height ? FIT_MARGIN : y;
  return { scale, x: x - rect.x * scale, y: top - rect.y * scale, fitted: false };
}

/** The view with another scale and the point of the page under `about` (CSS pixels of the desk) kept there. */
export function zoomAbout(view: View, scale: number, about: Point): View {
  const next = clampScale(scale);
  const ratio = next / view.scale;
  return {
    scale: next,
    x: about.x - (about.x - view.x) * ratio,
    y: about.y - (about.y - view.y) * ratio,
    fitted: false,
  };
}

/** The view moved by CSS pixels, never so far that the page is lost. */
export function panBy(view: View, by: Point, page: Size, desk: Size): View {
  return {
    scale: view.scale,
    x: clamp(view.x + by.x, KEEP_IN_SIGHT - page.width * view.scale, desk.width - KEEP_IN_SIGHT),
    y: clamp(view.y + by.y, KEEP_IN_SIGHT - page.height * view.scale, desk.height - KEEP_IN_SIGHT),
    fitted: false,
  };
}

/**
 * The view with `rect` (points) in sight: unmoved when it is, and when all of it is on the desk, at its edge too; else
 * panned so that its middle is the desk's. Across or down it stays where it is wholly in sight that way.
 */
export function reveal(view: View, rect: Rect, desk: Size): View {
  const left = view.x + rect.x * view.scale;
  const top = view.y + rect.y * view.scale;
  const width = rect.width * view.scale;
  const height = rect.height * view.scale;
  if (isWithin(left, width, desk.width, FIT_MARGIN) && isWithin(top, height, desk.height, FIT_MARGIN)) return view;
  const inSight = left + width > KEEP_IN_SIGHT && left < desk.width - KEEP_IN_SIGHT;
  if (inSight && top + height > KEEP_IN_SIGHT && top < desk.height - KEEP_IN_SIGHT) return view;
  return {
    ...view,
    x: isWithin(left, width, desk.width) ? view.x : view.x + desk.width / 2 - (left + width / 2),
    y: isWithin(top, height, desk.height) ? view.y : view.y + desk.height / 2 - (top + height / 2),
    fitted: false,
  };
}

/**
 * The view a frame later when a drag of text is held near or beyond the desk's edge: the farther out the faster, the
 * same view within, and no farther than the page (points) goes.
 */
export function panAtEdge(view: View, { x, y }: Point, page: Size, desk: Size): View {
  const to = {
    x: goOn(view.x, edgeSpeed(x, desk.width), page.width * view.scale, desk.width),
    y: goOn(view.y, edgeSpeed(y, desk.height), page.height * view.scale, desk.height),
  };
  return to.x === view.x && to.y === view.y ? view : { ...view, ...to, fitted: false };
}

/** The point of the page, in points, under a point of the desk, in CSS pixels. */
export function toPage(view: View, at: Point): Point {
  return { x: (at.x - view.x) / view.scale, y: (at.y - view.y) / view.scale };
}

/** The rectangle of the desk, in CSS pixels, that shows a rectangle of the page, in points. */
export function toDesk(view: View, rect: Rect): Rect {
  return {
    x: view.x + rect.x * view.scale,
    y: view.y + rect.y * view.scale,
    width: rect.width * view.scale,
    height: rect.height * view.scale,
  };
}

/** The scale at which the page is as large as it prints: where the window's things are drawn larger, its pixels are. */
export function actualScale({ uiScale }: Pick<Preferences, 'uiScale'>): number {
  return (ACTUAL_SCALE * 100) / uiScale;
}

/** The zoom as people say it: 1 is actual size. */
export function zoomOf(view: View, preferences: Pick<Preferences, 'uiScale'>): number {
  return view.scale / actualScale(preferences);
}

function centred(page: Size, desk: Size, scale: number): Pick<View, 'scale' | 'x' | 'y'> {
  return { scale, x: (desk.width - page.width * scale) / 2, y: (desk.height - page.height * scale) / 2 };
}

function isWithin(from: number, length: number, room: number, margin = KEEP_IN_SIGHT): boolean {
  return from > margin && from + length < room - margin;
}

/** Where a page's edge goes, until the one that comes in is a little within the desk. */
function goOn(at: number, by: number, length: number, room: number): number {
  return by > 0
    ? Math.max(at, Math.min(at + by, FIT_MARGIN))
    : Math.min(at, Math.max(at + by, room - FIT_MARGIN - length));
}

function edgeSpeed(at: number, length: number): number {
  const over = Math.max(0, EDGE - at) - Math.max(0, at - (length - EDGE));
  return clamp(over * EDGE_SPEED, -FASTEST_PAN, FASTEST_PAN);
}

/** The scale at which a length fills a room; where there is nothing to fill it with, that of print. */
function fitting(room: number, length: number): number {
  return length > 0 ? room / length : ACTUAL_SCALE;
}

function clampScale(scale: number): number {
  return clamp(scale, SMALLEST_SCALE, LARGEST_SCALE);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
