/** How rows were predicted before they were packed (ISO 32000-1, table 8). */
export interface PredictorParameters {
  /** 1 none, 2 TIFF, 10 and above PNG. */
  readonly predictor: number;
  readonly colors: number;
  readonly bitsPerComponent: number;
  readonly columns: number;
}

/** Undoes prediction; `undefined` when the parameters make no sense. */
export function undoPrediction(bytes: Uint8Array, parameters: PredictorParameters): Uint8Array | undefined {
  const { predictor, colors, bitsPerComponent, columns } = parameters;
  if (predictor <= 1) return bytes;
  const sane =
    Number.isInteger(colors) &&
    colors >= 1 &&
    colors <= MOST_COLORS &&
    [1, 2, 4, 8, 16].includes(bitsPerComponent) &&
    Number.isInteger(columns) &&
    columns >= 1 &&
    columns <= MOST_COLUMNS;
  if (!sane) return undefined;
  const bits = colors * bitsPerComponent;
  const row = Math.ceil((columns * bits) / 8);
  if (predictor === 2) return undoTiff(bytes, parameters, row);
  return predictor >= 10 && predictor <= 15 ? undoPng(bytes, row, Math.max(1, bits >> 3)) : undefined;
}

/** Bounds of what a row can be, far above anything printed. */
const MOST_COLORS = 64;
const MOST_COLUMNS = 1 << 24;

/** Every row begins with the number of its own predictor (PNG, section 9). */
function undoPng(bytes: Uint8Array, row: number, pixel: number): Uint8Array {
  const rows = Math.ceil(bytes.length / (row + 1));
  const out = new Uint8Array(rows * row);
  let filled = 0;
  for (let y = 0; y < rows; y++) {
    const from = y * (row + 1);
    const kind = bytes[from] ?? 0;
    const length = Math.min(row, bytes.length - from - 1);
    const to = y * row;
    const above = to - row;
    for (let x = 0; x < length; x++) {
      const left = x >= pixel ? (out[to + x - pixel] ?? 0) : 0;
      const up = y > 0 ? (out[above + x] ?? 0) : 0;
      const corner = y > 0 && x >= pixel ? (out[above + x - pixel] ?? 0) : 0;
      const predicted =
        kind === 0 ? 0 : kind === 1 ? left : kind === 2 ? up : kind === 3 ? (left + up) >> 1 : paeth(left, up, corner);
      out[to + x] = (bytes[from + 1 + x] ?? 0) + predicted;
    }
    filled = to + Math.max(0, length);
  }
  return out.subarray(0, filled);
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** Every sample is the difference to the one at its left (TIFF 6.0, section 14). */
function undoTiff(bytes: Uint8Array, { colors, bitsPerComponent }: PredictorParameters, row: number): Uint8Array {
  const out = Uint8Array.from(bytes);
  for (let start = 0; start < out.length; start += row) {
    const end = Math.min(start + row, out.length);
    if (bitsPerComponent === 8) {
      for (let i = start + colors; i < end; i++) out[i] = (out[i] ?? 0) + (out[i - colors] ?? 0);
    } else if (bitsPerComponent === 16) {
      for (let i = start + 2 * colors; i + 1 < end; i += 2) {
        const sum = pair(out, i) + pair(out, i - 2 * colors);
        out[i] = sum >> 8;
        out[i + 1] = sum;
      }
    } else undoTiffBits(out, { start, end, colors, bits: bitsPerComponent });
  }
  return out;
}

function pair(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

interface BitRow {
  readonly start: number;
  readonly end: number;
  readonly colors: number;
  readonly bits: number;
}

/** Samples of fewer than eight bits lie side by side in a byte, the first highest. */
function undoTiffBits(out: Uint8Array, { start, end, colors, bits }: BitRow): void {
  const mask = (1 << bits) - 1;
  const before = new Array<number>(colors).fill(0);
  const samples = Math.floor(((end - start) * 8) / bits);
  for (let i = 0; i < samples; i++) {
    const at = start + ((i * bits) >> 3);
    const shift = 8 - bits - ((i * bits) & 7);
    const byte = out[at] ?? 0;
    const value = (((byte >> shift) & mask) + (before[i % colors] ?? 0)) & mask;
    before[i % colors] = value;
    out[at] = (byte & ~(mask << shift)) | (value << shift);
  }
}
