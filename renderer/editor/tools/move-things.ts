import type { Edition, GridRect } from '../../../core/document';
import type { Point } from '../../../core/geometry';
import { gridOf, gridSteps, pageAt } from '../edition-queries';
import type { PlacedThing } from '../edition-queries';
import type { Hit } from '../hit';
import { copyOf, doubleThings } from '../double-things';
import { landedThing, moveThings } from '../move-between';
import type { Landing } from '../move-between';
import { lockedNote } from '../note';
import { withPackageContents } from '../package-contents';
import { selectionOf } from '../selection';
import type { Selection } from '../selection';
import { sheetNear } from '../sheets';
import type { Sheet } from '../sheets';
import type { EditorState } from '../state';
import { sameThing } from '../thing';
import { frameAround, isLocked } from '../thing-place';
import { alongAxis, sameFrame, shiftBothSides, shiftFrame } from './grip';
import { isCorner, proportionalOnGrid } from './proportions';
import { snapColumns, snapLines, snapScene } from './snap';
import type { MovedEdges, MovedSides } from './snap';
import { IDLE, stay } from './types';
import type { Modifiers, ToolStep } from './types';

/** Articles, blocks and furniture of a page are moved, or one of them resized. */
export interface Dragging {
  readonly kind: 'dragging';
  /** Where it was taken hold of. */
  readonly hit: Hit;
  readonly from: Point;
  /** What moves, as it stood at the start. */
  readonly things: readonly PlacedThing[];
  /** Where the thing that was taken hold of stands now, and on which page. */
  readonly frame: GridRect;
  readonly to: Sheet;
  /** Neighbours are passed by: the hand moves by the grid alone. */
  readonly free: boolean;
  /** Copies are moved, and what they are copies of stays. */
  readonly copies: boolean;
  readonly seed: string;
}

/** How near an edge must come to a neighbour's to be drawn to it, in CSS pixels. */
const SNAP_REACH = 8;

/** Takes things in the hand. What is locked stays where it is; nothing comes of a press on it. */
export function takeThings(
  state: EditorState,
  press: { readonly hit: Hit; readonly from: Point; readonly things: readonly PlacedThing[]; readonly seed: string },
): Dragging | undefined {
  const { edition } = state;
  const { hit } = press;
  if (edition === undefined || isLocked(edition, hit.sheet.number, hit.thing)) return undefined;
  const things = hit.grip === 'move' ? withPackageContents(edition, hit.sheet.number, press.things) : press.things;
  const movable = things.filter(({ thing }) => isMovable(edition, hit.sheet.number, thing));
  if (movable.length === 0) return undefined;
  const { frame, sheet: to } = hit;
  return { kind: 'dragging', ...press, things: movable, frame, to, free: false, copies: false };
}

function isMovable(edition: Edition, number: number, thing: PlacedThing['thing']): boolean {
  return thing.kind !== 'picture' && !isLocked(edition, number, thing);
}

/** The hand at another point of the desk (CSS pixels): what it moves shows there. */
export function dragThings(hand: Dragging, at: Point, keys: Modifiers, state: EditorState): ToolStep {
  const next = draggedTo(hand, at, keys, state);
  if (next === undefined) return stay(state);
  const same = sameFrame(next.frame, hand.frame) && next.to.id === hand.to.id && next.copies === hand.copies;
  if (same) return { hand: next, effects: [] };
  return { hand: next, effects: [{ kind: 'preview', apply: dragEdit(next) }] };
}

