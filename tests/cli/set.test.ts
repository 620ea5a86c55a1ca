import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { mmToPoints } from '../../core/units';
import { cffTable, charString, fontCollection, hostileFonts } from '../support/font-files';
import { forme } from '../support/forme';
import type { FormeOptions, FormeRun } from '../support/forme';
import { readPdf } from '../support/pdf-reader';

const folder = mkdtempSync(join(tmpdir(), 'forme-set-'));
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

const SPEC = {
  pageW: 200,
  pageH: 280,
  areaX: 15,
  areaY: 20,
  areaW: 170,
  areaH: 240,
  cols: 3,
  gutter: 7,
  colW: 52,
  bodyFont: 'Noto Serif SC',
  bodyPt: 9.5,
  leadPt: 14,
  indentEm: 2,
  headFont: 'Noto Sans SC',
  headPt: 30,
  headWeight: 700,
  unit: 'mm unless named Pt/Em',
};
const PARAGRAPH = '渠水从北山来，绕过三道弯，进村的时候天刚亮。守闸的人说今年水足，先紧着坡上的田，再放到河湾里去。';
const ARTICLE = {
  headline: '渠水进村',
  paragraphs: Array.from({ length: 12 }, () => PARAGRAPH),
  row: 0,
  headRows: 3,
  rows: 20,
};
const JOB = { spec: SPEC, pages: [{ articles: [ARTICLE, { ...ARTICLE, headline: '坡上的田', row: 25 }] }] };

function set(job: unknown, args: readonly string[] = [], options: FormeOptions = {}): Promise<FormeRun> {
  writeFileSync(at('job.json'), JSON.stringify(job));
  return forme(['set', at('job.json'), '-o', at('job.pdf'), ...args], options);
}

