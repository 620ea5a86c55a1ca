import { PAPER } from '../../core/display-list';
import type { Artwork } from '../../core/document';
import { DrawingProblem, unsupported } from './codes';
import { readPaint } from './colours';
import { boxOf, createPen } from './contours';
import type { Box, Contour } from './contours';
import { finishDrawing } from './finish-drawing';
import type { DrawnShape } from './finish-drawing';
import { loadPdfReader } from './pdf-reader';
import type { PdfOperators } from './pdf-reader';

/** A matrix as PDF writes it: a, b, c, d, e, f. */
type Matrix = readonly [number, number, number, number, number, number];

interface State {
  readonly matrix: Matrix;
  readonly fill: string;
  /** Nothing is seen outside it. */
  readonly clip: Box;
}

/** What paints text, images or gradients, by the reader's names of operators. */
const REFUSED: readonly [RegExp, string][] = [
  [/ShowText|showText|showSpaced|nextLineShow|Type3/, 'text'],
  [/^paint(?:Image|Inline|JpegX|Solid)/, 'image'],
  [/^shadingFill$|ColorN$/, 'gradient'],
];

/**
 * Reads the filled shapes of a PDF's first page. Text, images, gradients and strokes are refused by name. The reader
 * knows screen colours only, so a drawing has one colour, which becomes that of the nameplate, and white. Throws a
 * `DrawingProblem`.
 */
export async function readPdfDrawing(name: string, bytes: Uint8Array): Promise<Omit<Artwork, 'id'>> {
  const reader = await loadPdfReader();
  const page = await reader.firstPage(bytes);
  if (page === undefined) throw new DrawingProblem('drawing-damaged');
  const area: Box = { left: 0, top: 0, right: page.width, bottom: page.height };
  const shapes = interpret(page.operators, { matrix: page.matrix, fill: '#000000', clip: area });
  const colours = new Set(shapes.filter(({ fill }) => !isWhite(fill)).map(({ fill }) => fill));
  if (colours.size > 1) throw new DrawingProblem('drawing-colours');
  const painted = shapes.map(({ contours, rule, fill }): DrawnShape => ({
    contours,
    rule,
    paint: isWhite(fill) ? PAPER : 'own',
  }));
  return finishDrawing(name, painted, area);
}

function isWhite(fill: string): boolean {
  return readPaint(fill) === PAPER;
}

type PdfShape = Pick<DrawnShape, 'contours' | 'rule'> & { readonly fill: string };

function interpret(operators: PdfOperators, start: State): PdfShape[] {
  const shapes: PdfShape[] = [];
  const stack: State[] = [];
  let state = start;
  let clipNext = false;
  for (const { name, values } of operators) {
    const refused = REFUSED.find(([pattern]) => pattern.test(name));
    if (refused !== undefined) throw unsupported(refused[1]);
    switch (name) {
      case 'save':
        stack.push(state);
        break;
      case 'restore':
      case 'paintFormXObjectEnd':
        state = stack.pop() ?? state;
        break;
      case 'transform':
        state = { ...state, matrix: times(state.matrix, values as unknown as Matrix) };
        break;
      case 'paintFormXObjectBegin': {
        stack.push(state);
        const [matrix, box] = values as readonly [Matrix | null, readonly number[] | null];
        if (matrix !== null) state = { ...state, matrix: times(state.matrix, matrix) };
        if (box !== null) state = { ...state, clip: within(state.clip, boxOf([rectangle(box, state.matrix)])) };
        break;
      }
      case 'setFillRGBColor':
        state = { ...state, fill: String(values[0]) };
        break;
      case 'setGState':
        refuseEffects(values[0] as readonly (readonly [string, unknown])[]);
        break;
      case 'clip':
      case 'eoClip':
        clipNext = true;
        break;
      case 'constructPath': {
        const [operator, [data]] = values as unknown as readonly [number, readonly [ArrayLike<number> | null]];
        const paint = operators.nameOf(operator);
        const contours = data === null ? [] : outlines(data, state.matrix);
        if (/stroke/i.test(paint)) throw new DrawingProblem('drawing-strokes');
        if (/fill/i.test(paint)) {
          const rule = paint.startsWith('eo') ? 'even-odd' : 'non-zero';
          if (isSeen(contours, state.clip)) shapes.push({ contours, rule, fill: state.fill });
        }
        if (clipNext) state = { ...state, clip: clipBy(state.clip, contours) };
        clipNext = false;
      }
    }
  }
  return shapes;
}

