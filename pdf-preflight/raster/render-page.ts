import type { PdfFile } from '../reader/objects';
import type { Rect } from '../../core/geometry';
import type { Clip, ContentImage, GlyphEvent, ImageEvent, PaintEvent, Paint, Pattern } from '../content/events';
import { multiply, type Matrix } from '../content/matrix';
import { asRectangle, mapPath, rectanglePath, type Path } from '../content/path';
import type { PageContent } from '../content/page-content';
import { createCanvas, type Canvas } from './canvas';
import { createClipMasks, type ClipMask } from './clip-mask';
import { coverageOf, type Coverage, type PixelBox } from './coverage';
import { decodeImage, type DecodedImage } from './decode-image';
import { decodeJpeg } from './decode-jpeg';
import { createGlyphCoverage, type GlyphCoverage } from './glyph-coverage';
import { maskOf } from './image-mask';
import { maskAt, pictureInk } from './paint-image';
import { shadingInk } from './paint-shading';
import { createPlates, type Plates } from './plates';
import { strokeOutline } from './stroke-outline';

/** What a page looks like on the press, and what of it could not be drawn. */
export interface RenderedPage {
  readonly plates: Plates;
  /** Pictures, shadings and glyphs that are left out: of a kind that is not read, or damaged. */
  readonly unread: number;
  /** Whether everything was drawn that could be; a page that asks for far too much is left unfinished. */
  readonly complete: boolean;
}

const POINTS_PER_INCH = 72;
/** Pixels of a plate: a sheet of newsprint of 1.6 m by 1.1 m at 100 to the inch has 27 million. */
const MOST_PIXELS = 60_000_000;

/** Rasters the trim of a page on its plates, overprint as it prints. Never rejects for what the file holds. */
export async function renderPage(
  file: PdfFile,
  page: PageContent,
  { dpi, glyphs = createGlyphCoverage() }: { readonly dpi: number; readonly glyphs?: GlyphCoverage },
): Promise<RenderedPage> {
  const fine = Math.min(dpi, Math.sqrt(MOST_PIXELS / Math.max(1, page.width * page.height)) * POINTS_PER_INCH);
  const scale = fine / POINTS_PER_INCH;
  const width = Math.max(1, Math.round(page.width * scale));
  const height = Math.max(1, Math.round(page.height * scale));
  const canvas = createCanvas(createPlates({ width, height, dpi: fine }));
  const pictures = await decodeAll(file, page.events);
  const painter = createPainter(canvas, { toPixels: [scale, 0, 0, scale, 0, 0], pictures, glyphs });
  painter.paint(page.events);
  return { plates: canvas.plates, unread: painter.unread(), complete: canvas.complete };
}

/** A picture with the mask that it has, if any. */
interface Picture {
  readonly image: DecodedImage;
  readonly mask?: DecodedImage;
}

type Pictures = ReadonlyMap<ContentImage['stream'], Picture>;

async function decodeAll(file: PdfFile, events: readonly PaintEvent[]): Promise<Pictures> {
  const pictures = new Map<ContentImage['stream'], Picture>();
  for (const { image } of imagesOf(events)) {
    if (pictures.has(image.stream)) continue;
    const decoded = await decodeImage(file, image, decodeJpeg);
    if (decoded === undefined) continue;
    const mask = await maskOf(file, image, decodeJpeg);
    pictures.set(image.stream, { image: decoded, ...(mask && { mask }) });
  }
  return pictures;
}

/** The images of a page and of its patterns' cells. */
function* imagesOf(events: readonly PaintEvent[], seen = new Set<Pattern>()): Generator<ImageEvent> {
  for (const event of events) {
    const pattern = patternOf(event);
    if (event.kind === 'image') yield event;
    if (pattern?.kind !== 'tiling' || seen.has(pattern)) continue;
    seen.add(pattern);
    yield* imagesOf(pattern.events, seen);
  }
}

function patternOf(event: PaintEvent): Pattern | undefined {
  if (event.kind === 'fill' || event.kind === 'stroke') return event.paint.pattern;
  return event.kind === 'glyph' ? event.fill.pattern : undefined;
}

interface Painter {
  paint(events: readonly PaintEvent[]): void;
  unread(): number;
}

interface PainterOptions {
  readonly toPixels: Matrix;
  readonly pictures: Pictures;
  readonly glyphs: GlyphCoverage;
}

