import type { Point } from '../../../core/geometry';
import { hitAt, hitsAt, hoverOf } from '../hit';
import type { Hit } from '../hit';
import { selectedThing, selectedThings, selectionOf } from '../selection';
import { sheetUnder } from '../sheets';
import { shownEdition } from '../state';
import type { EditorState } from '../state';
import { sameThing } from '../thing';
import type { Thing } from '../thing';
import { isLocked, placedOn } from '../thing-place';
import { boundaryCursor, moveTo, releaseBoundary, takeBoundary } from './boundary-tool';
import { cursorOf } from './grip-cursor';
import { drawMarquee } from './marquee';
import type { Marquee } from './marquee';
import { dragPicture, releasePicture, takePicture } from './move-picture';
import type { MovingPicture } from './move-picture';
import { dragThings, releaseThings, takeThings } from './move-things';
import type { Dragging } from './move-things';
import { pictureUnder } from './picture-tool';
import { openText } from './text-tool';
import { CLICK_SLIP, IDLE, stay } from './types';
import type { Modifiers, Tool, ToolEffect, ToolEvent, ToolStep } from './types';

/** What the select tool does with the hand. */
export type SelectHand = Pressed | Dragging | MovingPicture | Marquee;

interface Click {
  readonly things: readonly Thing[];
  readonly under?: { readonly place: number; readonly of: number };
}

/** Something was pressed; whether it is a click or the beginning of a drag is not known yet. */
interface Pressed {
  readonly kind: 'pressed';
  readonly hit: Hit;
  readonly from: Point;
  readonly keys: Modifiers;
  /** What becomes selected when it was a click, and which it is of those under one another. */
  readonly click: Click;
  readonly seed: string;
}

type Press = Extract<ToolEvent, { kind: 'down' }>;

/**
 * The select tool 选择. A press selects, with Shift adds or takes away, with Mod goes through what lies under one
 * another: an article, its pictures, what it covers. A second press on an article takes its picture. From bare paper a
 * marquee is drawn. A drag moves what is selected or resizes it by its handles: with Shift along one axis, or by a
 * corner in its proportions; with Mod by the grid alone; with Alt copies of it, or both sides of it at once. In the
 * white between two things it moves their boundary. What is locked says so.
 */
export const SELECT_TOOL: Tool = {
  name: 'select',
  step: (event, state): ToolStep => {
    switch (event.kind) {
      case 'down':
        return press(event, state);
      case 'move':
        return move(event.at, event.keys, state);
      case 'up':
        return release(state);
      case 'cancel':
        return cancel(state);
      default:
        return stay(state);
    }
  },
  cursor: (state, at, keys) => {
    const { hand, edition } = state;
    if (hand.kind === 'dragging') return hand.copies ? 'copy' : cursorOf(hand.hit.grip);
    if (hand.kind === 'movingPicture') return cursorOf(hand.hit.grip);
    const hit = hitAt(state, at, { deep: keys.mod });
    if (hit === undefined || hand.kind === 'bounding') return boundaryCursor(state, at, 0) ?? 'default';
    if (edition !== undefined && isLocked(edition, hit.sheet.number, hit.thing)) return 'default';
    const copies = keys.alt && hit.grip === 'move' && (hit.thing.kind === 'article' || hit.thing.kind === 'block');
    return copies ? 'copy' : cursorOf(hit.grip);
  },
};

function press(event: Press, state: EditorState): ToolStep {
  if (state.hand.kind !== 'idle') return stay(state);
  const { at, keys, seed = 'new' } = event;
  const hit = hitAt(state, at, { deep: keys.mod });
  if (hit === undefined) return pressPaper(event, state);
  if (event.clicks === 2 && !keys.shift && !keys.alt && !keys.mod) return pressTwice(event, hit, state);
  const before = selectedOn(hit, state);
  const isChosen = before.some((thing) => sameThing(thing, hit.thing));
  const goesUnder = keys.mod && !keys.shift;
  // On a handle Shift keeps proportions and takes nothing out of the selection.
  const toggles = keys.shift && hit.grip === 'move';
  const things = toggles ? toggled(before, hit.thing) : isChosen || goesUnder ? before : [hit.thing];
  const click = clickOf(event, hit, { before, things, state });
  const effects = [{ kind: 'select', selection: selectionOf(hit.sheet.id, things) }] as const;
  const hand = { kind: 'pressed', hit, from: at, keys, click, seed } as const;
  return { hand, effects: goesUnder ? [] : effects };
}

/**
 * What a click selects: with Mod what lies under, of many the one, of an article that was selected already its picture.
 */
function clickOf(
  { keys, at }: Press,
  hit: Hit,
  { before, things, state }: { before: readonly Thing[]; things: readonly Thing[]; state: EditorState },
): Click {
  if (keys.shift) return { things };
  if (keys.mod) return under(hitsAt(state, at), selectedThing(state)) ?? { things: [hit.thing] };
  if (before.length > 1 || hit.grip !== 'move') return { things: [hit.thing] };
  const isAgain = before.length === 1 && sameThing(before[0], hit.thing) && hit.thing.kind === 'article';
  const picture = hitsAt(state, at).find(({ thing }) => thing.kind === 'picture' && thing.id === hit.thing.id);
  return { things: [isAgain && picture !== undefined ? picture.thing : hit.thing] };
}

/** The next of things under one another: under the selected one or the topmost, from the bottom to the top again. */
function under(hits: readonly Hit[], selected: Thing | undefined): Click | undefined {
  const at = Math.max(
    0,
    hits.findIndex(({ thing }) => sameThing(thing, selected)),
  );
  const next = (at + 1) % Math.max(1, hits.length);
  const hit = hits[next];
  return hit && { things: [hit.thing], under: { place: next + 1, of: hits.length } };
}

