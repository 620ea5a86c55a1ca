/**
 * `npm run pictures`: the pictures of the README, from the sample edition: page one as the command line paints it, and
 * the window as it opens. Run through the set-up, which gives the display and the Electron.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { _electron as electron } from '@playwright/test';

const EDITION = 'out/examples/yunting.forme';
const FOLDER = 'docs/pictures';
const WINDOW = { width: 1440, height: 900 };
/** Wide enough to read the heads and to see the setting. */
const PAGE_WIDTH = 1100;
/** Fonts, composing and tiles are there long before; a loaded machine needs longer than a person's. */
const PATIENCE_MS = 60_000;

const temporary = mkdtempSync(path.join(tmpdir(), 'forme-pictures-'));
try {
  await drawPage();
  await drawWindow();
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

async function drawPage() {
  const args = ['out/main/cli.js', 'export', EDITION, '--png', temporary, '--dpi', '150', '--pages', '1'];
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 2] });
  if (status !== 0 && status !== 1) throw new Error('the page could not be painted');
  const page = await loadImage(readFileSync(path.join(temporary, 'yunting-01.png')));
  const canvas = createCanvas(PAGE_WIDTH, Math.round((PAGE_WIDTH * page.height) / page.width));
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(page, 0, 0, canvas.width, canvas.height);
  write('page.png', await canvas.encode('png'));
}

async function drawWindow() {
  const root = process.cwd();
  const app = await electron.launch({
    args: [
      root,
      EDITION,
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
  write('window.png', await window.screenshot());
  await app.close();
}

function write(name, bytes) {
  writeFileSync(path.join(FOLDER, name), bytes);
  console.log(path.join(FOLDER, name));
}
