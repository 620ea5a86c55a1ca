/**
 * `npm run columns [-- FOLDER]`: pages of columns at five measures to look at, `columns.pdf` and a picture of each
 * page, into `out/` unless told otherwise. The first page holds copy of bad luck, the second a paper's, the third
 * Traditional.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingOf } from '../../cli/commands/set';
import { pagePictures } from '../../outputs/page-pictures';
import { press } from '../../cli/press';
import { PRESS_FOLDER, openFonts } from '../../cli/resources';
import type { Diagnostic } from '../../core/diagnostic';
import type { DisplayItem, DisplayList } from '../../core/display-list';
import { composeFrames } from '../../core/page';
import type { FrameSetting } from '../../core/page';
import type { FontLibrary } from '../../fonts';
import { newsprintIntent, sheetOf } from '../../pdf';
import { badLuckCopy, newspaperCopy, traditionalCopy } from './copy';
import type { BenchStory } from './copy';
import { NEWS_MEASURE, TRADITIONAL, benchJob } from './job';

const MEASURES = [11, 13, 16, 21, 28];
/** Rows of text on the page, and of the label over it. */
const ROWS = 104;
const LABEL_ROWS = 3;
/** White round the page, in points. */
const MARGIN = 36;
/** Characters of a paper's copy shown. */
const SHOWN = 3_000;
/** Dots per inch at which single marks can be judged. */
const DPI = 160;
/** The edges of the columns, in points: thin and grey, so that overhang and holes are seen against them. */
const EDGE = { width: 0.2, ink: { kind: 'process', cmyk: [0, 0, 0, 0.4] } } as const;

async function main(): Promise<void> {
  const [folder = join(__dirname, '..', '..', 'out')] = process.argv.slice(2);
  const fonts = await openFonts();
  const ordinary = settingOf(benchJob({ stories: [], pages: 0, measure: NEWS_MEASURE }), fonts);
  const traditional = { ...ordinary, ...TRADITIONAL };
  const sheets = [
    composeSheet('bad luck', badLuckCopy(), ordinary, fonts),
    composeSheet('news', excerpt(newspaperCopy()), ordinary, fonts),
    composeSheet('traditional', traditionalCopy(), traditional, fonts),
  ];
  const lists = sheets.map((list, index) => ({ ...list, page: index + 1 }));
  mkdirSync(folder, { recursive: true });
  const read = () => undefined;
  for await (const { page, bytes } of pagePictures(lists, { fonts, read, dpi: DPI, format: 'png' })) {
    writeFileSync(join(folder, `columns-${page}.png`), bytes);
  }
  const pdf = await press({
    sheets: lists.map(sheetOf),
    profile: 'x4',
    title: 'columns',
    date: '2026-09-18T00:00:00Z',
    language: 'zh-Hans',
    fonts,
    pictures: { read: () => Promise.resolve(undefined) },
    outputIntent: newsprintIntent(PRESS_FOLDER),
  });
  writeFileSync(join(folder, 'columns.pdf'), pdf);
}

/** All of the copy at every measure, side by side, in as many legs as it takes. */
function composeSheet(
  name: string,
  stories: readonly BenchStory[],
  setting: FrameSetting,
  fonts: FontLibrary,
): DisplayList {
  const paragraphs = stories.flatMap(({ headline, paragraphs: own }) => [headline, ...own]);
  const items: DisplayItem[] = [];
  const height = 2 * MARGIN + (ROWS + LABEL_ROWS) * setting.leading;
  let x = MARGIN;
  for (const measure of MEASURES) {
    const columnWidth = measure * setting.text.size;
    const frame = { headline: `${measure}字`, paragraphs, row: 0, headRows: LABEL_ROWS, rows: ROWS };
    const compose = (columns: number) =>
      composeFrames(
        [[frame]],
        { ...setting, page: { width: x, height }, area: { x, y: MARGIN }, columns, columnWidth },
        fonts,
      );
    let columns = 1;
    let composed = compose(columns);
    while (composed.overset.length > 0) composed = compose(++columns);
    items.push(...composed.lists.flatMap((list) => list.items), ...edges({ x, columns, columnWidth, height }, setting));
    console.log(`${name} ${measure} em: ${tally(composed.diagnostics)}`);
    x += columns * (columnWidth + setting.gutter);
  }
  return { page: 1, width: x - setting.gutter + MARGIN, height, items };
}

/** How often each thing was reported while setting, such as `loose-line 4`. */
function tally(diagnostics: readonly Diagnostic[]): string {
  const codes = diagnostics.map(({ code }) => code);
  const counted = [...new Set(codes)].map((code) => `${code} ${codes.filter((one) => one === code).length}`);
  return counted.join(', ') || 'nothing to report';
}

interface Legs {
  readonly x: number;
  readonly columns: number;
  readonly columnWidth: number;
  readonly height: number;
}

function edges({ x, columns, columnWidth, height }: Legs, { gutter }: FrameSetting): readonly DisplayItem[] {
  const owner = { kind: 'furniture', id: 'edges', part: 'rule' } as const;
  return Array.from({ length: columns }, (_, leg) => x + leg * (columnWidth + gutter))
    .flatMap((left) => [left, left + columnWidth])
    .map((at) => ({ kind: 'rule', owner, x1: at, y1: MARGIN, x2: at, y2: height - MARGIN, ...EDGE }));
}

/** Whole stories from the end, where the bench's own stand, until enough is shown. */
function excerpt(stories: readonly BenchStory[]): readonly BenchStory[] {
  const shown: BenchStory[] = [];
  for (const story of stories.toReversed()) {
    if (shown.flatMap(({ paragraphs }) => paragraphs).join('').length < SHOWN) shown.unshift(story);
  }
  return shown;
}

void main();