function draggedTo(hand: Dragging, at: Point, keys: Modifiers, state: EditorState): Dragging | undefined {
  const { edition, view } = state;
  if (edition === undefined) return undefined;
  const { hit, things } = hand;
  const free = keys.mod;
  const moves = hit.grip === 'move';
  // Furniture belongs to its page, and is there once.
  const leaves = moves && things.every(({ thing }) => thing.kind !== 'furniture');
  const to = leaves ? (sheetNear(state, at) ?? hit.sheet) : hit.sheet;
  const copies = leaves && keys.alt;
  const by = alongAxis(keys.shift && moves, {
    x: (at.x - hand.from.x) / view.scale + hit.sheet.x - to.x,
    y: (at.y - hand.from.y) / view.scale + hit.sheet.y - to.y,
  });
  const grid = gridOf(edition);
  const steps = gridSteps(grid);
  const around = moves ? frameAround(things.map(({ frame }) => frame)) : hit.frame;
  if (around === undefined) return undefined;
  const shift = !moves && keys.alt ? shiftBothSides : shiftFrame;
  if (keys.shift && isCorner(hit.grip)) {
    const frame = proportionalOnGrid(around, { grip: hit.grip, by, bothSides: keys.alt, grid });
    return { ...hand, frame, to, free, copies };
  }
  const raw = { columns: by.x / steps.columnStep, lines: by.y / steps.lineStep };
  const without = copies || to.id !== hit.sheet.id ? [] : things.map(({ thing }) => thing);
  const scene = snapScene(edition, to.number, { grid, without });
  const [sides, edges] = [sidesOf(hand), edgesOf(hand)];
  const columns =
    sides !== undefined && !free && (by.x !== 0 || !keys.shift)
      ? snapColumns(around, {
          ...{ sides, raw: raw.columns, scene, grid },
          reach: SNAP_REACH / (steps.columnStep * view.scale),
        })
      : Math.round(raw.columns);
  const dragged = shift(around, { grip: hit.grip, columns, lines: 0, steps });
  const across = { ...around, column: dragged.column, columns: dragged.columns };
  const lines =
    edges !== undefined && !free && (by.y !== 0 || !keys.shift)
      ? snapLines(across, { edges, raw: raw.lines, reach: SNAP_REACH / (steps.lineStep * view.scale), scene })
      : Math.round(raw.lines);
  const frame = framed(hand, around, shift(around, { grip: hit.grip, columns, lines, steps }));
  return { ...hand, frame, to, free, copies };
}

/** The frame of the thing in the hand when that around all of them goes from `around` to `to`. */
function framed({ hit }: Dragging, around: GridRect, to: GridRect): GridRect {
  if (hit.grip !== 'move') return to;
  const { frame } = hit;
  return { ...frame, column: frame.column + to.column - around.column, line: frame.line + to.line - around.line };
}

function sidesOf({ hit: { grip } }: Dragging): MovedSides | undefined {
  if (grip === 'move') return 'both';
  if (grip.includes('w')) return 'left';
  return grip.includes('e') ? 'right' : undefined;
}

function edgesOf({ hit: { grip } }: Dragging): MovedEdges | undefined {
  if (grip === 'move') return 'both';
  if (grip.includes('n')) return 'top';
  return grip.includes('s') ? 'foot' : undefined;
}

/** Articles whose text runs over as they were composed last. */
export function oversetOn({ composed }: Pick<EditorState, 'composed'>): ReadonlySet<string> {
  const articles = [...composed.values()].flatMap((page) => page.articles);
  return new Set(articles.filter(({ oversetCharacters }) => oversetCharacters > 0).map(({ article }) => article));
}

/** Lets go of what is moved: it stands there, in one undo entry. */
export function releaseThings(hand: Dragging, state: EditorState): ToolStep {
  const { edition } = state;
  const { hit, to, frame, copies } = hand;
  const isMoved = !sameFrame(frame, hit.frame) || to.id !== hit.sheet.id;
  if (edition === undefined || !isMoved) return { hand: IDLE, effects: [{ kind: 'endPreview' }] };
  const label = copies ? 'duplicate' : hit.grip === 'move' ? 'moveThing' : 'resizeThing';
  const select = selectionAfter(hand, edition);
  const note = hit.grip === 'move' ? lockedNote(state) : undefined;
  return {
    hand: IDLE,
    effects: [
      { kind: 'commit', edit: { label, apply: dragEdit(hand) }, ...(select && { select }) },
      ...(note === undefined ? [] : [{ kind: 'note', note } as const]),
    ],
  };
}

function selectionAfter(hand: Dragging, edition: Edition): Selection | undefined {
  const { hit, to, copies } = hand;
  if (!copies && to.id === hit.sheet.id) return undefined;
  const things = landingsOf(hand).map((landing) =>
    copies ? copyOf(landing) : landedThing(edition, hit.sheet.number, to.number, landing),
  );
  return selectionOf(to.id, things);
}

/** Where everything in the hand comes to stand. */
function landingsOf({ hit, things, frame, seed }: Dragging): readonly Landing[] {
  return things.map(({ thing, frame: start }, index): Landing => {
    const id = `${seed}-${index}`;
    if (sameThing(thing, hit.thing)) return { thing, frame, id };
    const by = { columns: frame.column - hit.frame.column, lines: frame.line - hit.frame.line };
    return { thing, frame: { ...start, column: start.column + by.columns, line: start.line + by.lines }, id };
  });
}

function dragEdit(hand: Dragging): (edition: Edition) => Edition {
  const { hit, to, copies } = hand;
  const landings = landingsOf(hand);
  return (edition) => {
    const [from, there] = [hit.sheet, to].map(({ id, number }) => pageAt(edition, number)?.id === id);
    if (!from || !there) return edition;
    return (copies ? doubleThings : moveThings)(edition, { from: hit.sheet.number, to: to.number, landings });
  };
}
