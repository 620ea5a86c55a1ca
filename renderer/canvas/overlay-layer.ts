import type Konva from 'konva/lib/Core';
import { Line } from 'konva/lib/shapes/Line';
import { Rect as Box } from 'konva/lib/shapes/Rect';
import { Text } from 'konva/lib/shapes/Text';
import { inflate } from '../../core/geometry';
import type { Rect } from '../../core/geometry';
import { RESIZE_GRIPS, gripPoint } from '../editor';
import { gridShape } from './grid-layer';
import type { OverlayModel } from './overlay-model';
import { rulerShape } from './ruler-layer';
import type { RulerUnit } from '../../ipc';

/** Colours of the overlay: blue for what is chosen, as everywhere in layout; press red only for what is wrong. */
const COLOURS = {
  selected: '#1f6fd6',
  selectedFill: 'rgba(31, 111, 214, 0.05)',
  hover: 'rgba(31, 111, 214, 0.55)',
  column: 'rgba(31, 111, 214, 0.07)',
  snap: 'rgba(31, 111, 214, 0.10)',
  overset: '#c0271d',
  paper: '#ffffff',
} as const;

/** Amber for what costs looks, red for what stops the page: as in the list of findings. */
const HITS = {
  info: { stroke: 'rgba(31, 95, 184, 0.7)', strokeWidth: 1, dash: [2, 3] },
  warning: { stroke: 'rgba(178, 116, 0, 0.95)', strokeWidth: 1.25, dash: [5, 3] },
  error: { stroke: '#c0271d', strokeWidth: 1.5, fill: 'rgba(192, 39, 29, 0.07)' },
} as const;
/** How far round the thing its mark stands, in CSS pixels: a rule of no width would be covered. */
const HIT_ROOM = 2;

const HANDLE = 7;
const MARK = 17;
/** The mark stands clear of the corner, where the handle is. */
const MARK_INSET = 6;
const LABEL_SIZE = 12;
const FONT = "-apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei UI', 'Forme Sans', sans-serif";

/** Words the overlay needs. */
export interface OverlayWords {
  readonly moving: (moving: NonNullable<OverlayModel['moving']>) => string;
  /** The units of the rulers, across and down. */
  readonly units: (unit: RulerUnit) => { readonly across: string; readonly down: string };
}

/** Draws the overlay into a Konva layer, replacing what was there. */
export function drawOverlay(layer: Konva.Layer, model: OverlayModel | undefined, words: OverlayWords): void {
  layer.destroyChildren();
  if (model !== undefined) {
    for (const grid of model.grids) layer.add(gridShape(grid));
    for (const column of model.columns) layer.add(box(column, { fill: COLOURS.column }));
    if (model.hover !== undefined) layer.add(box(model.hover, { stroke: COLOURS.hover, strokeWidth: 1 }));
    for (const rect of model.thread) {
      layer.add(box(rect, { stroke: COLOURS.selected, strokeWidth: 1, dash: [4, 3] }));
    }
    for (const { rect, severity } of model.hits) layer.add(box(inflate(rect, HIT_ROOM), HITS[severity]));
    if (model.snap !== undefined) layer.add(box(model.snap, { fill: COLOURS.snap }));
    for (const { rect, characters } of model.overset) addOversetMark(layer, rect, characters);
    for (const rect of model.selected) addSelection(layer, rect, model.selected.length === 1);
    if (model.snap !== undefined && model.moving !== undefined) addLabel(layer, model.snap, words.moving(model.moving));
    if (model.rulers !== undefined) layer.add(rulerShape(model.rulers, words.units(model.rulers.unit)));
  }
  layer.draw();
}

function addSelection(layer: Konva.Layer, rect: Rect, handles: boolean): void {
  layer.add(box(rect, { stroke: COLOURS.selected, strokeWidth: 1.5, fill: COLOURS.selectedFill }));
  for (const grip of handles ? RESIZE_GRIPS : []) {
    const at = gripPoint(rect, grip);
    layer.add(
      box(
        { x: at.x - HANDLE / 2, y: at.y - HANDLE / 2, width: HANDLE, height: HANDLE },
        { fill: COLOURS.paper, stroke: COLOURS.selected, strokeWidth: 1.25 },
      ),
    );
  }
}

/** ⊞ at the foot of the article, as every layout program marks overset, with the characters that found no room. */
function addOversetMark(layer: Konva.Layer, rect: Rect, characters: number): void {
  const text = new Text({
    text: `+${characters}`,
    fontFamily: FONT,
    fontSize: LABEL_SIZE,
    fontStyle: '600',
    fill: COLOURS.paper,
    height: MARK,
    verticalAlign: 'middle',
  });
  const width = MARK + text.width() + 7;
  const x = Math.round(rect.x + rect.width - width - MARK_INSET);
  const y = Math.round(rect.y + rect.height - MARK - MARK_INSET);
  layer.add(box({ x, y, width, height: MARK }, { fill: COLOURS.overset, cornerRadius: 2 }));
  layer.add(box({ x: x + 4.5, y: y + 4.5, width: 8, height: 8 }, { stroke: COLOURS.paper, strokeWidth: 1 }));
  layer.add(line([x + 8.5, y + 4.5, x + 8.5, y + 12.5]), line([x + 4.5, y + 8.5, x + 12.5, y + 8.5]));
  text.position({ x: x + MARK, y });
  layer.add(text);
}

function addLabel(layer: Konva.Layer, at: Rect, words: string): void {
  const height = 22;
  const text = new Text({
    text: words,
    fontFamily: FONT,
    fontSize: LABEL_SIZE,
    fill: COLOURS.paper,
    height,
    verticalAlign: 'middle',
  });
  const width = text.width() + 14;
  const x = Math.round(Math.max(4, at.x));
  const y = Math.round(Math.max(4, at.y - height - 5));
  layer.add(box({ x, y, width, height }, { fill: '#22313f', cornerRadius: 4 }));
  text.position({ x: x + 7, y });
  layer.add(text);
}

type Looks = Omit<ConstructorParameters<typeof Box>[0] & object, 'x' | 'y' | 'width' | 'height'>;

function box(rect: Rect, looks: Looks): Box {
  return new Box({ ...rect, ...looks, perfectDrawEnabled: false, listening: false });
}

function line(points: number[]): Line {
  return new Line({ points, stroke: COLOURS.paper, strokeWidth: 1, perfectDrawEnabled: false, listening: false });
}
