import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageLayout } from '../../core/page';
import { scorePage } from '../../core/page-score';
import { readEditionFile } from '../../files';
import { forme } from '../support/forme';
import { readPdf } from '../support/pdf-reader';
import { FRONT_PAGE } from './copy';

const folder = mkdtempSync(join(tmpdir(), 'forme-cli-'));
const at = (name: string): string => join(folder, name);
beforeAll(() => writeFileSync(at('front.txt'), FRONT_PAGE));
afterAll(() => rmSync(folder, { recursive: true }));

const MAKE = ['make', at('front.txt'), '-t', 'tabloid-5x14'];

describe('the line from copy to press', () => {
  it('makes an edition and says what is in it', async () => {
    const run = await forme([...MAKE, '-o', at('a.forme')]);
    expect(run.stderr).toBe('');
    expect(run.exit).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({ file: at('a.forme'), template: 'tabloid-5x14', stories: 2 });
  });

  it('makes the same bytes of the same copy, and others for another day', async () => {
    await forme([...MAKE, '-o', at('b.forme')]);
    await forme([...MAKE, '--date', '2026-03-03', '--issue', '9', '--total', '1209', '-o', at('c.forme')]);
    expect(readFileSync(at('b.forme'))).toEqual(readFileSync(at('a.forme')));
    expect(readFileSync(at('c.forme'))).not.toEqual(readFileSync(at('a.forme')));
    await forme(['export', at('c.forme'), '-o', at('c.pdf'), '--profile', 'proof']);
    const [first] = await readPdf(readFileSync(at('c.pdf')));
    for (const words of ['第9期', '第1209期', '星期二']) expect(first?.text).toContain(words);
  });

  it('gathers what several files say of the paper, once', async () => {
    const imprint = (phone: string): string => `${FRONT_PAGE}\n社址：石桥镇前街1号 邮编：000808 发行电话：${phone}\n`;
    writeFileSync(at('one.txt'), imprint('0100-5550001'));
    writeFileSync(at('two.txt'), imprint('0100-5550002'));
    expect((await forme(['make', at('one.txt'), at('two.txt'), '-o', at('two.forme')])).stderr).toBe('');
    const opened = await readEditionFile(at('two.forme'));
    expect(opened.ok && opened.edition.masthead.fields).toMatchObject({
      url: '网址：www.shiqiao.example',
      address: '社址：石桥镇前街1号',
      phone: '发行电话：0100-5550001 发行电话：0100-5550002',
    });
  });

  it('exports the same PDF twice, with all the text', async () => {
    for (const name of ['a.pdf', 'again.pdf']) {
      const run = await forme(['export', at('a.forme'), '-o', at(name)]);
      expect(run).toMatchObject({ exit: 0, stderr: '' });
      expect(JSON.parse(run.stdout)).toMatchObject({
        files: [at(name), ...['pdf', 'json'].map((ending) => at(name.replace('.pdf', `-report.${ending}`)))],
        output: 'press',
        profile: 'x4',
        findings: [],
      });
    }
    expect(readFileSync(at('a.pdf'))).toEqual(readFileSync(at('again.pdf')));
    const pages = await readPdf(readFileSync(at('a.pdf')));
    expect(pages.map(({ text }) => text).join('')).toContain('今年第一渠春灌水流向下游十九个村');
  });

  it('paints pictures of pages at the wanted size', async () => {
    const run = await forme(['export', at('a.forme'), '--png', at('pictures'), '--dpi', '36']);
    const { files } = JSON.parse(run.stdout) as { files: string[] };
    expect(files).toContain(join(at('pictures'), 'PAPER-20260302-A01.png'));
    const header = readFileSync(files[0] ?? '').subarray(0, 24);
    expect(header.toString('latin1', 1, 4)).toBe('PNG');
    // A tabloid page is 272.5 mm wide.
    expect(Math.abs(header.readUInt32BE(16) - (272.5 / 25.4) * 36)).toBeLessThan(30);
  });

  it('shows the pages as boxes, as lines and as a display list', async () => {
    const layout = await forme(['inspect', at('a.forme'), '--layout']);
    const { pages } = JSON.parse(layout.stdout) as { pages: { articles: unknown[]; boxes: unknown[] }[] };
    expect(pages.flatMap(({ articles }) => articles)).toHaveLength(2);
    expect(pages[0]?.boxes.length).toBeGreaterThan(2);

    const lines = JSON.parse((await forme(['inspect', at('a.forme'), '--lines'])).stdout) as Line[];
    const body = lines.filter(({ story, part }) => story === 's1' && part.startsWith('body'));
    expect(body.map(({ text }) => text).join('')).toContain('第一渠春灌水流向下游十九个村。比去年早了十二天。');
    for (const leg of new Set(body.map((line) => line.leg))) {
      const full = body.filter((line) => line.leg === leg && !line.last).map(({ x, width }) => x + width);
      for (const right of full) expect(right).toBeCloseTo(full[0] ?? 0, 1);
    }

    const list = await forme(['inspect', at('a.forme'), '--display-list']);
    expect(list.stdout).toMatch(/^page 1/);
    expect(list.stdout).toContain('Noto Serif SC');
  });

  it('tells how the copy of every article fits', async () => {
    const fits = JSON.parse((await forme(['inspect', at('a.forme'), '--copyfit'])).stdout) as Fit[];
    expect(fits.map(({ story }) => story).sort()).toEqual(['s1', 's2']);
    for (const { state, rows, over, under } of fits) {
      expect(rows).toBeGreaterThan(0);
      expect([over.lines > 0, under.lines > 0]).toEqual([state === 'overset', state === 'underset']);
    }
  });

  it('tells how well every page is made up, by the names newspaper people know', async () => {
    const scored = async (language: string): Promise<Scored> => {
      const run = await forme(['inspect', at('a.forme'), '--score'], { env: { FORME_LANG: language } });
      return (JSON.parse(run.stdout) as { pages: Scored[] }).pages[0]!;
    };
    const page = await scored('zh-Hans');
    // The boxes that are printed are all the score reads: fed to it, they score the same.
    const { stdout } = await forme(['inspect', at('a.forme'), '--layout']);
    const [layout] = (JSON.parse(stdout) as { pages: PageLayout[] }).pages;
    expect(scorePage(layout!).score).toBeCloseTo(page.score, 3);
    expect(page.terms.map(({ weight }) => weight).reduce((sum, weight) => sum + weight)).toBe(100);
    expect(page.terms[0]).toMatchObject({ term: 'fill', name: '填满' });
    expect((await scored('en')).terms[0]).toMatchObject({ term: 'fill', name: 'Fill' });
    for (const { name, message, stories } of [...page.faults, ...page.taboos]) {
      expect(`${name}${message}`).not.toContain('undefined');
      for (const { headline } of stories) expect(headline).not.toBe('');
    }
  });

  it('says of what it makes how full pages are and how good, and names what finds no place', async () => {
    const run = await forme([...MAKE, '--pages', '1', '-o', at('one-page.forme')]);
    const { pages, left, score } = JSON.parse(run.stdout) as Made;
    expect(left).toEqual([]);
    expect(pages).toMatchObject([{ page: 1, name: '要闻' }]);
    expect(pages[0]!.load.least).toBeLessThanOrEqual(pages[0]!.load.wanted);
    expect(score).toBeCloseTo(pages[0]!.score, 3);
  });

  it('saves several proposals, no two alike, the best first', async () => {
    const run = await forme([...MAKE, '--seed', '7', '--proposals', '2', '-o', at('many.forme')]);
    const { proposals } = JSON.parse(run.stdout) as { proposals: Made[] };
    expect(proposals.map(({ file }) => file)).toEqual(proposals.map((_, index) => at(`many-${index + 1}.forme`)));
    expect(new Set(proposals.map(({ sha256 }) => sha256)).size).toBe(proposals.length);
    const scores = proposals.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    for (const { file } of proposals) expect((await readEditionFile(file)).ok).toBe(true);
  });

  it('checks an edition', async () => {
    const run = await forme(['check', at('a.forme')]);
    const found = JSON.parse(run.stdout) as { code: string; severity: string; message: string; next: string }[];
    expect(run.exit).toBe(found.some(({ severity }) => severity === 'error') ? 1 : 0);
    for (const { message, next } of found) expect(`${message} ${next}`).not.toMatch(/\{\{|undefined/);
  });

  it('checks it by chosen layout rules only, with their numbers and names', async () => {
    const ruled = async (rules: string): Promise<{ rule: string; name: string }[]> =>
      JSON.parse((await forme(['check', at('a.forme'), '--rules', rules])).stdout) as { rule: string; name: string }[];
    const found = await ruled('L35,l38');
    expect(found.length).toBeGreaterThan(0);
    for (const { rule, name } of found) expect(['L35 溢文缺文', 'L38 空白']).toContain(`${rule} ${name}`);
    expect(await ruled('L28')).toEqual([]);
    const wrong = await forme(['check', at('a.forme'), '--rules', 'L41']);
    expect([wrong.exit, wrong.stdout]).toEqual([2, '']);
  });

  it('speaks the language it is asked for, and keeps stdout for data', async () => {
    for (const [language, words] of [
      ['zh-Hans', '没有命令“frob”。运行 forme help 看全部命令。'],
      ['zh-Hant', '沒有指令「frob」。執行 forme help 看全部指令。'],
      ['en', 'There is no command “frob”. Run forme help for all commands.'],
    ] as const) {
      const run = await forme(['frob'], { env: { FORME_LANG: language } });
      expect(run).toEqual({ exit: 2, stdout: '', stderr: `forme: ${words}\n` });
    }
  });

  it('helps', async () => {
    for (const args of [[], ['help'], ['--help'], ['make', '-h']]) {
      const run = await forme(args);
      expect(run).toMatchObject({ exit: 0, stderr: '' });
      expect(run.stdout).toContain('forme make COPY');
    }
  });
});

interface Finding {
  readonly name: string;
  readonly message: string;
  readonly stories: readonly { readonly headline: string }[];
}

interface Scored {
  readonly score: number;
  readonly terms: readonly { readonly term: string; readonly name: string; readonly weight: number }[];
  readonly faults: readonly Finding[];
  readonly taboos: readonly Finding[];
}

interface Made {
  readonly file: string;
  readonly sha256: string;
  readonly score: number;
  readonly pages: readonly (Scored & { readonly load: { readonly wanted: number; readonly least: number } })[];
  readonly left: readonly unknown[];
}

interface Fit {
  readonly story: string;
  readonly state: string;
  readonly rows: number;
  readonly over: { readonly lines: number };
  readonly under: { readonly lines: number };
}

interface Line {
  readonly story: string;
  readonly part: string;
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly leg: number;
  readonly last: boolean;
}
