import { iccBytes, IccDamage, type IccBytes } from './bytes';
import { clamp, readCurve, sampledCurve, type Curve } from './curves';

/**
 * A profile's way from one colour space to another: curves, a grid of colours, curves. All numbers are 0 to 1, as the
 * profile encodes them.
 */
export interface ColourTable {
  readonly inputs: number;
  readonly outputs: number;
  /** How its Lab is encoded: with sixteen bits to 100.4 and 128 (version 2), with eight bits, or to 100 (version 4). */
  readonly labEncoding: 'sixteen' | 'eight' | 'version-4';
  /** Writes the colour of `input` into `output`. */
  convert(input: ArrayLike<number>, output: Float64Array): void;
  /** The colours of the grid's points as the device gets them: each of `outputs` numbers, in the order of the table. */
  gridColours(): Iterable<Float64Array>;
}

type Step = (values: Float64Array) => Float64Array;

interface Grid {
  readonly points: readonly number[];
  readonly samples: Float32Array;
}

/** Most points of a grid: 33 to the fourth, as fine as any output profile has. */
const MOST_SAMPLES = 33 ** 4 * 4;

/** Reads a table such as `A2B0`, of whichever of the four types. Throws an `IccDamage` when it is none. */
export function readColourTable(tag: Uint8Array, signature: string): ColourTable {
  const bytes = iccBytes(tag, signature);
  switch (bytes.text(0)) {
    case 'mft1':
      return readLut(bytes, 'eight');
    case 'mft2':
      return readLut(bytes, 'sixteen');
    case 'mAB ':
    case 'mBA ':
      return readStages(bytes);
    default:
      throw new IccDamage(signature);
  }
}

/** `lut8Type` and `lut16Type` (ICC.1:2010, 10.8 and 10.9). Their matrix is for XYZ on the way in alone. */
function readLut(tag: IccBytes, labEncoding: 'eight' | 'sixteen'): ColourTable {
  const [inputs, outputs, points] = [tag.u8(8), tag.u8(9), tag.u8(10)];
  const wide = labEncoding === 'sixteen';
  const [inputEntries, outputEntries] = wide ? [tag.u16(48), tag.u16(50)] : [256, 256];
  if (inputEntries < 2 || outputEntries < 2) throw new IccDamage(tag.place);
  const size = wide ? 2 : 1;
  const read = (part: IccBytes, index: number): number => (wide ? part.u16(index * 2) / 65535 : part.u8(index) / 255);
  let at = wide ? 52 : 48;
  const take = (count: number): IccBytes => {
    const part = tag.part(at, count * size);
    at += count * size;
    return part;
  };
  const curves = (count: number, entries: number): readonly Curve[] => {
    const part = take(count * entries);
    return Array.from({ length: count }, (_, channel) =>
      sampledCurve(entries, (index) => read(part, channel * entries + index)),
    );
  };
  const before = curves(inputs, inputEntries);
  const grid = readGrid(Array<number>(inputs).fill(points), outputs, tag.place, (count) => {
    const part = take(count);
    return (index) => read(part, index);
  });
  const after = curves(outputs, outputEntries);
  const matrix = Array.from({ length: 9 }, (_, index) => tag.fixed(12 + index * 4));
  const steps = [...(inputs === 3 ? [matrixStep([...matrix, 0, 0, 0])] : []), curveStep(before)];
  return assemble({ inputs, outputs, labEncoding, before: steps, grid, after: [curveStep(after)] });
}

/** `lutAToBType` and `lutBToAType` (ICC.1:2010, 10.10 and 10.11): stages by offset, any of which may be missing. */
function readStages(tag: IccBytes): ColourTable {
  const [inputs, outputs] = [tag.u8(8), tag.u8(9)];
  const toConnection = tag.text(0) === 'mAB ';
  const device = toConnection ? inputs : outputs;
  const curvesAt = (offset: number, count: number): Step[] => {
    let at = tag.u32(offset);
    if (at === 0) return [];
    const curves = Array.from({ length: count }, () => {
      const { curve, bytes } = readCurve(tag.part(at));
      at += Math.ceil(bytes / 4) * 4;
      return curve;
    });
    return [curveStep(curves)];
  };
  const matrixAt = tag.u32(16);
  const gridAt = tag.u32(24);
  if (gridAt === 0) throw new IccDamage(tag.place);
  // Curves and matrix on the connection's side, in the order of the way from it.
  const connection = [
    ...curvesAt(12, 3),
    ...(matrixAt === 0 ? [] : [matrixStep(Array.from({ length: 12 }, (_, index) => tag.fixed(matrixAt + index * 4)))]),
    ...curvesAt(20, 3),
  ];
  const grid = readStageGrid(tag.part(gridAt), inputs, outputs);
  const deviceCurves = curvesAt(28, device);
  return toConnection
    ? assemble({ inputs, outputs, labEncoding: 'version-4', before: deviceCurves, grid, after: connection.reverse() })
    : assemble({ inputs, outputs, labEncoding: 'version-4', before: connection, grid, after: deviceCurves });
}