describe('forme set', () => {
  it('sets a job into its frames, the same bytes each time', async () => {
    const run = await set(JOB);
    expect(run).toMatchObject({ exit: 0, stderr: '' });
    const characters = 2 * (4 + 12 * PARAGRAPH.length);
    expect(JSON.parse(run.stdout)).toEqual({ pages: 1, characters, overset: [] });
    const first = readFileSync(at('job.pdf'));
    await set(JOB);
    expect(readFileSync(at('job.pdf'))).toEqual(first);
    const [page] = await readPdf(first);
    expect(page?.width).toBeCloseTo(mmToPoints(SPEC.pageW), 1);
    expect(page?.height).toBeCloseTo(mmToPoints(SPEC.pageH), 1);
    expect(page?.text).toBe(
      JOB.pages.flatMap(({ articles }) => articles.flatMap((one) => [one.headline, ...one.paragraphs])).join(''),
    );
  });

  it('puts every baseline on the grid, and the same ones in every column', async () => {
    await set(JOB);
    const [page] = await readPdf(readFileSync(at('job.pdf')));
    const top = mmToPoints(SPEC.areaY);
    const body = page?.glyphs.filter(({ size, y }) => size === SPEC.bodyPt && y < top + 23 * SPEC.leadPt) ?? [];
    const step = mmToPoints(SPEC.colW + SPEC.gutter);
    const columns = [0, 1, 2].map((column) => {
      const left = mmToPoints(SPEC.areaX) + column * step;
      const within = body.filter(({ x }) => x > left - 1 && x < left + mmToPoints(SPEC.colW));
      return [...new Set(within.map(({ y }) => Math.round(y * 100) / 100))].sort((a, b) => a - b);
    });
    const rows = columns.flat().map((y) => (y - (columns[0]?.[0] ?? 0)) / SPEC.leadPt);
    for (const row of rows) expect(Math.abs(row - Math.round(row))).toBeLessThan(0.001);
    // The first baseline is in the row under the head's three, above that row's foot by what the grid leaves.
    const first = ((columns[0]?.[0] ?? 0) - top) / SPEC.leadPt;
    expect(first).toBeGreaterThan(3.5);
    expect(first).toBeLessThan(4);
    const full = columns[0]?.slice(0, 20);
    expect(full).toHaveLength(20);
    expect(columns[1]?.slice(0, 8)).toEqual(full?.slice(0, 8));
  });

  it('reports what runs over, by page and article, and drops nothing else', async () => {
    const long = { ...ARTICLE, paragraphs: [...ARTICLE.paragraphs, ...ARTICLE.paragraphs, ...ARTICLE.paragraphs] };
    const run = await set({ ...JOB, pages: [{ articles: [ARTICLE, { ...long, row: 25 }] }, { articles: [] }] });
    expect(run.exit).toBe(1);
    const { pages, overset } = JSON.parse(run.stdout) as { pages: number; overset: Overset[] };
    expect([pages, overset.length]).toEqual([2, 1]);
    expect(overset[0]).toMatchObject({ page: 1, article: 1 });
    const set1 = await readPdf(readFileSync(at('job.pdf')));
    const all = 4 + 12 * PARAGRAPH.length + 4 + 36 * PARAGRAPH.length;
    expect(set1[0]?.glyphs.length).toBe(all - (overset[0]?.characters ?? 0));
  });

  it('reports a head too high for its rows', async () => {
    const run = await set({ ...JOB, pages: [{ articles: [{ ...ARTICLE, headRows: 1 }] }] });
    expect(run.exit).toBe(1);
    expect(JSON.parse(run.stdout)).toMatchObject({ overset: [{ page: 1, article: 0, characters: 4 }] });
  });

  it('tells a character that no face has', async () => {
    const run = await set({ ...JOB, pages: [{ articles: [{ ...ARTICLE, paragraphs: ['渠\u{10fffd}水'] }] }] });
    expect(run.exit).toBe(1);
    expect(run.stderr).toContain('U+10FFFD');
  });

  it('prints times when asked', async () => {
    const { times } = JSON.parse((await set(JOB, ['--times'])).stdout) as { times: Record<string, number> };
    expect(Object.keys(times)).toEqual(['startMs', 'fontsMs', 'composeMs', 'writeMs']);
    for (const time of Object.values(times)) expect(time).toBeGreaterThanOrEqual(0);
  });

  it.each([
    ['an unknown field of the job', { ...JOB, colour: 1 }, 'job.colour'],
    ['an unknown field of the spec', { ...JOB, spec: { ...SPEC, bodyPT: 9 } }, 'spec.bodyPT'],
    ['an unknown field of a page', { ...JOB, pages: [{ articles: [], name: 'x' }] }, 'pages[0].name'],
    [
      'an unknown field of an article',
      { ...JOB, pages: [{ articles: [{ ...ARTICLE, kicker: 'x' }] }] },
      'articles[0].kicker',
    ],
    ['a missing field', { ...JOB, spec: { ...SPEC, gutter: undefined } }, 'spec.gutter'],
    ['a number that is a text', { ...JOB, spec: { ...SPEC, bodyPt: '9' } }, 'spec.bodyPt'],
    ['half a column', { ...JOB, spec: { ...SPEC, cols: 2.5 } }, 'spec.cols'],
    ['half a row', { ...JOB, pages: [{ articles: [{ ...ARTICLE, rows: 20.5 }] }] }, 'articles[0].rows'],
    ['a paragraph that is none', { ...JOB, pages: [{ articles: [{ ...ARTICLE, paragraphs: [1] }] }] }, 'paragraphs[0]'],
    ['a list', [JOB], '“job”'],
    ['an unknown font', { ...JOB, spec: { ...SPEC, bodyFont: 'No Such Song' } }, 'No Such Song/400'],
    ['an unknown weight', { ...JOB, spec: { ...SPEC, headWeight: 650 } }, 'Noto Sans SC/650'],
  ])('refuses %s by its name and writes nothing', async (_what, job, named) => {
    rmSync(at('job.pdf'), { force: true });
    const run = await set(job);
    expect(run).toMatchObject({ exit: 2, stdout: '' });
    expect(run.stderr).toContain(named);
    expect(run.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(readdirSync(folder)).not.toContain('job.pdf');
  });
});

describe("a user's font", () => {
  it('of CFF outlines is set and embedded, from a collection too', async () => {
    const fonts = at('cff-fonts');
    mkdirSync(fonts);
    const letters = [...new Set('渠水进村坡上的田')].sort().join('');
    const glyph = charString(500, 'hmoveto', 300, 'hlineto', 300, 'vlineto', 'endchar');
    const cff = cffTable({ glyphs: [charString('endchar'), ...[...letters].map(() => glyph)] });
    writeFileSync(
      join(fonts, 'both.ttc'),
      fontCollection({ family: 'Squares' }, { family: 'Lines', characters: letters, cff }),
    );
    const job = { ...JOB, spec: { ...SPEC, headFont: 'Lines', headWeight: 400 } };
    const run = await set(job, [], { env: { FORME_FONTS: fonts } });
    expect([run.exit, run.stderr]).toEqual([0, '']);
    const listed = execFileSync('pdffonts', [at('job.pdf')], { encoding: 'utf8' });
    expect(listed).toMatch(/\+Lines +CID Type 0C +Identity-H +yes yes yes/);
  });

  it('is looked through once, put aside for good when it is hostile, and the job goes on', async () => {
    const fonts = at('hostile-fonts');
    mkdirSync(fonts);
    for (const [i, make] of Object.values(hostileFonts).entries()) writeFileSync(join(fonts, `${i}.ttf`), make());
    const env = { FORME_FONTS: fonts, XDG_CONFIG_HOME: at('config') };
    for (const _ of ['checked', 'remembered']) {
      const run = await set(JOB, [], { env });
      expect(run.exit).toBe(0);
      expect(run.stderr.match(/forme: The font “\d\.ttf” holds glyphs or rules that unfold without end/g)).toHaveLength(
        Object.keys(hostileFonts).length,
      );
    }
    const records = readFileSync(join(at('config'), 'Forme', 'command-line-fonts.json'), 'utf8');
    expect(records.match(/"endless"/g)).toHaveLength(Object.keys(hostileFonts).length);
  });

  const brush = 'node_modules/@expo-google-fonts/ma-shan-zheng/400Regular/MaShanZheng_400Regular.ttf';

  it('can be used by its family and weight when it lies in the fonts folder', async () => {
    const fonts = at('fonts');
    mkdirSync(fonts);
    const bytes = readFileSync(brush);
    for (let record = 12; ; record += 16) {
      if (bytes.toString('latin1', record, record + 4) !== 'OS/2') continue;
      bytes.writeUInt16BE(800, bytes.readUInt32BE(record + 8) + 4);
      break;
    }
    writeFileSync(join(fonts, 'heavy.ttf'), bytes);
    writeFileSync(join(fonts, 'broken.ttf'), 'no font');
    const job = { ...JOB, spec: { ...SPEC, headFont: 'Ma Shan Zheng', headWeight: 800 } };
    expect((await set(job)).exit).toBe(2);
    const run = await set(job, [], { env: { FORME_FONTS: fonts } });
    expect(run.exit).toBe(0);
    expect(run.stderr).toMatch(/^forme: The font “broken\.ttf” is damaged[^\n]*\n$/);
    const [page] = await readPdf(readFileSync(at('job.pdf')));
    expect(page?.glyphs[0]?.font).toContain('MaShanZheng');
  });
});

interface Overset {
  readonly page: number;
  readonly article: number;
  readonly characters: number;
}
