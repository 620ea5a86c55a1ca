/**
 * `npm run walk`: two minutes at the desk, as a layout editor spends them, in the real window: every step leaves a
 * numbered picture in docs/user/pictures, which the user guide shows. Run through the set-up, which gives the display,
 * the Electron and the sample edition. A step that no longer works ends it.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron as electron } from '@playwright/test';
import sharp from 'sharp';

const FOLDER = 'docs/user/pictures';
const WINDOW = { width: 1440, height: 900 };
/** As wide as the guide shows them; words stay readable. */
const PICTURE_WIDTH = 1200;
/** Fonts, composing and tiles are there long before; a loaded machine needs longer than a person's. */
const PATIENCE_MS = 60_000;
/** Thumbnails, notices and checks come a moment after the page. */
const SETTLE_MS = 900;

const temporary = mkdtempSync(path.join(tmpdir(), 'forme-walk-'));
const app = await electron.launch({
  args: [
    process.cwd(),
    `--user-data-dir=${path.join(temporary, 'data')}`,
    '--force-device-scale-factor=1',
    '--lang=zh-CN',
  ],
});
const window = await app.firstWindow();
window.setDefaultTimeout(PATIENCE_MS);
await app.evaluate(
  ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
  WINDOW,
);
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
let number = 0;
try {
  await walk();
} finally {
  await app.close();
  rmSync(temporary, { recursive: true, force: true });
}

async function walk() {
  await painted();
  await show('sample');
  await startScreen();
  await newPaper();
  await copyComesIn();
  await sampleAgain();
  await makeUpByHand();
  await words();
  await panels();
  await wayOut();
}

/** The welcome, with the ways in. */
async function startScreen() {
  await run('newEdition');
  await window.getByTestId('start').waitFor();
  await show('start');
}

/** A paper from a template. */
async function newPaper() {
  await window.locator('[data-template=county-weekly]').click();
  const wizard = window.getByTestId('new-edition');
  await wizard.locator('[data-field="paper name"]').fill('青溪周报');
  await wizard.locator('[data-field="first number"]').fill('128');
  await wizard.locator('[data-field="first number"]').press('Tab');
  await show('new-paper');
  await wizard.locator('[data-field="first number"]').press('Enter');
  await painted();
}

/** Copy from files, and the first story put on the page. */
async function copyComesIn() {
  const folder = path.join('examples', 'yunting', 'copy');
  const files = readdirSync(folder).map((name) => path.resolve(folder, name));
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
  }, files);
  await window.keyboard.press('Control+i');
  const rows = window.locator('[data-story]');
  await rows.first().waitFor();
  await rows.first().click();
  await window.keyboard.press('Enter');
  await painted();
  await show('copy');
}

async function sampleAgain() {
  await run('openSample');
  await window.waitForTimeout(3 * SETTLE_MS);
  await painted();
}

/** Things in the hand: several chosen, a boundary moved, a picture cropped, a menu. */
async function makeUpByHand() {
  const at = await deskPoints();
  await window.mouse.click(...at(0.4, 0.78));
  await window.keyboard.down('Shift');
  await window.mouse.click(...at(0.6, 0.76));
  await window.keyboard.up('Shift');
  await window.keyboard.press('F3');
  await show('several');
  await desk().focus();
  await window.keyboard.press('b');
  await window.mouse.move(...at(0.35, 0.565));
  await window.mouse.down();
  await window.mouse.move(...at(0.35, 0.6), { steps: 8 });
  await show('boundary');
  await window.keyboard.press('Escape');
  await window.mouse.up();
  await window.keyboard.press('v');
  await window.waitForTimeout(SETTLE_MS);
  await window.mouse.click(...at(0.4, 0.78), { button: 'right' });
  await show('menu');
  await window.keyboard.press('Escape');
}

/** Text: typed on the page, fitted, found. */
async function words() {
  await window.locator('[data-panel=stories]').click();
  await window.locator('[data-story]').first().click();
  await desk().focus();
  await run('zoomToSelection');
  await run('editText');
  await window.getByTestId('text-input').waitFor();
  const session = await window.context().newCDPSession(window);
  await session.send('Input.imeSetComposition', { text: 'qing shui', selectionStart: 9, selectionEnd: 9 });
  await show('typing');
  await session.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
  await window.keyboard.press('F9');
  await show('story');
  await desk().focus();
  await window.keyboard.press('Escape');
  await run('fitPage');
  // A frame made three lines lower: its copy runs over.
  await window.mouse.click(...(await deskPoints())(0.4, 0.78));
  for (let line = 0; line < 3; line += 1) await window.keyboard.press('Control+ArrowUp');
  await run('copyfit');
  await window.waitForTimeout(4 * SETTLE_MS);
  await show('fit');
  await window.keyboard.press('Escape');
  await run('find');
  await window.keyboard.type('清水');
  await show('find');
}

/** All pages, styles, findings, the palette. */
async function panels() {
  await desk().focus();
  await run('showWall');
  await painted();
  await show('wall');
  await run('showPage');
  await painted();
  await run('showStyles');
  await show('styles');
  await window.keyboard.press('F8');
  await run('showFindings');
  await show('findings');
  await window.keyboard.press('Control+k');
  await show('palette');
  await window.keyboard.press('Escape');
}

/** Out to the press. */
async function wayOut() {
  await desk().focus();
  await window.keyboard.press('Control+e');
  await window.getByTestId('export').waitFor();
  await show('export');
}

/** Runs a command by its name, from the palette, as one does who knows no key. */
async function run(id) {
  await window.keyboard.press('Control+k');
  await window.getByTestId('palette').waitFor();
  await window.keyboard.type(id);
  await window.locator(`[data-entry="${id}"]`).click();
}

function desk() {
  return window.getByTestId('desk');
}

/** Points of the desk by shares of its width and height. */
async function deskPoints() {
  const { x, y, width, height } = await desk().boundingBox();
  return (across, down) => [x + across * width, y + down * height];
}

/** The page is composed and painted as it is now. */
async function painted() {
  await window.locator('[data-testid="canvas"][data-painted="true"]').waitFor();
}

/** Takes the next picture. */
async function show(name) {
  await window.waitForTimeout(SETTLE_MS);
  number += 1;
  const file = path.join(FOLDER, `${String(number).padStart(2, '0')}-${name}.png`);
  const bytes = await window.screenshot();
  writeFileSync(
    file,
    await sharp(bytes).resize(PICTURE_WIDTH).png({ palette: true, colours: 64, effort: 10 }).toBuffer(),
  );
  console.log(file);
}
