import type { Profile, Story, TypeStyle } from '../document';
import type { FontBook } from '../font';
import type { SetLine, SettingNote } from '../line';
import { roundPoints } from '../units';
import type { Points } from '../units';
import { pageGrid } from './grid';
import { setDisplay } from './setting';
import type { Setting } from './setting';

/** Distances in a head block, in em of the main head, tuned on real pages. */
const BETWEEN_HEADLINES = 0.16;
const AIR_ABOVE = 0.1;
const AIR_BELOW = 0.28;
/** Less air than this under a head glues it to its text, however small it is. */
const MIN_AIR_BELOW: Points = 5;
/** White between kicker, main head and decks, in em of the kicker or deck. */
const BETWEEN_PARTS = 0.5;
/** Kicker and decks against their main head: about two type steps smaller (main 42, kicker 18). */
const SUBORDINATE = 0.45;
/** Kickers and decks are never smaller than this; five-hao type, one step above the body. */
const MIN_SUBORDINATE: Points = 10.5;

/** Type sits a little high in its em box and the row below opens with white of its own: heads move down by this. */
const OPTICAL: Points = 1;

/** One line of a head block; `top` is that of its em box, from the block's top. */
export interface HeadLine {
  /** `kicker`, `headline`, `deck:0`; `jumpHead` for a repeated head. */
  readonly part: string;
  readonly line: SetLine;
  readonly size: Points;
  readonly top: Points;
}

/** A head block: kicker, main head and decks with their air, in whole lines of the grid so that the body starts on it. */
export interface HeadBlock {
  /** Grid lines it takes. */
  readonly rows: number;
  readonly lines: readonly HeadLine[];
  /** Lines of the main head. */
  readonly headlineLines: number;
  /** Whether the main head fits the width, condensed to 80 % at most. */
  readonly fits: boolean;
  readonly notes: readonly { readonly part: string; readonly note: SettingNote }[];
}

/** What make-up needs to know of a head at a size and width. */
export interface HeadMeasure {
  /** Grid lines of the whole block, air included. */
  readonly lines: number;
  readonly headlineLines: number;
  readonly fits: boolean;
}

/** How high a story's head block stands over `columns` base columns with its main head in `size` points. */
export function measureHead(
  story: Story,
  profile: Profile,
  columns: number,
  size: Points,
  fonts: FontBook,
): HeadMeasure {
  const { rows, headlineLines, fits } = setHead(story, { columns, size }, { profile, fonts });
  return { lines: rows, headlineLines, fits };
}

/** Sets a story's head block. A story without headline, kicker and decks has a block of no lines. */
export function setHead(
  story: Story,
  place: { readonly columns: number; readonly size: Points; readonly air?: number },
  setting: Setting,
): HeadBlock {
  const { styles } = setting.profile;
  const pieces: HeadPiece[] = [];
  const subordinate = (style: TypeStyle): Points =>
    Math.min(style.size, Math.max(MIN_SUBORDINATE, Math.round(place.size * SUBORDINATE * 2) / 2));
  if (story.kicker !== '') {
    pieces.push({ part: 'kicker', text: story.kicker, style: styles.kicker, size: subordinate(styles.kicker) });
  }
  if (story.headline !== '') {
    pieces.push({ part: 'headline', text: story.headline, style: styles.headline, size: place.size });
  }
  story.decks.forEach((text, index) => {
    pieces.push({ part: `deck:${index}`, text, style: styles.deck, size: subordinate(styles.deck) });
  });
  return stack(pieces, { columns: place.columns, air: place.air ?? 0 }, setting);
}

/** The small repeated head over the rest of a story that began on an earlier page. */
export function setJumpHead(story: Story, columns: number, setting: Setting): HeadBlock {
  const style = setting.profile.styles.jumpHead;
  const text = story.headline.replaceAll('\n', ' ');
  return stack(text === '' ? [] : [{ part: 'jumpHead', text, style, size: style.size }], { columns, air: 0 }, setting);
}

interface HeadPiece {
  readonly part: string;
  readonly text: string;
  readonly style: TypeStyle;
  readonly size: Points;
}

function stack(
  pieces: readonly HeadPiece[],
  { columns, air }: { readonly columns: number; readonly air: number },
  setting: Setting,
): HeadBlock {
  const grid = pageGrid(setting.profile);
  const measure = grid.columnWidth(columns);
  const main = Math.max(0, ...pieces.map((piece) => piece.size));
  const lines: HeadLine[] = [];
  const notes: { part: string; note: SettingNote }[] = [];
  let [height, headlineLines, fits] = [0, 0, true];
  let above: HeadPiece | undefined;
  for (const piece of pieces) {
    const set = setDisplay(piece.text, piece.style, { size: piece.size, measure }, setting);
    if (above !== undefined) height += BETWEEN_PARTS * Math.min(above.size, piece.size);
    set.lines.forEach((line, index) => {
      if (index > 0) height += BETWEEN_HEADLINES * piece.size;
      lines.push({ part: piece.part, line, size: piece.size, top: height });
      height += piece.size;
    });
    notes.push(...set.notes.map((note) => ({ part: piece.part, note })));
    if (piece.part === 'headline' || piece.part === 'jumpHead') [headlineLines, fits] = [set.lines.length, set.fits];
    above = piece;
  }
  if (lines.length === 0) return { rows: 0, lines, headlineLines, fits, notes };
  const rows =
    air + Math.ceil((height + AIR_ABOVE * main + Math.max(MIN_AIR_BELOW, AIR_BELOW * main)) / grid.leading - 0.01);
  const first = topAir(rows * grid.leading - height, grid.leading);
  return {
    rows,
    lines: lines.map((line) => ({ ...line, top: roundPoints(line.top + first) })),
    headlineLines,
    fits,
    notes,
  };
}

/** Air above the block's first line, so that with half the white line between stories it equals the air below. */
function topAir(air: Points, leading: Points): Points {
  return Math.max(0, (air - leading / 2) / 2 + OPTICAL);
}
