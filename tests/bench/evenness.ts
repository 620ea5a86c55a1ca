/**
 * `npm run evenness -- [--json | --worst] [--job JOB.json] [-o OUT.pdf]`: how calm the columns are at seven measures.
 * `--worst` lists the loosest lines and every fault's first few; `--job` and `-o` write the pages of the 15.9 em
 * measure. Nothing is asserted.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { set, settingOf } from '../../cli/commands/set';
import { checkJob } from '../../cli/job';
import type { Job } from '../../cli/job';
import { openFonts } from '../../cli/resources';
import { composeFrames } from '../../core/page';
import type { FrameSetting } from '../../core/page';
import type { FontLibrary } from '../../fonts';
import { badLuckCopy, newspaperCopy, traditionalCopy } from './copy';
import { NEWS_MEASURE, TRADITIONAL, benchJob } from './job';
import type { BenchJob } from './job';
import { measureQuality } from './quality';
import type { Quality } from './quality';

const MEASURES = [11, 13, NEWS_MEASURE, 16, 17, 21, 28];
const PAGES = 8;

/** One row of the table: copy at a measure. */
interface Row {
  readonly copy: string;
  readonly measure: number;
  readonly overset: number;
  readonly quality: Quality;
}

/**
 * What others reach in 15.9 em on the same class of copy, measured 2026-11 with the public measure on their PDFs.
 * `orphans` counts last lines of one character.
 */
const OTHERS = [
  { name: 'LuaTeX-ja', deviation: 0.0106, largest: 0.034, tight: 365 },
  { name: 'Typst', deviation: 0.0231, largest: 0.111, orphans: 18 },
  { name: 'XeTeX', deviation: 0.0241, largest: 0.083, orphans: 22 },
  { name: 'Chromium', deviation: 0.0279, largest: 0.357, orphans: 42 },
] as const;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean' },
      output: { type: 'string', short: 'o' },
      job: { type: 'string' },
      worst: { type: 'boolean' },
    },
  });
  const news = { stories: newspaperCopy(), pages: PAGES };
  const newsJob = benchJob({ ...news, measure: NEWS_MEASURE });
  if (values.job !== undefined) writeFileSync(values.job, JSON.stringify(newsJob));
  if (values.output !== undefined) await writePages(newsJob, values.output);
  const fonts = await openFonts();
  const badLuck = { stories: badLuckCopy(), pages: 1 };
  const traditional = { stories: traditionalCopy(), pages: 1 };
  const rows = [
    ...MEASURES.map((measure) => rowOf('news', { ...news, measure }, fonts)),
    ...MEASURES.map((measure) => rowOf('bad luck', { ...badLuck, measure }, fonts)),
    ...MEASURES.map((measure) => rowOf('traditional', { ...traditional, measure }, fonts, TRADITIONAL)),
  ];
  if (values.json === true) return console.log(JSON.stringify({ rows, others: OTHERS }, null, 2));
  console.log(tableOf(rows));
  if (values.worst === true) console.log(`\n${worstOf(rows)}`);
}

/** Sets the job as anyone would: a file in, a PDF out. */
async function writePages(job: Job, output: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'forme-evenness-'));
  try {
    const file = join(folder, 'job.json');
    writeFileSync(file, JSON.stringify(job));
    await set([file, '-o', output]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function rowOf(copy: string, bench: BenchJob, fonts: FontLibrary, own: Partial<FrameSetting> = {}): Row {
  const job = checkJob(benchJob(bench), 'the bench');
  const setting = { ...settingOf(job, fonts), ...own };
  const { lists, overset } = composeFrames(
    job.pages.map(({ articles }) => articles),
    setting,
    fonts,
  );
  const { area, columnWidth, gutter, leading, text } = setting;
  const grid = { left: area.x, step: columnWidth + gutter, measure: columnWidth, size: text.size, leading };
  return { copy, measure: bench.measure, overset: overset.length, quality: measureQuality(lists, grid) };
}

const COLUMNS: readonly (readonly [name: string, value: (quality: Quality) => string])[] = [
  ['lines', ({ lines }) => String(lines)],
  ['s.d.', ({ deviation }) => deviation.toFixed(4)],
  ['max', ({ largest }) => largest.toFixed(3)],
  ['min', ({ least }) => least.toFixed(3)],
  ['jump', ({ jump }) => jump.toFixed(4)],
  ['even', ({ even }) => `${Math.round(even * 100)}%`],
  ['loose', ({ loose }) => String(loose)],
  ['tight', ({ tight }) => String(tight)],
  ['orphans', ({ faults }) => `${faults.orphan}+${faults.orphanWithMark}`],
  ['starts', ({ faults }) => String(faults.badStart)],
  ['ends', ({ faults }) => String(faults.badEnd)],
  ['splits', ({ faults }) => `${faults.split}(${faults.wordBreak})`],
  ['ragged', ({ faults }) => String(faults.ragged)],
  ['grid', ({ offGrid }) => offGrid.toFixed(3)],
];

function tableOf(rows: readonly Row[]): string {
  const line = (cells: readonly string[]): string =>
    cells.map((cell, index) => (index === 0 ? cell.padEnd(20) : cell.padStart(9))).join('');
  const ours = rows.map(({ copy, measure, overset, quality }) =>
    line([
      `${copy} ${measure} em${overset > 0 ? ` (${overset} overset)` : ''}`,
      ...COLUMNS.map(([, value]) => value(quality)),
    ]),
  );
  const others = OTHERS.map((other) =>
    line([
      `${other.name} ${NEWS_MEASURE} em`,
      '',
      other.deviation.toFixed(4),
      other.largest.toFixed(3),
      ...COLUMNS.slice(3).map(([name]) => {
        if (name === 'tight' && 'tight' in other) return String(other.tight);
        return name === 'orphans' && 'orphans' in other ? String(other.orphans) : '';
      }),
    ]),
  );
  const notes = [
    `stretch in em between neighbouring Han of justified lines, ${PAGES} pages of 9.5/14 pt; the rest one page`,
    'orphans: last lines of one character + of one with marks; splits: inside a word or number (at a space of Latin)',
    'others: measured 2026-11 on the same copy class',
  ];
  return [line(['copy', ...COLUMNS.map(([name]) => name)]), ...ours, '', ...others, '', ...notes].join('\n');
}

function worstOf(rows: readonly Row[]): string {
  return rows
    .flatMap(({ copy, measure, quality }) => [`${copy} ${measure} em`, ...quality.worst.map((line) => `  ${line}`)])
    .join('\n');
}

void main();
