import type { Edition } from '../../../core/document';
import type { Point, Rect } from '../../../core/geometry';
import type { Points } from '../../../core/units';
import {
  caretAt,
  compareParts,
  isEmptyRange,
  isOneFlow,
  keptPlace,
  lineAt,
  orderLines,
  placeAt,
  rangeOf,
} from '../../../core/text-edit';
import type { EditableText, TextLine, TextPlace, TextRange, TextSelection } from '../../../core/text-edit';
import type { TextSubject } from '../../compose';
import { sheetOfPage, viewOf } from '../sheets';
import type { EditorState } from '../state';
import { toDesk } from '../view';
import { carriedRange } from './carried-place';
import { isPromptLine, withPromptLine } from './prompt-line';
import type { PromptLine } from './prompt-line';
import { placeOfChange } from './text-change';
import { subjectTexts } from './subject';

/** What is typed at the moment. Plain data: the page's caret and the story editor show the same. */
export interface Typing {
  readonly subject: TextSubject;
  /** Nothing until it is known where the first click fell. */
  readonly selection: TextSelection | undefined;
  /** Coordinate along the lines that moves up and down keep to. */
  readonly goal?: Points;
  /** The lines of the text as composed last, by the ids of their pages, and in the order of reading. */
  readonly linesOf: ReadonlyMap<string, readonly TextLine[]>;
  readonly lines: readonly TextLine[];
  /** Where someone clicked before the lines there were known. */
  readonly clicked?: PagePoint;
  /** What an input method holds ready, in place of this range; it is shown and not in the document. */
  readonly preedit?: { readonly range: TextRange; readonly text: string; readonly caret: number };
  /** The word or paragraph that two or three clicks took, while nothing else is selected: a drag goes on by such. */
  readonly grasped?: { readonly by: 'word' | 'paragraph'; readonly range: TextRange };
  /** Changes of one run are one undo entry; a pause, a move and anything that is not typing begin another. */
  readonly run: number;
  /** The caret is to be brought into sight once its line is known. */
  readonly follow: boolean;
  /** A reading is being asked for. */
  readonly asking?: 'reading';
}

/** Where something is typed, without the lines there: they become others with everything that is composed. */
export interface TypingPlace {
  readonly selection: Typing['selection'];
  readonly preedit?: Typing['preedit'] | undefined;
}

/** A point of a page (by its id). */
export interface PagePoint {
  readonly page: string;
  /** From 1. */
  readonly number: number;
  readonly point: Point;
}

/** A text to be typed in, with the caret at a place, or where a click fell. */
export function beginTyping(subject: TextSubject, at: TextPlace | PagePoint): Typing {
  const common = { subject, linesOf: new Map<string, readonly TextLine[]>(), lines: [], run: 0, follow: false };
  return 'part' in at
    ? { ...common, selection: { anchor: at, focus: at } }
    : { ...common, selection: undefined, clicked: at };
}

/** Typing with other things selected; `goal` is forgotten unless it is given. */
export function withSelection(typing: Typing, selection: TextSelection, goal?: Points): Typing {
  const { goal: _goal, clicked: _clicked, preedit: _preedit, asking: _asking, grasped: _grasped, ...rest } = typing;
  const lines = withPromptLine(rest.lines, selection.focus);
  return { ...rest, lines, selection, run: typing.run + 1, ...(goal !== undefined && { goal }) };
}

/** The range that is selected; where an input method composes, the one that it will replace. */
export function typingRange({ selection, preedit }: TypingPlace): TextRange | undefined {
  if (preedit !== undefined) return preedit.range;
  return selection && rangeOf(selection);
}

/** Whether characters are selected. */
export function hasSelectedText(typing: Typing | undefined): boolean {
  const range = typing && typingRange(typing);
  return range !== undefined && !isEmptyRange(range);
}

/** Where the caret stands on the shown page. */
export function typingCaret({ selection, preedit }: TypingPlace): TextPlace | undefined {
  if (preedit === undefined) return selection?.focus;
  const { from } = preedit.range;
  return { part: from.part, offset: from.offset + preedit.caret };
}

/** Whether the text at a place runs down the page. */
export function isVerticalAt({ lines }: Typing, place: TextPlace): boolean {
  return lineAt(lines, place)?.vertical === true;
}

/**
 * Where the caret stands on the desk, in CSS pixels: no width, in vertical text no height. Nothing while it is off it.
 */
export function caretOnDesk(state: EditorState): Rect | undefined {
  const place = state.typing && typingCaret(state.typing);
  const caret = place && caretAt(state.typing.lines, place);
  const sheet = caret && sheetOfPage(state, caret.line.page);
  return sheet && toDesk(viewOf(state.view, sheet), caret.rect);
}

/**
 * The line where the caret waits in a part that is still empty, to be told what it waits for; nothing where the part
 * has text that only found no room.
 */
export function promptOf({ edition, typing }: Pick<EditorState, 'edition' | 'typing'>): PromptLine | undefined {
  const line = typing?.lines.find(isPromptLine);
  if (edition === undefined || typing === undefined || line === undefined) return undefined;
  const isEmpty = subjectTexts(edition, typing.subject).every(({ part, text }) => part !== line.part || text === '');
  return isEmpty && typing.preedit === undefined ? line : undefined;
}

/** What the composer tells of the lines of a page; a click that waited for them is answered. */
export function hearLines(
  typing: Typing,
  { page, lines }: { readonly page: string; readonly lines: readonly TextLine[] },
): Typing {
  if (typing.linesOf.get(page) === lines && typing.clicked?.page !== page) return typing;
  const linesOf = new Map(typing.linesOf).set(page, lines);
  const all = orderLines([...linesOf.values()].flat());
  const { clicked, ...rest } = typing;
  if (clicked?.page !== page) {
    return { ...typing, linesOf, lines: withPromptLine(all, typing.selection?.focus) };
  }
  const at = placeAt(all, clicked.number, clicked.point);
  return { ...rest, linesOf, lines: all, ...(at && { selection: { anchor: at, focus: at } }) };
}

/**
 * Typing in an edition that was changed by something else than typing: undo, a form, another person. The caret goes
 * where the text changed, but stays by its characters while an input method composes there; typing ends when its text
 * is gone.
 */
export function keptTyping(before: Edition | undefined, after: Edition, typing: Typing): Typing | undefined {
  const texts = subjectTexts(after, typing.subject);
  if (texts.length === 0) return undefined;
  if (before === undefined || typing.selection === undefined) return typing;
  const was = subjectTexts(before, typing.subject);
  if (
    was.length === texts.length &&
    was.every(({ part, text }, at) => texts[at]?.part === part && texts[at].text === text)
  )
    return typing;
  const { anchor, focus } = typing.selection;
  if (typing.preedit !== undefined) return keptPreedit(was, texts, typing, typing.preedit);
  const at = placeOfChange(was, texts) ?? keptPlace(texts, focus);
  if (at === undefined) return undefined;
  const isElsewhere = !isOneFlow(at.part, anchor.part) || compareParts(at.part, anchor.part) !== 0;
  return withSelection(typing, { anchor: at, focus: at }, isElsewhere ? undefined : typing.goal);
}

function keptPreedit(
  was: readonly EditableText[],
  now: readonly EditableText[],
  typing: Typing,
  preedit: NonNullable<Typing['preedit']>,
): Typing | undefined {
  const range = carriedRange(was, now, preedit.range);
  return range && { ...typing, selection: { anchor: range.from, focus: range.to }, preedit: { ...preedit, range } };
}