function createPainter(canvas: Canvas, options: PainterOptions): Painter {
  const { toPixels, pictures, glyphs } = options;
  const page: PixelBox = { left: 0, top: 0, right: canvas.plates.width, bottom: canvas.plates.height };
  const clipMask = createClipMasks(page, toPixels, textCoverage);
  const cells = new Map<Pattern, Cell>();
  let unread = 0;

  function outlineOf(event: GlyphEvent): Path | undefined {
    const outline = event.code.glyph === undefined ? undefined : event.font.program?.outlineOf(event.code.glyph);
    return outline && mapPath(outline, multiply(event.matrix, toPixels));
  }

  function textCoverage(clip: Clip, box: PixelBox): Coverage | undefined {
    if (clip.region.kind !== 'text') return undefined;
    return coverageOf(
      clip.region.glyphs.flatMap((glyph) => outlineOf(glyph) ?? []),
      'nonzero',
      box,
    );
  }

  const area = (path: Path, rule: 'nonzero' | 'evenodd', clip: ClipMask, paint: Paint): void => {
    if (paint.pattern !== undefined) {
      const coverage = coverageOf(path, rule, clip.box);
      if (coverage !== undefined) patterned(coverage, clip, paint, paint.pattern);
      return;
    }
    const effect = canvas.effectOf(paint);
    if (effect.length === 0 || paint.alpha === 0) return;
    const rectangle = asRectangle(path);
    if (rectangle !== undefined) return canvas.rectangle(rectangle, clip, effect, paint.alpha);
    const coverage = coverageOf(path, rule, clip.box);
    if (coverage !== undefined) canvas.cover(coverage, 0, 0, clip, effect, paint.alpha);
  };

  const patterned = (coverage: Coverage, clip: ClipMask, paint: Paint, pattern: Pattern): void => {
    if (pattern.kind === 'shading') {
      const ink = shadingInk(pattern.shading, paint, multiply(pattern.matrix, toPixels), canvas.plates);
      if (ink === undefined) unread += 1;
      else canvas.each(coverage, clip, ink);
      return;
    }
    let cell = cells.get(pattern);
    if (cell === undefined) cells.set(pattern, (cell = renderCell(pattern, options)));
    unread += cell.unread;
    for (const name of cell.plates.names) canvas.plates.plate(name);
    canvas.each(coverage, clip, (x, y) => {
      const at = cell.indexAt(x, y);
      const painted = at === undefined ? 0 : (cell.painted[at] ?? 0);
      if (at === undefined || painted === 0) return undefined;
      const effect = canvas.plates.inks.map((plate, i) => ({
        plate,
        amount: (cell.plates.inks[i]?.[at] ?? 0) * (255 / painted),
      }));
      return { effect, alpha: (painted / 255) * paint.alpha };
    });
  };

  const glyph = (event: GlyphEvent): void => {
    if (event.font.kind === 'type3' || event.mode === 3 || event.mode === 7) return;
    const { program } = event.font;
    if (program === undefined || event.code.glyph === undefined) {
      if ((event.code.text ?? '').trim() !== '') unread += 1;
      return;
    }
    const clip = clipMask(event.clip);
    const filled = event.mode % 4 === 0 || event.mode % 4 === 2;
    if (filled && event.fill.pattern === undefined) {
      const effect = canvas.effectOf(event.fill);
      const found = glyphs(event, toPixels);
      if (found?.coverage !== undefined) canvas.cover(found.coverage, found.x, found.y, clip, effect, event.fill.alpha);
    } else if (filled) area(outlineOf(event) ?? [], 'nonzero', clip, event.fill);
    if (event.mode % 4 === 1 || event.mode % 4 === 2) {
      const pen = { ...event.pen, matrix: multiply(event.pen.matrix, toPixels) };
      area(strokeOutline(outlineOf(event) ?? [], pen), 'nonzero', clip, event.stroke);
    }
  };

  const image = (event: ImageEvent): void => {
    const picture = pictures.get(event.image.stream);
    const matrix = multiply(event.matrix, toPixels);
    const clip = clipMask(event.clip);
    const coverage = coverageOf(
      mapPath(rectanglePath({ x: 0, y: 0, width: 1, height: 1 }), matrix),
      'nonzero',
      clip.box,
    );
    if (coverage === undefined) return;
    if (picture === undefined) {
      unread += 1;
      return;
    }
    if (event.image.stencil) {
      const left = maskAt(picture.image, matrix);
      const effect = canvas.effectOf(event.paint);
      // A stencil paints where its samples are 0.
      if (left) canvas.each(coverage, clip, (x, y) => ({ effect, alpha: event.paint.alpha * (1 - left(x, y)) }));
      return;
    }
    const ink = pictureInk(event, picture.image, matrix, canvas.plates);
    const left = picture.mask === undefined ? undefined : maskAt(picture.mask, matrix);
    if (ink === undefined) return;
    canvas.each(coverage, clip, (x, y) => {
      const laid = ink(x, y);
      return left === undefined ? laid : { effect: laid.effect, alpha: laid.alpha * left(x, y) };
    });
  };

  const paintEvent = (event: PaintEvent): void => {
    switch (event.kind) {
      case 'glyph':
        return glyph(event);
      case 'fill':
        return area(mapPath(event.path, toPixels), event.rule, clipMask(event.clip), event.paint);
      case 'stroke': {
        const pen = { ...event.pen, matrix: multiply(event.pen.matrix, toPixels) };
        return area(strokeOutline(mapPath(event.path, toPixels), pen), 'nonzero', clipMask(event.clip), event.paint);
      }
      case 'image':
        return image(event);
      case 'shading': {
        const clip = clipMask(event.clip);
        const rect: Rect = {
          x: clip.box.left,
          y: clip.box.top,
          width: clip.box.right - clip.box.left,
          height: clip.box.bottom - clip.box.top,
        };
        const coverage = coverageOf(rectanglePath(rect), 'nonzero', clip.box);
        const ink = shadingInk(event.shading, event.paint, multiply(event.matrix, toPixels), canvas.plates);
        if (ink === undefined) unread += 1;
        else if (coverage !== undefined) canvas.each(coverage, clip, ink);
        return;
      }
    }
  };

  return {
    paint: (events) => {
      for (const event of events) {
        if (!canvas.complete) return;
        paintEvent(event);
      }
    },
    unread: () => unread,
  };
}

