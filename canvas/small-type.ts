import type { GlyphRun } from '../core/display-list';
import type { CanvasPath, PixelContext } from './context';
import type { GlyphMask, GlyphMasks } from './glyph-masks';
import { layMask } from './lay-mask';
import type { MaskInk } from './lay-mask';

/**
 * Type larger than this, in pixels an em, is filled from its outlines: few glyphs of it are in sight, and a mask less than
 * twice as fine would look soft.
 */
export const SMALL_TYPE = 20;

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
  readonly masks: readonly GlyphMask[];
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
    box.left = Math.min(box.left, left + Math.min(...run.x) * scale - reach);
    box.right = Math.max(box.right, left + Math.max(...run.x) * scale + reach);
    box.top = Math.min(box.top, top + Math.min(...run.y) * scale - reach);
    box.foot = Math.max(box.foot, top + Math.max(...run.y) * scale + reach);
  };

  const lay = (): void => {
    const [x, y] = [Math.max(0, Math.floor(box.left)), Math.max(0, Math.floor(box.top))];
    const across = Math.min(width, Math.ceil(box.right)) - x;
    const down = Math.min(height, Math.ceil(box.foot)) - y;
    if (across <= 0 || down <= 0) return;
    masks.draw();
    const pixels = context.getImageData(x, y, across, down);
    const target = { data: pixels.data, width: across, height: down };
    for (const { run, masks: drawn, ink } of taken) {
      const high = run.size * scale;
      const wide = high * (run.stretch ?? 1);
      const halves = Math.max(wide, high) <= HALF_MASKS;
      drawn.forEach((mask, index) => {
        const [penX, penY] = [run.x[index] ?? 0, run.y[index] ?? 0];
        const place = { x: left + penX * scale - x, y: top + penY * scale - y, wide, high };
        layMask(target, halves ? (mask.half ?? mask) : mask, place, ink);
      });
    }
    context.putImageData(pixels, x, y);
  };

  return {
    take: (run, ink) => {
      const em = run.size * scale;
      if (run.turn === 90 || Math.max(em, em * (run.stretch ?? 1)) > SMALL_TYPE) return false;
      const found = masks.of(run);
      if (found === undefined) return false;
      taken.push({ run, masks: found, ink });
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
