import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { BLACK, PAPER, process, type DisplayItem, type Ink } from '../../core/display-list';
import { openPdf, platesOf, type PlateCoverage } from '../../pdf-preflight';
import { exportPages, OWNER, pageOf, runOf } from '../support/pdf-fixture';

const RED: Ink = { kind: 'spot', name: 'SPOT RED', tint: 1, alternate: [0, 1, 0.9, 0] };
const rect = (x: number, y: number, width: number, height: number, ink: Ink): DisplayItem => ({
  kind: 'fill',
  owner: OWNER,
  rect: { x, y, width, height },
  ink,
});

/** Fills, type of several kinds, lines, curves and a picture, over and beside each other. */
const MIXED: readonly DisplayItem[] = [
  rect(20, 20, 160, 100, process(40, 0, 0, 0)),
  rect(100, 60, 160, 100, process(0, 100, 95, 0)),
  runOf('山城新报春汛平稳', { x: (i) => 30 + 30 * i, y: () => 90 }, { size: 30 }),
  runOf('反白', { x: (i) => 180 + 30 * i, y: () => 140 }, { size: 28, ink: PAPER }),
  runOf('专色标题', { x: (i) => 30 + 36 * i, y: () => 200 }, { size: 34, ink: RED, face: 'Noto Sans SC/700' }),
  runOf('细小的正文也要量得准', { x: (i) => 30 + 9.3 * i, y: () => 230 }, { size: 9 }),
  runOf('Vertical 直排', { x: () => 380, y: (i) => 40 + 12 * i }, { size: 12, turn: 90 }),
  { kind: 'rule', owner: OWNER, x1: 20, y1: 250, x2: 380, y2: 250, width: 2, ink: BLACK },
  { kind: 'rule', owner: OWNER, x1: 20, y1: 256, x2: 380, y2: 256, width: 1, ink: RED, dash: [6, 4] },
  {
    kind: 'path',
    owner: OWNER,
    contours: [[300, 200, 300, 150, 370, 150, 370, 200, 370, 250, 300, 250, 300, 200]],
    ink: process(0, 0, 100, 20),
  },
  {
    kind: 'picture',
    owner: OWNER,
    picture: 'p',
    rect: { x: 220, y: 200, width: 70, height: 45 },
    crop: { x: 0, y: 0, width: 1, height: 1 },
  },
];

/** Dots to the inch at which Ghostscript, which takes a pixel for covered that is touched, is near enough. */
const FINE = 600;

/** The plates as Ghostscript separates them. */
async function ghostscriptPlates(bytes: Uint8Array): Promise<ReadonlyMap<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'forme-plates-'));
  try {
    writeFileSync(join(folder, 'a.pdf'), bytes);
    const output = `-sOutputFile=${join(folder, 'p.tif')}`;
    execFileSync('gs', [
      '-q',
      '-dNOPAUSE',
      '-dBATCH',
      '-dSAFER',
      '-sDEVICE=tiffsep',
      `-r${FINE}`,
      output,
      join(folder, 'a.pdf'),
    ]);
    const plates = new Map<string, number>();
    for (const file of readdirSync(folder)) {
      const [, plate] = /^p\((.+)\)\.tif$/.exec(file) ?? [];
      if (plate === undefined) continue;
      const { channels } = await sharp(readFileSync(join(folder, file)), { limitInputPixels: false }).stats();
      plates.set(plate, (1 - (channels[0]?.mean ?? 0) / 255) * 100);
    }
    return plates;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function ownPlates(bytes: Uint8Array, dpi: number): Promise<readonly PlateCoverage[]> {
  const opened = openPdf(bytes);
  const page = opened.ok ? opened.file.pages[0] : undefined;
  if (!opened.ok || page === undefined) throw new Error('no page');
  const { coverage, unread, complete } = await platesOf(opened.file, page, dpi);
  expect([unread, complete]).toEqual([0, true]);
  return coverage;
}

describe('the plates of a page', () => {
  it('are those that Ghostscript separates', async () => {
    const picture = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#c06020' } })
      .jpeg()
      .toBuffer();
    const bytes = await exportPages([pageOf(...MIXED)], { pictures: { read: () => Promise.resolve(picture) } });
    const [own, others] = [await ownPlates(bytes, 100), await ghostscriptPlates(bytes)];
    expect(own.map(({ plate }) => plate)).toEqual(['Cyan', 'Magenta', 'Yellow', 'Black', 'SPOT RED']);
    for (const { plate, percent } of own) {
      expect(percent).toBeGreaterThan(0.2);
      expect([plate, Math.abs(percent - (others.get(plate) ?? 0))]).toEqual([plate, expect.closeTo(0, 0)]);
      expect([plate, percent / (others.get(plate) ?? 0)]).toEqual([plate, expect.closeTo(1, 1)]);
    }
  });

  it('have the same ink whatever they are rastered at', async () => {
    const bytes = await exportPages([pageOf(...MIXED.slice(0, -1))]);
    const [coarse, fine] = [await ownPlates(bytes, 72), await ownPlates(bytes, 300)];
    coarse.forEach(({ percent }, i) => expect(Math.abs(percent - (fine[i]?.percent ?? 0))).toBeLessThan(0.15));
  });

  it('leave cyan, magenta and yellow empty under black type', async () => {
    const bytes = await exportPages([pageOf(runOf('黑字', { x: (i) => 30 + 30 * i, y: () => 90 }, { size: 28 }))]);
    const inks = await ownPlates(bytes, 72);
    expect(inks.map(({ percent }) => percent > 0)).toEqual([false, false, false, true]);
  });
});
