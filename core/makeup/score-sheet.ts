import { pageStyleOf } from '../document';
import type { Edition } from '../document';
import {
  barOver,
  boxPlace,
  isEar,
  layoutPage,
  mastheadFrame,
  pageBlocks,
  pageGrid,
  takenFrames,
  tryPage,
} from '../page';
import type { CompositionCache, PageGrid, Setting } from '../page';
import { measuresOf, readBox, readingOf, scoreReading, turnedBox, turnedPage } from '../page-score';
import type { Box, Measures, Reading, ScoreArticle, ScoreBox } from '../page-score';
import { mmToPoints } from '../units';
import { deeperBands, isBesideHead } from './deeper-bands';
import type { Facing } from './facing';
import type { Layout } from './judge';
import { boxedGrid, packageFrame, partsOf } from './package-shape';
import { deeperBy, placedHead, placedImages, spanOf } from './placement';
import type { Placed } from './placement';
import type { CellRect, Shape } from './shape';
import { laidGrid, pageFrame } from './turned';

/** No page has more lines or columns: places are told apart by numbers. */
const [MOST_LINES, MOST_COLUMNS] = [4096, 64];

/** The page that layouts are scored on: its measures, and what stands on it already. */
export interface ScoreDesk {
  readonly grid: PageGrid;
  /** That of the legs in the box of a package. */
  readonly boxed: PageGrid;
  readonly measures: Measures;
  readonly charsPerLine: number;
  /** A box of the page as the page that is laid out has it (`laidProfile`). */
  readonly turn: (box: ScoreBox) => ScoreBox;
  readonly fixed: Reading;
  /** Whether its columns are bands 段. */
  readonly inBands: boolean;
  /** Whether rules will stand between its stories. */
  readonly ruled: boolean;
  /** Whether what stands in these cells, the white line below left out, is an ear 报眼: no part of the page's order. */
  readonly isEar: (cells: CellRect) => boolean;
  /** What stands at the fold of the page that faces this one, where that is made up. */
  readonly facing?: Facing;
  /** What it costs a layout, as read, that it looks like pages from which it is to differ. */
  readonly sameness?: ((reading: Reading) => number) | undefined;
  /** Each shape by its place, as a number, as the score reads it: many layouts share their stories. */
  readonly known: WeakMap<Shape, Map<number, Reading>>;
  /** The layouts judged so far, by what tells them apart. */
  readonly judged: Map<string, Layout>;
}

/** The desk of a page (from 1) whose articles are those that make-up leaves. */
export function scoreDesk(
  edition: Edition,
  page: number,
  { setting, cache }: { readonly setting: Setting; readonly cache?: CompositionCache | undefined },
): ScoreDesk {
  const { profile } = setting;
  const [own, grid] = [pageGrid(profile), laidGrid(profile)];
  const [width, height] = [mmToPoints(profile.paper.widthMm), mmToPoints(profile.paper.heightMm)];
  const sheet = layoutPage(profile, own, { width, height, front: page === 1 });
  const turned = turnedPage(sheet);
  const measures = measuresOf(turned);
  const { charsPerLine } = turned;
  const ads = new Set(pageBlocks(edition, page).flatMap(({ id, content }) => (content.kind === 'ad' ? [id] : [])));
  const furniture = takenFrames(edition, page).map(({ name, frame }): ScoreBox => {
    const kind = name === 'masthead' ? 'masthead' : ads.has(name) ? 'ad' : 'furniture';
    return { kind, ...boxPlace(own.rectOf(frame)) };
  });
  const stands = edition.pages[page - 1]?.articles ?? [];
  const resources = { fonts: setting.fonts, ...(cache && { cache }) };
  const boxes = stands.length > 0 ? tryPage(edition, page, resources, 'none').boxes : [];
  const read = [...furniture, ...boxes].map((box) => readBox(turnedBox(box, sheet), measures, charsPerLine));
  const fixed = readingOf(
    measures,
    withoutFaulty(read, measures).map((box) => readBox(box, measures, charsPerLine)),
    [],
  );
  const masthead = page === 1 ? mastheadFrame(edition) : undefined;
  return {
    grid,
    boxed: boxedGrid(grid, setting),
    measures,
    charsPerLine,
    turn: (box) => turnedBox(box, sheet),
    fixed,
    inBands: profile.grid.bandLines !== undefined,
    ruled: pageStyleOf(edition, page).separation.storyRule > 0,
    isEar: (cells) => isEar(pageFrame(cells, profile), masthead),
    known: new WeakMap(),
    judged: new Map(),
  };
}

/**
 * Boxes of a page that stay, those of stories that are at fault by themselves (boxed text off the columns, too short a
 * place) as mere furniture: such a fault is every layout's, and would hide the differences that layouts make.
 */
