import type { Palette } from './overlay/palette';

/** Where a page lies, in whole device pixels. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A soft shadow is blurred pixel by pixel: of more papers than this each has a hard edge of shade, which costs nothing. */
const SOFT_SHADOWS = 3;

/** Draws the papers of pages and the shadow of each. `context` is in device pixels; `density` of them are a CSS pixel. */
export function drawPapers(
  context: CanvasRenderingContext2D,
  options: { readonly places: readonly Place[]; readonly density: number; readonly palette: Palette },
): void {
  const { places, density, palette } = options;
  const soft = places.length <= SOFT_SHADOWS;
  for (const { left, top, width, height } of places) {
    if (soft) {
      context.shadowColor = palette.shadow;
      context.shadowBlur = 14 * density;
      context.shadowOffsetY = 3 * density;
    } else {
      context.fillStyle = palette.shadow;
      context.fillRect(left - density, top, width + 2 * density, height + 2 * density);
    }
    context.fillStyle = palette.paper;
    context.fillRect(left, top, width, height);
    context.shadowColor = 'transparent';
  }
}
