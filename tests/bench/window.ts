/**
 * `npm run bench -- window [full long wall]`: how even the window's frames are, in the real Electron. Every time is of
 * frames one after another as the screen gets them; nothing is asserted.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { medianOf } from './measure';
import { framesOf, middleOfDesk, openWindow, typedToShown, untilPainted, zoomedToSharp } from './window/drive';
import type { Deed, Driven, Frames } from './window/drive';
import { noteTiles, workedBetween, workerTimes } from './window/painters';
import type { WorkerTimes } from './window/painters';
import { writeEmptyEdition, writeFullEdition, writeLongEdition } from './window/full-edition';

const FRAMES = 120;
/** Two pages in sight at a time, turned and turned back: wheels move by notches. */
const NOTCHES = [...Array.from({ length: 20 }, () => 40), ...Array.from({ length: 20 }, () => -40)];
/** Seven times as large in a third of a second, and back. */
const ZOOMS = [...Array.from({ length: 20 }, () => -10), ...Array.from({ length: 20 }, () => 10)];
const FULL_PAGES = 8;
const WALL_PAGES = 500;
/** Characters of the longest stories that papers print whole: a report to a congress. */
const LONG_STORY = 38_000;

interface Row {
  readonly name: string;
  readonly frames: Frames;
}

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const on = (part: string): boolean => wanted.length === 0 || wanted.includes(part);
  const load = loadavg()[0] ?? 0;
  console.log(
    `${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, load ${load.toFixed(1)}; 1600 × 1000, no GPU; milliseconds\n`,
  );
  const folder = await mkdtemp(join(tmpdir(), 'forme-window-'));
  try {
    const empty = await emptyDesk(folder);
    print([{ name: 'an empty page, panned', frames: empty }], empty);
    if (on('full')) await fullPages(folder, empty);
    if (on('long')) await longStory(folder, empty);
    if (on('wall')) await wall(folder, empty);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function emptyDesk(folder: string): Promise<Frames> {
  const driven = await open(folder, 'empty', 0);
  const frames = await pan(driven);
  await driven.close();
  return frames;
}

async function fullPages(folder: string, empty: Frames): Promise<void> {
  const driven = await open(folder, 'full', FULL_PAGES);
  const { window } = driven;
  await noteTiles(window);
  for (const [mode, key] of [
    ['page', 'Alt+1'],
    ['spread', 'Alt+2'],
    ['all eight pages', 'Alt+3'],
  ] as const) {
    await window.keyboard.press(key);
    await rested(driven);
    const rows: Row[] = [
      { name: `${mode}: pan`, frames: await pan(driven) },
      { name: `${mode}: zoom`, frames: await zoom(driven) },
    ];
    print(rows, empty);
    console.log(`${mode}: from the end of a zoom to sharp tiles`);
    for (const line of await zoomToSharp(driven)) console.log(`    ${line}`);
  }
  await window.keyboard.press('Alt+1');
  await rested(driven);
  const drag = await dragEdge(driven);
  print([{ name: 'page: an edge between articles dragged', frames: drag.frames }], empty);
  if (drag.work !== undefined) {
    const [composer, painters] = [drag.work.composer, drag.work.painters].map((time) => (time / FRAMES).toFixed(1));
    console.log(`    processor time a move: composer ${composer}, painters ${painters}`);
  }
  const typing = await type(driven);
  print([{ name: 'page at 100 %: ten characters typed a second', frames: typing.frames }], empty);
  console.log('page at 100 %: from a character to the page with it'.padEnd(NAME) + ` ${typing.shown.join(' ')}`);
  await memory(driven);
  await driven.close();
}

/** Types into a long story on its page, with the story editor open beside it. */
async function longStory(folder: string, empty: Frames): Promise<void> {
  const file = join(folder, 'long.forme');
  await writeLongEdition(file, LONG_STORY);
  const driven = await openWindow(file);
  await driven.window.getByTestId('desk').focus();
  await driven.window.keyboard.press('F9');
  await rested(driven);
  await driven.window.getByTestId('desk').focus();
  const { frames, shown } = await type(driven);
  print([{ name: `story of ${LONG_STORY}: ten characters typed a second`, frames }], empty);
  const [script, work] = [frames.script, frames.work].map((time) => (time * EVERY).toFixed(1));
  console.log(`    processor time a key: script ${script}, all ${work}; to the page with it ${shown.join(' ')}`);
  await driven.close();
}

async function wall(folder: string, empty: Frames): Promise<void> {
  const driven = await open(folder, 'wall', WALL_PAGES);
  const { window } = driven;
  await window.keyboard.press('Alt+3');
  const began = performance.now();
  print(
    [
      { name: 'wall of 500, being composed: pan', frames: await pan(driven) },
      { name: 'wall of 500, being composed: zoom', frames: await zoom(driven) },
    ],
    empty,
  );
  await untilPainted(window, 600_000);
  console.log(`wall of 500: every page in sight is there after ${Math.round(performance.now() - began)} ms`);
  await memory(driven);
  print(
    [
      { name: 'wall of 500: pan', frames: await pan(driven) },
      { name: 'wall of 500: zoom', frames: await zoom(driven) },
    ],
    empty,
  );
  await driven.close();
}

async function open(folder: string, name: string, pages: number): Promise<Driven> {
  const file = join(folder, `${name}.forme`);
  await (pages === 0 ? writeEmptyEdition(file) : writeFullEdition(file, pages));
  const from = performance.now();
  const driven = await openWindow(file);
  await untilPainted(driven.window);
  console.log(`${name}: opened, its first page painted, after ${Math.round(performance.now() - from)} ms`);
  await driven.window.getByTestId('desk').focus();
  await rested(driven);
  return driven;
}

/** Painted, and then nothing more to do for a while. */
async function rested({ window }: Driven): Promise<void> {
  await untilPainted(window);
  await window.waitForTimeout(1500);
  await untilPainted(window);
}

async function pan(driven: Driven): Promise<Frames> {
  return wheel(driven, { turn: NOTCHES });
}

async function zoom(driven: Driven): Promise<Frames> {
  return wheel(driven, { turn: ZOOMS, ctrl: true });
}

async function wheel(
  { window }: Driven,
  how: Pick<Extract<Deed, { kind: 'wheel' }>, 'turn' | 'ctrl'>,
): Promise<Frames> {
  const middle = await middleOfDesk(window);
  return framesOf(window, { kind: 'wheel', ...middle, ...how }, FRAMES);
}

/** Zooms in three times by three notches, and back out at once: how each became sharp, stage by stage. */
async function zoomToSharp(driven: Driven): Promise<readonly string[]> {
  const { window } = driven;
  await window.keyboard.press('Control+0');
  await rested(driven);
  const lines: string[] = [];
  for (const turn of [-20, -20, -20, 60]) {
    const before = await workerTimes(driven);
    const { ordered, painted, sharp, tiles } = await zoomedToSharp(window, { ...(await middleOfDesk(window)), turn });
    const work = workedBetween(before, await workerTimes(driven));
    const parts = [`sharp ${sharp}`, `ordered ${ordered ?? '-'}`, `last tile ${painted ?? '-'}`, `tiles ${tiles}`];
    if (work !== undefined) parts.push(`painters' processor time ${Math.round(work.painters)}`);
    lines.push(parts.join('  '));
    await window.waitForTimeout(400);
  }
  return lines;
}

/** Frames from key to key: ten characters a second. */
const EVERY = 6;
const TYPED = '清晨的渡口起了薄雾';

/** Types in the article in the middle of the page, at actual size. */
async function type(driven: Driven): Promise<{ readonly frames: Frames; readonly shown: readonly number[] }> {
  const { window } = driven;
  await window.keyboard.press('Control+1');
  await rested(driven);
  const middle = await middleOfDesk(window);
  await window.getByTestId('desk').dblclick({ position: { x: middle.x - 60, y: middle.y } });
  await window.waitForFunction(() => document.activeElement?.closest('[data-text-input]') !== null);
  await rested(driven);
  const frames = await framesOf(window, { kind: 'type', every: EVERY, text: TYPED }, FRAMES);
  await rested(driven);
  const shown: number[] = [];
  for (const character of TYPED.slice(0, 5)) {
    shown.push(Math.round(await typedToShown(window, character)));
    await window.waitForTimeout(300);
  }
  return { frames, shown };
}

async function dragEdge(driven: Driven): Promise<{ readonly frames: Frames; readonly work: WorkerTimes | undefined }> {
  const { window } = driven;
  const desk = await window.getByTestId('desk').boundingBox();
  const middle = await middleOfDesk(window);
  if (desk === null) throw new Error('there is no desk');
  const x = desk.x + middle.x - 60;
  await window.mouse.click(x, desk.y + middle.y);
  await window.waitForTimeout(300);
  // The foot of the article in the middle: found by the pointer's shape.
  let y = desk.y + middle.y;
  for (let step = 0; step < 400; step += 2) {
    await window.mouse.move(x, y + step);
    const cursor = await window.getByTestId('desk').getAttribute('data-cursor');
    if (cursor !== 'ns-resize') continue;
    y += step + 4;
    break;
  }
  await window.mouse.move(x, y);
  await window.mouse.down();
  const from = [x - desk.x, y - desk.y] as const;
  const before = await workerTimes(driven);
  const frames = await framesOf(window, { kind: 'move', from, by: [0, 90] }, FRAMES);
  const work = workedBetween(before, await workerTimes(driven));
  await window.keyboard.press('Escape');
  await window.mouse.up();
  return { frames, work };
}

async function memory({ app }: Driven): Promise<void> {
  const metrics = await app.evaluate(({ app: running }) =>
    running
      .getAppMetrics()
      .map(({ type, memory: { workingSetSize } }) => ({ type, megabytes: Math.round(workingSetSize / 1024) })),
  );
  const tab = metrics.find(({ type }) => type === 'Tab');
  console.log(`memory of the window: ${tab?.megabytes ?? 0} MB`);
}

const NAME = 52;

function print(rows: readonly Row[], empty: Frames): void {
  for (const { name, frames } of rows) {
    const sorted = [...frames.times].sort((a, b) => a - b);
    const figures = {
      p50: medianOf(sorted),
      p95: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
      most: sorted.at(-1) ?? 0,
    };
    const times = Object.entries(figures).map(([key, value]) => `${key} ${value.toFixed(1).padStart(6)}`);
    const ratio = `${(figures.p50 / medianOf(empty.times)).toFixed(2)} × the empty page`;
    console.log([name.padEnd(NAME), ...times, `work ${frames.work.toFixed(1).padStart(5)}`, ratio].join('  '));
  }
}

void main();
