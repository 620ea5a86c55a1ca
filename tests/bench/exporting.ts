import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { deflateSync, inflateSync } from 'node:zlib';
import { BLACK } from '../../core/display-list';
import type { DisplayItem, DisplayList } from '../../core/display-list';
import { composeFrames } from '../../core/page';
import { createPdfWriter, newsprintIntent, sheetOf, writePdf } from '../../pdf';
import type { PdfOptions } from '../../pdf';
import { medianMs } from './measure';
import type { Figure } from './measure';
import type { BenchCopy } from './workload';

const PAGES = 8;
const MANY_PAGES = 32;
const GLYPHS_A_PAGE = 12_000;
const MEGABYTE = 1_000_000;

/** What a process of its own found, as it prints it. */
interface FreshExport {
  readonly ms: number;
  readonly megabytes: number;
}

/** Writing press PDFs of full pages of text: alone, again after a change, and beside deflating alone. */
export async function exportFigures(bench: BenchCopy): Promise<readonly Figure[]> {
  const lists = fullPages(bench, PAGES);
  const options = optionsOf(bench, lists);
  const bytes = await writePdf(options);
  const streams = flateStreams(bytes);
  const deflateMs = await medianMs(() => streams.forEach((stream) => deflateSync(stream)));
  const against = (ms: number) => [{ to: 'deflating the same streams on one thread', value: ms / deflateMs }];
  const ms = await medianMs(() => writePdf(options));
  const many = optionsOf(bench, fullPages(bench, MANY_PAGES));
  const manyMs = await medianMs(() => writePdf(many), 3);
  const fresh = JSON.parse(
    execFileSync(process.execPath, [process.argv[1] ?? '', '--fresh-export'], { encoding: 'utf8' }),
  ) as FreshExport;
  const name = `press PDF of ${PAGES} pages, ${countGlyphs(lists).toLocaleString('en')} glyphs`;
  return [
    { name: 'deflating its streams alone', value: deflateMs, unit: 'ms' },
    { name, value: ms, unit: 'ms', ratios: against(ms) },
    { name: `${name}, first work of a process`, value: fresh.ms, unit: 'ms', ratios: against(fresh.ms) },
    { name: 'memory of that process at its most', value: fresh.megabytes, unit: 'MB' },
    {
      name: `press PDF of ${MANY_PAGES} pages`,
      value: manyMs,
      unit: 'ms',
      ratios: [{ to: `that of ${PAGES} pages (${MANY_PAGES / PAGES} when linear)`, value: manyMs / ms }],
    },
    await againFigure(bench, lists, { name: 'again, type of one page moved', change: moved }),
    await againFigure(bench, lists, {
      name: 'again, a page with a character new to the paper',
      change: withNewCharacter,
    }),
    { name: 'its size, profile and all', value: bytes.length / MEGABYTE, unit: 'MB' },
  ];
}

/** The first export of this process, for `exportFigures` of another to read. */
export async function printFreshExport(bench: BenchCopy): Promise<void> {
  const options = optionsOf(bench, fullPages(bench, PAGES));
  const from = performance.now();
  await writePdf(options);
  const ms = performance.now() - from;
  console.log(JSON.stringify({ ms, megabytes: (process.resourceUsage().maxRSS * 1024) / MEGABYTE }));
}

type Change = (list: DisplayList, round: number, bench: BenchCopy) => DisplayList;

async function againFigure(
  bench: BenchCopy,
  lists: readonly DisplayList[],
  { name, change }: { readonly name: string; readonly change: Change },
): Promise<Figure> {
  const writer = createPdfWriter();
  let round = 0;
  let last = 0;
  const write = async (): Promise<void> => {
    round += 1;
    const changed = lists.map((list, index) => (index === round % PAGES ? change(list, round, bench) : list));
    const from = performance.now();
    await writer.write(optionsOf(bench, changed));
    last = performance.now() - from;
  };
  // Only the writing counts, not the making of the change.
  const times: number[] = [];
  await medianMs(async () => {
    await write();
    times.push(last);
  }, 9);
  const measured = times.slice(-9).sort((a, b) => a - b);
  return { name, value: measured[4] ?? 0, unit: 'ms' };
}

function moved(list: DisplayList, round: number): DisplayList {
  return changeRuns(list, (item) => ({ ...item, x: item.x.map((x) => x + (round % 7)) }));
}

/** Characters of dictionaries, of which a round takes one after the other. */
const FIRST_RARE = 0x5030;

function withNewCharacter(list: DisplayList, round: number, { fonts }: BenchCopy): DisplayList {
  const text = String.fromCharCode(FIRST_RARE + round);
  let done = false;
  return changeRuns(list, (item) => {
    if (done) return item;
    done = true;
    const glyph = fonts.face(item.face).glyphOf(FIRST_RARE + round);
    return { ...item, glyphs: [glyph, ...item.glyphs.slice(1)], text: [text, ...item.text.slice(1)] };
  });
}

type Run = Extract<DisplayItem, { kind: 'glyphs' }>;

function changeRuns(list: DisplayList, change: (item: Run) => Run): DisplayList {
  return { ...list, items: list.items.map((item) => (item.kind === 'glyphs' ? change(item) : item)) };
}

function optionsOf({ fonts }: BenchCopy, lists: readonly DisplayList[]): PdfOptions {
  return {
    sheets: lists.map(sheetOf),
    profile: 'x4',
    title: 'bench',
    date: '2026-09-18T00:00:00Z',
    language: 'zh-Hans',
    fonts,
    pictures: { read: () => Promise.resolve(undefined) },
    outputIntent: newsprintIntent(join(__dirname, '..', '..', 'press')),
  };
}

/** Pages filled with the bench's copy, over and over. */
function fullPages({ fonts, profile, paragraphs }: BenchCopy, count: number): readonly DisplayList[] {
  const all = paragraphs.join('');
  const text = all.repeat(Math.ceil((count * GLYPHS_A_PAGE) / all.length));
  const pages = Array.from({ length: count }, (_, page) => [
    {
      headline: '',
      paragraphs: [text.slice(page * GLYPHS_A_PAGE, (page + 1) * GLYPHS_A_PAGE)],
      row: 0,
      headRows: 0,
      rows: 130,
    },
  ]);
  const frames = {
    page: { width: 1105.5, height: 1545 },
    area: { x: 57, y: 80 },
    columns: 6,
    columnWidth: 17 * 9,
    gutter: 13.5,
    leading: 10.6,
    language: profile.language,
    composition: profile.composition,
    text: { family: 'Noto Serif SC', weight: 400, size: 9, ink: BLACK },
    head: { family: 'Noto Sans SC', weight: 700, size: 30, ink: BLACK },
  };
  return composeFrames(pages, frames, fonts).lists;
}

function countGlyphs(lists: readonly DisplayList[]): number {
  return lists
    .flatMap((list) => list.items)
    .reduce((sum, item) => sum + (item.kind === 'glyphs' ? item.glyphs.length : 0), 0);
}

/** What the deflated streams of a file of ours hold. */
function flateStreams(bytes: Uint8Array): readonly Uint8Array[] {
  const text = Buffer.from(bytes).toString('latin1');
  return [...text.matchAll(/FlateDecode[^>]*\/Length (\d+)>>\nstream\n/g)].map((match) => {
    const start = match.index + match[0].length;
    return inflateSync(bytes.subarray(start, start + Number(match[1])));
  });
}
