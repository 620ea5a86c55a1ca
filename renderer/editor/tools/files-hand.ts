import type { GridRect } from '../../../core/document';
import type { Point } from '../../../core/geometry';
import { gridOf, gridSteps } from '../edition-queries';
import { hitsAt } from '../hit';
import { firstSize } from '../new-block';
import { sheetUnder, viewOf } from '../sheets';
import type { Sheet } from '../sheets';
import type { EditorState } from '../state';
import { toPage } from '../view';
import { dropFrame } from './carry-tool';
import { IDLE, stay } from './types';
import type { ToolEvent, ToolStep } from './types';

/** What files from outside are, as far as is known before they are let go. */
export type FilesKind = 'pictures' | 'copy';

/** Where files from outside would go. */
export type FilesTarget =
  /** Pictures over an article: they become its story's, and the first stands in it. */
  | { readonly kind: 'article'; readonly id: string; readonly sheet: Sheet; readonly frame: GridRect }
  /** Over bare paper: a picture block, or an article of the first story that is read. */
  | { readonly kind: 'page'; readonly sheet: Sheet; readonly frame: GridRect };

/** Files from outside are held over the desk. */
export interface HoldingFiles {
  readonly kind: 'holdingFiles';
  readonly what: FilesKind;
  /** `undefined` beside the paper: they join the pool. */
  readonly target: FilesTarget | undefined;
}

/** Lines that a story whose length is not known yet is shown with. */
const STORY_SIZE = { columns: 2, lines: 12 };

/** One step of files held over the desk; what is let go the window reads itself. */
export function stepFiles(event: ToolEvent, state: EditorState): ToolStep {
  switch (event.kind) {
    case 'files':
      return { hand: { kind: 'holdingFiles', what: event.what, target: targetAt(state, event) }, effects: [] };
    case 'leave':
    case 'up':
    case 'cancel':
      return { hand: IDLE, effects: [] };
    default:
      return stay(state);
  }
}

/** Where files let go at a point of the desk (CSS pixels) go. */
export function targetAt(
  state: EditorState,
  { at, what }: { readonly at: Point; readonly what: FilesKind },
): FilesTarget | undefined {
  const { edition, view } = state;
  const sheet = sheetUnder(state, at);
  if (edition === undefined || sheet === undefined) return undefined;
  const article = what === 'pictures' ? hitsAt(state, at).find(({ thing }) => thing.kind === 'article') : undefined;
  if (article?.thing.kind === 'article') return { kind: 'article', id: article.thing.id, sheet, frame: article.frame };
  const { columns, lines } = edition.profile.grid;
  const wanted = what === 'pictures' ? firstSize(edition, 'picture') : STORY_SIZE;
  const size = { columns: Math.min(wanted.columns, columns), lines: Math.min(wanted.lines, lines) };
  const frame = dropFrame(size, toPage(viewOf(view, sheet), at), gridSteps(gridOf(edition)));
  return { kind: 'page', sheet, frame };
}
