import type { ArticlePicture } from '../document';
import { headStrength } from '../layout-rules';
import type { Points } from '../units';

/** A rectangle of an article's own make-up, in base columns and grid lines from the article's top left. */
export interface CellRect {
  readonly column: number;
  readonly columns: number;
  readonly line: number;
  readonly lines: number;
}

/** A picture within a shape, and the lines of words under it. */
export interface ShapeImage extends CellRect {
  readonly captionRows: number;
  /** Where columns are bands 段: grid lines at its foot, within it, that its words take. */
  readonly wordRows?: number;
}

/** A rectangle of level legs: as many as it has columns, or `legs` equal ones of the article's own. */
export interface ShapeBody extends CellRect {
  readonly legs?: number;
}

/** A headline within a shape, for telling clashes. */
export interface ShapeHead extends CellRect {
  readonly size: Points;
  /** Lines of the main head of a level one; one when left out. */
  readonly rows?: number;
  /** A strip of one column over the article's whole depth 竖题. */
  readonly vertical?: true;
  /** How far it reaches along its lines, in base columns: what its strength goes by. */
  readonly reach: number;
}

/**
 * Legs at the right of a shape's other columns that end deeper or higher than those: the article then stands in a step
 * (ADR 46).
 */
export interface ShapeStep {
  readonly columns: number;
  /** Grid lines from the article's top, the white line below included. */
  readonly lines: number;
  /**
   * It is the last leg under a head over all columns, and goes on below the others (ADR 56); else it begins beside the
   * head, level with its top.
   */
  readonly hangs?: true;
}

/** One way to make an article up: the rectangle it fills, how it looks inside, and what that costs in looks. */
export interface Shape {
  readonly columns: number;
  /** Grid lines, the white line below the article included. */
  readonly lines: number;
  /** What looks alike: shapes of one class differ only in depth. */
  readonly kind: string;
  readonly cost: number;
  /** Extra lines of air in the head block. */
  readonly air: number;
  /** Lines of white in a level head block that come of its taking whole ones, less than one; left out in bands 段. */
  readonly spare?: number;
  /** The head block; of no lines when the story has none. */
  readonly head: ShapeHead;
  /** Whether the head block may take more air: not beside a picture, whose depth it shares. */
  readonly airy: boolean;
  /** Where the pictures stand, from the article's top left. */
  readonly images: readonly ShapeImage[];
  readonly pictures: readonly ArticlePicture[];
  /**
   * So many equal columns of the article's own 破栏, in which its `pictures` count, or bands 段 over its own; the page's
   * when left out.
   */
  readonly own?: number;
  /** Rectangles of level legs, the white line below left out, and the lines of text in them all. */
  readonly bodies: readonly ShapeBody[];
  /** Cells beside pictures and head that no text is set in, the lines that part them left out; none when left out. */
  readonly white?: number;
  /** Where columns are bands: white under its head, in lines a band high; none when left out. */
  readonly hang?: number;
  readonly rows: number;
  /** What it takes at the right of its columns; its legs, or what hangs of its leg, are the last of the `bodies`. */
  readonly step?: ShapeStep;
  /**
   * Of a package 组稿: its stories, each in a shape of its own; the head above is the one that counts outside, and the
   * pictures are theirs.
   */
  readonly parts?: readonly ShapePart[];
  /** The name in the bar of a package in a box; none of one that only stands together. */
  readonly framed?: string;
}

/** A story of a package in its place, from the package's top left. */
export interface ShapePart extends Pick<CellRect, 'column' | 'line' | 'lines'> {
  readonly story: string;
  /** Its place among the stories of the page. */
  readonly rank: number;
  readonly shape: Shape;
  /** Lines of air in the head block beyond the shape's. */
  readonly air: number;
}

/** A shape with what a search asks of it at every place. */
export interface WeighedShape {
  readonly shape: Shape;
  /** As `shapeStrength` and `largestPicture` give them. */
  readonly strength: number;
  readonly picture: number;
}

/** The shapes of one width. */
export interface WidthShapes {
  /** Cheapest first. */
  readonly shapes: readonly Shape[];
  /** By depth in lines, each list cheapest first. */
  readonly byDepth: readonly (readonly WeighedShape[] | undefined)[];
  /** The depths, that of the cheapest shape first. */
  readonly depths: readonly number[];
}

/** Every shape that a story can take on a page, and figures for bounding the search. */
export interface ShapeTable {
  /** Index is the number of columns; `undefined` where the story has no shape so wide. */
  readonly byWidth: readonly (WidthShapes | undefined)[];
  /** Widths with any shape, narrowest first. */
  readonly widths: readonly number[];
  /** Shapes with a step, cheapest first, where they may be taken. */
  readonly steps?: readonly Shape[];
  /** Cells (columns × lines) of the smallest and largest shapes in good taste, and of the best-looking one. */
  readonly smallest: number;
  readonly largest: number;
  readonly best: number;
  readonly bestCost: number;
}

/** Shapes that cost this much more than a story's best are no longer in good taste. */
const TASTE = 7;

/** Orders shapes into a table. One shape is kept for each width, kind and depth: the cheapest. */
export function shapeTable(shapes: readonly Shape[], columns: number): ShapeTable {
  const kept = new Map<string, Shape>();
  let [best, bestCost] = [0, Infinity];
  for (const shape of shapes) {
    const key = `${shape.columns}/${shape.kind}/${shape.lines}`;
    const known = kept.get(key);
    if (known === undefined || shape.cost < known.cost) kept.set(key, shape);
    if (shape.cost < bestCost) [best, bestCost] = [shape.columns * shape.lines, shape.cost];
  }
  let [smallest, largest] = [best, best];
  for (const shape of kept.values()) {
    if (shape.cost > bestCost + TASTE) continue;
    smallest = Math.min(smallest, shape.columns * shape.lines);
    largest = Math.max(largest, shape.columns * shape.lines);
  }
  const byWidth = Array.from({ length: columns + 1 }, (_, width) =>
    widthShapes([...kept.values()].filter((shape) => shape.columns === width)),
  );
  const widths = byWidth.flatMap((known, width) => (known === undefined ? [] : [width]));
  return { byWidth, widths, smallest, largest, best, bestCost };
}

function widthShapes(unordered: readonly Shape[]): WidthShapes | undefined {
  if (unordered.length === 0) return undefined;
  const shapes = [...unordered].sort((a, b) => a.cost - b.cost || a.lines - b.lines || (a.kind < b.kind ? -1 : 1));
  const deepest = Math.max(...shapes.map(({ lines }) => lines));
  const byDepth = Array.from({ length: deepest + 1 }, (): WeighedShape[] | undefined => undefined);
  for (const shape of shapes) {
    const weighed = { shape, strength: shapeStrength(shape), picture: largestPicture(shape) };
    (byDepth[shape.lines] ??= []).push(weighed);
  }
  return { shapes, byDepth, depths: [...new Set(shapes.map(({ lines }) => lines))] };
}

/** How strong a shape's headline looks; 0 where it has none. */
export function shapeStrength({ head }: Pick<Shape, 'head'>): number {
  return head.lines === 0 ? 0 : headStrength(head.size, head.reach);
}

/** Cells of the largest picture of a shape with text; 0 where it has none: a photo with its words only does not vie. */
export function largestPicture({ images, bodies }: Pick<Shape, 'images' | 'bodies'>): number {
  if (bodies.length === 0) return 0;
  let most = 0;
  for (const { columns, lines } of images) most = Math.max(most, columns * lines);
  return most;
}
