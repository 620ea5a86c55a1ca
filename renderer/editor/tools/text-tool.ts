import { resolveStyles } from '../../../core/document';
import { contains } from '../../../core/geometry';
import type { Point } from '../../../core/geometry';
import { articleRoom } from '../../../core/page';
import type { TextSubject } from '../../compose';
import { findArticle } from '../edition-queries';
import { hitsAt, hoverOf } from '../hit';
import type { Hit } from '../hit';
import { selectionOf } from '../selection';
import { sheetNear, viewOf } from '../sheets';
import type { Sheet } from '../sheets';
import { shownEdition } from '../state';
import type { EditorState } from '../state';
import { sameSubject, subjectTexts } from '../text/subject';
import type { PagePoint } from '../text/typing';
import { toPage } from '../view';
import { isOnSelected, stepTextDrag } from './drag-text';
import type { TextAsk } from './drag-text';
import { IDLE, stay } from './types';
import type { Tool, ToolEffect, ToolEvent, ToolStep } from './types';

/** Text is being selected with the button down. */
export interface SelectingText {
  readonly kind: 'selectingText';
  readonly from: Point;
}

type Press = Extract<ToolEvent, { kind: 'down' }>;

/**
 * The text tool 文字: a press puts the caret, a drag selects, two presses take a word and three a paragraph, and a drag
 * more of them. What is selected is taken along by a drag that begins on it; with Ctrl or Alt a copy of it.
 */
export const TEXT_TOOL: Tool = {
  name: 'text',
  step: (event, state): ToolStep => {
    const { hand } = state;
    if (hand.kind === 'pressingText' || hand.kind === 'draggingText')
      return stepTextDrag(hand, { event, state, under: (at) => askAt(state, at) });
    switch (event.kind) {
      case 'down':
        return press(event, state);
      case 'move': {
        if (hand.kind === 'idle')
          return { hand, effects: [{ kind: 'hover', over: hoverOf(textAt(state, event.at)?.hit) }] };
        const sheet = sheetNear(state, event.at);
        if (hand.kind !== 'selectingText' || sheet === undefined) return stay(state);
        return { hand, effects: [{ kind: 'dragText', to: pointOn(state, sheet, event.at) }] };
      }
      case 'up':
      case 'cancel':
        return { hand: IDLE, effects: [] };
      default:
        return stay(state);
    }
  },
  cursor: (state, at) => {
    const { hand } = state;
    if (hand.kind === 'draggingText')
      return hand.aim === undefined && hand.asked === undefined ? 'not-allowed' : hand.copy ? 'copy' : 'move';
    const ask = askAt(state, at);
    if (ask === undefined) return 'default';
    return hand.kind === 'idle' && isTaken(state, ask) ? 'default' : 'text';
  },
};

/** The text under a point of the desk, and the point on its page. */
function askAt(state: EditorState, at: Point): TextAsk | undefined {
  const found = textAt(state, at);
  if (found === undefined) return undefined;
  const { hit, subject } = found;
  return { subject, at: pointOn(state, hit.sheet, at), thing: hit.thing };
}

/** Whether what is asked for is on the text that is selected. */
function isTaken(state: EditorState, { subject, at }: Pick<TextAsk, 'subject' | 'at'>): boolean {
  return sameSubject(state.typing?.subject, subject) && isOnSelected(state, at);
}

function press(event: Press, state: EditorState): ToolStep {
  if (state.hand.kind !== 'idle') return stay(state);
  const found = textAt(state, event.at);
  if (found === undefined) return { hand: IDLE, effects: [{ kind: 'leaveText' }] };
  const { hit, subject } = found;
  const at = pointOn(state, hit.sheet, event.at);
  if (event.clicks === 1 && !event.keys.shift && isTaken(state, { subject, at }))
    return { hand: { kind: 'pressingText', from: event.at, at }, effects: [] };
  const hand = { kind: 'selectingText', from: event.at } as const;
  if (sameSubject(state.typing?.subject, subject)) {
    return { hand, effects: [{ kind: 'pressText', press: { ...at, clicks: event.clicks, extend: event.keys.shift } }] };
  }
  const select = { kind: 'select', selection: selectionOf(hit.sheet.id, [hit.thing]) } as const;
  return { hand, effects: [select, { kind: 'enterText', subject, at }] };
}

/**
 * What a double press of the select tool does to a thing: where it has text, one types there; else its form is opened.
 */
export function openText(state: EditorState, hit: Hit, at: Point): readonly ToolEffect[] {
  const subject = subjectOf(state, hit, at);
  if (subject === undefined) return [{ kind: 'inspect' }];
  return [
    { kind: 'tool', tool: 'text' },
    { kind: 'enterText', subject, at: pointOn(state, hit.sheet, at) },
  ];
}

/** Whether a text that can be typed in lies under a point of the desk. */
export function textUnder(state: EditorState, at: Point): boolean {
  return textAt(state, at) !== undefined;
}

/** The topmost thing with text under a point of the desk. */
function textAt(state: EditorState, at: Point): { readonly hit: Hit; readonly subject: TextSubject } | undefined {
  for (const hit of hitsAt(state, at)) {
    const subject = subjectOf(state, hit, at);
    if (subject !== undefined) return { hit, subject };
  }
  return undefined;
}

function subjectOf(state: EditorState, { thing, sheet }: Hit, at: Point): TextSubject | undefined {
  const edition = shownEdition(state);
  if (edition === undefined) return undefined;
  switch (thing.kind) {
    case 'article': {
      const article = findArticle(edition, thing.id)?.article;
      if (article === undefined) return undefined;
      const story = { kind: 'story', id: article.story } as const;
      if (article.label === undefined) return story;
      const { grid, label } = articleRoom(article, resolveStyles(edition.profile));
      const inLabel = label !== undefined && contains(grid.rectOf(label), pointOn(state, sheet, at).point);
      return inLabel ? { kind: 'label', id: article.id } : story;
    }
    case 'block': {
      const subject = { kind: 'block', id: thing.id, page: sheet.id } as const;
      const typed = subjectTexts(edition, subject).filter(({ text }) => text !== '' && !text.includes('{'));
      return typed.length === 0 ? undefined : subject;
    }
    case 'picture':
    case 'furniture':
      return undefined;
  }
}

function pointOn(state: EditorState, sheet: Sheet, at: Point): PagePoint {
  return { page: sheet.id, number: sheet.number, point: toPage(viewOf(state.view, sheet), at) };
}
