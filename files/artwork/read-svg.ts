import type { Artwork } from '../../core/document';
import { DrawingProblem, unsupported } from './codes';
import { readPaint } from './colours';
import type { Paint } from './colours';
import type { Box } from './contours';
import { finishDrawing } from './finish-drawing';
import type { DrawnShape } from './finish-drawing';
import { SHAPES, isTransform, lengthOf, outlinesOf } from './svg-shapes';
import { propertiesOf, readStyleRules } from './svg-style';
import type { Properties, StyleRules } from './svg-style';
import { readXml } from './xml-tree';
import type { XmlElement } from './xml-tree';

const SVG = 'http://www.w3.org/2000/svg';
/** What says something about a drawing and draws nothing. */
const SILENT: readonly string[] = ['title', 'desc', 'metadata', 'defs', 'style'];
const GROUPS: readonly string[] = ['g', 'a', 'switch'];
/** Properties whose effect a press drawing cannot have, and the values at which they have none. */
const EFFECTS: Readonly<Record<string, readonly string[]>> = {
  'clip-path': ['none'],
  mask: ['none'],
  filter: ['none'],
  'mix-blend-mode': ['normal'],
};

/** What an element takes from those around it. */
interface Inherited {
  readonly transform: string;
  readonly fill: string;
  readonly rule: string;
  readonly stroke: string;
  readonly strokeWidth: string;
  readonly visible: boolean;
}

const START: Inherited = {
  transform: '',
  fill: 'black',
  rule: 'nonzero',
  stroke: 'none',
  strokeWidth: '1',
  visible: true,
};

/**
 * Reads the filled shapes of an SVG drawing. Text, images, gradients, strokes, scripts and whatever refers elsewhere
 * are refused by name. Throws a `DrawingProblem`.
 */
export function readSvg(name: string, text: string): Omit<Artwork, 'id'> {
  const root = readXml(text);
  if (root.name !== 'svg' || (root.uri !== SVG && root.uri !== '')) throw unsupported(`<${root.name}>`);
  const shapes: DrawnShape[] = [];
  const rules = readStyleRules(stylesIn(root));
  gather({ ...root, name: 'g' }, START, { rules, uri: root.uri, shapes });
  return finishDrawing(name, shapes, areaOf(root));
}

function stylesIn({ name, text, children }: XmlElement): string[] {
  return name === 'style' ? [text] : children.flatMap(stylesIn);
}

interface Gathering {
  readonly rules: StyleRules;
  /** The namespace of the drawing; elements of others are notes of the program that made it. */
  readonly uri: string;
  readonly shapes: DrawnShape[];
}

function gather(element: XmlElement, around: Inherited, gathering: Gathering): void {
  if (element.uri !== gathering.uri || SILENT.includes(element.name)) return;
  const isGroup = GROUPS.includes(element.name);
  if (!isGroup && !SHAPES.includes(element.name)) throw unsupported(`<${element.name}>`);
  if ([...element.attributes.keys()].some((key) => /^on[a-z]+$/.test(key))) throw unsupported('script');
  const own = propertiesOf(element, gathering.rules);
  if (own.get('display') === 'none') return;
  refuseEffects(own);
  const here = inherit(own, around);
  if (opacityOf(own, 'opacity') === 0) return;
  if (isGroup) {
    for (const child of element.children) {
      // What a drawing program keeps for itself, beside the drawing as everyone sees it.
      if (element.name === 'switch' && child.name === 'foreignObject') continue;
      gather(child, here, gathering);
    }
    return;
  }
  if (!here.visible) return;
  refuseStroke(own, here);
  const paint = opacityOf(own, 'fill-opacity') === 0 ? 'none' : paintOf(here.fill);
  if (paint === 'none') return;
  const contours = outlinesOf(element, here.transform);
  const rule = here.rule === 'evenodd' && contours.length > 0 ? 'even-odd' : 'non-zero';
  gathering.shapes.push({ contours, rule, paint });
}

function inherit(own: Properties, around: Inherited): Inherited {
  const take = (name: string, missing: string): string => {
    const value = own.get(name);
    return value === undefined || value === 'inherit' ? missing : value;
  };
  const transform = own.get('transform') ?? '';
  if (!isTransform(transform)) throw unsupported('transform');
  return {
    transform: `${around.transform} ${transform}`.trim(),
    fill: take('fill', around.fill),
    rule: take('fill-rule', around.rule),
    stroke: take('stroke', around.stroke),
    strokeWidth: take('stroke-width', around.strokeWidth),
    visible: take('visibility', around.visible ? 'visible' : 'hidden') === 'visible',
  };
}

function refuseEffects(own: Properties): void {
  for (const [name, harmless] of Object.entries(EFFECTS)) {
    const value = own.get(name);
    if (value !== undefined && !harmless.includes(value)) throw unsupported(name);
  }
}

function refuseStroke(own: Properties, { stroke, strokeWidth }: Inherited): void {
  const width = lengthOf(strokeWidth) ?? 1;
  if (stroke === 'none' || width === 0 || opacityOf(own, 'stroke-opacity') === 0 || readPaint(stroke) === 'none')
    return;
  throw new DrawingProblem('drawing-strokes');
}

/** 0 or 1; anything between needs a ground to show through, and is refused. */
function opacityOf(own: Properties, name: string): number {
  const text = own.get(name) ?? '1';
  const value = text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
  if (value <= 0) return 0;
  if (value < 1) throw unsupported(name);
  return 1;
}

function paintOf(text: string): Paint {
  const paint = readPaint(text.replace(/\s+icc-color\(.*$/i, ''));
  if (paint === undefined) throw unsupported(`fill="${text.slice(0, 40)}"`);
  return paint;
}

/** What of the drawing is seen: its view box, else its size; undefined where it states neither. */
function areaOf({ attributes }: XmlElement): Box | undefined {
  const view = (attributes.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [left = 0, top = 0, width = 0, height = 0] = view;
  if (view.length === 4 && view.every(Number.isFinite) && width > 0 && height > 0) {
    return { left, top, right: left + width, bottom: top + height };
  }
  const [right, bottom] = [lengthOf(attributes.get('width')), lengthOf(attributes.get('height'))];
  return right === undefined || bottom === undefined ? undefined : { left: 0, top: 0, right, bottom };
}
