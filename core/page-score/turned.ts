import type { Box, Edges, Reading, ScoreBox, ScoreSheet } from './sheet';
import type { TabooCode } from './taboos';

/**
 * A page that is set vertically, as the rules read it: turned anticlockwise, so that its bands 段 stand side by side as
 * columns, its lines run across, and what is read first is at the upper left. A page of level text is itself.
 */
export function turnedSheet(sheet: ScoreSheet): ScoreSheet {
  const { page, boxes } = sheet;
  if (page.bands === undefined) return sheet;
  return { ...sheet, page: turnedPage(page), boxes: boxes.map((box) => turnedBox(box, page)) };
}

/** The figures of a page that is set vertically, turned likewise; those of any other as they are. */
export function turnedPage(page: ScoreSheet['page']): ScoreSheet['page'] {
  const { bands, margins, width, height, columns, gutter, ...rest } = page;
  if (bands === undefined) return page;
  const white = bands.pitch - bands.measure;
  return {
    ...rest,
    ...{ width: height, height: width, columns: bands.count, gutter: white },
    leading: (width - margins.left - margins.right + gutter) / columns,
    margins: {
      left: bands.top,
      right: height - bands.top - bands.count * bands.pitch + white,
      top: margins.right,
      bottom: margins.left,
    },
    gridTop: margins.right,
    charsPerLine: bands.cells,
    underLines: gutter,
  };
}

/** A box of a page that is set vertically; heads and text along its lines are level ones there. */
export function turnedBox(box: ScoreBox, page: Pick<ScoreSheet['page'], 'width' | 'bands'>): ScoreBox {
  if (page.bands === undefined) return box;
  const { x, y, w, h } = box;
  const place = { x: y, y: page.width - x - w, w: h, h: w };
  return { ...box, ...place, ...(runs(box) && { vertical: box.vertical !== true }) };
}

/** Whether a box holds lines that run one way or the other. */
function runs({ kind }: ScoreBox): boolean {
  return kind === 'headline' || kind === 'body';
}

/** What is read of a turned page as it lies on the page itself, as far as edges go. */
export function readingOnPage({ boxes, grid }: Pick<Reading, 'boxes' | 'grid'>): Pick<Reading, 'boxes' | 'grid'> {
  const page = { width: grid.height };
  const upright = (box: Box): Box => ({
    ...box,
    ...turnedBack(box, page),
    ...{ w: box.h, h: box.w },
    ...(runs(box) && { vertical: box.vertical !== true }),
  });
  const size = { width: grid.height, height: grid.width, column: grid.leading };
  return { boxes: boxes.map(upright), grid: { ...grid, ...turnedBack(grid, page), ...size } };
}

/** Where a line or rectangle of a turned page lies on the page itself. */
export function turnedBack({ x, y, x2, y2 }: Edges, { width }: Pick<ScoreSheet['page'], 'width'>): Edges {
  return { x: width - y2, y: x, x2: width - y, y2: x2 };
}

/** What is beside on a turned page is above on the page itself, and a line across one goes down the other. */
const TURNED: Readonly<Partial<Record<string, TabooCode>>> = { T1: 'T2', T2: 'T1', T3: 'T4', T4: 'T3' };

/**
 * The name on the page itself of what a turned page breaks, and the other way round; that of any other code is its own.
 */
export function turnedCode<Code extends string>(code: Code): Code | TabooCode {
  return TURNED[code] ?? code;
}
