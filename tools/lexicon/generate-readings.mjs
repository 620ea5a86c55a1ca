/**
 * Writes core/pinyin/readings.ts: how Chinese characters are read, so that the palette finds commands, pages and
 * stories by pinyin. It fetches a package from the npm registry, which is no dependency of Forme, and checks what it
 * gets:
 *
 *     node tools/lexicon/generate-readings.mjs
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fetchPackage } from './fetch-package.mjs';
import { READING_SOURCE } from './sources.mjs';

const LINE = 400;

const folder = mkdtempSync(path.join(tmpdir(), 'forme-readings-'));
try {
  const { polyphonic } = createRequire(import.meta.url)(fetchPackage(READING_SOURCE, folder));
  const readings = new Map();
  for (const character of [...common()].sort()) {
    for (const said of polyphonic(character, { toneType: 'num', type: 'array' })[0] ?? []) {
      // As it is typed: nü is nv.
      const typed = said.replaceAll('ü', 'v');
      if (/^[a-z]+[0-4]$/.test(typed)) readings.set(typed, (readings.get(typed) ?? '') + character);
    }
  }
  const entries = [...readings].sort(([a], [b]) => (a < b ? -1 : 1)).map(([said, characters]) => said + characters);
  const lines = [''];
  for (const entry of entries) {
    const last = lines.at(-1);
    if (last.length + entry.length > LINE) lines.push(entry);
    else lines[lines.length - 1] = last === '' ? entry : `${last} ${entry}`;
  }
  const { name, version, copyright } = READING_SOURCE;
  const text = [
    '/*',
    ' * Made by tools/lexicon/generate-readings.mjs; do not edit. From:',
    ` * ${name} ${version}, ${copyright}`,
    ' */',
    '',
    '/**',
    ' * Characters of GB 2312 and the common ones of Big5 by their readings: pinyin with the number of its tone, 0 for none, ü',
    ' * as v, before all the characters that are read so. A character stands at each of its readings.',
    ' */',
    'export const READINGS: readonly string[] = [',
    ...lines.map((line) => `  '${line}',`),
    '];',
    '',
  ];
  writeFileSync('core/pinyin/readings.ts', text.join('\n'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The characters that papers are written with: all of GB 2312, and those of Big5 that are common. */
function common() {
  const [simplified, traditional] = [new TextDecoder('gb18030'), new TextDecoder('big5')];
  const found = new Set();
  const take = (decoder, high, low) => {
    const character = decoder.decode(Uint8Array.of(high, low));
    if (/^\p{Script=Han}$/u.test(character)) found.add(character);
  };
  for (let low = 0x40; low <= 0xfe; low += 1) {
    if (low >= 0xa1) for (let high = 0xb0; high <= 0xf7; high += 1) take(simplified, high, low);
    for (let high = 0xa4; high <= 0xc6; high += 1) take(traditional, high, low);
  }
  return found;
}
