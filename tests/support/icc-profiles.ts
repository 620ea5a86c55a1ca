import { readFileSync } from 'node:fs';

/** The newsprint profile of 240 % that comes with Forme. */
export const NEWSPRINT_ICC: Uint8Array = readFileSync('press/newsprint-TR002-TAC240.icc');

/** What a profile is made of. */
export interface IccParts {
  readonly major: number;
  readonly deviceClass: string;
  readonly space: string;
  readonly connection: string;
  readonly tags: ReadonlyMap<string, Uint8Array>;
}

const HEADER = 128;

/** Packs an ICC profile. */
export function packIcc({ major, deviceClass, space, connection, tags }: IccParts): Uint8Array {
  const table = 4 + tags.size * 12;
  const padded = (length: number): number => Math.ceil(length / 4) * 4;
  const length = [...tags.values()].reduce((sum, tag) => sum + padded(tag.length), HEADER + table);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  const letters = (at: number, text: string): void => bytes.set(latin(text.padEnd(4)), at);
  view.setUint32(0, length);
  bytes[8] = major;
  letters(12, deviceClass);
  letters(16, space);
  letters(20, connection);
  letters(36, 'acsp');
  view.setUint32(HEADER, tags.size);
  let at = HEADER + table;
  [...tags].forEach(([signature, tag], index) => {
    const entry = HEADER + 4 + index * 12;
    letters(entry, signature);
    view.setUint32(entry + 4, at);
    view.setUint32(entry + 8, tag.length);
    bytes.set(tag, at);
    at += padded(tag.length);
  });
  return bytes;
}

/** The parts of a packed profile. */
export function unpackIcc(bytes: Uint8Array): IccParts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const letters = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
  const tags = new Map<string, Uint8Array>();
  for (let index = 0; index < view.getUint32(HEADER); index++) {
    const entry = HEADER + 4 + index * 12;
    const at = view.getUint32(entry + 4);
    tags.set(letters(entry), bytes.subarray(at, at + view.getUint32(entry + 8)));
  }
  return {
    major: bytes[8] ?? 0,
    deviceClass: letters(12),
    space: letters(16),
    connection: letters(20).trimEnd(),
    tags,
  };
}

/** The newsprint profile with other tags or another header; a tag given as `undefined` is left out. */
export function newsprintWith({
  tags = {},
  ...header
}: Partial<Omit<IccParts, 'tags'>> & { readonly tags?: Readonly<Record<string, Uint8Array | undefined>> }): Uint8Array {
  const parts = unpackIcc(NEWSPRINT_ICC);
  const all = new Map(parts.tags);
  for (const [signature, tag] of Object.entries(tags)) {
    if (tag === undefined) all.delete(signature);
    else all.set(signature, tag);
  }
  return packIcc({ ...parts, ...header, tags: all });
}

/** A `text` tag. */
export function textTag(text: string): Uint8Array {
  return joined([latin('text'), new Uint8Array(4), latin(text), new Uint8Array(1)]);
}

/** A `desc` tag of version 2. */
export function descTag(text: string): Uint8Array {
  return joined([latin('desc'), new Uint8Array(4), u32(text.length + 1), latin(text), new Uint8Array(79)]);
}

/** A `mluc` tag of version 4: texts by language and country, such as `enUS`. */
export function mlucTag(texts: Readonly<Record<string, string>>): Uint8Array {
  const entries = Object.entries(texts);
  let at = 16 + entries.length * 12;
  const records = entries.map(([language, text]) => {
    const record = joined([latin(language), u32(text.length * 2), u32(at)]);
    at += text.length * 2;
    return record;
  });
  const words = entries.map(([, text]) => numbers([...text].map((letter) => letter.charCodeAt(0))));
  return joined([latin('mluc'), new Uint8Array(4), u32(entries.length), u32(12), ...records, ...words]);
}

/** A table of version 4 (`mAB ` or `mBA `) with curves and matrix that change nothing; samples of sixteen bits. */
export function stagesTag(
  kind: 'mAB ' | 'mBA ',
  { inputs, outputs, points }: { readonly inputs: number; readonly outputs: number; readonly points: number },
  colourAt: (place: readonly number[]) => readonly number[],
): Uint8Array {
  const straight = joined([latin('curv'), new Uint8Array(8)]);
  const gamma = joined([latin('para'), new Uint8Array(8), u32(0x10000)]);
  const samples: number[] = [];
  for (let index = 0; index < points ** inputs; index++) {
    const place = Array.from(
      { length: inputs },
      (_, side) => (Math.floor(index / points ** (inputs - 1 - side)) % points) / (points - 1),
    );
    samples.push(...colourAt(place).map((value) => Math.round(value * 65535)));
  }
  const gridHead = new Uint8Array(20);
  gridHead.fill(points, 0, inputs);
  gridHead[16] = 2;
  const device = kind === 'mAB ' ? inputs : outputs;
  const parts = {
    connection: joined([straight, gamma, straight]),
    matrix: joined([1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0].map((value) => u32(value * 0x10000))),
    device: joined(Array<Uint8Array>(device).fill(straight)),
    grid: joined([gridHead, numbers(samples)]),
  };
  const at = { connection: 32, matrix: 32 + parts.connection.length, device: 0, grid: 0 };
  at.device = at.matrix + parts.matrix.length;
  at.grid = at.device + parts.device.length;
  const offsets = [at.connection, at.matrix, at.connection, at.grid, at.device].map(u32);
  const head = joined([latin(kind), new Uint8Array(4), Uint8Array.of(inputs, outputs, 0, 0), ...offsets]);
  return joined([head, parts.connection, parts.matrix, parts.device, parts.grid]);
}

function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function u32(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
}

/** Sixteen bits each. */
function numbers(values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(values.length * 2);
  const view = new DataView(bytes.buffer);
  values.forEach((value, index) => view.setUint16(index * 2, value));
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
