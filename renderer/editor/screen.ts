import type { EditorState } from './state';
import type { ToolStep } from './tools/types';

/** How much of the editor is shown: all of it, the pages as they print 预览, or a page alone on a dark screen 演示. */
export type ScreenMode = 'desk' | 'preview' | 'presentation';

/** What a press does while pages are presented: it turns to the next one, with Shift held back. */
export function presentedStep(
  event: { readonly kind: string; readonly keys?: { readonly shift: boolean } },
  state: EditorState,
): ToolStep {
  const { hand } = state;
  if (event.kind !== 'down') return { hand, effects: [] };
  return { hand, effects: [{ kind: 'turn', by: event.keys?.shift === true ? -1 : 1 }] };
}

/** The page (from 1) so many turns from the one worked on; spreads are turned as a whole. */
export function turnedPage(
  { page, mode, edition }: Pick<EditorState, 'page' | 'mode' | 'edition'>,
  by: number,
): number {
  const count = edition?.pages.length ?? 1;
  // A spread holds an even page and the next; page one lies alone.
  const next = mode === 'spread' ? page - (page % 2) + 2 * by : page + by;
  return Math.min(Math.max(next, 1), count);
}
