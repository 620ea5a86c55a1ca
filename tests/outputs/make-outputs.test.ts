import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codes } from '../../codes';
import { NEWSPRINT } from '../../core/document';
import type { Edition, PressSpec } from '../../core/document';
import { signPages } from '../../core/sign-off';
import { mmToPoints } from '../../core/units';
import { readEditionFile, sha256 } from '../../files';
import { makeOutputs } from '../../outputs';
import type { ArticlesData, OutputOptions, OutputResources } from '../../outputs';
import { isRefused, pressOrderOf, unsignedPages } from '../../outputs/order';
import type { OutputOrder, OutputReport, OutputSet, PressOrder } from '../../outputs/order';
import { PdfError } from '../../pdf';
import { library } from '../support/pdf-fixture';
import { readPdf } from '../support/pdf-reader';
import { SAMPLES, makeSample } from '../support/samples';

let folder = '';
let edition: Edition;
let resources: OutputResources;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'forme-outputs-'));
  const sample = SAMPLES.find(({ name }) => name === 'lanhai');
  if (sample === undefined) throw new Error('there is no such sample');
  await makeSample(sample, join(folder, 'a.forme'));
  const opened = await readEditionFile(join(folder, 'a.forme'));
  if (!opened.ok) throw new Error(opened.code);
  edition = withPress(opened.edition, { code: 'LHWB' });
  resources = { fonts: library, codes, files: opened.pictures, press: 'press' };
});
afterAll(() => rmSync(folder, { recursive: true }));

function withPress(of: Edition, press: Partial<PressSpec>): Edition {
  return { ...of, profile: { ...of.profile, press: { ...NEWSPRINT, ...of.profile.press, ...press } } };
}

/** The edition with two more pages that nothing stands on: a whole sheet of the press. */
function fourPages(): Edition {
  const [page] = edition.pages;
  if (page === undefined) throw new Error('the edition has a page');
  const blank = ['p3', 'p4'].map((id) => ({ ...page, id, articles: [] }));
  return { ...edition, pages: [...edition.pages, ...blank] };
}

const press = (changes: Partial<PressOrder> = {}): PressOrder => ({ ...pressOrderOf(edition), ...changes });
const make = (order: OutputOrder, options?: OutputOptions): Promise<OutputSet> =>
  makeOutputs(edition, order, resources, options);
const named = ({ files }: OutputSet, ending: string): Uint8Array => {
  const file = files.find(({ name }) => name.endsWith(ending));
  if (file === undefined) throw new Error(`no file ends in ${ending}`);
  return file.bytes;
};
const date = (): string => edition.issue.date.replaceAll('-', '');

/** What a program says of a file. */
function ask(program: string, args: readonly string[], bytes: Uint8Array): string {
  const file = join(folder, 'asked.pdf');
  writeFileSync(file, bytes);
  return execFileSync(program, [...args, file], { encoding: 'utf8', stdio: 'pipe' });
}

/** The edition with a mark on its first headline, that asks for another character. */
function readEdition(): Edition {
  const story = edition.stories.find(({ id }) => id === edition.pages[0]?.articles[0]?.story);
  if (story === undefined) throw new Error('the first article has no story');
  const [from, to] = [0, 1].map((offset) => ({ part: 'headline', offset }) as const);
  const anchor = { kind: 'text', owner: { kind: 'story', id: story.id }, from: from!, to: to!, words: '' } as const;
  const mark = { id: 'm', sign: 'correct', anchor, text: '坝', reader: '许校', round: 'first' } as const;
  return { ...edition, proofMarks: [{ ...mark, at: '2026-11-26T09:30:00Z', state: 'open' }] };
}

describe('marks of proofreaders', () => {
  it('are the same press files as without them', async () => {
    const order = press({ division: 'page' });
    const [plain, marked] = [await make(order), await makeOutputs(readEdition(), order, resources)];
    const sums = ({ files }: OutputSet): string[] =>
      files.filter(({ name }) => !name.includes('report')).map(({ bytes }) => sha256(bytes));
    expect(sums(marked)).toEqual(sums(plain));
  });

  it('stand in the margin of a proof', async () => {
    const { files } = await makeOutputs(readEdition(), { kind: 'proof', pages: [1] }, resources);
    const document = await getDocument({ data: new Uint8Array(files[0]!.bytes), verbosity: 0 }).promise;
    const { items } = await (await document.getPage(1)).getTextContent();
    expect(items.map((item) => ('str' in item ? item.str : '')).join('')).toContain('坝');
  });
});

