/**
 * Writes core/proof/lists/resembling.ts: which characters look alike, so that proofreading tells what a tired eye or a
 * reader of scans takes for another. Every character of GB 2312 is drawn, blurred, and held against every other:
 *
 *     node tools/lexicon/generate-resembling.mjs
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { GlobalFonts, createCanvas } from '@napi-rs/canvas';

const FACE = '../../node_modules/@expo-google-fonts/noto-serif-sc/600SemiBold/NotoSerifSC_600SemiBold.ttf';
const SIDE = 48;
const CELLS = 24;
const BLURS = 2;
/**
 * So much of one drawing is the other's (the cosine of both) when they look alike, and so many are kept of each at
 * most.
 */
const LEAST = 0.885;
const MOST = 8;
const LINE = 6000;

/** The characters of GB 2312. */
function characters() {
  const decoder = new TextDecoder('gbk');
  const found = [];
  for (let row = 0xb0; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      const character = decoder.decode(Uint8Array.of(row, cell));
      if (/^\p{Script=Han}$/u.test(character)) found.push(character);
    }
  }
  return found.sort();
}

const canvas = createCanvas(SIDE, SIDE);
const context = canvas.getContext('2d');

/** How dark a character is in each cell of a grid, blurred, as a vector of length one. */
function drawing(character) {
  context.fillStyle = 'white';
  context.fillRect(0, 0, SIDE, SIDE);
  context.fillStyle = 'black';
  context.font = `${SIDE - 4}px Resembling`;
  context.textAlign = 'center';
  context.fillText(character, SIDE / 2, 0.85 * SIDE);
  const { data } = context.getImageData(0, 0, SIDE, SIDE);
  let ink = Float32Array.from({ length: SIDE * SIDE }, (_, at) => 1 - data[4 * at] / 255);
  for (let round = 0; round < BLURS; round += 1) ink = blurred(ink);
  const cells = new Float32Array(CELLS * CELLS);
  const step = SIDE / CELLS;
  ink.forEach((dark, at) => {
    cells[Math.floor(Math.floor(at / SIDE) / step) * CELLS + Math.floor((at % SIDE) / step)] += dark;
  });
  const size = Math.hypot(...cells);
  return cells.map((dark) => dark / size);
}

function blurred(ink) {
  const made = new Float32Array(ink.length);
  for (let y = 1; y < SIDE - 1; y += 1) {
    for (let x = 1; x < SIDE - 1; x += 1) {
      let sum = 0;
      for (let dy = -1; dy <= 1; dy += 1) for (let dx = -1; dx <= 1; dx += 1) sum += ink[(y + dy) * SIDE + x + dx];
      made[y * SIDE + x] = sum / 9;
    }
  }
  return made;
}

function likeness(one, other) {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += one[at] * other[at];
  return sum;
}

GlobalFonts.registerFromPath(fileURLToPath(new URL(FACE, import.meta.url)), 'Resembling');
const all = characters();
const drawings = all.map(drawing);
const near = all.map(() => []);
for (let one = 0; one < all.length; one += 1) {
  for (let other = one + 1; other < all.length; other += 1) {
    const like = likeness(drawings[one], drawings[other]);
    if (like < LEAST) continue;
    near[one].push({ other, like });
    near[other].push({ other: one, like });
  }
}
const pairs = all.map(() => new Set());
near.forEach((others, one) => {
  for (const { other } of others.sort((a, b) => b.like - a.like).slice(0, MOST)) {
    pairs[Math.min(one, other)].add(Math.max(one, other));
  }
});
const groups = pairs.flatMap((others, one) =>
  others.size === 0 ? [] : [all[one] + [...others].map((other) => all[other]).join('')],
);
const text = groups.join('|').match(new RegExp(`.{1,${LINE}}`, 'gu'));
writeFileSync(
  new URL('../../core/proof/lists/resembling.ts', import.meta.url),
  [
    '/*',
    ' * Made by tools/lexicon/generate-resembling.mjs; do not edit. From the shapes of Noto Serif SC.',
    ' */',
    '',
    '/** Groups of characters: the first looks like each of the others. */',
    'export const RESEMBLING =',
    `${text.map((part) => `  '${part}'`).join(' +\n')};`,
    '',
  ].join('\n'),
);
console.log(`${groups.length} characters, ${pairs.reduce((sum, { size }) => sum + size, 0)} pairs`);