/** A double press: a picture's contents come into the hand, in text one types, of all others the form is opened. */
function pressTwice({ at }: Press, hit: Hit, state: EditorState): ToolStep {
  const picture = pictureUnder(state, at);
  const thing = picture?.thing ?? hit.thing;
  const select = { kind: 'select', selection: selectionOf(hit.sheet.id, [thing]) } as const;
  if (picture !== undefined) return { hand: IDLE, effects: [select, { kind: 'tool', tool: 'picture' }] };
  return { hand: IDLE, effects: [select, ...openText(state, hit, at)] };
}

/**
 * Bare paper: a boundary in the white between things, else a marquee; beside the paper nothing is selected any more.
 */
function pressPaper({ at, keys }: Press, state: EditorState): ToolStep {
  const taken = keys.shift ? undefined : takeBoundary(state, at, 0);
  if (taken !== undefined) return { hand: taken, effects: [] };
  const sheet = sheetUnder(state, at);
  const clear = { kind: 'select', selection: undefined } as const;
  if (sheet === undefined) return { hand: IDLE, effects: [clear] };
  const { selection } = state;
  const before = keys.shift && selection?.kind === 'things' && selection.page === sheet.id ? selection.things : [];
  return { hand: { kind: 'marquee', sheet, from: at, at, before }, effects: before.length > 0 ? [] : [clear] };
}

/** What is selected on the page of a hit. */
function selectedOn({ sheet }: Hit, { selection }: EditorState): readonly Thing[] {
  return selection?.kind === 'things' && selection.page === sheet.id ? selection.things : [];
}

/** Shift adds to what is selected on the page, or takes away from it. */
function toggled(before: readonly Thing[], thing: Thing): readonly Thing[] {
  const others = before.filter((each) => !sameThing(each, thing));
  return others.length < before.length ? others : [...before, thing];
}

function move(at: Point, keys: Modifiers, state: EditorState): ToolStep {
  const { hand } = state;
  switch (hand.kind) {
    case 'idle':
      return { hand, effects: [{ kind: 'hover', over: hoverOf(hitAt(state, at, { deep: keys.mod })) }] };
    case 'pressed':
      if (Math.hypot(at.x - hand.from.x, at.y - hand.from.y) < CLICK_SLIP) return stay(state);
      return beginDrag(hand, at, keys, state);
    case 'dragging':
      return dragThings(hand, at, keys, state);
    case 'movingPicture':
      return dragPicture(hand, at, keys, state);
    case 'bounding':
      return moveTo(hand, at, state, keys);
    case 'marquee':
      return drawMarquee(hand, at, state);
    default:
      return stay(state);
  }
}

function beginDrag(hand: Pressed, at: Point, keys: Modifiers, state: EditorState): ToolStep {
  const edition = shownEdition(state);
  if (edition === undefined) return stay(state);
  const { hit, from, seed } = hand;
  if (hit.thing.kind === 'picture') {
    const taken = takePicture(state, { hit, from });
    return taken === undefined ? refuse(hit, at, state) : dragPicture(taken, at, keys, { ...state, hand: taken });
  }
  const selected = selectedThings(state);
  const chosen = selected.some((thing) => sameThing(thing, hit.thing)) && hit.grip === 'move' ? selected : [hit.thing];
  const things = placedOn(edition, hit.sheet.number).filter(({ thing }) =>
    chosen.some((each) => sameThing(each, thing)),
  );
  const taken = takeThings(state, { hit, from, things, seed });
  if (taken === undefined) return refuse(hit, at, state);
  const step = dragThings(taken, at, keys, { ...state, hand: taken });
  const select = { kind: 'select', selection: selectionOf(hit.sheet.id, chosen) } as const;
  return chosen === selected ? step : { ...step, effects: [select, ...step.effects] };
}

function click({ hit, click: { things, under: found }, from }: Pressed, state: EditorState): ToolStep {
  const before = selectedOn(hit, state);
  const [thing] = things;
  const same = things.length === before.length && things.every((each, at) => sameThing(each, before[at]));
  const select = { kind: 'select', selection: selectionOf(hit.sheet.id, things) } as const;
  const effects: ToolEffect[] = same ? [] : [select];
  if (found !== undefined && thing !== undefined) {
    const { view } = state;
    effects.push({ kind: 'note', note: { kind: 'under', ...found, thing, page: hit.sheet.number, at: from, view } });
  }
  return { hand: IDLE, effects };
}

/** What is pulled at stays where it is: that is told at the pointer. */
function refuse({ thing, sheet }: Hit, at: Point, { edition, view }: EditorState): ToolStep {
  if (edition === undefined || !isLocked(edition, sheet.number, thing)) return { hand: IDLE, effects: [] };
  return { hand: IDLE, effects: [{ kind: 'note', note: { kind: 'stays', thing, page: sheet.number, at, view } }] };
}

function release(state: EditorState): ToolStep {
  const { hand } = state;
  switch (hand.kind) {
    case 'pressed':
      return click(hand, state);
    case 'dragging':
      return releaseThings(hand, state);
    case 'movingPicture':
      return releasePicture(hand);
    case 'bounding':
      return releaseBoundary(hand);
    default:
      return { hand: IDLE, effects: [] };
  }
}

function cancel({ hand }: EditorState): ToolStep {
  switch (hand.kind) {
    case 'dragging':
    case 'movingPicture':
    case 'bounding':
      return { hand: IDLE, effects: [{ kind: 'endPreview' }] };
    case 'marquee':
      return { hand: IDLE, effects: [{ kind: 'select', selection: selectionOf(hand.sheet.id, hand.before) }] };
    default:
      return { hand: IDLE, effects: [] };
  }
}
