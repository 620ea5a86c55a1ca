import type { Points } from '../../../core/units';
import {
  isOneFlow,
  lineAt,
  lineEnds,
  movePlace,
  rangeOf,
  samePlace,
  stepLine,
  wholeFlow,
} from '../../../core/text-edit';
import type { EditableText, TextLine, TextPlace, TextSelection } from '../../../core/text-edit';

/** A move of the caret, as keys name it. Arrows go where they point, also in vertical text. */
export type Motion =
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'wordLeft'
  | 'wordRight'
  | 'wordUp'
  | 'wordDown'
  | 'lineStart'
  | 'lineEnd'
  | 'storyStart'
  | 'storyEnd';

/** What moves go over. */
export interface MotionText {
  readonly texts: readonly EditableText[];
  readonly lines: readonly TextLine[];
}

/** The selection after a move, and the coordinate that the next move up or down keeps to. */
export interface Moved {
  readonly selection: TextSelection;
  readonly goal?: Points;
}

/** Moves the caret; with `extend` what lies between is selected. */
export function moveCaret(
  { texts, lines }: MotionText,
  selection: TextSelection,
  { motion, extend, goal }: { readonly motion: Motion; readonly extend: boolean; readonly goal?: Points | undefined },
): Moved {
  const { focus } = selection;
  const step = stepOf(motion, lineAt(lines, focus)?.vertical === true);
  const to = (place: TextPlace, next?: Points): Moved => {
    const kept = !extend || isOneFlow(place.part, selection.anchor.part) ? place : focus;
    return {
      selection: { anchor: extend ? selection.anchor : kept, focus: kept },
      ...(next !== undefined && { goal: next }),
    };
  };
  switch (step.unit) {
    case 'character':
    case 'word': {
      const range = rangeOf(selection);
      // An arrow out of selected text goes to its end, and no further.
      const leaves = !extend && step.unit === 'character' && !samePlace(range.from, range.to);
      if (leaves) return to(step.by > 0 ? range.to : range.from);
      return to(
        movePlace(texts, focus, { by: step.unit, direction: step.by, ...(extend && { within: true as const }) }),
      );
    }
    case 'line': {
      const next = stepLine(lines, focus, step.by, goal);
      const isLeft = extend && next !== undefined && !isOneFlow(next.place.part, selection.anchor.part);
      if (next !== undefined && !isLeft) return to(next.place, next.goal);
      const ends = wholeFlow(texts, focus);
      return extend ? to(step.by > 0 ? ends.to : ends.from) : to(focus, goal);
    }
    case 'paragraph':
      return to(
        movePlace(texts, focus, { by: 'paragraph', direction: step.by, ...(extend && { within: true as const }) }),
      );
    case 'lineEnd': {
      const ends = lineEnds(lines, focus);
      if (ends === undefined) return to(focus);
      return to(step.by > 0 ? ends.end : ends.start);
    }
    case 'story':
      return to(movePlace(texts, focus, { by: 'story', direction: step.by, ...(extend && { within: true as const }) }));
  }
}

interface Stride {
  readonly unit: 'character' | 'word' | 'line' | 'paragraph' | 'lineEnd' | 'story';
  readonly by: 1 | -1;
}

/** Lines of vertical text follow each other to the left, their characters downwards. */
function stepOf(motion: Motion, vertical: boolean): Stride {
  switch (motion) {
    case 'left':
      return vertical ? { unit: 'line', by: 1 } : { unit: 'character', by: -1 };
    case 'right':
      return vertical ? { unit: 'line', by: -1 } : { unit: 'character', by: 1 };
    case 'up':
      return vertical ? { unit: 'character', by: -1 } : { unit: 'line', by: -1 };
    case 'down':
      return vertical ? { unit: 'character', by: 1 } : { unit: 'line', by: 1 };
    case 'wordLeft':
      return vertical ? { unit: 'paragraph', by: 1 } : { unit: 'word', by: -1 };
    case 'wordRight':
      return vertical ? { unit: 'paragraph', by: -1 } : { unit: 'word', by: 1 };
    case 'wordUp':
      return vertical ? { unit: 'word', by: -1 } : { unit: 'paragraph', by: -1 };
    case 'wordDown':
      return vertical ? { unit: 'word', by: 1 } : { unit: 'paragraph', by: 1 };
    case 'lineStart':
      return { unit: 'lineEnd', by: -1 };
    case 'lineEnd':
      return { unit: 'lineEnd', by: 1 };
    case 'storyStart':
      return { unit: 'story', by: -1 };
    case 'storyEnd':
      return { unit: 'story', by: 1 };
  }
}
