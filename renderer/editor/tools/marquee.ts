import type { Point } from '../../../core/geometry';
import { overlaps } from '../../../core/geometry';
import { gridOf, thingsOn } from '../edition-queries';
import { selectionOf } from '../selection';
import { viewOf } from '../sheets';
import type { Sheet } from '../sheets';
import { shownEdition } from '../state';
import type { EditorState } from '../state';
import { sameThing } from '../thing';
import type { Thing } from '../thing';
import { toDesk } from '../view';
import { stay } from './types';
import type { ToolStep } from './types';
import { rectBetween } from './zoom-tool';

/** A rectangle is drawn on bare paper; what it touches is selected. */
export interface Marquee {
  readonly kind: 'marquee';
  readonly sheet: Sheet;
  readonly from: Point;
  readonly at: Point;
  /** What was selected on the page before, and stays so. */
  readonly before: readonly Thing[];
}

/** The hand with a marquee at another point: what it touches is selected besides what was. */
export function drawMarquee(hand: Marquee, at: Point, state: EditorState): ToolStep {
  const edition = shownEdition(state);
  if (edition === undefined) return stay(state);
  const next = { ...hand, at };
  const drawn = rectBetween(hand.from, at);
  const grid = gridOf(edition);
  const view = viewOf(state.view, hand.sheet);
  const touched = thingsOn(edition, hand.sheet.number)
    .filter(({ frame }) => overlaps(toDesk(view, grid.rectOf(frame)), drawn))
    .map(({ thing }) => thing)
    .filter((thing) => !hand.before.some((each) => sameThing(each, thing)));
  const selection = selectionOf(hand.sheet.id, [...hand.before, ...touched]);
  return { hand: next, effects: [{ kind: 'select', selection }] };
}
