import { contains } from '../../../core/geometry';
import type { Point, Rect } from '../../../core/geometry';
import { isEmptyRange, rangeRects } from '../../../core/text-edit';
import type { TextPlace } from '../../../core/text-edit';
import type { TextSubject } from '../../compose';
import type { EditorState } from '../state';
import { sameSubject } from '../text/subject';
import { selectionOf } from '../selection';
import type { Thing } from '../thing';
import { typingRange } from '../text/typing';
import type { PagePoint } from '../text/typing';
import { CLICK_SLIP, IDLE, stay } from './types';
import type { Modifiers, ToolEvent, ToolStep } from './types';

/** The button went down on selected text: a drag takes it along, a click puts the caret there. */
export interface PressingText {
  readonly kind: 'pressingText';
  readonly from: Point;
  readonly at: PagePoint;
}

/** Selected text on its way to another place. Where it would go in comes from the composer while the hand moves on. */
export interface DraggingText {
  readonly kind: 'draggingText';
  /** Ctrl or Alt is held: it stays where it was too. */
  readonly copy: boolean;
  /** The point that was asked about last; nothing while the pointer is on no text. */
  readonly asked: TextAsk | undefined;
  /** Where it would go in, and the caret there in points of its page. */
  readonly aim: TextAim | undefined;
  /** It was let go before it was known where. */
  readonly dropped?: true;
}

/** A question where in a text a point of a page falls. */
export interface TextAsk {
  readonly subject: TextSubject;
  readonly at: PagePoint;
  /** The thing whose text it is. */
  readonly thing: Thing;
}

/** A place in a text, with the caret there in points of its page (by its id). */
export interface TextAim {
  readonly subject: TextSubject;
  readonly thing: Thing;
  readonly page: string;
  readonly place: TextPlace;
  readonly caret: Rect;
}

/** What lies under the pointer, as the text tool sees it. */
export type TextUnder = (at: Point) => TextAsk | undefined;

/** Whether a point of a page is on the text that is selected. */
export function isOnSelected({ typing }: EditorState, { number, point }: PagePoint): boolean {
  const range = typing && typingRange(typing);
  if (typing === undefined || range === undefined || isEmptyRange(range)) return false;
  return rangeRects(typing.lines, range).some(({ page, rect }) => page === number && contains(rect, point));
}

/** One step of a press on selected text, and of the drag that it becomes. Esc leaves everything as it was. */
export function stepTextDrag(
  hand: PressingText | DraggingText,
  { event, state, under }: { readonly event: ToolEvent; readonly state: EditorState; readonly under: TextUnder },
): ToolStep {
  switch (event.kind) {
    case 'move':
      if (hand.kind === 'pressingText') {
        if (Math.hypot(event.at.x - hand.from.x, event.at.y - hand.from.y) <= CLICK_SLIP) return stay(state);
        return carryOn({ kind: 'draggingText', copy: false, asked: undefined, aim: undefined }, event, under);
      }
      return hand.dropped ? stay(state) : carryOn(hand, event, under);
    case 'aimed':
      return hand.kind === 'draggingText' ? hear(hand, event) : stay(state);
    case 'up':
      if (hand.kind === 'draggingText') return letGo(hand, event.keys);
      return { hand: IDLE, effects: [{ kind: 'pressText', press: { ...hand.at, clicks: 1, extend: false } }] };
    case 'cancel':
      return { hand: IDLE, effects: [] };
    default:
      return stay(state);
  }
}

type Move = Extract<ToolEvent, { kind: 'move' }>;

function carryOn(hand: DraggingText, { at, keys }: Move, under: TextUnder): ToolStep {
  const asked = under(at);
  const aim = sameSubject(asked?.subject, hand.aim?.subject) ? hand.aim : undefined;
  const next: DraggingText = { kind: 'draggingText', copy: isCopy(keys), asked, aim };
  return { hand: next, effects: asked === undefined ? [] : [{ kind: 'aim', ...asked }] };
}

function hear(hand: DraggingText, { subject, page, at, found }: Extract<ToolEvent, { kind: 'aimed' }>): ToolStep {
  const { asked } = hand;
  // Only the answer about where the pointer is now counts.
  if (asked?.at.page !== page || asked.at.point.x !== at.x || asked.at.point.y !== at.y) return { hand, effects: [] };
  const aim = found && { subject, page, thing: asked.thing, ...found };
  const next = { ...hand, asked: undefined, aim };
  return hand.dropped ? letGo(next, undefined) : { hand: next, effects: [] };
}

function letGo(hand: DraggingText, keys: Modifiers | undefined): ToolStep {
  const copy = keys === undefined ? hand.copy : isCopy(keys);
  if (hand.asked !== undefined) return { hand: { ...hand, copy, dropped: true }, effects: [] };
  if (hand.aim === undefined) return { hand: IDLE, effects: [] };
  const { subject, place, page, thing } = hand.aim;
  const selection = selectionOf(page, [thing]);
  return {
    hand: IDLE,
    effects: [{ kind: 'dropText', drop: { subject, place, copy }, ...(selection && { selection }) }],
  };
}

function isCopy({ mod, alt }: Modifiers): boolean {
  return mod || alt;
}
