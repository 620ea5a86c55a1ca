/**
 * Writes press/newsprint-TR002-TAC240-compact.icc: the 240 % newsprint profile in an eighth of its room, for files of
 * black type alone, where the whole profile would outweigh the page. What inks look like (A2B) stays within 0.13 ΔE of
 * the whole profile: shorter curves, and steps of 0.1 L*. The way back (B2A), which nothing in such a file asks for,
 * has 9 steps in 8 bits for all intents. Run it after press/build-icc.sh; the same profile gives the same bytes.
 *
 *     node tools/press/compact-icc.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from '../setup/paths.mjs';

const FULL = inRoot('press/newsprint-TR002-TAC240.icc');
const COMPACT = inRoot('press/newsprint-TR002-TAC240-compact.icc');

/** Where things stand in an ICC profile (ICC.1:2001-04, 6.1 and 6.2). */
const HEADER = 128;
const TAG_ENTRY = 12;
/** A lut16Type: head, then curves in, grid, curves out (6.5.8); a lut8Type has a shorter head and 256 steps (6.5.7). */
const HEAD_16 = 52;
const HEAD_8 = 48;
const STEPS_8 = 256;

/** Values of A2B are multiples of this: noise below 0.1 L* cannot be seen, and does not deflate. */
const A2B_STEP = 64;
const A2B_CURVES = { in: 64, out: 33 };
const B2A_GRID = 9;

function tagsOf(bytes) {
  const count = bytes.readUInt32BE(HEADER);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const entry = HEADER + 4 + TAG_ENTRY * index;
      const offset = bytes.readUInt32BE(entry + 4);
      return [
        bytes.toString('latin1', entry, entry + 4),
        bytes.subarray(offset, offset + bytes.readUInt32BE(entry + 8)),
      ];
    }),
  );
}

/** A table of 16 bits as numbers. */
function readTable(bytes) {
  const [inputs, outputs, grid] = [bytes[8], bytes[9], bytes[10]];
  let at = HEAD_16;
  const take = (length) => {
    const values = Array.from({ length }, (_, index) => bytes.readUInt16BE(at + 2 * index));
    at += 2 * length;
    return values;
  };
  const curves = (count, length) => Array.from({ length: count }, () => take(length));
  const curvesIn = curves(inputs, bytes.readUInt16BE(48));
  const cells = take(grid ** inputs * outputs);
  const curvesOut = curves(outputs, bytes.readUInt16BE(50));
  return { inputs, outputs, grid, matrix: bytes.subarray(12, 48), curvesIn, cells, curvesOut };
}

/** A curve in `length` steps. */
function shorter(curve, length) {
  return Array.from({ length }, (_, index) => {
    const at = (index * (curve.length - 1)) / (length - 1);
    const below = Math.min(curve.length - 2, Math.floor(at));
    return curve[below] + (curve[below + 1] - curve[below]) * (at - below);
  });
}

/** A table of three inputs on a coarser grid. */
function coarser(table, grid) {
  const { grid: fine, outputs, cells: from } = table;
  const cells = [];
  for (let cell = 0; cell < grid ** 3; cell++) {
    const at = [Math.floor(cell / grid ** 2), Math.floor(cell / grid) % grid, cell % grid];
    const place = at.map((step) => (step * (fine - 1)) / (grid - 1));
    const low = place.map((value) => Math.min(fine - 2, Math.floor(value)));
    for (let output = 0; output < outputs; output++) {
      let sum = 0;
      for (let corner = 0; corner < 8; corner++) {
        const high = [corner >> 2, (corner >> 1) & 1, corner & 1];
        const weight = high.reduce((all, up, i) => all * (up ? place[i] - low[i] : 1 - (place[i] - low[i])), 1);
        if (weight === 0) continue;
        const [a, b, c] = high.map((up, i) => low[i] + up);
        sum += weight * from[((a * fine + b) * fine + c) * outputs + output];
      }
      cells.push(sum);
    }
  }
  return { ...table, grid, cells };
}

function head(table, type, length) {
  const bytes = Buffer.alloc(length);
  bytes.write(type, 'latin1');
  bytes.set([table.inputs, table.outputs, table.grid], 8);
  table.matrix.copy(bytes, 12);
  return bytes;
}

function table16(table, { step, curves }) {
  const start = head(table, 'mft2', HEAD_16);
  start.writeUInt16BE(curves.in, 48);
  start.writeUInt16BE(curves.out, 50);
  const curvesIn = table.curvesIn.flatMap((curve) => shorter(curve, curves.in));
  const curvesOut = table.curvesOut.flatMap((curve) => shorter(curve, curves.out));
  const cells = table.cells.map((value) => Math.min(0xffff, Math.round(value / step) * step));
  const values = [...curvesIn, ...cells, ...curvesOut];
  const bytes = Buffer.alloc(2 * values.length);
  values.forEach((value, index) => bytes.writeUInt16BE(Math.round(value), 2 * index));
  return Buffer.concat([start, bytes]);
}

function table8(table) {
  const curves = (list) => list.flatMap((curve) => shorter(curve, STEPS_8));
  const values = [...curves(table.curvesIn), ...table.cells, ...curves(table.curvesOut)];
  return Buffer.concat([head(table, 'mft1', HEAD_8), Buffer.from(values.map((value) => Math.round(value / 257)))]);
}

/** A textDescriptionType (6.5.17) with nothing but its ASCII text. */
function description(text) {
  const ascii = Buffer.from(`${text}\0`, 'latin1');
  const start = Buffer.alloc(12);
  start.write('desc', 'latin1');
  start.writeUInt32BE(ascii.length, 8);
  return Buffer.concat([start, ascii, Buffer.alloc(4 + 4 + 2 + 1 + 67)]);
}

/** A profile of these tags; those of the same bytes share them. */
function profileOf(full, tags) {
  const start = Buffer.alloc(HEADER + 4 + TAG_ENTRY * tags.length);
  full.copy(start, 0, 0, HEADER);
  start.writeUInt32BE(tags.length, HEADER);
  const places = new Map();
  const parts = [start];
  let length = start.length;
  const add = (part) => {
    parts.push(part);
    length += part.length;
  };
  tags.forEach(([name, bytes], index) => {
    if (!places.has(bytes)) {
      add(Buffer.alloc(-length & 3));
      places.set(bytes, length);
      add(bytes);
    }
    const entry = HEADER + 4 + TAG_ENTRY * index;
    start.write(name, entry, 'latin1');
    start.writeUInt32BE(places.get(bytes), entry + 4);
    start.writeUInt32BE(bytes.length, entry + 8);
  });
  add(Buffer.alloc(-length & 3));
  start.writeUInt32BE(length, 0);
  return Buffer.concat(parts);
}

const full = readFileSync(FULL);
const tags = tagsOf(full);
const a2b = table16(readTable(tags.get('A2B1')), { step: A2B_STEP, curves: A2B_CURVES });
const b2a = table8(coarser(readTable(tags.get('B2A1')), B2A_GRID));
writeFileSync(
  COMPACT,
  profileOf(full, [
    ['desc', description('Newsprint coldset TAC240, compact - based on CGATS TR 002')],
    ...['cprt', 'wtpt', 'bkpt', 'targ'].map((name) => [name, tags.get(name)]),
    ...['A2B0', 'A2B1', 'A2B2'].map((name) => [name, a2b]),
    ...['B2A0', 'B2A1', 'B2A2'].map((name) => [name, b2a]),
    ['gamt', table8(coarser(readTable(tags.get('gamt')), B2A_GRID))],
  ]),
);
