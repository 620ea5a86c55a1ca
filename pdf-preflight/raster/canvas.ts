import type { Rect } from '../../core/geometry';
import type { Paint } from '../content/events';
import { leftAt, type ClipMask } from './clip-mask';
import { touched, type Coverage } from './coverage';
import type { Effect, PlateStore } from './plates';

/** Pixels of all plates that one page may change: some 200 times a broadsheet page at 72 to the inch. */
const MOST_PIXELS = 1_500_000_000;

/** Lays inks on plates. */
export interface Canvas {
  readonly plates: PlateStore;
  /** False once the page has asked for more than any page in print needs: what came after is not on the plates. */
  readonly complete: boolean;
  effectOf(paint: Paint): Effect;
  /** Lays an effect through a coverage, moved by whole pixels. */
  cover(coverage: Coverage, dx: number, dy: number, clip: ClipMask, effect: Effect, alpha: number): void;
  /** Lays an effect on an upright rectangle, in pixels. */
  rectangle(rect: Rect, clip: ClipMask, effect: Effect, alpha: number): void;
  /** Lays what `inkAt` says on each pixel of a coverage; it may answer `undefined` for none. */
  each(coverage: Coverage, clip: ClipMask, inkAt: (x: number, y: number) => PixelInk | undefined): void;
}

/** What is laid on one pixel. */
export interface PixelInk {
  readonly effect: Effect;
  readonly alpha: number;
}

/** A canvas over plates; with `painted`, how much of each pixel has been painted on is kept there too. */
export function createCanvas(plates: PlateStore, painted?: Uint8Array): Canvas {
  const { width } = plates;
  let pixels = 0;
  // Paints are shared by all that is painted in one state; plates only ever become more.
  const effects = new WeakMap<Paint, { readonly plates: number; readonly effect: Effect }>();
  const afford = (count: number): boolean => {
    pixels += count;
    return pixels <= MOST_PIXELS;
  };
  const withMask = (effect: Effect): Effect =>
    painted === undefined ? effect : [...effect, { plate: painted, amount: 255 }];

  const lay = (at: number, effect: Effect, share: number): void => {
    for (const { plate, amount } of effect) {
      const under = plate[at] ?? 0;
      plate[at] = under + (amount - under) * share + 0.5;
    }
  };

  return {
    plates,
    get complete() {
      return pixels <= MOST_PIXELS;
    },
    effectOf: (paint) => {
      const known = effects.get(paint);
      if (known !== undefined && known.plates === plates.names.length) return known.effect;
      const effect = withMask(plates.effectOf(paint, false));
      effects.set(paint, { plates: plates.names.length, effect });
      return effect;
    },
    cover: (coverage, dx, dy, clip, effect, alpha) => {
      const [x, y] = [coverage.x + dx, coverage.y + dy];
      const area = touched({ x, y, width: coverage.width, height: coverage.height }, clip.box);
      if (area === undefined || !afford((area.right - area.left) * (area.bottom - area.top) * effect.length)) return;
      const masked = clip.masks.length > 0;
      for (let row = area.top; row < area.bottom; row++) {
        const from = (row - y) * coverage.width - x;
        for (let column = area.left; column < area.right; column++) {
          const covered = coverage.data[from + column] ?? 0;
          if (covered === 0) continue;
          const share = (covered / 255) * alpha * (masked ? leftAt(clip, column, row) : 1);
          if (share > 0) lay(row * width + column, effect, share);
        }
      }
    },
    rectangle: (rect, clip, effect, alpha) => {
      const area = touched(rect, clip.box);
      if (area === undefined || !afford((area.right - area.left) * (area.bottom - area.top) * effect.length)) return;
      const masked = clip.masks.length > 0;
      for (let row = area.top; row < area.bottom; row++) {
        const down = Math.min(row + 1, rect.y + rect.height) - Math.max(row, rect.y);
        for (let column = area.left; column < area.right; column++) {
          const across = Math.min(column + 1, rect.x + rect.width) - Math.max(column, rect.x);
          const share = across * down * alpha * (masked ? leftAt(clip, column, row) : 1);
          if (share > 0) lay(row * width + column, effect, share);
        }
      }
    },
    each: (coverage, clip, inkAt) => {
      const area = touched(coverage, clip.box);
      if (area === undefined || !afford((area.right - area.left) * (area.bottom - area.top) * plates.names.length))
        return;
      for (let row = area.top; row < area.bottom; row++) {
        const from = (row - coverage.y) * coverage.width - coverage.x;
        for (let column = area.left; column < area.right; column++) {
          const covered = coverage.data[from + column] ?? 0;
          if (covered === 0) continue;
          const ink = inkAt(column, row);
          if (ink === undefined) continue;
          const share = (covered / 255) * ink.alpha * leftAt(clip, column, row);
          if (share > 0) lay(row * width + column, withMask(ink.effect), share);
        }
      }
    },
  };
}