function readStageGrid(part: IccBytes, inputs: number, outputs: number): Grid {
  const points = Array.from({ length: inputs }, (_, channel) => part.u8(channel));
  const wide = part.u8(16) === 2;
  const samples = part.part(20);
  return readGrid(
    points,
    outputs,
    part.place,
    () => (index) => (wide ? samples.u16(index * 2) / 65535 : samples.u8(index) / 255),
  );
}

function readGrid(
  points: readonly number[],
  outputs: number,
  place: string,
  reader: (count: number) => (index: number) => number,
): Grid {
  const count = points.reduce((product, each) => product * each, outputs);
  if (points.length > 4 || outputs === 0 || points.some((each) => each < 2) || count > MOST_SAMPLES) {
    throw new IccDamage(place);
  }
  const read = reader(count);
  return { points, samples: Float32Array.from({ length: count }, (_, index) => read(index)) };
}

interface Assembly {
  readonly inputs: number;
  readonly outputs: number;
  readonly labEncoding: ColourTable['labEncoding'];
  readonly before: readonly Step[];
  readonly grid: Grid;
  readonly after: readonly Step[];
}

function assemble({ inputs, outputs, labEncoding, before, grid, after }: Assembly): ColourTable {
  const run = (steps: readonly Step[], values: Float64Array): Float64Array =>
    steps.reduce((current, step) => step(current), values);
  return {
    inputs,
    outputs,
    labEncoding,
    convert: (input, output) => {
      const values = run(
        before,
        Float64Array.from({ length: inputs }, (_, channel) => clamp(input[channel] ?? 0)),
      );
      output.set(run(after, interpolate(grid, values, outputs)));
    },
    *gridColours() {
      for (let at = 0; at < grid.samples.length; at += outputs) {
        yield run(after, Float64Array.from(grid.samples.subarray(at, at + outputs)));
      }
    },
  };
}

/** The colour between the grid's points, in proportion along each side: the corners of the cell by their shares. */
function interpolate({ points, samples }: Grid, values: Float64Array, outputs: number): Float64Array {
  const result = new Float64Array(outputs);
  const below = points.map((count, side) => Math.min(count - 2, Math.floor((values[side] ?? 0) * (count - 1))));
  const share = points.map((count, side) => (values[side] ?? 0) * (count - 1) - (below[side] ?? 0));
  for (let corner = 0; corner < 1 << points.length; corner++) {
    let weight = 1;
    let at = 0;
    points.forEach((count, side) => {
      const high = (corner >> side) & 1;
      weight *= high === 1 ? (share[side] ?? 0) : 1 - (share[side] ?? 0);
      at = at * count + (below[side] ?? 0) + high;
    });
    if (weight === 0) continue;
    for (let channel = 0; channel < outputs; channel++) {
      result[channel] = (result[channel] ?? 0) + weight * (samples[at * outputs + channel] ?? 0);
    }
  }
  return result;
}

function curveStep(curves: readonly Curve[]): Step {
  return (values) => values.map((value, channel) => curves[channel]?.(value) ?? value);
}

/** Three rows of three, then three numbers to add. */
function matrixStep(numbers: readonly number[]): Step {
  const n = (index: number): number => numbers[index] ?? 0;
  return (values) => {
    const [x = 0, y = 0, z = 0] = values;
    return Float64Array.from({ length: 3 }, (_, row) =>
      clamp(n(row * 3) * x + n(row * 3 + 1) * y + n(row * 3 + 2) * z + n(9 + row)),
    );
  };
}
