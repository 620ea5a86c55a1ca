/**
 * `npm run panels`: every panel, dialog and menu in its states, in three languages, light and dark, as the real window
 * shows them: a sheet of small pictures for each in docs/pictures/panels, a row for a state, a column for a look. They
 * are there to be looked at. Run through the set-up, which gives the display, the Electron and the sample edition. A
 * state that can no longer be reached is named, and missing. `npm run panels -- stories find` pictures only those.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron as electron } from '@playwright/test';
import sharp from 'sharp';
import { LOOKS, SHORTER, SHOTS, TIGHT } from './panel-shots.mjs';

const FOLDER = 'docs/pictures/panels';
const SIZE = [1440, 900];
/** No picture of a sheet is larger: panels stay as they are, windows shrink. */
const LARGEST = { width: 560, height: 760 };
const GAP = 12;
/** Fonts, composing and tiles are there long before; a loaded machine needs longer than a person's. */
const PATIENCE_MS = 12_000;
const SETTLE_MS = 250;

const names = process.argv.slice(2);
const wanted = (sheet) => names.length === 0 || names.includes(sheet);
const temporary = mkdtempSync(path.join(tmpdir(), 'forme-panels-'));
/** Pictures taken, by sheet, state and look. */
const taken = new Map();
try {
  const files = { usual: 'out/examples/yunting.forme', many: manyStories(), broken: brokenFile() };
  const shots = SHOTS.filter(({ sheet }) => wanted(sheet));
  for (const look of LOOKS) await picture(look, shots, files);
  const windows = SHOTS.filter(({ sheet, state }) => sheet === 'window' && state !== 'broken');
  const tight = windows.map((shot) => ({ ...shot, sheet: 'tight' }));
  if (wanted('tight')) for (const look of TIGHT) await picture(look, tight, files);
  mkdirSync(FOLDER, { recursive: true });
  for (const [sheet, pictures] of taken) await writeSheet(sheet, pictures);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

/** An edition of sixty stories with heads as long as they come, on pages too few for them. */
function manyStories() {
  const copy = path.join(temporary, 'many.txt');
  const body = '清晨的雾还没有散，乡里的工匠已经到齐，按图纸一根一根地核对木料。'.repeat(6);
  const head = '乡里的老木桥修了又修终于在入冬以前换上了新的桥面往来两岸的人都说走得踏实';
  const stories = Array.from({ length: 60 }, (_, index) =>
    [
      `版面：要闻与综合新闻`,
      `优先：${index + 1}`,
      `${index + 1} ${head}`,
      `——记一个很长很长的副题${index + 1}`,
      body,
      '',
    ].join('\n'),
  );
  writeFileSync(copy, stories.join('\n'));
  const edition = path.join(temporary, '一份名字很长的报纸的很长的文件名.forme');
  const args = ['out/main/cli.js', 'make', copy, '-t', 'county-weekly', '-o', edition];
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 2] });
  if (status !== 0 && status !== 1) throw new Error('the edition of many stories was not made');
  return edition;
}

function brokenFile() {
  const file = path.join(temporary, '坏了的报纸.forme');
  writeFileSync(file, 'not an edition');
  return file;
}

/** Takes all shots in one look, a window for each edition. */
async function picture(look, shots, files) {
  for (const edition of new Set(shots.map((shot) => shot.edition))) {
    const data = mkdtempSync(path.join(temporary, 'data-'));
    const { language, theme, uiScale, size = SIZE } = look;
    writeFileSync(
      path.join(data, 'settings.json'),
      JSON.stringify({ language, preferences: preferences({ theme, uiScale }) }),
    );
    const switches = [`--user-data-dir=${data}`, '--force-device-scale-factor=1', '--log-level=3'];
    const app = await electron.launch({
      // Light or dark is the app's own choice here.
      colorScheme: null,
      args: [process.cwd(), ...(files[edition] === undefined ? [] : [files[edition]]), ...switches],
    });
    try {
      const window = await app.firstWindow();
      window.setDefaultTimeout(PATIENCE_MS);
      const content = ([width, height]) =>
        app.evaluate(
          ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0].setContentSize(...to),
          [width, height],
        );
      await content(size);
      if (edition === 'empty') await beginEmpty(window);
      if (edition !== 'broken') await painted(window);
      for (const shot of shots.filter((each) => each.edition === edition)) {
        await take({ app, window, look, shot });
      }
    } finally {
      await app.close();
    }
  }
}

/** The panels of the right side all in one zone, so that each has its whole height. */
function preferences({ theme, uiScale }) {
  const zone = { panels: [], shown: '' };
  const upper = {
    panels: ['stories', 'inspector', 'findings', 'find', 'symbols', 'history', 'compare'],
    shown: 'stories',
  };
  return {
    theme,
    uiScale,
    ...(uiScale === 100 && {
      dock: {
        zones: { left: zone, upper, lower: zone, bottom: zone },
        sizes: { left: 172, right: 316, bottom: 220, lower: 32 },
        hidden: false,
      },
    }),
  };
}

/** An edition with nothing in it, begun as a person does. */
async function beginEmpty(window) {
  await painted(window);
  await run(window, 'newEdition');
  await window.getByTestId('start').waitFor();
  await window.locator('[data-template=county-weekly]').click();
  const wizard = window.getByTestId('new-edition');
  await wizard.locator('[data-field="paper name"]').fill('青溪周报');
  await wizard.locator('[data-field="first number"]').fill('128');
  await wizard.locator('[data-field="first number"]').press('Enter');
  await window.getByTestId('start').waitFor({ state: 'detached' });
}

