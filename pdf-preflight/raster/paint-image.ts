import type { ImageEvent } from '../content/events';
import { inksOf } from '../content/inks';
import { inverse, type Matrix } from '../content/matrix';
import type { PixelInk } from './canvas';
import type { DecodedImage } from './decode-image';
import type { PlateStore } from './plates';

/** Samples across that one pixel is a mean of, at most: finer pictures are sampled in steps. */
const MOST_ACROSS = 12;

/** The samples under one pixel: a rectangle of them, gone through in steps. */
interface Footprint {
  left: number;
  right: number;
  top: number;
  bottom: number;
  readonly stepAcross: number;
  readonly stepDown: number;
}

/** Finds the samples under a pixel. The answer is the same object each time, filled anew. */
type FindFootprint = (x: number, y: number) => Footprint;

/** `matrix` maps the unit square, y upwards, to pixels; `undefined` where it flattens it. */
function footprints(
  { width, height }: Pick<DecodedImage, 'width' | 'height'>,
  matrix: Matrix,
): FindFootprint | undefined {
  const back = inverse(matrix);
  if (back === undefined) return undefined;
  const [a, b, c, d, e, f] = back;
  const [across, down] = [(Math.abs(a) + Math.abs(c)) * width, (Math.abs(b) + Math.abs(d)) * height];
  const stepAcross = Math.max(1, Math.ceil(across / MOST_ACROSS));
  const stepDown = Math.max(1, Math.ceil(down / MOST_ACROSS));
  const found: Footprint = { left: 0, right: 0, top: 0, bottom: 0, stepAcross, stepDown };
  return (x, y) => {
    const u = (a * (x + 0.5) + c * (y + 0.5) + e) * width;
    const v = (1 - (b * (x + 0.5) + d * (y + 0.5) + f)) * height;
    found.left = Math.min(width - 1, Math.max(0, Math.floor(u - across / 2 + 0.5)));
    found.right = Math.min(width, Math.max(found.left + 1, Math.floor(u + across / 2 + 0.5)));
    found.top = Math.min(height - 1, Math.max(0, Math.floor(v - down / 2 + 0.5)));
    found.bottom = Math.min(height, Math.max(found.top + 1, Math.floor(v + down / 2 + 0.5)));
    return found;
  };
}

/** What a picture lays on a pixel: the mean of its inks under it. */
export function pictureInk(
  event: ImageEvent,
  image: DecodedImage,
  matrix: Matrix,
  plates: PlateStore,
): ((x: number, y: number) => PixelInk) | undefined {
  const footprint = footprints(image, matrix);
  if (footprint === undefined) return undefined;
  const { space } = event.image;
  const { overprint } = event.paint;
  // The plates that the picture's space has are known from any colour of it.
  const { amounts } = inksOf(space, new Array<number>(image.components).fill(0));
  for (const name of amounts.keys()) plates.plate(name);
  const rows = plates.names.flatMap((name, i) => {
    const plate = plates.inks[i];
    return plate === undefined || (overprint && !amounts.has(name)) ? [] : [{ plate, name }];
  });
  const sums = new Float64Array(rows.length);
  const add = sampleAdder(
    event,
    image,
    rows.map(({ name }) => name),
    sums,
  );
  // One answer for all pixels, filled anew for each: a page of pictures has a million.
  const effect = rows.map(({ plate }) => ({ plate, amount: 0 }));
  const ink: PixelInk = { alpha: event.paint.alpha, effect };
  return (x, y) => {
    sums.fill(0);
    let count = 0;
    const { left, right, top, bottom, stepAcross, stepDown } = footprint(x, y);
    for (let row = top; row < bottom; row += stepDown) {
      for (let column = left; column < right; column += stepAcross) {
        add(row * image.width + column);
        count += 1;
      }
    }
    for (let i = 0; i < effect.length; i++) {
      const row = effect[i];
      if (row !== undefined) row.amount = (sums[i] ?? 0) / count;
    }
    return ink;
  };
}

/** Adds the inks of one sample to sums by plate, 0 to 255 each. */
function sampleAdder(
  { image: { space } }: ImageEvent,
  { samples, components }: DecodedImage,
  names: readonly string[],
  sums: Float64Array,
): (sample: number) => void {
  if (space.kind === 'cmyk' || (space.kind === 'icc' && components === 4)) {
    const order = ['Cyan', 'Magenta', 'Yellow', 'Black'].map((name) => names.indexOf(name));
    const [c = 0, m = 0, y = 0, k = 0] = order;
    return (sample) => {
      const at = sample * 4;
      sums[c] = (sums[c] ?? 0) + (samples[at] ?? 0);
      sums[m] = (sums[m] ?? 0) + (samples[at + 1] ?? 0);
      sums[y] = (sums[y] ?? 0) + (samples[at + 2] ?? 0);
      sums[k] = (sums[k] ?? 0) + (samples[at + 3] ?? 0);
    };
  }
  const inksOfSample = (values: readonly number[]): Float64Array => {
    const { amounts, all } = inksOf(space, values);
    return Float64Array.from(names, (name) => 255 * (amounts.get(name) ?? (all ? (values[0] ?? 0) : 0)));
  };
  const addAll = (inks: Float64Array): void => {
    for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + (inks[i] ?? 0);
  };
  if (components === 1) {
    const scale = space.kind === 'indexed' ? 1 : 1 / 255;
    const table = Array.from({ length: 256 }, (_none, value) => inksOfSample([value * scale]));
    return (sample) => addAll(table[samples[sample] ?? 0] ?? new Float64Array(sums.length));
  }
  return (sample) => {
    const values: number[] = [];
    for (let i = 0; i < components; i++) values.push((samples[sample * components + i] ?? 0) / 255);
    addAll(inksOfSample(values));
  };
}

/** The mean of a grey image's samples under each pixel, 0 to 1: how much a mask leaves. */
export function maskAt(mask: DecodedImage, matrix: Matrix): ((x: number, y: number) => number) | undefined {
  const footprint = footprints(mask, matrix);
  if (footprint === undefined) return undefined;
  return (x, y) => {
    let [sum, count] = [0, 0];
    const { left, right, top, bottom, stepAcross, stepDown } = footprint(x, y);
    for (let row = top; row < bottom; row += stepDown) {
      for (let column = left; column < right; column += stepAcross) {
        sum += mask.samples[(row * mask.width + column) * mask.components] ?? 0;
        count += 1;
      }
    }
    return sum / Math.max(1, count) / 255;
  };
}
