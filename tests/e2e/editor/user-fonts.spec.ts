import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import { hostileFonts } from '../../support/font-files';
import { expect, test, type RunningForme } from '../support/forme';
import { chooseWhereToSave } from '../support/requests';
import { boldBrush } from '../support/user-font';
import { writeTwoPageEdition } from './two-page-edition';

/** A user's data with these files in the fonts folder. */
async function dataWithFonts(files: Readonly<Record<string, Uint8Array | string>>): Promise<string> {
  const userData = await mkdtemp(path.join(os.tmpdir(), 'forme-fonts-'));
  const fonts = path.join(userData, 'fonts');
  await mkdir(fonts);
  for (const [name, bytes] of Object.entries(files)) await writeFile(path.join(fonts, name), bytes);
  return userData;
}

/** An edition whose headlines are set in the bold brush, which only a user's font is. */
function writeBrushEdition(file: string): Promise<unknown> {
  return writeTwoPageEdition(file, (edition) => {
    const { styles } = edition.profile;
    const headline = { ...styles.headline, family: 'Ma Shan Zheng', weight: 700 };
    return { ...edition, profile: { ...edition.profile, styles: { ...styles, headline } } };
  });
}

/** Begins an export of the edition shown into `folder`. */
async function startExport(forme: RunningForme, folder: string): Promise<Locator> {
  await mkdir(folder, { recursive: true });
  await chooseWhereToSave(forme, path.join(folder, 'press.pdf'));
  await forme.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, folder);
  await forme.window.keyboard.press('Control+e');
  const dialog = forme.window.getByTestId('export');
  await dialog.getByRole('button', { name: '导出…' }).click();
  return dialog;
}

/** The faces embedded in all PDFs of a folder, as poppler lists them. */
async function facesIn(folder: string): Promise<string> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.pdf'));
  return files.map((name) => execFileSync('pdffonts', [path.join(folder, name)], { encoding: 'utf8' })).join('');
}

/** What the export process takes to start and come to its fonts, many times over. */
const START_MS = 5_000;

/** Pages of a small edition are made in a second or two; machines are busy with other things. */
const WHILE_EXPORTING = { timeout: 60_000 };

test('a page is set in a font of the user’s folder, and a file that is no font is named', async ({
  launchForme,
}, info) => {
  const userData = await dataWithFonts({ 'brush-bold.ttf': boldBrush(), 'notes.ttf': 'this is no font' });
  const file = info.outputPath('brush.forme');
  await writeBrushEdition(file);
  const forme = await launchForme({ open: file, userData, args: ['--lang=zh-CN'] });
  await expect(forme.window.locator('[data-code=font-damaged]')).toContainText('notes.ttf');
  await expect(forme.window.getByTestId('canvas')).toHaveAttribute('data-painted', 'true');
  await expect(forme.window.locator('[data-code=missing-face]')).toHaveCount(0);
});

test('hostile fonts in the user’s folder are named, and the pages are shown and exported without them', async ({
  launchForme,
}, info) => {
  const hostile = Object.fromEntries(
    Object.values(hostileFonts).map((make, i): [string, Uint8Array] => [`hostile-${i}.ttf`, make()]),
  );
  const userData = await dataWithFonts({ ...hostile, 'brush-bold.ttf': boldBrush() });
  const file = info.outputPath('brush.forme');
  await writeBrushEdition(file);
  const forme = await launchForme({ open: file, userData, args: ['--lang=zh-CN'] });
  await expect(forme.window.getByTestId('canvas')).toHaveAttribute('data-painted', 'true');
  for (const name of Object.keys(hostile)) {
    await expect(forme.window.locator('[data-code=font-endless]').filter({ hasText: name })).toHaveCount(1);
  }
  const folder = info.outputPath('press');
  const dialog = await startExport(forme, folder);
  await expect(dialog).toHaveAttribute('data-state', 'done', WHILE_EXPORTING);
  expect(await facesIn(folder)).toContain('+MaShanZheng-Regular');
});

test('a font that brings the export down is named and put aside, and the next export goes on without it', async ({
  launchForme,
}, info) => {
  test.skip(process.platform === 'win32', 'a pipe in place of the font, which is never read to its end');
  const userData = await dataWithFonts({ 'brush-bold.ttf': boldBrush() });
  const file = info.outputPath('brush.forme');
  await writeBrushEdition(file);
  const forme = await launchForme({ open: file, userData, args: ['--lang=zh-CN'] });
  await expect(forme.window.getByTestId('canvas')).toHaveAttribute('data-painted', 'true');
  await expect(forme.window.locator('[data-code=missing-face]')).toHaveCount(0);

  // It passed the check; now reading it never ends, and the process is killed as the time limit would.
  const font = path.join(userData, 'fonts', 'brush-bold.ttf');
  await rm(font);
  execFileSync('mkfifo', [font]);
  const folder = info.outputPath('press');
  const dialog = await startExport(forme, folder);
  await expect(async () => expect(await killExport(forme)).toBe(true)).toPass(WHILE_EXPORTING);
  await expect(dialog).toContainText('brush-bold.ttf');
  expect(await readdir(folder)).toEqual([]);
  const records = path.join(userData, 'font-records.json');
  await expect.poll(() => readFile(records, 'utf8')).toContain('put-aside');
  await forme.window.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  const again = await startExport(forme, folder);
  await expect(again).toHaveAttribute('data-state', 'done', WHILE_EXPORTING);
  // The catalogue's lighter weight of the same family stands in.
  expect(await facesIn(folder)).toContain('+MaShanZheng-Regular');
});

/** Kills the export process, as the system does when memory runs out, once it is surely reading the font. */
async function killExport({ app }: RunningForme): Promise<boolean> {
  const pid = await app.evaluate(
    ({ app: running }) =>
      running.getAppMetrics().find(({ name, serviceName }) => [name, serviceName].includes('Forme export'))?.pid,
  );
  if (pid === undefined) return false;
  await new Promise((resolve) => setTimeout(resolve, START_MS));
  process.kill(pid, 'SIGKILL');
  return true;
}
