import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  BLACK,
  PAPER,
  isBlackOnly,
  itemBounds,
  type DisplayItem,
  type DisplayList,
  type Fill,
  type Ink,
} from '../../core/display-list';
import { composeEdition } from '../../core/page';
import { readEditionFile } from '../../files';
import { forme } from '../support/forme';
import { OWNER, exportPages, library, pageOf, runOf } from '../support/pdf-fixture';
import { GHOSTSCRIPT, inkOn, platesOf, run, type Plate, type Plates } from '../support/plates';
import { reportOn } from '../support/press-file';
import { SAMPLES, makeSample } from '../support/samples';

/** Fine enough to tell a column from the next, and a page in a tenth of a second. */
const COARSE_DPI = 36;
const POINTS_TO_PIXELS = COARSE_DPI / 72;

const PROCESS = ['Black', 'Cyan', 'Magenta', 'Yellow'];
const COLOURS = ['Cyan', 'Magenta', 'Yellow'];

const folder = mkdtempSync(join(tmpdir(), 'forme-opinions-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Everything that readers find between the characters of a line. */
const BLANK = /[\s\u200b\u3000]/gu;

/** What is set in lines of a display list, one text a run. */
function linesOf(list: DisplayList): string[] {
  return list.items.flatMap((item) =>
    item.kind === 'glyphs' && item.source !== undefined && item.turn === undefined
      ? [item.text.join('').replace(BLANK, '')]
      : [],
  );
}

/** The text of each page as poppler reads it, in the order of the content, without blanks. */
function textOf(file: string): string[] {
  const { stdout, stderr } = run('pdftotext', ['-raw', file, '-']);
  expect(stderr).toBe('');
  return stdout.split('\f').map((page) => page.replace(BLANK, ''));
}

describe.each(SAMPLES.map((sample) => [sample.name, sample] as const))('the sample edition %s', (name, sample) => {
  const edition = join(folder, `${name}.forme`);
  let lists: readonly DisplayList[];

  beforeAll(async () => {
    expect((await makeSample(sample, edition)).stderr).toBe('');
    const opened = await readEditionFile(edition);
    if (!opened.ok) throw new Error(opened.code);
    lists = composeEdition(opened.edition, { fonts: library }).map(({ list }) => list);
  });

  describe.each(['x4', 'x1a'] as const)('as a press file of profile %s', (profile) => {
    const file = join(folder, `${name}-${profile}.pdf`);
    let findings: readonly unknown[];
    let plates: readonly Plates[];

    beforeAll(async () => {
      const made = await forme(['export', edition, '-o', file, '--profile', profile]);
      expect([made.exit, made.stderr]).toEqual([0, '']);
      ({ findings } = JSON.parse(made.stdout) as { findings: readonly unknown[] });
      plates = await platesOf(file, COARSE_DPI);
    });

    it('passes every check of a press file', () => {
      // The export has rastered what it wrote, and held it against the pages it was made from.
      expect(findings).toEqual([]);
      const millimetres = (points = 0): number => (points * 25.4) / 72;
      const trim = { widthMm: millimetres(lists[0]?.width), heightMm: millimetres(lists[0]?.height) };
      const report = reportOn(readFileSync(file), { standard: profile, trim, pages: lists.length });
      expect(report.checks.filter(({ findings }) => findings.length > 0)).toEqual([]);
      expect(report.pages).toBe(lists.length);
    });

    it('is sound to qpdf, without a warning', () => {
      const { stdout, stderr } = run('qpdf', ['--check', file]);
      expect(stderr).toBe('');
      expect(stdout).toContain('No syntax or stream encoding errors found');
    });

    it('has every font embedded, as a subset, with its texts, as poppler lists them', () => {
      const [, , ...rows] = run('pdffonts', [file]).stdout.trimEnd().split('\n');
      expect(rows.length).toBeGreaterThan(2);
      for (const row of rows) {
        expect(row).toMatch(/^[A-Z]{6}\+\S+ +CID (?:TrueType|Type 0C) +Identity-H +yes yes yes +\d+ +0$/);
      }
      const tags = rows.map((row) => row.slice(0, 6));
      expect(new Set(tags).size).toBe(tags.length);
    });

    it('gives poppler the text of every line of every story', () => {
      const pages = textOf(file);
      lists.forEach((list, at) => {
        const lines = linesOf(list);
        expect(lines.length).toBeGreaterThan(50);
        expect(lines.filter((line) => !(pages[at] ?? '').includes(line))).toEqual([]);
      });
    });

    it('opens in mutool without a warning', () => {
      // Without colour management (-N): not every build has it, and says so of any file.
      const picture = join(folder, 'mutool.pgm');
      const { stderr } = run('mutool', ['draw', '-q', '-N', '-r', `${COARSE_DPI}`, '-o', picture, file]);
      expect(stderr).toBe('');
    });

    it('separates into the four plates and no other', () => {
      expect(plates).toHaveLength(lists.length);
      for (const page of plates) expect([...page.keys()].sort()).toEqual(PROCESS);
    });

    it('has colour only where the page has colour: text and rules in black leave the other plates empty', () => {
      plates.forEach((page, at) => {
        const coloured = (lists[at]?.items ?? []).filter(isColoured);
        for (const colour of COLOURS)
          expect([at + 1, colour, strayInk(page.get(colour), coloured)]).toEqual([at + 1, colour, 0]);
        expect(inkOn(page.get('Black') as Plate)).toBeGreaterThan(1_000);
      });
    });
  });

  it('keeps its Chinese text when a plant distils it anew', () => {
    const [file, anew] = [join(folder, `${name}-x4.pdf`), join(folder, `${name}-anew.pdf`)];
    run('gs', [...GHOSTSCRIPT, '-sDEVICE=pdfwrite', '-dLastPage=1', `-sOutputFile=${anew}`, file]);
    const [page = ''] = textOf(anew);
    const [first] = lists;
    expect(first === undefined ? [] : linesOf(first).filter((line) => !page.includes(line))).toEqual([]);
  });
});

function isColoured(item: DisplayItem): boolean {
  return item.kind === 'picture' || !isBlackOnly(item.ink);
}

/** How many pixels of a plate have ink outside the boxes of these items. */
function strayInk(plate: Plate | undefined, items: readonly DisplayItem[]): number {
  if (plate === undefined) throw new Error('no such plate');
  const { width, height } = plate;
  const ink = Uint8Array.from(plate.ink);
  // Strokes reach beyond the boxes of glyphs, and pixels beyond those of anything.
  const margin = 3;
  for (const item of items) {
    const box = itemBounds(item);
    const reach = margin + (item.kind === 'glyphs' ? item.size / 2 : 0) * POINTS_TO_PIXELS;
    const left = Math.max(0, Math.floor(box.x * POINTS_TO_PIXELS - reach));
    const right = Math.min(width, Math.ceil((box.x + box.width) * POINTS_TO_PIXELS + reach));
    const bottom = Math.min(height, Math.ceil((box.y + box.height) * POINTS_TO_PIXELS + reach));
    for (let y = Math.max(0, Math.floor(box.y * POINTS_TO_PIXELS - reach)); y < bottom; y++) {
      ink.fill(0, y * width + left, y * width + right);
    }
  }
  return ink.reduce((count, value) => count + (value > 0 ? 1 : 0), 0);
}

const CYAN_TINT: Ink = { kind: 'process', cmyk: [0.3, 0, 0, 0] };
const GROUND: Fill = { kind: 'fill', owner: OWNER, rect: { x: 50, y: 50, width: 300, height: 200 }, ink: CYAN_TINT };

async function platesOfPage(...items: readonly DisplayItem[]): Promise<Plates> {
  const file = join(folder, 'page.pdf');
  writeFileSync(file, await exportPages([pageOf(...items)]));
  const [plates] = await platesOf(file, 72);
  if (plates === undefined) throw new Error('no page');
  return plates;
}

/** A line of large type in the middle of the ground. */
const lineIn = (ink: Ink): DisplayItem =>
  runOf('报纸印刷', { x: (i) => 80 + 60 * i, y: () => 170 }, { size: 56, face: 'Noto Serif SC/900', ink });

describe('the plates', () => {
  let bare: Plates;
  beforeAll(async () => {
    bare = await platesOfPage(GROUND);
  });

  it('of a page in black only are one: the others are empty', async () => {
    const tint: Ink = { kind: 'process', cmyk: [0, 0, 0, 0.4] };
    const rule: DisplayItem = { kind: 'rule', owner: OWNER, x1: 20, y1: 20, x2: 380, y2: 20, width: 0.3, ink: BLACK };
    const plates = await platesOfPage({ ...GROUND, ink: tint }, lineIn(BLACK), lineIn(PAPER), rule);
    expect(inkOn(plates.get('Black') as Plate)).toBeGreaterThan(20_000);
    for (const colour of COLOURS) expect(inkOn(plates.get(colour) as Plate)).toBe(0);
  });

  it('keep the ground under black type, which overprints', async () => {
    const printed = await platesOfPage(GROUND, lineIn(BLACK));
    expect(inkOn(bare.get('Cyan') as Plate)).toBeGreaterThan(15_000);
    expect(printed.get('Cyan')?.ink).toEqual(bare.get('Cyan')?.ink);
    expect(inkOn(printed.get('Black') as Plate)).toBeGreaterThan(1_000);
  });

  it('leave white type open in the ground, and put no ink into it', async () => {
    const printed = await platesOfPage(GROUND, lineIn(PAPER));
    const lost = inkOn(bare.get('Cyan') as Plate) - inkOn(printed.get('Cyan') as Plate);
    expect(lost).toBeGreaterThan(500);
    for (const colour of ['Black', 'Magenta', 'Yellow']) expect(inkOn(printed.get(colour) as Plate)).toBe(0);
  });

  it('leave coloured type open in the ground of another colour', async () => {
    const red: Ink = { kind: 'process', cmyk: [0, 1, 1, 0] };
    const printed = await platesOfPage(GROUND, lineIn(red));
    expect(inkOn(printed.get('Cyan') as Plate)).toBeLessThan(inkOn(bare.get('Cyan') as Plate) - 500);
    expect(inkOn(printed.get('Magenta') as Plate)).toBeGreaterThan(1_000);
  });

  it('have one more for a spot colour, with its name and nothing of it on the others', async () => {
    const spot: Ink = { kind: 'spot', name: 'SPOT RED', tint: 1, alternate: [0, 1, 1, 0] };
    const plates = await platesOfPage(lineIn(spot));
    expect([...plates.keys()].sort()).toEqual([...PROCESS, 'SPOT RED'].sort());
    expect(inkOn(plates.get('SPOT RED') as Plate)).toBeGreaterThan(1_000);
    for (const name of PROCESS) expect(inkOn(plates.get(name) as Plate)).toBe(0);
  });
});
