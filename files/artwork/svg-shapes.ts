import svgpath from 'svgpath';
import { DrawingProblem } from './codes';
import { createPen } from './contours';
import type { Contour } from './contours';
import type { XmlElement } from './xml-tree';

/** Elements that are shapes. */
export const SHAPES: readonly string[] = ['path', 'rect', 'circle', 'ellipse', 'polygon', 'polyline', 'line'];

/** A list of transforms as SVG 1.1 writes them (7.6). */
const TRANSFORM = /^(?:\s*,?\s*(?:matrix|translate|scale|rotate|skewX|skewY)\s*\([^()]*\))*\s*$/;

/** Whether a `transform` can be read; one with CSS units cannot. */
export function isTransform(text: string): boolean {
  return (
    TRANSFORM.test(text) && !/[a-z%]/i.test(text.replace(/(?:matrix|translate|scale|rotate|skewX|skewY)|e[-+]?\d/g, ''))
  );
}

/** The outlines of a shape, moved by `transform`. Throws `drawing-damaged` where its path cannot be read. */
export function outlinesOf(element: XmlElement, transform: string): readonly Contour[] {
  const data = pathDataOf(element);
  const path = svgpath(data) as ReturnType<typeof svgpath> & { readonly err?: string };
  if (path.err !== undefined && path.err !== '') throw new DrawingProblem('drawing-damaged');
  const pen = createPen();
  let [penX, penY] = [0, 0];
  path
    .transform(transform)
    .abs()
    .unshort()
    .unarc()
    .iterate((segment) => {
      const [command, ...numbers] = segment as [string, ...number[]];
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
      switch (command) {
        case 'M':
          pen.move(a, b);
          break;
        case 'L':
          pen.line(a, b);
          break;
        case 'H':
          pen.line(a, penY);
          [penX] = [a];
          return;
        case 'V':
          pen.line(penX, a);
          penY = a;
          return;
        case 'Q':
          pen.quadratic(a, b, c, d);
          break;
        case 'C':
          pen.curve(a, b, c, d, e, f);
          break;
        case 'Z':
        case 'z':
          pen.close();
          return;
        default:
          throw new DrawingProblem('drawing-damaged');
      }
      [penX = 0, penY = 0] = numbers.slice(-2);
    });
  return pen.contours();
}

function pathDataOf({ name, attributes }: XmlElement): string {
  const number = (key: string, missing = 0): number => lengthOf(attributes.get(key)) ?? missing;
  switch (name) {
    case 'path':
      return attributes.get('d') ?? '';
    case 'rect':
      return rectangle(number('x'), number('y'), number('width'), number('height'), radii(attributes));
    case 'circle':
      return ellipse(number('cx'), number('cy'), number('r'), number('r'));
    case 'ellipse':
      return ellipse(number('cx'), number('cy'), number('rx'), number('ry'));
    case 'polygon':
    case 'polyline': {
      const points = (attributes.get('points') ?? '').trim();
      return points === '' ? '' : `M${points}`;
    }
    default:
      // A line encloses nothing.
      return '';
  }
}

/** A length without unit or in px, which are the drawing's own units; undefined for anything else. */
export function lengthOf(text: string | undefined): number | undefined {
  const match = /^\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)(?:px)?\s*$/i.exec(text ?? '');
  return match === null ? undefined : Number(match[1]);
}

function radii(attributes: ReadonlyMap<string, string>): readonly [number, number] {
  const [rx, ry] = [lengthOf(attributes.get('rx')), lengthOf(attributes.get('ry'))];
  return [rx ?? ry ?? 0, ry ?? rx ?? 0];
}

function rectangle(x: number, y: number, width: number, height: number, radius: readonly [number, number]): string {
  if (width <= 0 || height <= 0) return '';
  const [rx, ry] = [Math.min(Math.max(0, radius[0]), width / 2), Math.min(Math.max(0, radius[1]), height / 2)];
  if (rx === 0 || ry === 0) return `M${x} ${y}h${width}v${height}h${-width}z`;
  const arc = (dx: number, dy: number): string => `a${rx} ${ry} 0 0 1 ${dx} ${dy}`;
  const [across, down] = [width - 2 * rx, height - 2 * ry];
  return `M${x + rx} ${y}h${across}${arc(rx, ry)}v${down}${arc(-rx, ry)}h${-across}${arc(-rx, -ry)}v${-down}${arc(rx, -ry)}z`;
}

function ellipse(cx: number, cy: number, rx: number, ry: number): string {
  if (rx <= 0 || ry <= 0) return '';
  return `M${cx - rx} ${cy}a${rx} ${ry} 0 1 1 ${2 * rx} 0a${rx} ${ry} 0 1 1 ${-2 * rx} 0z`;
}
