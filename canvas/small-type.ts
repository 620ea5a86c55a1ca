import type { GlyphRun } from '../core/display-list';
import type { CanvasPath, PixelContext } from './context';
import type { GlyphMasks } from './glyph-masks';
import { layRun } from './lay-run';
import type { MaskInk } from './lay-run';

/**
 * Type larger than this, in pixels an em, is filled from its outlines: few glyphs of it are in sight, and a mask less
 * than twice as fine would look soft.
 */
const SMALL_TYPE = 20;

/** Type of at most so many pixels an em is laid from half masks: still more than twice as fine as it is shown. */
const HALF_MASKS = 10;

/** Small type on a canvas, laid from masks: many times faster than paths, which a page has ten thousand of. */
export interface SmallType {
  /** Takes a run over, to be painted by `flush`; `false` for one that is not for masks. */
  readonly take: (run: GlyphRun, ink: MaskInk) => boolean;
  /** Paints what was taken. To be called before anything else is painted, and at the end. */
  readonly flush: () => void;
}

/** Where small type is laid. */
export interface SmallTypeOptions<Path extends CanvasPath, Image> {
  /** Opaque, of these pixels. */
  readonly context: PixelContext<Path, Image>;
  readonly width: number;
  readonly height: number;
  readonly masks: GlyphMasks<Path, Image>;
  /** Device pixels a point, and where the page's top left corner lies. */
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

interface Taken {
  readonly run: GlyphRun;
  readonly ink: MaskInk;
}

/** How far ink reaches from pen positions at most, in em: masks of larger glyphs there are none. */
const REACH = 1.5;

/** Small type for one canvas. */
export function createSmallType<Path extends CanvasPath, Image>(options: SmallTypeOptions<Path, Image>): SmallType {
  const { context, width, height, masks, scale, left, top } = options;
  let taken: Taken[] = [];
  let box = emptyBox();

  const grow = (run: GlyphRun): void => {
    const reach = run.size * scale * REACH * Math.max(1, run.stretch ?? 1);
    for (let index = 0; index < run.glyphs.length; index += 1) {
      const [x, y] = [left + (run.x[index] ?? 0) * scale, top + (run.y[index] ?? 0) * scale];
      if (x - reach < box.left) box.left = x - reach;
      if (x + reach > box.right) box.right = x + reach;
      if (y - reach < box.top) box.top = y - reach;
      if (y + reach > box.foot) box.foot = y + reach;
    }
  };

  const lay = (): void => {
    const [x, y] = [Math.max(0, Math.floor(box.left)), Math.max(0, Math.floor(box.top))];
    const across = Math.min(width, Math.ceil(box.right)) - x;
    const down = Math.min(height, Math.ceil(box.foot)) - y;
    if (across <= 0 || down <= 0) return;
    masks.draw();
    const pixels = context.getImageData(x, y, across, down);
    const target = { data: pixels.data, width: across, height: down };
    for (const { run, ink } of taken) {
      const halves = run.size * scale * Math.max(1, run.stretch ?? 1) <= HALF_MASKS;
      layRun(target, run, masks.of(run.face), { left: left - x, top: top - y, scale, halves }, ink);
    }
    context.putImageData(pixels, x, y);
  };

  return {
    take: (run, ink) => {
      const em = run.size * scale;
      if (run.turn === 90 || Math.max(em, em * (run.stretch ?? 1)) > SMALL_TYPE) return false;
      if (!masks.ask(run)) return false;
      taken.push({ run, ink });
      grow(run);
      return true;
    },
    flush: () => {
      if (taken.length === 0) return;
      lay();
      taken = [];
      box = emptyBox();
    },
  };
}

function emptyBox(): { left: number; top: number; right: number; foot: number } {
  return { left: Infinity, top: Infinity, right: -Infinity, foot: -Infinity };
}
