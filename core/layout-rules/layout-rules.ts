import { sideBySideHeads } from './l01-side-by-side-heads';
import { stackedHeads } from './l02-stacked-heads';
import { cutAcross } from './l03-cut-across';
import { cutDown } from './l04-cut-down';
import { crossroads } from './l05-crossroads';
import { headWithoutText } from './l06-head-without-text';
import { textBeyondHead } from './l07-text-beyond-head';
import { textAboveHead } from './l08-text-above-head';
import { legSkipsColumn } from './l09-leg-skips-column';
import { shortLeg } from './l10-short-leg';
import { unevenLegs } from './l11-uneven-legs';
import { offBaseline } from './l12-off-baseline';
import { columnMeasure } from './l13-column-measure';
import { orphan } from './l14-orphan';
import { widow } from './l15-widow';
import { prohibition } from './l16-prohibition';
import { looseLine } from './l17-loose-line';
import { headWordBreak } from './l18-head-word-break';
import { headLineLengths } from './l19-head-line-lengths';
import { headMarks } from './l20-head-marks';
import { headRank } from './l21-head-rank';
import { headFamilies } from './l22-head-families';
import { orderOfPlaces } from './l23-order-of-places';
import { fullWidthHeads } from './l24-full-width-heads';
import { boxes } from './l25-boxes';
import { pictures } from './l26-pictures';
import { faceOnFold } from './l27-face-on-fold';
import { showThrough } from './l28-show-through';
import { badNeighbour } from './l29-bad-neighbour';
import { storyBorder } from './l30-story-border';
import { copyfit } from './l35-copyfit';
import { captions } from './l36-captions';
import { white } from './l38-white';
import { advertisements } from './l39-advertisements';
import { typeArea } from './l40-type-area';
import type { LayoutRule } from './rule';

/**
 * The layout rules, by their numbers. L31 to L34 are told from the edition's data (jumps, teasers, masthead, law), L37
 * by boxes and tints; diagnostics of those carry their numbers themselves.
 */
export const LAYOUT_RULES: readonly LayoutRule[] = [
  sideBySideHeads,
  stackedHeads,
  cutAcross,
  cutDown,
  crossroads,
  headWithoutText,
  textBeyondHead,
  textAboveHead,
  legSkipsColumn,
  shortLeg,
  unevenLegs,
  offBaseline,
  columnMeasure,
  orphan,
  widow,
  prohibition,
  looseLine,
  headWordBreak,
  headLineLengths,
  headMarks,
  headRank,
  headFamilies,
  orderOfPlaces,
  fullWidthHeads,
  boxes,
  pictures,
  faceOnFold,
  showThrough,
  badNeighbour,
  storyBorder,
  copyfit,
  captions,
  white,
  advertisements,
  typeArea,
];
