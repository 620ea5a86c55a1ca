import type { Point } from '../../core/geometry';
import type { Edit } from './edit';
import { selectedPage, selectedThing, selectedThings } from './selection';
import { sheetOfPage, viewOf } from './sheets';
import type { EditorState } from './state';
import { sameThing } from './thing';
import type { Thing } from './thing';
import { withStanding } from './thing-edits';
import { isLocked, thingRect } from './thing-place';
import { toDesk } from './view';
import type { View } from './view';

/** Something told at the pointer: why a hand that pulls moves nothing, or which of things under one another was taken. */
export type Note = {
  readonly thing: Thing;
  /** The page, from 1, and the point of the desk (CSS pixels) in the view in which it is told. */
  readonly page: number;
  readonly at: Point;
  readonly view: View;
} & (
  | { readonly kind: 'stays' }
  /** The thing is number `place` (from 1) of `of` that lie under one another, counted from the top. */
  | { readonly kind: 'under'; readonly place: number; readonly of: number }
);

/** The note that is shown: one that is no longer true is none. */
export function shownNote(state: EditorState): Note | undefined {
  const { note, edition, view, screen } = state;
  if (note === undefined || edition === undefined || note.view !== view || screen === 'presentation') return undefined;
  if (selectedPage(state) !== note.page) return undefined;
  const holds =
    note.kind === 'stays'
      ? isLocked(edition, note.page, note.thing) && selectedThings(state).some((thing) => sameThing(thing, note.thing))
      : sameThing(selectedThing(state), note.thing);
  return holds ? note : undefined;
}

/** The note that what is selected stays where it is, at its corner; nothing when some of it may move. */
export function staysNote(state: EditorState): Note | undefined {
  const { edition, view } = state;
  const [page, things] = [selectedPage(state), selectedThings(state)];
  if (edition === undefined || page === undefined) return undefined;
  const [thing] = things;
  const sheet = sheetOfPage(state, page);
  const rect = thing && thingRect(state, page, thing);
  if (thing === undefined || sheet === undefined || rect === undefined) return undefined;
  if (!things.every((each) => isLocked(edition, page, each))) return undefined;
  const { x, y } = toDesk(viewOf(view, sheet), rect);
  return { kind: 'stays', thing, page, view, at: { x: Math.max(0, x), y: Math.max(0, y) } };
}

/** The edit that unlocks what a note says is locked: of a picture its article. The paper's furniture is no such thing. */
export function unlocking({ thing, page }: Note): Edit | undefined {
  if (thing.kind === 'furniture') return undefined;
  const things: readonly Thing[] = [thing.kind === 'picture' ? { kind: 'article', id: thing.id } : thing];
  return {
    label: 'unlock',
    apply: (edition) => withStanding(edition, page, { things, part: () => ({ locked: undefined }) }),
  };
}
