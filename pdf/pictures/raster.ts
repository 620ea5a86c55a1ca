/** Pixels in rows, eight bits a channel; transparency apart. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  /** 1 grey (255 white), 3 sRGB, 4 inks (255 full). */
  readonly channels: 1 | 3 | 4;
  readonly data: Uint8Array;
  /** A byte a pixel, 255 opaque; left out where everything is. */
  readonly alpha?: Uint8Array;
}

/** Takes the transparency, the channel behind the colours, from them where there is one. */
export function splitAlpha(
  data: Uint8Array,
  { width, height, channels }: Pick<Raster, 'width' | 'height' | 'channels'>,
): Raster {
  const pixels = width * height;
  if (data.length === pixels * channels) return { width, height, channels, data };
  const colours = new Uint8Array(pixels * channels);
  const alpha = new Uint8Array(pixels);
  for (let pixel = 0, from = 0, to = 0; pixel < pixels; pixel++) {
    for (let channel = 0; channel < channels; channel++) colours[to++] = data[from++]!;
    alpha[pixel] = data[from++]!;
  }
  const raster = { width, height, channels, data: colours };
  return alpha.every((value) => value === 255) ? raster : { ...raster, alpha };
}

/** How far the channels of a pixel without colour may lie apart: JPEG rounds its two colour differences. */
const COLOURLESS = 4;

/** The grey raster that an RGB one is, if no pixel of it has a colour. */
export function asGrey(raster: Raster): Raster | undefined {
  const { data, alpha, width, height } = raster;
  const grey = new Uint8Array(width * height);
  for (let pixel = 0, at = 0; pixel < grey.length; pixel++, at += 3) {
    const [red, green, blue] = [data[at]!, data[at + 1]!, data[at + 2]!];
    const apart = Math.max(red, green, blue) - Math.min(red, green, blue);
    if (apart > COLOURLESS && alpha?.[pixel] !== 0) return undefined;
    grey[pixel] = green;
  }
  return { ...raster, channels: 1, data: grey };
}

/** A grey raster as inks: black only. */
export function asBlackInk(raster: Raster): Raster {
  const data = new Uint8Array(raster.data.length * 4);
  raster.data.forEach((grey, pixel) => (data[pixel * 4 + 3] = 255 - grey));
  return { ...raster, channels: 4, data };
}

/**
 * The share of pixels that equal their left neighbour: near 1 in drawings and screens of text, near 0 in photographs.
 */
export function flatShare({ width, height, channels, data }: Raster): number {
  if (width < 2) return 1;
  let flat = 0;
  for (let y = 0; y < height; y++) {
    let at = (y * width + 1) * channels;
    for (let x = 1; x < width; x++, at += channels) {
      let channel = 0;
      while (channel < channels && data[at + channel] === data[at + channel - channels]) channel++;
      if (channel === channels) flat++;
    }
  }
  return flat / ((width - 1) * height);
}
