import { cellAt, comparePlaces, isOneFlow, partRange, placeAt, wordRange } from '../../../core/text-edit';
import type { EditableText, TextRange, TextSelection } from '../../../core/text-edit';
import { withSelection } from './typing';
import type { PagePoint, Typing } from './typing';

/** A press of the pointer on text: clicks are counted, Shift selects as far as there. */
export interface TextPress extends PagePoint {
  readonly clicks: number;
  readonly extend: boolean;
}

/**
 * Typing after a press: one puts the caret, two take the word under the pointer, three its paragraph, which a drag then
 * goes on with. `undefined` where no line is known.
 */
export function pressedText(
  typing: Typing,
  texts: readonly EditableText[],
  { clicks, extend, ...at }: TextPress,
): Typing | undefined {
  const { lines, selection } = typing;
  if (clicks > 1) {
    const by = clicks === 2 ? 'word' : 'paragraph';
    const range = unitUnder(typing, texts, by, at);
    if (range === undefined) return undefined;
    return { ...withSelection(typing, { anchor: range.from, focus: range.to }), grasped: { by, range } };
  }
  const anchor = extend ? selection?.anchor : undefined;
  const focus = placeAt(lines, at.number, at.point, anchor?.part);
  return focus && withSelection(typing, { anchor: anchor ?? focus, focus });
}

/** Typing after the pointer was moved on with the button down; words and paragraphs are taken whole once one was. */
export function draggedText(typing: Typing, texts: readonly EditableText[], to: PagePoint): Typing | undefined {
  const { lines, selection, grasped } = typing;
  if (selection === undefined) return undefined;
  if (grasped === undefined) {
    const focus = placeAt(lines, to.number, to.point, selection.anchor.part);
    return focus && withSelection(typing, { anchor: selection.anchor, focus });
  }
  const { by, range } = grasped;
  const under = unitUnder(typing, texts, by, to);
  if (under === undefined || !isOneFlow(under.from.part, range.from.part)) return undefined;
  return { ...withSelection(typing, unionFrom(range, under)), grasped };
}

function unitUnder(
  { lines, selection }: Typing,
  texts: readonly EditableText[],
  by: 'word' | 'paragraph',
  { number, point }: PagePoint,
): TextRange | undefined {
  const cell = cellAt(lines, number, point, selection?.anchor.part) ?? cellAt(lines, number, point);
  return cell && (by === 'word' ? wordRange : partRange)(texts, cell);
}

/** From the far end of what is held to the far end of what the pointer is on. */
function unionFrom(held: TextRange, under: TextRange): TextSelection {
  return comparePlaces(under.from, held.from) < 0
    ? { anchor: held.to, focus: under.from }
    : { anchor: held.from, focus: comparePlaces(under.to, held.to) > 0 ? under.to : held.to };
}
