import type { Point, Rect } from '../geometry';

/** Where the top left of a page lies in its PDF user space, whose y runs upwards. */
export interface PageSpace {
  readonly left: number;
  readonly top: number;
}

/** The space of a page that is shown whole: its bottom left is the origin. */
export function pageSpace(height: number): PageSpace {
  return { left: 0, top: height };
}

/** A point of a page in its user space. */
export function toUserSpace({ left, top }: PageSpace, { x, y }: Point): readonly [x: number, y: number] {
  return [left + x, top - y];
}

/** A point of the user space on its page. */
export function fromUserSpace({ left, top }: PageSpace, x: number, y: number): Point {
  return { x: x - left, y: top - y };
}

/** Points of the user space on its page, x and y by turns; half a point at the end is none. */
export function pointsOfNumbers(space: PageSpace, numbers: readonly number[]): readonly Point[] {
  return Array.from({ length: numbers.length >> 1 }, (_, at) =>
    fromUserSpace(space, numbers[2 * at] ?? 0, numbers[2 * at + 1] ?? 0),
  );
}

/** A rectangle of a page in its user space: left, bottom, right, top. */
export function boxOfRect(space: PageSpace, { x, y, width, height }: Rect): readonly [number, number, number, number] {
  const [left, top] = toUserSpace(space, { x, y });
  return [left, top - height, left + width, top];
}

/** The rectangle of a page between two corners in its user space, whichever they are. */
export function rectOfBox(space: PageSpace, x1: number, y1: number, x2: number, y2: number): Rect {
  const { x, y } = fromUserSpace(space, Math.min(x1, x2), Math.max(y1, y2));
  return { x, y, width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
}

/**
 * A caret itself, whose box in a file has room around it (RD, fringe): Acrobat draws a sign beside one that puts in a
 * space. In its order, which is that of the box: left, bottom, right, top.
 */
export function rectOfCaret(space: PageSpace, box: readonly number[], room: readonly number[]): Rect {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = box;
  const [left = 0, bottom = 0, right = 0, top = 0] = room;
  return rectOfBox(space, x1 + left, y1 + bottom, x2 - right, y2 - top);
}

/**
 * Rectangles as QuadPoints in the order that all readers take: upper left, upper right, lower left, lower right. (The
 * standard says counter-clockwise, and no reader has ever held to it.)
 */
export function quadPoints(space: PageSpace, rects: readonly Rect[]): readonly number[] {
  return rects.flatMap((rect) => {
    const [left, bottom, right, top] = boxOfRect(space, rect);
    return [left, top, right, top, left, bottom, right, bottom];
  });
}

/**
 * The rectangles around QuadPoints, in whatever order a writer gave each one's corners; an incomplete one is left out.
 */
export function rectsOfQuads(space: PageSpace, points: readonly number[]): readonly Rect[] {
  return Array.from({ length: Math.floor(points.length / 8) }, (_, index) => {
    const quad = points.slice(8 * index, 8 * index + 8);
    const [xs, ys] = [quad.filter((_, at) => at % 2 === 0), quad.filter((_, at) => at % 2 === 1)];
    return rectOfBox(space, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
  });
}
