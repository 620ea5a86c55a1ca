import type { DeleteWish } from '../../../core/text-edit';
import type { KeyPress } from '../keys';
import type { Motion } from './motions';

/** What a key does to text that is typed. */
export type TextKey =
  | { readonly kind: 'move'; readonly motion: Motion; readonly extend: boolean }
  | ({ readonly kind: 'delete' } & DeleteWish)
  | { readonly kind: 'split' | 'break' | 'selectAll' | 'leave' };

const ARROWS: Readonly<Record<string, readonly [plain: Motion, word: Motion]>> = {
  ArrowLeft: ['left', 'wordLeft'],
  ArrowRight: ['right', 'wordRight'],
  ArrowUp: ['up', 'wordUp'],
  ArrowDown: ['down', 'wordDown'],
};

/**
 * What a key press does to text; `undefined` for letters and for what is no business of it. Words by Ctrl, on a Mac by
 * Alt; an input method keeps its keys.
 */
export function textKey(press: KeyPress): TextKey | undefined {
  if (press.isComposing || press.key === 'Process') return undefined;
  const { key, shiftKey: extend } = press;
  const mod = press.ctrlKey || press.metaKey;
  const word = mod || press.altKey;
  const arrow = ARROWS[key];
  if (arrow !== undefined) return { kind: 'move', motion: arrow[word ? 1 : 0], extend };
  switch (key) {
    case 'Home':
      return { kind: 'move', motion: mod ? 'storyStart' : 'lineStart', extend };
    case 'End':
      return { kind: 'move', motion: mod ? 'storyEnd' : 'lineEnd', extend };
    case 'Backspace':
      return { kind: 'delete', direction: -1, by: word ? 'word' : 'character' };
    case 'Delete':
      return { kind: 'delete', direction: 1, by: word ? 'word' : 'character' };
    case 'Enter':
      return mod ? undefined : { kind: extend ? 'break' : 'split' };
    case 'Escape':
      return { kind: 'leave' };
    default:
      return mod && !extend && !press.altKey && key.toLowerCase() === 'a' ? { kind: 'selectAll' } : undefined;
  }
}
