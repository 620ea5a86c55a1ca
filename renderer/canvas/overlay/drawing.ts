import type { Edition, GridRect } from '../../../core/document';
import type { Rect } from '../../../core/geometry';
import type { RulerUnit } from '../../../ipc';
import { gridOf, sheetOfPage, sheetsInSight, shownEdition, thingRect, toDesk, viewOf } from '../../editor';
import type { EditorState, Hand, Sheet, Thing, View } from '../../editor';
import type { PageHit } from '../../compose';
import type { Palette } from './palette';

/** The code of a fault or taboo of make-up. */
export type HitCode = PageHit['code'];

/** Words that the overlay shows, in the window's language. */
export interface OverlayWords {
  /** Where something dragged stands, and how large it is: column and line from 1. */
  readonly moving: (
    frame: { readonly column: number; readonly line: number } & Pick<GridRect, 'columns' | 'lines'>,
  ) => string;
  /** A distance in cells 字 or lines 行. */
  readonly distance: (amount: number, unit: 'cells' | 'lines') => string;
  /**
   * How fine a picture is, how many times closer than it must be (a whole one has no such figure), and the share cut
   * off.
   */
  readonly picture: (facts: {
    readonly ppi: number;
    readonly zoom: number | undefined;
    readonly trimmed: number;
  }) => string;
  /** A part of a story that is still empty, where the caret waits. */
  readonly part: (name: 'kicker' | 'headline' | 'deck' | 'byline') => string;
  /** So many characters are cut at a place. */
  readonly cut: (characters: number) => string;
  /** By how much copy is over or short. */
  readonly fit: (kind: 'over' | 'under', by: { readonly lines: number; readonly characters: number }) => string;
  /** How copy fits beside an edge in the hand, by lines over and short. */
  readonly edge: (fit: { readonly over: number; readonly under: number }) => string;
  /** The name of a fault or taboo of make-up, by its code. */
  readonly hit: (code: HitCode) => string;
  /** The units of the rulers, across and down. */
  readonly units: (unit: RulerUnit) => { readonly across: string; readonly down: string };
}

/** What the drawings of the overlay see of the desk, worked out once for all of them. */
export interface OverlayScene {
  readonly state: EditorState;
  /** With what is being dragged or typed. */
  readonly edition: Edition;
  readonly grid: ReturnType<typeof gridOf>;
  /** The pages in sight. */
  readonly sheets: readonly Sheet[];
  /** The page that is worked on; it may be out of sight. */
  readonly page: Sheet;
  /** The frame that the hand holds. */
  readonly held: HeldFrame | undefined;
  readonly words: OverlayWords;
  readonly palette: Palette;
  /** The view in which points of a page of the desk are told. */
  readonly viewOf: (sheet: Sheet) => View;
  /** Where a thing of a page lies, in CSS pixels of the desk. */
  readonly rectOf: (sheet: Sheet, thing: Thing | undefined) => Rect | undefined;
}

/** A frame held in the hand, over a page. */
export interface HeldFrame {
  readonly sheet: Sheet;
  readonly frame: GridRect;
}

/**
 * One drawing of the overlay, one a file. `context` is in CSS pixels of the desk; what a drawing sets is put back after
 * it.
 */
export type Drawing = (context: CanvasRenderingContext2D, scene: OverlayScene) => void;

/** What drawings may look at: while these stay as they are, there is nothing to draw anew. */
const SEEN = [
  'edition',
  'preview',
  'composed',
  'findings',
  'finding',
  'pointed',
  'reviews',
  'marks',
  'proofing',
  'hit',
  'mode',
  'page',
  'selection',
  'hover',
  'preferences',
  'screen',
  'guide',
  'tool',
  'hand',
  'typing',
  'copyfit',
  'view',
  'desk',
] as const satisfies readonly (keyof EditorState)[];

/** Whether the overlay of one state looks like that of another. */
export function looksSame(before: EditorState, after: EditorState): boolean {
  return SEEN.every((part) => before[part] === after[part]);
}

/** What the drawings see of a state; nothing while no page lies on the desk. */
export function overlayScene(
  state: EditorState,
  look: { readonly words: OverlayWords; readonly palette: Palette },
): OverlayScene | undefined {
  const edition = shownEdition(state);
  const page = sheetOfPage(state, state.page);
  if (edition === undefined || page === undefined) return undefined;
  const grid = gridOf(edition);
  const here = (sheet: Sheet): View => viewOf(state.view, sheet);
  return {
    ...look,
    state,
    edition,
    grid,
    page,
    sheets: sheetsInSight(state),
    held: heldIn(state.hand),
    viewOf: here,
    rectOf: (sheet, thing) => {
      if (thing === undefined) return undefined;
      const rect = thingRect(state, sheet.number, thing);
      return rect && toDesk(here(sheet), rect);
    },
  };
}

function heldIn(hand: Hand): HeldFrame | undefined {
  switch (hand.kind) {
    case 'dragging':
      return { sheet: hand.to, frame: hand.frame };
    case 'carrying':
      return hand.place;
    case 'holdingFiles':
      return hand.target;
    case 'framing':
      return hand.frame && { sheet: hand.sheet, frame: hand.frame };
    case 'framed':
      return { sheet: hand.sheet, frame: hand.frame };
    default:
      return undefined;
  }
}
