import { inflate } from '../../../core/geometry';
import { PEN_WIDTH, drawPlace } from '../../../core/marks';
import type { MarkDrawing } from '../../../core/marks';
import { toDesk, toPage } from '../../editor';
import type { Drawing } from './drawing';
import { OVERLAY_FONT, paintBox } from './paint';

/** The least width of the pen in CSS pixels, and how much wider it is for the mark looked at. */
const THINNEST = 1;
const CHOSEN = 2.2;

/** How far round where a remark stood its frame lies, in CSS pixels. */
const ROOM = 3;

/** Proof marks as the readers made them, in the colours of their rounds, and the place that is being marked. */
export const drawProofMarks: Drawing = (context, { state, sheets, viewOf, palette }) => {
  for (const sheet of sheets) {
    const view = viewOf(sheet);
    const { x, y, scale } = view;
    context.save();
    context.translate(x, y);
    context.scale(scale, scale);
    context.lineCap = 'round';
    context.lineJoin = 'round';
    const { hand } = state;
    if (hand.kind === 'markingPlace' && hand.sheet.id === sheet.id) {
      const points = [hand.from, hand.at].map((point) => toPage(view, point));
      context.strokeStyle = palette.rounds[state.proofing.round];
      context.lineWidth = Math.max(PEN_WIDTH, THINNEST / scale) * CHOSEN;
      paintMark(context, { strokes: drawPlace(hand.shape, points)?.strokes ?? [], words: [] });
    }
    for (const drawing of state.marks.get(sheet.id) ?? []) {
      const colour = palette.rounds[drawing.round];
      context.strokeStyle = colour;
      context.fillStyle = colour;
      context.lineWidth = Math.max(PEN_WIDTH, THINNEST / scale);
      if (state.proofing.chosen === drawing.mark) context.lineWidth *= CHOSEN;
      paintMark(context, drawing);
    }
    context.restore();
  }
};

/** Where the remark looked at stood in its file, that stands on nothing here. */
export const drawLookedRemark: Drawing = (context, { state, sheets, viewOf, palette }) => {
  const { looked } = state.proofing;
  const remark = looked === undefined ? undefined : state.edition?.unplaced?.find(({ id }) => id === looked);
  const sheet = remark && sheets.find(({ number }) => number === remark.page);
  if (remark === undefined || sheet === undefined) return;
  for (const rect of remark.rects) {
    const box = inflate(toDesk(viewOf(sheet), rect), ROOM);
    paintBox(context, box, { stroke: palette.rounds[remark.round], width: 2, dash: [6, 4] });
  }
};

function paintMark(
  context: CanvasRenderingContext2D,
  { strokes, words }: Pick<MarkDrawing, 'strokes' | 'words'>,
): void {
  context.beginPath();
  for (const stroke of strokes) {
    context.moveTo(stroke[0]!, stroke[1]!);
    for (let at = 2; at + 5 < stroke.length; at += 6) {
      context.bezierCurveTo(
        stroke[at]!,
        stroke[at + 1]!,
        stroke[at + 2]!,
        stroke[at + 3]!,
        stroke[at + 4]!,
        stroke[at + 5]!,
      );
    }
  }
  context.stroke();
  context.textBaseline = 'alphabetic';
  for (const { text, x, y, size } of words) {
    context.font = `${size}px ${OVERLAY_FONT}`;
    context.fillText(text, x, y);
  }
}
