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

/** Why a command is not possible; of what `staysNote` tells, only that something stays where it is. */
export type WhyNot =
  | 'stays'
  | 'furniture'
  | 'nothing'
  | 'needsTwo'
  | 'needsThree'
  | 'noPicture'
  | 'noPictureInside'
  | 'noCopied'
  | 'nothingToPaste'
  | 'notPasted'
  | 'noneHidden'
  | 'atEdge'
  | 'already'
  | 'atFront'
  | 'atBack'
  | 'fits'
  | 'noRoom'
  | 'noStory'
  | 'onPage'
  | 'killed';

/** Told of one thing of a page (from 1). */
interface OfThing {
  readonly thing: Thing;
  readonly page: number;
}

/**
 * Something told at the pointer: why a hand that pulls moves nothing, or which of things under one another was taken.
 */
export type Note = {
  /** The point of the desk (CSS pixels) in the view in which it is told. */
  readonly at: Point;
  readonly view: View;
} & (
  | (OfThing & { readonly kind: 'stays' })
  /** The thing is a picture: it stands, is locked and hidden with its article. */
  | (OfThing & { readonly kind: 'carried' })
  /** The thing is number `place` (from 1) of `of` that lie under one another, counted from the top. */
  | (OfThing & { readonly kind: 'under'; readonly place: number; readonly of: number })
  /** A command did nothing to what was selected. */
  | {
      readonly kind: 'why';
      readonly why: WhyNot;
      /** Of what it was true: with another selection, or after another change, it is told no longer. */
      readonly of: Pick<EditorState, 'selection' | 'edition'>;
    }
);

/** The note that is shown: one that is no longer true is none. */
export function shownNote(state: EditorState): Note | undefined {
  const { note, edition, view, screen } = state;
  if (note === undefined || edition === undefined || note.view !== view || screen === 'presentation') return undefined;
  if (note.kind === 'why') {
    return note.of.selection === state.selection && note.of.edition === edition ? note : undefined;
  }
  if (selectedPage(state) !== note.page) return undefined;
  const isAmong = selectedThings(state).some((thing) => sameThing(thing, note.thing));
  switch (note.kind) {
    case 'stays':
      return isAmong && isLocked(edition, note.page, note.thing) ? note : undefined;
    case 'carried':
      return isAmong ? note : undefined;
    case 'under':
      return sameThing(selectedThing(state), note.thing) ? note : undefined;
  }
}

/**
 * The note that a command did nothing, and why: at what stays where it is, else at a point of the desk (CSS pixels).
 */
export function whyNote(state: EditorState, why: WhyNot, at: Point): Note | undefined {
  const stays = why === 'stays' ? staysNote(state) : undefined;
  if (stays !== undefined) return stays;
  const { view, selection, edition } = state;
  return { kind: 'why', why, of: { selection, edition }, view, at };
}

/**
 * The note that something of what is selected stays where it is, at its corner: it is locked, or it is a picture and
 * goes with its article, which is not selected. Nothing when all of it may go.
 */
export function staysNote(state: EditorState): Note | undefined {
  const { edition, view } = state;
  const [page, things] = [selectedPage(state), selectedThings(state)];
  const sheet = page === undefined ? undefined : sheetOfPage(state, page);
  if (edition === undefined || page === undefined || sheet === undefined) return undefined;
  const locked = things.find((each) => isLocked(edition, page, each));
  const thing = locked ?? things.find((each) => isCarried(each, things));
  const rect = thing && thingRect(state, page, thing);
  if (thing === undefined || rect === undefined) return undefined;
  const { x, y } = toDesk(viewOf(view, sheet), rect);
  const at = { x: Math.max(0, x), y: Math.max(0, y) };
  return { kind: locked === undefined ? 'carried' : 'stays', thing, page, view, at };
}

/** The note that some of what is selected is locked, at its corner: the others went without it. */
export function lockedNote(state: EditorState): Note | undefined {
  const note = staysNote(state);
  return note?.kind === 'stays' ? note : undefined;
}

/** Whether a thing is a picture whose article is not among things. */
function isCarried(thing: Thing, among: readonly Thing[]): boolean {
  if (thing.kind !== 'picture') return false;
  return !among.some((each) => sameThing(each, { kind: 'article', id: thing.id }));
}

/** The edit that unlocks what a note says is locked: of a picture its article. */
export function unlocking({ thing, page }: Extract<Note, { readonly kind: 'stays' }>): Edit {
  const things: readonly Thing[] = [thing.kind === 'picture' ? { kind: 'article', id: thing.id } : thing];
  return {
    label: 'unlock',
    apply: (edition) => withStanding(edition, page, { things, part: () => ({ locked: undefined }) }),
  };
}
