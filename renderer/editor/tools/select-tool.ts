import type { Point } from '../../../core/geometry';
import { hitAt, hitsAt } from '../hit';
import type { Hit } from '../hit';
import { selectedThing, selectedThings, selectionOf } from '../selection';
import { sheetUnder } from '../sheets';
import { shownEdition } from '../state';
import type { EditorState } from '../state';
import { sameThing } from '../thing';
import type { Thing } from '../thing';
import { isLocked, placedOn } from '../thing-place';
import { boundaryCursor, moveTo, releaseBoundary, takeBoundary } from './boundary-tool';
import type { Grip } from './grip';
import { drawMarquee } from './marquee';
import type { Marquee } from './marquee';
import { dragPicture, releasePicture, takePicture } from './move-picture';
import type { MovingPicture } from './move-picture';
import { dragThings, oversetOn, releaseThings, takeThings } from './move-things';
import type { Dragging } from './move-things';
import { pictureUnder } from './picture-tool';
import { canDouble } from '../move-between';
import { openText } from './text-tool';
import { CLICK_SLIP, IDLE, stay } from './types';
import type { Cursor, Modifiers, Tool, ToolEvent, ToolStep } from './types';

/** What the select tool does with the hand. */
export type SelectHand = Pressed | Dragging | MovingPicture | Marquee;

/** Something was pressed; whether it is a click or the beginning of a drag is not known yet. */
interface Pressed {
  readonly kind: 'pressed';
  readonly hit: Hit;
  readonly from: Point;
  readonly keys: Modifiers;
  /** What becomes selected when it was a click. */
  readonly click: readonly Thing[];
  readonly seed: string;
}

type Press = Extract<ToolEvent, { kind: 'down' }>;

/**
 * The select tool 选择. A press selects, with Shift adds or takes away, with Alt goes through what lies under one another,
 * with Mod takes the picture in an article; a second press on an article takes its picture. From bare paper a marquee is
 * drawn. A drag moves what is selected or resizes it by its handles, with Mod by the grid alone, with Alt copies of it;
 * in the white between two things it moves their boundary.
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
    return keys.alt && canDouble(hit.thing, oversetOn(state)) ? 'copy' : cursorOf(hit.grip);
  },
};

function press(event: Press, state: EditorState): ToolStep {
  if (state.hand.kind !== 'idle') return stay(state);
  const { at, keys, seed = 'new' } = event;
  const hit = hitAt(state, at, { deep: keys.mod });
  if (hit === undefined) return pressPaper(event, state);
  if (event.clicks === 2 && !keys.shift && !keys.alt) return pressTwice(event, hit, state);
  const before = selectedOn(hit, state);
  const isChosen = before.some((thing) => sameThing(thing, hit.thing));
  const things = keys.shift ? toggled(before, hit.thing) : isChosen || keys.alt ? before : [hit.thing];
  const click = clickOf(event, hit, { before, things, state });
  const effects = [{ kind: 'select', selection: selectionOf(hit.sheet.id, things) }] as const;
  const hand = { kind: 'pressed', hit, from: at, keys, click, seed } as const;
  return { hand, effects: keys.alt && !keys.shift ? [] : effects };
}

/** What a click selects: with Alt what lies under, of many the one, of an article that was selected already its picture. */
function clickOf(
  { keys, at }: Press,
  hit: Hit,
  { before, things, state }: { before: readonly Thing[]; things: readonly Thing[]; state: EditorState },
): readonly Thing[] {
  if (keys.shift) return things;
  if (keys.alt) return [under(hitsAt(state, at), selectedThing(state)) ?? hit.thing];
  if (before.length > 1 || hit.grip !== 'move') return [hit.thing];
  const isAgain = before.length === 1 && sameThing(before[0], hit.thing) && hit.thing.kind === 'article';
  const picture = hitsAt(state, at).find(({ thing }) => thing.kind === 'picture' && thing.id === hit.thing.id);
  return [isAgain && picture !== undefined ? picture.thing : hit.thing];
}

/** The next of things under one another: under the selected one, from the bottom to the top again. */
function under(hits: readonly Hit[], selected: Thing | undefined): Thing | undefined {
  const at = hits.findIndex(({ thing }) => sameThing(thing, selected));
  return hits[(at + 1) % Math.max(1, hits.length)]?.thing;
}

/** A double press: a picture's contents come into the hand, in text one types, of all others the form is opened. */
function pressTwice({ at }: Press, hit: Hit, state: EditorState): ToolStep {
  const picture = pictureUnder(state, at);
  const thing = picture?.thing ?? hit.thing;
  const select = { kind: 'select', selection: selectionOf(hit.sheet.id, [thing]) } as const;
  if (picture !== undefined) return { hand: IDLE, effects: [select, { kind: 'tool', tool: 'picture' }] };
  return { hand: IDLE, effects: [select, ...openText(state, hit, at)] };
}

/** Bare paper: a boundary in the white between things, else a marquee; beside the paper nothing is selected any more. */
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
      return { hand, effects: [{ kind: 'hover', thing: hitAt(state, at, { deep: keys.mod })?.thing }] };
    case 'pressed':
      if (Math.hypot(at.x - hand.from.x, at.y - hand.from.y) < CLICK_SLIP) return stay(state);
      return beginDrag(hand, at, keys, state);
    case 'dragging':
      return dragThings(hand, at, keys, state);
    case 'movingPicture':
      return dragPicture(hand, at, keys, state);
    case 'bounding':
      return moveTo(hand, at, state);
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
    return taken === undefined ? stay(state) : dragPicture(taken, at, keys, { ...state, hand: taken });
  }
  const selected = selectedThings(state);
  const chosen = selected.some((thing) => sameThing(thing, hit.thing)) && hit.grip === 'move' ? selected : [hit.thing];
  const things = placedOn(edition, hit.sheet.number).filter(({ thing }) =>
    chosen.some((each) => sameThing(each, thing)),
  );
  const taken = takeThings(state, { hit, from, things, seed });
  if (taken === undefined) return stay(state);
  const step = dragThings(taken, at, keys, { ...state, hand: taken });
  const select = { kind: 'select', selection: selectionOf(hit.sheet.id, chosen) } as const;
  return chosen === selected ? step : { ...step, effects: [select, ...step.effects] };
}

function release(state: EditorState): ToolStep {
  const { hand } = state;
  switch (hand.kind) {
    case 'pressed': {
      const selection = selectionOf(hand.hit.sheet.id, hand.click);
      const before = selectedOn(hand.hit, state);
      const same = hand.click.length === before.length && hand.click.every((thing, at) => sameThing(thing, before[at]));
      return { hand: IDLE, effects: same ? [] : [{ kind: 'select', selection }] };
    }
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

/** The pointer's shape over a grip. */
export function cursorOf(grip: Grip | undefined): Cursor {
  switch (grip) {
    case undefined:
      return 'default';
    case 'move':
      return 'move';
    case 'n':
    case 's':
      return 'ns-resize';
    case 'e':
    case 'w':
      return 'ew-resize';
    case 'ne':
    case 'sw':
      return 'nesw-resize';
    case 'nw':
    case 'se':
      return 'nwse-resize';
  }
}