function withoutFaulty(fixed: readonly Box[], measures: Measures): readonly ScoreBox[] {
  const { faults } = scoreReading(readingOf(measures, fixed, []));
  const faulty = new Set(faults.flatMap(({ articles }) => articles));
  return fixed.map((box): ScoreBox => {
    if (box.articleId === undefined || !faulty.has(box.articleId)) return box;
    const { x, y, w, h } = box;
    return { kind: 'furniture', x, y, w, h };
  });
}

/** A layout as the page score reads it. Depths of legs are those of the shapes: air and white as placed. */
export function readLayout(placed: readonly Placed[], desk: ScoreDesk): Reading {
  const [boxes, regions] = [[...desk.fixed.boxes], [...desk.fixed.regions]];
  const told: ScoreArticle[] = [];
  for (const one of placed) {
    const read = knownReading(one, desk);
    for (const box of read.boxes) boxes.push(box);
    for (const region of read.regions) regions.push(region);
    for (const article of read.told) told.push(article);
  }
  return { grid: desk.measures, boxes, regions, told, ruled: desk.ruled };
}

/**
 * A shape is of one story, or one package, and how it is read depends on nothing but its place and the air in its head
 * block.
 */
function knownReading(one: Placed, desk: ScoreDesk): Reading {
  const known = desk.known.get(one.shape)?.get(placeOf(one));
  return known ?? keepBoxes(one, one.shape.parts === undefined ? boxesOf(one, desk) : packageBoxes(one, desk), desk);
}

/** Tells a desk the boxes of what stands on a page as it was composed. */
export function keepBoxes(one: Placed, boxes: readonly Box[], { known, measures, isEar }: ScoreDesk): Reading {
  const reading = readingOf(measures, boxes, articlesOf(one, isEar));
  const places = known.get(one.shape) ?? new Map<number, Reading>();
  known.set(one.shape, places.set(placeOf(one), reading));
  return reading;
}

function articlesOf(one: Placed, isEar: ScoreDesk['isEar']): readonly ScoreArticle[] {
  const together = one.shape.parts !== undefined && { package: one.item.story };
  const framed = one.shape.framed !== undefined && { framed: true };
  return partsOf(one).map(({ item, shape, column, line, lines }): ScoreArticle => {
    const headless = shape.head.lines === 0 && { headless: true };
    const ear = isEar({ column, columns: spanOf(shape), line, lines: lines - 1 }) && { ear: true };
    return { id: item.story, priority: item.rank + 1, ...headless, ...ear, ...together, ...framed };
  });
}

function placeOf(one: Placed): number {
  const { air, line, column } = one;
  return ((deeperBy(one) * MOST_LINES + air) * MOST_LINES + line) * MOST_COLUMNS + column;
}

/** The boxes of a package's stories, and its bar. */
function packageBoxes(one: Placed, desk: ScoreDesk): readonly Box[] {
  const frame = packageFrame(one);
  if (frame === undefined) return partsOf(one).flatMap((part) => boxesOf(part, desk));
  const bar = { kind: 'furniture', role: 'package', ...boxPlace(desk.grid.rectOf(barOver(frame))) } as const;
  return [
    readBox(bar, desk.measures, desk.charsPerLine),
    ...partsOf(one).flatMap((part) => boxesOf(part, { ...desk, grid: desk.boxed })),
  ];
}

function boxesOf(one: Placed, { grid, measures, charsPerLine, inBands }: ScoreDesk): readonly Box[] {
  const { item, shape, column, line, air } = one;
  const part = item.continued && { jumpPart: true };
  const story = { articleId: item.story, priority: item.rank + 1, ...part };
  const boxes: Box[] = [];
  const put = (rect: CellRect, box: Omit<ScoreBox, 'x' | 'y' | 'w' | 'h'>): void => {
    boxes.push(readBox({ ...box, ...story, ...boxPlace(grid.rectOf(rect)) }, measures, charsPerLine));
  };
  const head = placedHead(one);
  if (head !== undefined) put(head, { kind: 'headline', fontSize: head.size, vertical: head.vertical === true });
  for (const image of placedImages(one)) {
    put(image, { kind: 'image' });
    const { captionRows: lines } = image;
    if (lines > 0) put({ ...image, line: image.line + image.lines, lines }, { kind: 'caption' });
  }
  let rest = shape.rows;
  for (const body of inBands ? deeperBands(shape, deeperBy(one), air).bodies : shape.bodies) {
    const { legs = body.columns } = body;
    const lines = Math.min(rest, legs * body.lines);
    rest -= lines;
    const below = isBesideHead(body, shape) ? air : 0;
    const rect = { ...body, column: column + body.column, line: line + body.line + below };
    put(rect, { kind: 'body', columns: legs, lines });
  }
  return boxes;
}
