/**
 * `npm run pictures`: the pictures of the README and of docs: the pages of the sample editions and page one of every
 * template as the command line paints them, and the window as it opens. Run through the set-up, which makes the samples
 * and gives the display and the Electron.
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { _electron as electron } from '@playwright/test';
import sharp from 'sharp';

const SAMPLES = JSON.parse(readFileSync('examples/samples.json', 'utf8'));
const FOLDER = 'docs/pictures';
const WINDOW = { width: 1440, height: 900 };
/** Wide enough to read the heads and to see the setting; a page of a sheet of pages; a template's page one. */
const WIDTHS = { page: 1000, sheet: 460, template: 420 };
/** Between the pages of a sheet. */
const GAP = 10;
/** Fonts, composing and tiles are there long before; a loaded machine needs longer than a person's. */
const PATIENCE_MS = 60_000;

const temporary = mkdtempSync(path.join(tmpdir(), 'forme-pictures-'));
try {
  await drawSamples();
  await drawTemplates();
  await drawWindow();
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

/** Each sample as a sheet of all its pages, and page one of the first in full. */
async function drawSamples() {
  for (const { name } of SAMPLES) {
    const pages = await paint(`out/examples/${name}.forme`);
    await write(`${name}.png`, side(pages, WIDTHS.sheet));
    if (name === SAMPLES[0].name) await write('page.png', side(pages.slice(0, 1), WIDTHS.page));
  }
}

/** Page one of every template: of the sample that is made on it, else made up of copy in its language. */
async function drawTemplates() {
  for (const file of readdirSync('templates').filter((name) => name.endsWith('.json'))) {
    const id = path.basename(file, '.json');
    const sample = SAMPLES.find(({ template }) => template === id);
    const edition = sample ? `out/examples/${sample.name}.forme` : path.join(temporary, `${id}.forme`);
    if (!sample) {
      const folder = `examples/${id.includes('hant') ? 'lanhai' : 'yunting'}/copy`;
      forme(['make', ...readdirSync(folder).map((name) => path.join(folder, name)), '-t', id, '-o', edition]);
    }
    await write(`template-${id}.png`, side((await paint(edition)).slice(0, 1), WIDTHS.template));
  }
}

function forme(args) {
  const { status } = spawnSync(process.execPath, ['out/main/cli.js', ...args], { stdio: ['ignore', 'ignore', 2] });
  if (status !== 0 && status !== 1) throw new Error(`forme ${args[0]} failed`);
}

/** The pages of an edition as images. */
async function paint(edition) {
  const folder = mkdtempSync(path.join(temporary, 'pages-'));
  forme(['export', edition, '--png', folder, '--dpi', '110']);
  return Promise.all(
    readdirSync(folder)
      .sort()
      .map((name) => loadImage(readFileSync(path.join(folder, name)))),
  );
}

/** Pages of this width side by side, a hairline round each. */
function side(pages, width) {
  const heights = pages.map((page) => Math.round((width * page.height) / page.width));
  const canvas = createCanvas(pages.length * (width + GAP) - GAP, Math.max(...heights));
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.strokeStyle = '#c8c8c8';
  pages.forEach((page, index) => {
    const [x, height] = [index * (width + GAP), heights[index]];
    context.drawImage(page, x, 0, width, height);
    context.strokeRect(x + 0.5, 0.5, width - 1, height - 1);
  });
  return canvas.toBuffer('image/png');
}

async function drawWindow() {
  const root = process.cwd();
  const app = await electron.launch({
    args: [
      root,
      `out/examples/${SAMPLES[0].name}.forme`,
      `--user-data-dir=${path.join(temporary, 'data')}`,
      '--force-device-scale-factor=1',
      '--lang=zh-CN',
    ],
  });
  const window = await app.firstWindow();
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    WINDOW,
  );
  await window.locator('[data-testid="canvas"][data-painted="true"]').waitFor({ timeout: PATIENCE_MS });
  await window.locator('[data-story]').nth(4).click();
  // Thumbnails are painted after the page.
  await window.waitForTimeout(3000);
  await write('window.png', await window.screenshot());
  await app.close();
}

/** Writes a picture in a palette of colours, so that a clone stays small. */
async function write(name, bytes) {
  writeFileSync(path.join(FOLDER, name), await sharp(bytes).png({ palette: true, colours: 96, effort: 10 }).toBuffer());
  console.log(path.join(FOLDER, name));
}