describe('files for the plant', () => {
  it('are a file a page of exactly its trim, sound to the preflight, then a report that vouches for them', async () => {
    const set = await make(press({ division: 'page' }));
    const count = edition.pages.length;
    expect(set.files.map(({ name }) => name)).toEqual([
      ...Array.from({ length: count }, (_, index) => `LHWB-${date()}-A0${index + 1}.pdf`),
      `LHWB-${date()}-report.pdf`,
      `LHWB-${date()}-report.json`,
    ]);
    expect(set.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const report = JSON.parse(new TextDecoder().decode(named(set, 'report.json'))) as OutputReport;
    expect(report).toEqual(set.report);
    expect(report.files).toHaveLength(count);
    for (const [index, { name, bytes, sha256: sum, sheets, fonts, checks }] of report.files.entries()) {
      const file = set.files.find((each) => each.name === name);
      expect([bytes, sum]).toEqual([file?.bytes.length, sha256(file?.bytes ?? new Uint8Array())]);
      const { widthMm, heightMm } = edition.profile.paper;
      expect(sheets).toMatchObject([{ pages: [index + 1], widthMm, heightMm }]);
      expect(sheets[0]?.inks).toContain('Black');
      const black = sheets[0]?.coverage?.find(({ ink }) => ink === 'Black')?.percent ?? 0;
      expect(black > 2 && black < 60).toBe(true);
      expect(checks.find(({ id }) => id === 'N-PARITY')).toMatchObject({ result: 'passed' });
      expect(fonts.length).toBeGreaterThan(2);
      expect(checks.find(({ id }) => id === 'X-HEADER')).toMatchObject({ result: 'passed' });
      expect(ask('pdffonts', [], file?.bytes ?? new Uint8Array())).not.toMatch(/ no +(yes|no) +(yes|no) +\d/);
    }
    expect(report.condition).toMatchObject({ identifier: 'CGATS TR 002', inkLimit: 240 });
    const [page] = await readPdf(named(set, 'report.pdf'));
    expect([page?.width, page?.height].map((side) => Math.round(side ?? 0))).toEqual([595, 842]);
    for (const words of ['傳版單', edition.masthead.name, 'PDF/X-4', report.files[0]?.sha256 ?? '-']) {
      expect(page?.text).toContain(words);
    }
  });

  it('are the same bytes each time, in both standards', async () => {
    for (const standard of ['x4', 'x1a'] as const) {
      const order = press({ division: 'edition', standard, marks: true, slug: true, version: 2, pages: [1] });
      const [first, again] = [await make(order), await make(order)];
      expect(again).toEqual(first);
      expect(first.files.map(({ name }) => name)).toEqual([
        `LHWB-${date()}-A01-v2.pdf`,
        `LHWB-${date()}-A01-v2-report.pdf`,
        `LHWB-${date()}-A01-v2-report.json`,
      ]);
      const [page] = await readPdf(named(first, '-v2.pdf'));
      expect(page?.text).toContain(`${edition.masthead.name}   ${edition.issue.date}   A01   `);
      expect(first.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });

  it('are spreads of both their pages, every glyph where the pages have it', async () => {
    const of = fourPages();
    const set = await makeOutputs(of, press({ division: 'spread', pages: [2, 3], report: false }), resources);
    expect(set.files.map(({ name }) => name)).toEqual([`LHWB-${date()}-A02-A03.pdf`]);
    const [spread] = await readPdf(set.files[0]?.bytes ?? new Uint8Array());
    const alone = await makeOutputs(of, press({ division: 'edition', pages: [2, 3] }), resources);
    const [left, right] = await readPdf(named(alone, '-A02-A03.pdf'));
    const width = mmToPoints(edition.profile.paper.widthMm);
    expect(spread?.width).toBeCloseTo(2 * width, 1);
    const meant = [
      ...(left?.glyphs ?? []),
      ...(right?.glyphs ?? []).map((glyph) => ({ ...glyph, x: glyph.x + width })),
    ];
    expect(spread?.glyphs).toHaveLength(meant.length);
    const far = meant.filter(({ text, x, y }, index) => {
      const glyph = spread?.glyphs[index];
      return glyph?.text !== text || Math.abs(glyph.x - x) > 0.028 || Math.abs(glyph.y - y) > 0.028;
    });
    expect(far).toEqual([]);
  });

  it('are not made without what they need, and the reason is told', async () => {
    const missing = { ...resources, files: new Map<string, Uint8Array>() };
    await expect(makeOutputs(edition, press(), missing)).rejects.toMatchObject({ code: 'picture-missing' });
    const condition = { kind: 'profile', sha256: 'a'.repeat(64), file: 'plant.icc', description: '' } as const;
    await expect(makeOutputs(withPress(edition, { condition }), press(), resources)).rejects.toMatchObject({
      code: 'press-profile-missing',
      values: { file: 'plant.icc' },
    });
  });

  it('are not made of pages that nobody signed, where the title refuses that', async () => {
    const refusing = { ...edition, profile: { ...edition.profile, signOff: { unsigned: 'refuse' as const } } };
    const [first, ...others] = refusing.pages;
    const by = { stage: 'press', reader: '许校', at: '2026-11-26T21:40:00Z' } as const;
    const signed = signPages(refusing, { pages: [first!], ...by });
    const pages = signed.pages.map((_, index) => index + 1);
    await expect(makeOutputs(signed, press(), resources)).rejects.toMatchObject({
      code: 'pages-unsigned',
      values: { pages: others.length === 1 ? '2' : `2-${pages.length}` },
    });
    expect(unsignedPages(signed, press({ pages: [1] }))).toEqual([]);
    expect(isRefused(signed, { kind: 'proof' })).toBe(false);
    const warned = { ...signed, profile: { ...signed.profile, signOff: { unsigned: 'warn' as const } } };
    expect([unsignedPages(warned, press()).length, isRefused(warned, press())]).toEqual([others.length, false]);
  });
});

describe('proofs', () => {
  it('carry their round under the type and a note for each finding of their pages, and are small', async () => {
    const order = { kind: 'proof', round: '二校', findings: true, email: true } as const;
    const set = await make(order);
    const bytes = named(set, '-proof2.pdf');
    expect(bytes.length).toBeLessThan(10_000_000);
    const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    try {
      for (let page = 1; page <= edition.pages.length; page++) {
        const notes = (await (await document.getPage(page)).getAnnotations()) as { contentsObj: { str: string } }[];
        const found = set.diagnostics.filter(({ place }) => place.page === page);
        expect(notes).toHaveLength(found.length);
        for (const { contentsObj } of notes) expect(contentsObj.str).not.toMatch(/^[a-z-]+$|\{\{|undefined/);
      }
    } finally {
      await document.loadingTask.destroy();
    }
    const [page] = await readPdf(bytes);
    // What is drawn first lies under the rest.
    expect(page?.text.slice(0, 6)).toBe('二校二校二校');
    expect(page?.glyphs[0]?.size).toBeGreaterThan(50);
  });

  it('have neither watermark nor notes unless they are asked for', async () => {
    const bytes = named(await make({ kind: 'proof', pages: [1] }), '-A01-proof.pdf');
    const [page] = await readPdf(bytes);
    expect(page?.text).not.toContain('校二校');
    expect(ask('pdfinfo', [], bytes)).toContain('Pages:           1');
  });

  it('are imposed on office paper in the places of the press', async () => {
    const set = await makeOutputs(fourPages(), { kind: 'imposed', sheet: 'A3' }, resources);
    const sheets = await readPdf(named(set, '-imposed-A3.pdf'));
    expect(sheets).toHaveLength(2);
    for (const { width, height } of sheets) {
      expect([width, height].map(Math.round)).toEqual([1191, 842]);
    }
    const [outer] = sheets;
    const names = outer?.glyphs.filter(({ size }) => size === 8).map(({ text }) => text);
    expect(names?.join('')).toContain('A04A01');
    expect(set.report.files[0]?.sheets[0]?.pages).toEqual([4, 1]);
  });
});

describe('the digital edition', () => {
  it('is read article by article, with pictures in words, sound to other readers', async () => {
    const set = await make({ kind: 'digital' });
    const bytes = named(set, '-digital.pdf');
    const read = ask('pdfinfo', ['-struct-text'], bytes).replace(/\s+/g, ' ');
    const articles = read.split(' Art ').slice(1);
    const placed = new Set(edition.pages.flatMap((page) => page.articles.map(({ story }) => story)));
    expect(articles).toHaveLength(placed.size);
    for (const article of articles) expect(article).toMatch(/H1 \(block\) "/);
    expect(ask('pdfinfo', [], bytes)).toMatch(/Tagged: +yes/);
    expect(read).toContain('Figure');
    expect(ask('mutool', ['info'], bytes)).toContain(`Pages: ${edition.pages.length}`);
    expect(() => ask('qpdf', ['--check'], bytes)).not.toThrow();
  });

  it('has every article as data: its text as written, its shapes on its pages', async () => {
    const data = JSON.parse(new TextDecoder().decode(named(await make({ kind: 'digital' }), '.json'))) as ArticlesData;
    expect(data).toMatchObject({ format: 1, name: edition.masthead.name, date: edition.issue.date });
    expect(data.pages.map(({ page }) => page)).toEqual(edition.pages.map((_, index) => index + 1));
    for (const article of data.articles) {
      const story = edition.stories.find(({ id }) => id === article.id);
      expect(article.headline).toBe(story?.headline);
      expect(article.paragraphs.map(({ text }) => text)).toEqual(story?.paragraphs.map(({ text }) => text));
      const on = edition.pages.flatMap((page, index) =>
        page.articles.filter((each) => each.story === article.id).map(() => index + 1),
      );
      expect(article.areas.map(({ page }) => page)).toEqual(on);
      const areas = [...article.areas, ...article.pictures.flatMap((picture) => picture.areas)];
      for (const { points, fractions, page } of areas) {
        const { width = 0, height = 0 } = data.pages.find((each) => each.page === page) ?? {};
        expect(points).toHaveLength(4);
        for (const [index, [x, y]] of points.entries()) {
          expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
          expect(fractions[index]?.[0]).toBeCloseTo(x / width, 4);
          expect(fractions[index]?.[1]).toBeCloseTo(y / height, 4);
        }
      }
    }
    expect(data.articles.flatMap(({ pictures }) => pictures.flatMap(({ areas }) => areas)).length).toBeGreaterThan(0);
  });
});

describe('pictures of pages', () => {
  it.each([
    ['png', [0x89, 0x50, 0x4e, 0x47]],
    ['jpeg', [0xff, 0xd8, 0xff]],
  ] as const)('are %s files', async (format, magic) => {
    const set = await make({ kind: 'pictures', format, dpi: 20, pages: [1, 2] });
    const ending = format === 'png' ? 'png' : 'jpg';
    expect(set.files.map(({ name }) => name)).toEqual([1, 2].map((page) => `LHWB-${date()}-A0${page}.${ending}`));
    for (const { bytes } of set.files) expect([...bytes.subarray(0, magic.length)]).toEqual(magic);
  });
});

describe('the course of an order', () => {
  const orders = (): readonly OutputOrder[] => [
    press({ pages: [1, 2] }),
    { kind: 'proof', email: true },
    { kind: 'pictures', format: 'png', dpi: 10 },
  ];

  it('is one course from 0 to 1 that never falls', async () => {
    for (const order of orders()) {
      const told: number[] = [];
      await make(order, { onProgress: ({ done }) => told.push(done) });
      expect(told[0]).toBe(0);
      expect(told.at(-1)).toBe(1);
      expect(told).toEqual([...told].sort((a, b) => a - b));
    }
  });

  it('ends when the order is taken back, at whatever stage', async () => {
    for (const order of orders()) {
      for (const stage of ['compose', 'write', 'report'] as const) {
        const control = new AbortController();
        const making = make(order, {
          signal: control.signal,
          onProgress: (progress) => {
            if (progress.stage === stage) control.abort();
          },
        });
        const error: unknown = await making.then(
          () => undefined,
          (reason: unknown) => reason,
        );
        expect(error).toBeInstanceOf(PdfError);
        expect(error).toMatchObject({ code: 'cancelled' });
      }
    }
  });

  it('ends while a file is read again, within a page of it', async () => {
    const control = new AbortController();
    let told = 0;
    const making = make(press({ division: 'edition' }), {
      signal: control.signal,
      onProgress: ({ stage }) => {
        // The first time is before anything of the file is read; a message comes in from outside of the work.
        if (stage === 'check' && ++told === 2) setImmediate(() => control.abort());
      },
    });
    await expect(making).rejects.toMatchObject({ name: PdfError.name, code: 'cancelled' });
    expect(told).toBeLessThanOrEqual(3);
  });
});
