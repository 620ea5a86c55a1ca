import type { Edition } from '../document';
import { boxPlace, layoutPage, pageBlocks, pageGrid, takenFrames, tryPage } from '../page';
import type { CompositionCache, PageGrid, Setting } from '../page';
import { measuresOf, readBox, readingOf } from '../page-score';
import type { Box, Measures, Reading, ScoreBox } from '../page-score';
import { mmToPoints } from '../units';
import { placedHead, placedImage } from './placement';
import type { Placed } from './placement';
import type { CellRect } from './shape';

/** The page that layouts are scored on: its measures, and what stands on it already. */
export interface ScoreDesk {
  readonly grid: PageGrid;
  readonly measures: Measures;
  readonly charsPerLine: number;
  readonly fixed: readonly Box[];
  /** The boxes of what was placed once: many layouts share their stories. */
  readonly known: WeakMap<Placed, readonly Box[]>;
}

/** The desk of a page (from 1) whose articles are those that make-up leaves. */
export function scoreDesk(
  edition: Edition,
  page: number,
  { setting, cache }: { readonly setting: Setting; readonly cache?: CompositionCache | undefined },
): ScoreDesk {
  const { profile } = setting;
  const grid = pageGrid(profile);
  const [width, height] = [mmToPoints(profile.paper.widthMm), mmToPoints(profile.paper.heightMm)];
  const measures = measuresOf(layoutPage(profile, grid, { width, height, front: page === 1 }));
  const charsPerLine = profile.grid.cells;
  const ads = new Set(pageBlocks(edition, page).flatMap(({ id, content }) => (content.kind === 'ad' ? [id] : [])));
  const furniture = takenFrames(edition, page).map(({ name, frame }): ScoreBox => {
    const kind = name === 'masthead' ? 'masthead' : ads.has(name) ? 'ad' : 'furniture';
    return { kind, ...boxPlace(grid.rectOf(frame)) };
  });
  const stands = edition.pages[page - 1]?.articles ?? [];
  const resources = { fonts: setting.fonts, ...(cache && { cache }) };
  const boxes = stands.length > 0 ? tryPage(edition, page, resources, 'none').boxes : [];
  const fixed = [...furniture, ...boxes].map((box) => readBox(box, measures, charsPerLine));
  return { grid, measures, charsPerLine, fixed, known: new WeakMap() };
}

/** A layout as the page score reads it. Depths of legs are those of the shapes: air and white as placed. */
export function readLayout(placed: readonly Placed[], desk: ScoreDesk): Reading {
  const boxes = [...desk.fixed];
  for (const one of placed) {
    let own = desk.known.get(one);
    if (own === undefined) desk.known.set(one, (own = boxesOf(one, desk)));
    boxes.push(...own);
  }
  const articles = placed.map(({ item, shape }) => ({
    id: item.story,
    priority: item.rank + 1,
    ...(shape.head.lines === 0 && { headless: true }),
  }));
  return readingOf(desk.measures, boxes, articles);
}

function boxesOf(one: Placed, { grid, measures, charsPerLine }: ScoreDesk): readonly Box[] {
  const { item, shape, column, line, air } = one;
  const story = { articleId: item.story, priority: item.rank + 1 };
  const boxes: Box[] = [];
  const put = (rect: CellRect, box: Omit<ScoreBox, 'x' | 'y' | 'w' | 'h'>): void => {
    boxes.push(readBox({ ...box, ...story, ...boxPlace(grid.rectOf(rect)) }, measures, charsPerLine));
  };
  const head = placedHead(one);
  if (head !== undefined) put(head, { kind: 'headline', fontSize: head.size, vertical: head.vertical === true });
  const image = placedImage(one);
  if (image !== undefined) {
    put(image, { kind: 'image' });
    const { captionRows: lines } = shape;
    if (lines > 0) put({ ...image, line: image.line + image.lines, lines }, { kind: 'caption' });
  }
  let rest = shape.rows;
  for (const body of shape.bodies) {
    const lines = Math.min(rest, body.columns * body.lines);
    rest -= lines;
    const below = shape.airy && body.line >= shape.head.line + shape.head.lines ? air : 0;
    const rect = { ...body, column: column + body.column, line: line + body.line + below };
    put(rect, { kind: 'body', columns: body.columns, lines });
  }
  return boxes;
}
