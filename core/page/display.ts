import type { CompositionSpec, SetProfile, TypeStyle } from '../document';
import { DISPLAY_SIZE, fitHeadline, prepareHeadline, setHeadlineLines } from '../line';
import type { HeadlinePlace, ParagraphStyle, PreparedHeadline, SetLine, SettingNote } from '../line';
import type { Points } from '../units';
import { paragraphStyle, spanOf } from './setting';
import type { Setting } from './setting';

/** A head fitted to a place: what its lines are set with. */
export interface DisplayFit {
  readonly size: Points;
  readonly measure: Points;
  /** White between characters, in em. */
  readonly tracking: number;
  /** Horizontal scale of the outlines, on top of the style's own. */
  readonly stretch: number;
  /** The cell after each line's last. */
  readonly ends: readonly number[];
  readonly fits: boolean;
  /** How badly its lines say what they say: 0 not at all, 1 poorly. */
  readonly ill: number;
  /** The share of its measure that its longest line fills, neither pressed nor spread. */
  readonly filled: number;
}

/** A headline set in lines. */
export interface SetDisplay {
  readonly lines: readonly SetLine[];
  /** Whether every line fits its measure with no word cut, tracked and condensed within their limits. */
  readonly fits: boolean;
  readonly notes: readonly SettingNote[];
}

/** Where a head is to stand. */
export interface DisplayPlace extends Omit<HeadlinePlace, 'measure'> {
  readonly size: Points;
  readonly measure: Points;
}

/** Fits a head of a given size to its place (`fitHeadline`). */
export function fitDisplay(text: string, style: TypeStyle, place: DisplayPlace, setting: Setting): DisplayFit {
  const { size, measure, ...wish } = place;
  const { head, size: prepared } = preparedHead(text, style, size, setting);
  const fit = fitHeadline(head, { ...wish, measure: (measure * prepared) / size });
  return { size, measure, ...fit };
}

/** Sets a fitted head. */
export function setFitted(text: string, style: TypeStyle, fit: DisplayFit, setting: Setting): SetDisplay {
  const { size, tracking, ends, fits, measure } = fit;
  const known = preparedHead(text, style, size, setting);
  const asMeasured = known.size === size && tracking === 0 && fit.stretch === 1;
  const stretch = fit.stretch * (style.stretch ?? 1);
  const span = spanOf(text, style, { size, ...(tracking !== 0 && { tracking }), ...(stretch !== 1 && { stretch }) });
  const head = asMeasured ? known.head : prepareHeadline([span], headStyle(style, setting), setting.fonts);
  const { lines, notes } = setHeadlineLines(head, ends, { measure, align: style.align });
  return { lines, fits, notes };
}

/**
 * Sets a head in as few lines as it needs. Lines that the editor broke are pressed within their limits to stay whole; a
 * head that only just misses its width is pressed unnoticeably rather than broken.
 */
export function setDisplay(text: string, style: TypeStyle, place: DisplayPlace, setting: Setting): SetDisplay {
  return setFitted(text, style, fitDisplay(text, style, place, setting), setting);
}

interface PreparedDisplay {
  readonly head: PreparedHeadline;
  /** The size it was measured in; other sizes are in proportion. */
  readonly size: Points;
}

/** More heads than an edition has at once; then what was prepared for texts long changed is let go. */
const MOST_PREPARED = 2_000;
/** Heads measured for one way of setting. */
interface PreparedHeads {
  readonly language: SetProfile['language'];
  readonly fonts: Setting['fonts'];
  readonly words: Setting['words'];
  readonly heads: Map<string, PreparedDisplay>;
}

/** The latest of each paper, whose way of setting keeps its identity. */
const preparedHeads = new WeakMap<CompositionSpec, PreparedHeads>();

function headsOf({ profile, fonts, words }: Setting): PreparedHeads['heads'] {
  const { language, composition } = profile;
  const known = preparedHeads.get(composition);
  if (known?.language === language && known.fonts === fonts && known.words === words) return known.heads;
  const heads: PreparedHeads['heads'] = new Map();
  preparedHeads.set(composition, { language, fonts, words, heads });
  return heads;
}

/** A head as measured before in any size, so that fitting it to many sizes and widths measures it once. */
function preparedHead(text: string, style: TypeStyle, size: Points, setting: Setting): PreparedDisplay {
  const known = headsOf(setting);
  const { size: _size, leading: _leading, ...type } = style;
  const key = `${JSON.stringify(type)}/${size < DISPLAY_SIZE ? 'small' : 'display'}/${text}`;
  let prepared = known.get(key);
  if (prepared === undefined) {
    if (known.size >= MOST_PREPARED) known.clear();
    const head = prepareHeadline([spanOf(text, style, { size })], headStyle(style, setting), setting.fonts);
    known.set(key, (prepared = { head, size }));
  }
  return prepared;
}

/** How the lines of a head are set: the paper's way, the edition's words kept whole. */
export function headStyle(style: TypeStyle, setting: Setting): ParagraphStyle {
  const { words } = setting;
  return { ...paragraphStyle(style.align, 0, setting), ...(words && { words }) };
}
