/**
 * The part of a Canvas 2D context that the painter draws with, so that one painter serves the window's OffscreenCanvas
 * and the command line's Skia canvas. `Path` and `Image` are the host's own classes.
 */
export interface CanvasContext<Path, Image> {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  /** `source-over` or `multiply`: hosts type it by names of their own. */
  globalCompositeOperation: string;
  globalAlpha: number;
  imageSmoothingQuality: 'low' | 'medium' | 'high';
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void;
  setLineDash(lengths: number[]): void;
  /** The path given, or the one begun by `beginPath`. */
  fill(path: Path): void;
  fill(): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  bezierCurveTo(control1X: number, control1Y: number, control2X: number, control2Y: number, x: number, y: number): void;
  stroke(): void;
  drawImage(
    image: Image,
    sourceX: number,
    sourceY: number,
    sourceWidth: number,
    sourceHeight: number,
    x: number,
    y: number,
    width: number,
    height: number,
  ): void;
}

/** A context whose pixels can be read and written: four bytes each, red, green, blue, opacity. */
export interface PixelContext<Path, Image> extends CanvasContext<Path, Image> {
  getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8ClampedArray };
  /** Puts back what `getImageData` of this context gave. */
  putImageData(pixels: { readonly data: Uint8ClampedArray }, x: number, y: number): void;
}

/** A path that can be built by the painter, such as `Path2D`. */
export interface CanvasPath {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  quadraticCurveTo(controlX: number, controlY: number, x: number, y: number): void;
  bezierCurveTo(control1X: number, control1Y: number, control2X: number, control2Y: number, x: number, y: number): void;
  closePath(): void;
}