/** One cell of a tiling pattern, rastered by itself. */
interface Cell {
  readonly plates: Plates;
  readonly painted: Uint8Array;
  readonly unread: number;
  /** The cell's pixel that lies under a pixel of the page; `undefined` between cells. */
  indexAt(x: number, y: number): number | undefined;
}

/** Pixels across a cell: patterns larger than a page are drawn as far as this. */
const WIDEST_CELL = 2_000;

function renderCell(pattern: Pattern & { readonly kind: 'tiling' }, options: PainterOptions): Cell {
  const [scale] = options.toPixels;
  const left = pattern.bounds.x * scale;
  const top = pattern.bounds.y * scale;
  const width = Math.min(WIDEST_CELL, Math.max(1, Math.ceil(pattern.bounds.width * scale)));
  const height = Math.min(WIDEST_CELL, Math.max(1, Math.ceil(pattern.bounds.height * scale)));
  const painted = new Uint8Array(width * height);
  const canvas = createCanvas(createPlates({ width, height, dpi: scale * POINTS_PER_INCH }), painted);
  const painter = createPainter(canvas, { ...options, toPixels: [scale, 0, 0, scale, -left, -top] });
  painter.paint(pattern.events);
  const { across, down } = pattern.steps;
  const steps: Matrix = [across[0] * scale, across[1] * scale, down[0] * scale, down[1] * scale, 0, 0];
  const determinant = steps[0] * steps[3] - steps[1] * steps[2];
  return {
    plates: canvas.plates,
    painted,
    unread: painter.unread(),
    indexAt: (x, y) => {
      // How many steps the pixel lies off the first cell, and what is left of that.
      const [dx, dy] = [x + 0.5 - left, y + 0.5 - top];
      if (determinant === 0) return undefined;
      const [i, j] = [(dx * steps[3] - dy * steps[2]) / determinant, (dy * steps[0] - dx * steps[1]) / determinant];
      const [wholeX, wholeY] = [Math.floor(i + 1e-9), Math.floor(j + 1e-9)];
      let column = Math.floor(dx - wholeX * steps[0] - wholeY * steps[2]);
      let row = Math.floor(dy - wholeX * steps[1] - wholeY * steps[3]);
      // Steps that go up or left leave a rest on the other side of the cell's corner.
      if (column < 0) column += Math.round(Math.abs(steps[0]));
      if (row < 0) row += Math.round(Math.abs(steps[3]));
      return column < 0 || row < 0 || column >= width || row >= height ? undefined : row * width + column;
    },
  };
}
