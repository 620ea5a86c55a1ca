import { isSolidBlack } from '../core/display-list';
import type { Fill, GlyphRun, Ink, Painter, PathItem, PictureItem, Rule } from '../core/display-list';
import type { CanvasContext, CanvasPath } from './context';
import type { GlyphPaths } from './glyph-paths';
import { QUICK_LOOK, toCss } from './ink-style';
import type { InkColours } from './ink-style';
import type { MaskInk } from './lay-run';
import type { SmallType } from './small-type';

/** A decoded picture, its size in pixels as decoded. */
export interface CanvasPicture<Image> {
  readonly image: Image;
  readonly width: number;
  readonly height: number;
}

/** What a painter draws on and with. */
export interface CanvasPainterOptions<Path extends CanvasPath, Image> {
  readonly context: CanvasContext<Path, Image>;
  readonly glyphs: GlyphPaths<Path>;
  /** The decoded picture, or `undefined` while it is not there: a grey box stands in for it. */
  readonly picture: (id: string) => CanvasPicture<Image> | undefined;
  /** Device pixels a point. */
  readonly scale: number;
  /** Where the page's top left corner lies on the canvas, in device pixels. */
  readonly left: number;
  readonly top: number;
  /** What inks look like; the quick look, on white, when left out. */
  readonly inks?: InkColours;
  /** Runs whose em is smaller than this many device pixels are greeked: drawn as bars. None when left out. */
  readonly greekBelow?: number;
  /**
   * Paints what type it takes over; the caller flushes it at the end. Every glyph is filled as a path when left out.
   */
  readonly smallType?: SmallType;
}

/** How dark a bar of greeked type is: as grey as lines of body type look from afar. */
const GREEK_TONE = 0.32;
/** A bar reaches from so far above the baseline, and is so high, in em. */
const GREEK = { above: 0.8, height: 0.82 } as const;

/** Stands where a picture has not arrived: visible, yet not loud. */
const MISSING_PICTURE = 'rgb(214, 214, 210)';

/**
 * A painter of display lists on a Canvas 2D context: glyphs as filled outlines by glyph number, so what is seen is the
 * very glyph that the press gets, in the same place. Sets the context's transform; the caller saves and restores.
 */
export function createCanvasPainter<Path extends CanvasPath, Image>(
  options: CanvasPainterOptions<Path, Image>,
): Painter {
  const { context, glyphs, picture, scale, left, top, inks = QUICK_LOOK, greekBelow = 0, smallType } = options;

  /** Colours of type and rules by ink: a page has a thousand runs of one. */
  const laid = new Map<Ink, MaskInk>();
  /** The colour of type and rules. Solid black overprints: where that is shown, what is below it stays. */
  const overprinted = (ink: Ink): MaskInk => {
    const known = laid.get(ink);
    if (known !== undefined) return known;
    const overprint = isSolidBlack(ink) ? inks.overprint : undefined;
    const made = { colour: (overprint ?? inks.colour)(ink), multiply: overprint !== undefined };
    laid.set(ink, made);
    return made;
  };
  const lay = (ink: Ink): string => {
    const { colour, multiply } = overprinted(ink);
    context.globalCompositeOperation = multiply ? 'multiply' : 'source-over';
    return toCss(colour);
  };
  /** The colour of a tint or a picture's place, which knocks out what is below. */
  const knock = (ink: Ink): string => {
    context.globalCompositeOperation = 'source-over';
    return toCss(inks.colour(ink));
  };

  const toPage = (): void => context.setTransform(scale, 0, 0, scale, left, top);
  /** Before anything else is painted: what was taken over lies below it. */
  const begin = (): void => {
    smallType?.flush();
    toPage();
  };

  const greek = (run: GlyphRun): void => {
    toPage();
    context.globalAlpha = GREEK_TONE;
    const [left, top] = [Math.min(...run.x), Math.min(...run.y)];
    const [right, foot] = [Math.max(...run.x), Math.max(...run.y)];
    const width = right - left + run.size * (run.stretch ?? 1);
    context.fillRect(left, top - GREEK.above * run.size, width, foot - top + GREEK.height * run.size);
    context.globalAlpha = 1;
  };

  return {
    glyphs(run: GlyphRun): void {
      const em = run.size * scale;
      if (em >= greekBelow && smallType?.take(run, overprinted(run.ink)) === true) return;
      smallType?.flush();
      context.fillStyle = lay(run.ink);
      if (em < greekBelow) return greek(run);
      const wide = em * (run.stretch ?? 1);
      const turned = run.turn === 90;
      run.glyphs.forEach((glyph, index) => {
        const x = left + (run.x[index] ?? 0) * scale;
        const y = top + (run.y[index] ?? 0) * scale;
        // Outlines are in em with y upwards; a clockwise turn carries their x axis down the page.
        if (turned) context.setTransform(0, wide, em, 0, x, y);
        else context.setTransform(wide, 0, 0, -em, x, y);
        context.fill(glyphs.path(run.face, glyph));
      });
    },

    rule(rule: Rule): void {
      begin();
      context.strokeStyle = lay(rule.ink);
      context.lineWidth = rule.width;
      context.setLineDash(rule.dash === undefined ? [] : [...rule.dash]);
      context.beginPath();
      context.moveTo(rule.x1, rule.y1);
      context.lineTo(rule.x2, rule.y2);
      context.stroke();
    },

    fill(fill: Fill): void {
      begin();
      context.fillStyle = knock(fill.ink);
      context.fillRect(fill.rect.x, fill.rect.y, fill.rect.width, fill.rect.height);
    },

    path(item: PathItem): void {
      begin();
      context.beginPath();
      for (const contour of item.contours) {
        const at = (index: number): number => contour[index] ?? 0;
        context.moveTo(at(0), at(1));
        for (let i = 2; i < contour.length; i += 6) {
          context.bezierCurveTo(at(i), at(i + 1), at(i + 2), at(i + 3), at(i + 4), at(i + 5));
        }
      }
      if (item.width === undefined) {
        context.fillStyle = isSolidBlack(item.ink) ? lay(item.ink) : knock(item.ink);
        context.fill();
        return;
      }
      context.strokeStyle = lay(item.ink);
      context.lineWidth = item.width;
      context.setLineDash([]);
      context.stroke();
    },

    picture(item: PictureItem): void {
      begin();
      context.globalCompositeOperation = 'source-over';
      const { rect, crop } = item;
      const decoded = picture(item.picture);
      if (decoded === undefined) {
        context.fillStyle = MISSING_PICTURE;
        context.fillRect(rect.x, rect.y, rect.width, rect.height);
        return;
      }
      context.imageSmoothingQuality = 'high';
      context.drawImage(
        decoded.image,
        crop.x * decoded.width,
        crop.y * decoded.height,
        crop.width * decoded.width,
        crop.height * decoded.height,
        rect.x,
        rect.y,
        rect.width,
        rect.height,
      );
    },
  };
}