/** Whether shapes lie in what is seen; half of one would have to be cut off. */
function isSeen(contours: readonly Contour[], clip: Box): boolean {
  const box = boxOf(contours);
  if (box === undefined) return false;
  const slack = 0.01;
  if (box.right <= clip.left || box.left >= clip.right || box.bottom <= clip.top || box.top >= clip.bottom)
    return false;
  const whole =
    box.left >= clip.left - slack &&
    box.right <= clip.right + slack &&
    box.top >= clip.top - slack &&
    box.bottom <= clip.bottom + slack;
  if (!whole) throw unsupported('clipping path');
  return true;
}

/** Rectangles clip; other outlines are refused, since what they cut cannot be told from their box. */
function clipBy(clip: Box, contours: readonly Contour[]): Box {
  const box = boxOf(contours);
  const [first, ...more] = contours;
  if (first === undefined || box === undefined) return { ...clip, right: clip.left, bottom: clip.top };
  const isCorner = (at: number): boolean => {
    const [x = 0, y = 0] = [first[at], first[at + 1]];
    return (near(x, box.left) || near(x, box.right)) && (near(y, box.top) || near(y, box.bottom));
  };
  const ends = Array.from({ length: Math.ceil(first.length / 6) }, (_, index) => index * 6);
  const isRectangle = more.length === 0 && ends.length >= 4 && ends.every(isCorner);
  if (!isRectangle) throw unsupported('clipping path');
  return within(clip, box);
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.01;
}

function within(clip: Box, box: Box | undefined): Box {
  if (box === undefined) return clip;
  return {
    left: Math.max(clip.left, box.left),
    top: Math.max(clip.top, box.top),
    right: Math.min(clip.right, box.right),
    bottom: Math.min(clip.bottom, box.bottom),
  };
}

/** Graphics state that would need a ground to show through, or a mask. */
function refuseEffects(entries: readonly (readonly [string, unknown])[]): void {
  for (const [key, value] of entries) {
    if (key === 'ca' && value !== 1) throw unsupported('opacity');
    if (key === 'SMask' && value !== false && value !== null) throw unsupported('mask');
    if (key === 'BM' && value !== 'source-over' && value !== 'normal' && value !== 'Normal')
      throw unsupported('blend mode');
  }
}

/** Moves, lines, curves and closings as the reader packs them: a number for the kind, then its coordinates. */
function outlines(data: ArrayLike<number>, matrix: Matrix): readonly Contour[] {
  const pen = createPen();
  const take = (at: number): [number, number] => apply(matrix, data[at] ?? 0, data[at + 1] ?? 0);
  for (let at = 0; at < data.length;) {
    switch (data[at]) {
      case 0:
        pen.move(...take(at + 1));
        at += 3;
        break;
      case 1:
        pen.line(...take(at + 1));
        at += 3;
        break;
      case 2:
        pen.curve(...take(at + 1), ...take(at + 3), ...take(at + 5));
        at += 7;
        break;
      case 3:
        pen.quadratic(...take(at + 1), ...take(at + 3));
        at += 5;
        break;
      case 4:
        pen.close();
        at += 1;
        break;
      default:
        throw new DrawingProblem('drawing-damaged');
    }
  }
  return pen.contours();
}

function rectangle([left = 0, top = 0, right = 0, bottom = 0]: readonly number[], matrix: Matrix): Contour {
  return outlines([0, left, top, 1, right, top, 1, right, bottom, 1, left, bottom, 4], matrix)[0] ?? [];
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** First `inner`, then `outer`. */
function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D] = outer;
  const [x, y] = apply(outer, e, f);
  return [A * a + C * b, B * a + D * b, A * c + C * d, B * c + D * d, x, y];
}
