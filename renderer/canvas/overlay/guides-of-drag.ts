import { carriedId, pictureMeasures, smartGuides, snapScene, toDesk } from '../../editor';
import type { GapMeasure, SmartGuides, View } from '../../editor';
import type { Point } from '../../../core/geometry';
import type { Drawing, OverlayScene } from './drawing';
import { paintLines, paintTag } from './paint';

/** What lies level with a frame in the hand, and how far its neighbours are: in cells 字 across, in lines 行 down. */
export const drawDragGuides: Drawing = (context, scene) => {
  const { state, held, viewOf, words, palette } = scene;
  const { hand } = state;
  if (hand.kind === 'movingPicture') {
    const { gaps } = pictureMeasures(hand.now, hand.room);
    return drawGaps(context, gaps, { view: viewOf(hand.hit.sheet), words, palette });
  }
  const guides = guidesOfDrag(scene);
  if (held === undefined || guides === undefined) return;
  const { lines, gaps } = guides;
  const view = viewOf(held.sheet);
  const at = ({ x, y }: { x: number; y: number }): { x: number; y: number } =>
    toDesk(view, { x, y, width: 0, height: 0 });
  paintLines(
    context,
    lines.map(({ from, to }) => [at(from).x, at(from).y, at(to).x, at(to).y] as const),
    { stroke: palette.guide, halo: palette.halo },
  );
  drawGaps(context, gaps, { view, words, palette });
};

/** How the frame in the hand stands among the others; nothing where it goes by the grid alone. */
export function guidesOfDrag({
  state: { hand },
  edition,
  grid,
  held,
}: Pick<OverlayScene, 'state' | 'edition' | 'grid' | 'held'>): SmartGuides | undefined {
  if (held === undefined || hand.kind === 'holdingFiles' || (hand.kind === 'dragging' && hand.free)) return undefined;
  const without = hand.kind === 'dragging' ? hand.things.map(({ thing }) => thing) : [];
  const carried = hand.kind === 'carrying' ? [{ kind: 'article', id: carriedId(hand.story) } as const] : [];
  const among = snapScene(edition, held.sheet.number, { grid, without: [...without, ...carried] });
  return smartGuides(held.frame, among, grid);
}

/** The middle of a gap on the desk, where its figure stands (CSS pixels). */
export function middleOfGap({ from, to }: GapMeasure, view: View): Point {
  const { x, y } = toDesk(view, { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2, width: 0, height: 0 });
  return { x, y };
}

/** Distances with their figures: equal ones in blue, what lies over a neighbour in red. */
function drawGaps(
  context: CanvasRenderingContext2D,
  gaps: readonly GapMeasure[],
  { view, words, palette }: { readonly view: View } & Pick<OverlayScene, 'words' | 'palette'>,
): void {
  for (const gap of gaps) {
    const [from, to] = [gap.from, gap.to].map(({ x, y }) => toDesk(view, { x, y, width: 0, height: 0 }));
    if (from === undefined || to === undefined) continue;
    const ground = gap.amount < 0 ? palette.overset : gap.equal ? palette.selected : palette.guide;
    paintLines(context, gapLines(from, to), { stroke: ground, halo: palette.halo });
    paintTag(context, {
      at: middleOfGap(gap, view),
      words: words.distance(gap.amount, unitOf(gap)),
      ground,
      ink: palette.paper,
    });
  }
}

function unitOf({ side }: GapMeasure): 'cells' | 'lines' {
  return side === 'left' || side === 'right' ? 'cells' : 'lines';
}

/** How long the strokes at the ends of a measured gap are, from its line, in CSS pixels. */
const END = 4;

function gapLines(
  from: { x: number; y: number },
  to: { x: number; y: number },
): readonly (readonly [number, number, number, number])[] {
  const level = from.y === to.y;
  const end = ({ x, y }: { x: number; y: number }): readonly [number, number, number, number] =>
    level ? [x, y - END, x, y + END] : [x - END, y, x + END, y];
  return [[from.x, from.y, to.x, to.y], end(from), end(to)];
}
