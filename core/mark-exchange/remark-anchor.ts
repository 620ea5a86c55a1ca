import { drawnBoxes } from '../annotation';
import type { Annotation } from '../annotation';
import type { DrawnShape, PlaceAnchor, ProofAnchor, TextAnchor, UnplacedRemark } from '../document';
import type { Point, Rect } from '../geometry';
import { lineFinder, markedStretches, moveShape, shapeBounds } from '../marks';
import { drawingOf, drawnOnPlace, drawnOnType } from './drawn-marks';
import type { TextFinder } from './find-text';
import { PART_IDS } from './mark-parts';
import type { MarkedPages } from './marked-pages';
import type { RemarkThread } from './remark-threads';
import { thingUnder, withinThing } from './thing-under';

/** How what a remark stands on is looked for. */
export interface AnchorOptions extends MarkedPages {
  readonly find: TextFinder;
  /** Forme has written it, and says by itself which type was drawn on. */
  readonly isOurs: boolean;
}

/** What a remark stands on, or why it stands on nothing. */
export function remarkAnchor(
  { main, parts }: RemarkThread,
  options: AnchorOptions,
): ProofAnchor | UnplacedRemark['why'] {
  const { find } = options;
  const page = options.edition.pages[main.page - 1];
  if (page === undefined) return 'no-page';
  switch (main.kind) {
    case 'highlight':
    case 'underline':
    case 'squiggle':
    case 'strikeout':
    case 'caret': {
      // What a correction strikes out says better where it stands than its caret.
      const struck = [main, ...parts].find(({ kind, quads }) => kind === 'strikeout' && quads !== undefined);
      const on = struck ?? main;
      return find(on) ?? (on.type === undefined ? 'no-text' : 'text-gone');
    }
    case 'comment':
      // A sign on type goes with the characters beside it.
      return find(main) ?? placeAnchor(main, page.id, options, 'point');
    case 'words':
      if (main.arrow !== true) return placeAnchor(main, page.id, options, 'rectangle');
      return find(atTip(main)) ?? placeAnchor(main, page.id, options, 'arrow');
    default: {
      const isArrow = main.kind === 'line' && main.arrow === true;
      const on = typeDrawnOn({ main, parts }, options);
      return on ?? placeAnchor(main, page.id, options, isArrow ? 'arrow' : 'rectangle');
    }
  }
}

/** What an arrow points at, as a remark that stands there. */
function atTip({ page, rect, strokes }: Annotation): Parameters<TextFinder>[0] {
  const tip = strokes?.[0]?.at(-1);
  return { page, rect: tip === undefined ? rect : { ...tip, width: 0, height: 0 } };
}

/**
 * What a remark draws, as its mark keeps it that stands on this; nothing of a frame on a place, which is a mark of our
 * own.
 */
export function drawnOn(
  { main, parts }: Pick<RemarkThread, 'main' | 'parts'>,
  anchor: ProofAnchor | UnplacedRemark['why'],
  { pages }: MarkedPages,
): DrawnShape | undefined {
  const drawing = drawingOf(main);
  if (drawing === undefined) return undefined;
  if (typeof anchor === 'string' || anchor.kind === 'place') {
    return drawing.shape === 'rectangle' ? undefined : drawnOnPlace(drawing);
  }
  const told = partOn({ main, parts })?.quads?.[0];
  const now = markedStretches(anchor, lineFinder(pages)).find(({ page }) => page === main.page)?.rect;
  if (told !== undefined) return moveShape(drawing, { x: -told.x, y: -told.y });
  return now === undefined ? drawnOnPlace(drawing) : drawnOnType(drawing, main, now);
}

/** The type that a remark draws on; of what lies on a picture none, however far into type it runs. */
function typeDrawnOn(
  { main, parts }: Pick<RemarkThread, 'main' | 'parts'>,
  options: AnchorOptions,
): TextAnchor | undefined {
  const { find, isOurs } = options;
  const told = partOn({ main, parts });
  if (told !== undefined) return find(told);
  const drawing = drawingOf(main);
  if (isOurs || drawing === undefined) return undefined;
  if (thingAt(middleOf(shapeBounds(drawing)), main, options)?.thing.kind === 'picture') return undefined;
  for (const box of drawnBoxes(main)) {
    const found = find({ ...main, rect: box, quads: [box] });
    if (found !== undefined) return found;
  }
  return undefined;
}

function partOn({ main, parts }: Pick<RemarkThread, 'main' | 'parts'>): Annotation | undefined {
  return parts.find(({ id }) => id === main.id + PART_IDS.on);
}

function placeAnchor(main: Annotation, page: string, options: MarkedPages, shape: PlaceAnchor['shape']): PlaceAnchor {
  const { rect, strokes } = main;
  const [from, end] = [strokes?.[0]?.[0], strokes?.[0]?.at(-1)];
  const isArrow = shape === 'arrow' && from !== undefined && end !== undefined;
  const drawing = drawingOf(main);
  const box = drawing === undefined ? rect : shapeBounds(drawing);
  const at: Point = isArrow ? from : { x: box.x, y: box.y };
  const to: Point = isArrow ? end : { x: box.x + box.width, y: box.y + box.height };
  // What points at a thing belongs to it; what stands on one too.
  const under = thingAt(isArrow ? to : middleOf(box), main, options);
  return {
    kind: 'place',
    page,
    shape,
    ...(under && { thing: under.thing }),
    at: withinThing(at, under),
    ...(shape !== 'point' && { to: withinThing(to, under) }),
  };
}

function thingAt(point: Point, { page }: Annotation, { edition, pages }: MarkedPages): ReturnType<typeof thingUnder> {
  const composed = pages.find(({ list }) => list.page === page);
  return composed && thingUnder(point, edition, composed);
}

function middleOf({ x, y, width, height }: Rect): Point {
  return { x: x + width / 2, y: y + height / 2 };
}
