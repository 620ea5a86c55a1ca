import type { Edition, GridRect } from '../../../core/document';
import type { Point } from '../../../core/geometry';
import { holdsPicture } from '../blocks';
import { findArticle, findBlock, gridOf, gridSteps } from '../edition-queries';
import { hitsAt } from '../hit';
import type { Hit } from '../hit';
import { firstSize } from '../new-block';
import { sheetUnder, viewOf } from '../sheets';
import type { Sheet } from '../sheets';
import type { EditorState } from '../state';
import { isLocked } from '../thing-place';
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
  /**
   * Pictures over a single picture or an advertisement: the first stands in it, the others find places of their own.
   */
  | { readonly kind: 'block'; readonly id: string; readonly sheet: Sheet; readonly frame: GridRect }
  /** Over bare paper: a picture block, or an article of the first story that is read. */
  | { readonly kind: 'page'; readonly sheet: Sheet; readonly frame: GridRect };

/** Files from outside are held over the desk. */
export interface HoldingFiles {
  readonly kind: 'holdingFiles';
  readonly what: FilesKind;
  /** `undefined` beside the paper, and over what takes no files: they join the pool. */
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

/** Where files let go at a point of the desk (CSS pixels) go. Nothing is laid over what stands there already. */
export function targetAt(
  state: EditorState,
  { at, what }: { readonly at: Point; readonly what: FilesKind },
): FilesTarget | undefined {
  const { edition, view } = state;
  const sheet = sheetUnder(state, at);
  if (edition === undefined || sheet === undefined) return undefined;
  const [hit] = hitsAt(state, at);
  if (hit !== undefined) return what === 'pictures' ? pictureTarget(edition, hit) : undefined;
  const { columns, lines } = edition.profile.grid;
  const wanted = what === 'pictures' ? firstSize(edition, 'picture') : STORY_SIZE;
  const size = { columns: Math.min(wanted.columns, columns), lines: Math.min(wanted.lines, lines) };
  const frame = dropFrame(size, toPage(viewOf(view, sheet), at), gridSteps(gridOf(edition)));
  return { kind: 'page', sheet, frame };
}

/** An article, or a block that holds a picture, under pictures: what is locked takes none. */
function pictureTarget(edition: Edition, { thing, frame, sheet }: Hit): FilesTarget | undefined {
  if (isLocked(edition, sheet.number, thing)) return undefined;
  if (thing.kind === 'article' || thing.kind === 'picture')
    return { kind: 'article', id: thing.id, sheet, frame: findArticle(edition, thing.id)?.article.frame ?? frame };
  const block = thing.kind === 'block' ? findBlock(edition, sheet.number, thing.id) : undefined;
  const takes = block !== undefined && holdsPicture(block);
  return takes ? { kind: 'block', id: block.id, sheet, frame } : undefined;
}
