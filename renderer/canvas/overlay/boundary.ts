import { movedBy, toDesk } from '../../editor';
import type { Drawing } from './drawing';
import { paintBox, paintLines, paintTag } from './paint';

/** A boundary in the hand: its line, how large each thing at it is now, and how its copy fits. */
export const drawBoundary: Drawing = (context, { state: { hand }, grid, viewOf, words, palette }) => {
  if (hand.kind !== 'bounding') return;
  const { boundary, sheet, by, fits = [] } = hand;
  const here = fits.find((fit) => fit.by === by)?.articles ?? [];
  const across = boundary.axis === 'across';
  const placed = movedBy(boundary, by).map(({ thing, frame }) => ({
    thing,
    frame,
    rect: toDesk(viewOf(sheet), grid.rectOf(frame)),
  }));
  const before = placed.slice(0, boundary.before.length).map(({ rect }) => rect);
  const after = placed.slice(boundary.before.length).map(({ rect }) => rect);
  for (const { rect } of placed) paintBox(context, rect, { stroke: palette.selected, fill: palette.selectedFill });
  const rects = [...before, ...after];
  if (across) {
    const foot = Math.max(...before.map((rect) => rect.y + rect.height));
    const y = (foot + Math.min(...after.map((rect) => rect.y))) / 2;
    const from = Math.min(...rects.map((rect) => rect.x));
    const to = Math.max(...rects.map((rect) => rect.x + rect.width));
    paintLines(context, [[from, y, to, y]], { stroke: palette.guide, width: 2, halo: palette.halo });
  } else {
    const end = Math.max(...before.map((rect) => rect.x + rect.width));
    const x = (end + Math.min(...after.map((rect) => rect.x))) / 2;
    const from = Math.min(...rects.map((rect) => rect.y));
    const to = Math.max(...rects.map((rect) => rect.y + rect.height));
    paintLines(context, [[x, from, x, to]], { stroke: palette.guide, width: 2, halo: palette.halo });
  }
  for (const { thing, frame, rect } of placed) {
    const cells = Math.round((grid.columnWidth(frame.columns) / grid.cell) * 10) / 10;
    const size = across ? words.distance(frame.lines, 'lines') : words.distance(cells, 'cells');
    const at = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
    const fit = here.find(({ article }) => thing.kind === 'article' && article === thing.id);
    const text = fit === undefined ? size : `${size} · ${words.edge(fit)}`;
    paintTag(context, { at, words: text, ground: palette.label, ink: palette.paper });
  }
};