async function take({ app, window, look, shot }) {
  const { sheet, state, steps, of } = shot;
  try {
    for (const step of steps) await act(window, step);
    await window.waitForTimeout(SETTLE_MS);
    // Not the browser's own screenshot: that counts in other pixels where the window is scaled up.
    const base64 = await app.evaluate(async ({ BrowserWindow }) =>
      (await BrowserWindow.getAllWindows()[0].webContents.capturePage()).toPNG().toString('base64'),
    );
    const whole = Buffer.from(base64, 'base64');
    const part = of === undefined ? whole : await cut(whole, { window, of, scale: look.uiScale / 100 });
    const put = taken.get(sheet) ?? [];
    taken.set(sheet, [...put, { state, look: look.name, bytes: part }]);
  } catch (error) {
    console.error(`${sheet}, ${state}, ${look.name}: ${error.message}`);
    process.exitCode = 1;
  }
  if (shot.edition === 'broken' || sheet === 'start') return;
  // As it was: nothing over the window, nothing selected.
  await window.keyboard.press('Escape');
  await window.keyboard.press('Escape');
  await window.getByTestId('desk').focus();
  await window.keyboard.press('Escape');
  for (const [, key] of steps) if (key === SHORTER) await window.keyboard.press('Control+z');
}

/** One step of a shot. */
async function act(window, [kind, ...values]) {
  const [first, second] = values;
  switch (kind) {
    case 'run':
      return run(window, first);
    case 'click':
      return window.locator(first).first().click();
    case 'shiftClick':
      return window.locator(first).click({ modifiers: ['Shift'] });
    case 'twice':
      return window.locator(first).dblclick();
    case 'scroll':
      return window
        .locator(first)
        .first()
        .evaluate((box) => box.scrollTo(0, 620));
    case 'clear':
      return window.keyboard.press('Control+a');
    case 'type':
      return window.keyboard.type(first);
    case 'press':
      return window.keyboard.press(first);
    case 'see':
      // Remedies are composed first: on a busy machine that takes long.
      return window
        .locator(first)
        .first()
        .waitFor({ timeout: 3 * PATIENCE_MS });
    case 'wait':
      return window.waitForTimeout(first);
    case 'desk':
      return clickDesk(window, [first, second], {});
    case 'shift':
      return clickDesk(window, [first, second], { modifiers: ['Shift'] });
    case 'right':
      return clickDesk(window, [first, second], { button: 'right' });
    default:
      throw new Error(`there is no step ${kind}`);
  }
}

/** Clicks at shares of the desk's width and height. */
async function clickDesk(window, [across, down], options) {
  const desk = window.getByTestId('desk');
  const { width, height } = await desk.boundingBox();
  await desk.click({ ...options, position: { x: across * width, y: down * height } });
}

/** Runs a command by its name, from the palette. */
async function run(window, id) {
  await window.keyboard.press('Control+k');
  await window.getByTestId('palette').getByRole('combobox').fill(id);
  await window.locator(`[data-entry="${id}"]`).click();
  await window.getByTestId('palette').waitFor({ state: 'detached' });
}

async function painted(window) {
  await window.locator('[data-testid="canvas"][data-painted="true"]').waitFor({ timeout: 5 * PATIENCE_MS });
}

async function cut(whole, { window, of, scale }) {
  const box = await window
    .locator(of)
    .last()
    .evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return { left, top, width, height };
    });
  const [left, top] = [Math.max(0, Math.floor(box.left * scale)), Math.max(0, Math.floor(box.top * scale))];
  const { width, height } = await sharp(whole).metadata();
  return sharp(whole)
    .extract({
      left,
      top,
      width: Math.min(width - left, Math.ceil(box.width * scale)),
      height: Math.min(height - top, Math.ceil(box.height * scale)),
    })
    .png()
    .toBuffer();
}

/** A sheet: a row for a state, a column for a look, small: a clone has them all. */
async function writeSheet(sheet, pictures) {
  const columns = [...new Set(pictures.map(({ look }) => look))];
  const states = [...new Set(pictures.map(({ state }) => state))];
  const largest = sheet === 'tight' ? { width: 960, height: 960 } : LARGEST;
  const cells = await Promise.all(
    pictures.map(async ({ state, look, bytes }) => {
      const { data, info } = await sharp(bytes)
        .resize({ ...largest, fit: 'inside', withoutEnlargement: true })
        .png()
        .toBuffer({ resolveWithObject: true });
      return { data, info, column: columns.indexOf(look), row: states.indexOf(state) };
    }),
  );
  const most = (of, at, count) =>
    Array.from({ length: count }, (_, each) =>
      Math.max(...cells.filter((cell) => cell[at] === each).map(({ info }) => info[of])),
    );
  const [widths, heights] = [most('width', 'column', columns.length), most('height', 'row', states.length)];
  const before = (sizes, at) => sizes.slice(0, at).reduce((sum, size) => sum + size + GAP, GAP);
  const file = path.join(FOLDER, `${sheet}.webp`);
  const background = '#9a9a9a';
  const [width, height] = [before(widths, widths.length), before(heights, heights.length)];
  const flat = await sharp({ create: { width, height, channels: 3, background } })
    .composite(
      cells.map(({ data, column, row }) => ({ input: data, left: before(widths, column), top: before(heights, row) })),
    )
    .png()
    .toBuffer();
  writeFileSync(file, await sharp(flat).webp({ quality: 45, smartSubsample: true, effort: 6 }).toBuffer());
  console.log(`${file}: ${states.join(', ')} / ${columns.join(', ')}`);
}
