import type { TilePixels } from './tile-cache';

/** A painted tile as an element: laid under the desk once, then moved and scaled without being drawn again. */
export interface TilePicture extends TilePixels {
  readonly canvas: HTMLCanvasElement;
}

/** Makes a picture of pixels, which it takes over. Closing it takes it from the desk. */
export function tilePicture(pixels: ImageBitmap): TilePicture {
  const { width, height } = pixels;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('bitmaprenderer', { alpha: false });
  if (context === null) throw new Error('no context to show a tile in');
  context.transferFromImageBitmap(pixels);
  return {
    canvas,
    width,
    height,
    close: () => {
      canvas.remove();
      context.transferFromImageBitmap(null);
    },
  };
}
