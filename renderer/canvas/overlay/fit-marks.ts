import { contains } from '../../../core/geometry';
import type { Point, Rect } from '../../../core/geometry';
import type { Drawing, OverlayScene } from './drawing';
import { OVERLAY_FONT, paintBox, paintLines } from './paint';

/** Height of a mark, what it stands clear of its article's corner, where the handle is, and its sign; CSS pixels. */
const MARK = 17;
const INSET = 6;
const SIGN = 8;
/** An article narrower or lower than this on the desk has no room for words: the sign stands alone, or nothing. */
const LEAST = { words: 90, sign: 26 };

/** A mark at the foot of an article whose copy is over or short. */
export interface FitMark {
  readonly article: string;
  /** Id of its page. */
  readonly page: string;
  readonly rect: Rect;
  readonly kind: 'over' | 'under';
  readonly words: string;
}

const FONT = `600 12px ${OVERLAY_FONT}`;

/** The marks of the articles in sight, with the lines and characters that found no room or are wanting. */
function fitMarks(context: CanvasRenderingContext2D, scene: OverlayScene): readonly FitMark[] {
  const { state, sheets, grid, rectOf, words } = scene;
  // Where a whole page is that small, none of its articles has room for a mark.
  if (Math.min(grid.area.width, grid.area.height) * state.view.scale < LEAST.sign) return [];
  context.font = FONT;
  return sheets.flatMap((sheet) =>
    (state.composed.get(sheet.id)?.articles ?? []).flatMap((fit): FitMark[] => {
      const { article, oversetLines: over, undersetLines: under } = fit;
      if (over <= 0 && under <= 0) return [];
      const frame = rectOf(sheet, { kind: 'article', id: article });
      if (frame === undefined || Math.min(frame.width, frame.height) < LEAST.sign) return [];
      const kind = over > 0 ? 'over' : 'under';
      const characters = over > 0 ? fit.oversetCharacters : fit.undersetCharacters;
      const by = { lines: over > 0 ? over : under, characters };
      const told = frame.width < LEAST.words ? undefined : wordsOf(context, { words, kind, by });
      const width = told === undefined ? MARK : wordsAt(kind) + told.width + 7;
      const x = Math.round(frame.x + frame.width - width - INSET);
      const y = Math.round(frame.y + frame.height - MARK - INSET);
      return [{ article, page: sheet.id, rect: { x, y, width, height: MARK }, kind, words: told?.words ?? '' }];
    }),
  );
}

/** Words of marks and their widths in CSS pixels: put together and measured once, not at every frame. */
const known = new WeakMap<OverlayScene['words'], Map<string, { readonly words: string; readonly width: number }>>();

function wordsOf(
  context: CanvasRenderingContext2D,
  what: {
    readonly words: OverlayScene['words'];
    readonly kind: FitMark['kind'];
    readonly by: { readonly lines: number; readonly characters: number };
  },
): { readonly words: string; readonly width: number } {
  const { words, kind, by } = what;
  const kept = known.get(words) ?? new Map<string, { readonly words: string; readonly width: number }>();
  known.set(words, kept);
  const name = `${kind} ${by.lines} ${by.characters}`;
  const told = kept.get(name);
  if (told !== undefined) return told;
  const made = words.fit(kind, by);
  const fresh = { words: made, width: Math.ceil(context.measureText(made).width) };
  kept.set(name, fresh);
  return fresh;
}

/** Where words begin in a mark: behind the sign; those of short copy begin with their own minus. */
function wordsAt(kind: FitMark['kind']): number {
  return kind === 'over' ? MARK : 7;
}

/** The mark at a point of the desk; the last drawn lies on top. */
export function fitMarkAt(context: CanvasRenderingContext2D, scene: OverlayScene, point: Point): FitMark | undefined {
  return fitMarks(context, scene).findLast(({ rect }) => contains(rect, point));
}

/**
 * ⊞ at the foot of an article, as every layout program marks overset 溢文, on red; short copy 缺文 has a dashed frame
 * with a minus and stays in the background.
 */
export const drawFitMarks: Drawing = (context, scene) => {
  const { hand } = scene.state;
  // An edge in the hand tells by itself how copy beside it fits.
  if (hand.kind === 'bounding' && hand.fits !== undefined) return;
  for (const mark of fitMarks(context, scene)) drawMark(context, mark, scene.palette);
};

function drawMark(
  context: CanvasRenderingContext2D,
  { rect, kind, words }: FitMark,
  palette: OverlayScene['palette'],
): void {
  const { x, y } = rect;
  const isOver = kind === 'over';
  const ink = isOver ? palette.paper : palette.underset;
  if (isOver) paintBox(context, rect, { fill: palette.overset, radius: 2 });
  else {
    paintBox(context, rect, { fill: palette.paper, radius: 2 });
    paintBox(
      context,
      { x: x + 0.5, y: y + 0.5, width: rect.width - 1, height: MARK - 1 },
      { stroke: ink, dash: [3, 2] },
    );
  }
  const [left, top, middle] = [x + 4.5, y + 4.5, SIGN / 2];
  const level = [left, top + middle, left + SIGN, top + middle] as const;
  if (isOver) {
    paintBox(context, { x: left, y: top, width: SIGN, height: SIGN }, { stroke: ink });
    paintLines(context, [level, [left + middle, top, left + middle, top + SIGN]], { stroke: ink });
  } else if (words === '') paintLines(context, [level], { stroke: ink, width: 1.5 });
  context.font = FONT;
  context.textBaseline = 'middle';
  context.fillStyle = ink;
  context.fillText(words, x + wordsAt(kind), y + MARK / 2 + 0.5);
}
