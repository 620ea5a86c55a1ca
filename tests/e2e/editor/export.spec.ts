import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { RunningForme } from '../support/forme';
import { chooseFolder, chooseWhereToSave } from '../support/requests';
import { expect, test } from './open-editor';

/** Made-up pages, press files, checks and a report of two pages, on a machine busy with other things. */
const WHILE_EXPORTING = { timeout: 60_000 };

async function openExport(window: Page): Promise<Locator> {
  await window.keyboard.press('Control+e');
  const dialog = window.getByTestId('export');
  await expect(dialog).toHaveAttribute('data-state', 'choosing');
  return dialog;
}

async function start(dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: '导出…' }).click();
}

/** Kills the process that makes the files, as the system does when memory runs out. */
async function killWorker({ app }: RunningForme): Promise<boolean> {
  const pid = await app.evaluate(
    ({ app: running }) => running.getAppMetrics().find(({ name }) => name === 'Forme export')?.pid,
  );
  if (pid === undefined) return false;
  process.kill(pid, 'SIGKILL');
  return true;
}

test.describe('press files', () => {
  test('come a file a page by the names of the plant, each read again and reported', async ({ editor }) => {
    const { forme, window, folder } = editor;
    const target = path.join(folder, 'plant');
    await mkdir(target);
    await chooseFolder(forme, target);
    const dialog = await openExport(window);
    const names = ['PAPER-20261122-A01.pdf', 'PAPER-20261122-A02.pdf'];
    await expect(dialog.getByTestId('planned-files').getByRole('listitem')).toHaveText(names);
    await start(dialog);
    await expect(dialog).toHaveAttribute('data-state', 'done', WHILE_EXPORTING);
    const files = await readdir(target);
    expect(files).toEqual(
      expect.arrayContaining([...names, 'PAPER-20261122-report.json', 'PAPER-20261122-report.pdf']),
    );
    expect(files.every((name) => name.startsWith('PAPER-20261122'))).toBe(true);
    const report = JSON.parse(await readFile(path.join(target, 'PAPER-20261122-report.json'), 'utf8')) as {
      files: { name: string }[];
    };
    expect(report.files.map(({ name }) => name)).toEqual(names);
    await expect(dialog.getByTestId('file-checks')).toContainText('项检查全部合格');
    await expect(dialog.getByTestId('written-files').getByRole('listitem')).toHaveCount(files.length);
  });

  test('of chosen pages, sent a second time, say so in their names', async ({ editor: { forme, window, folder } }) => {
    const file = path.join(folder, 'again.pdf');
    await chooseWhereToSave(forme, file);
    const dialog = await openExport(window);
    await dialog.getByLabel('版面', { exact: true }).fill('2');
    await dialog.getByLabel('第几次送').fill('2');
    await dialog.getByLabel('第几次送').press('Enter');
    await expect(dialog.getByTestId('planned-files').getByRole('listitem')).toHaveText(['PAPER-20261122-A02-v2.pdf']);
    await dialog.getByLabel('版面', { exact: true }).fill('7');
    await dialog.getByLabel('版面', { exact: true }).press('Enter');
    await expect(dialog.getByRole('alert')).toContainText('没有第7版');
    await dialog.getByLabel('版面', { exact: true }).press('Escape');
    await start(dialog);
    await expect(dialog).toHaveAttribute('data-state', 'done', WHILE_EXPORTING);
    expect((await readFile(file)).subarray(0, 8).toString()).toBe('%PDF-1.6');
  });
});

test('every other kind of output is made from the same window', async ({ editor: { forme, window, folder } }) => {
  for (const [kind, name, opening] of [
    ['拼大版小样', 'dummy.pdf', '%PDF-'],
    ['校样 PDF', 'proof.pdf', '%PDF-'],
    ['数字版', 'digital.pdf', '%PDF-'],
  ] as const) {
    const file = path.join(folder, name);
    await chooseWhereToSave(forme, file);
    const dialog = await openExport(window);
    await dialog.getByRole('radio', { name: kind }).click();
    await start(dialog);
    await expect(dialog).toHaveAttribute('data-state', 'done', WHILE_EXPORTING);
    expect((await readFile(file)).subarray(0, opening.length).toString()).toBe(opening);
    await dialog.getByRole('button', { name: '完成' }).click();
  }
  const target = path.join(folder, 'pictures');
  await mkdir(target);
  await chooseFolder(forme, target);
  const dialog = await openExport(window);
  await dialog.getByRole('radio', { name: '版面图' }).click();
  await dialog.getByLabel('每英寸像素').fill('50');
  await dialog.getByLabel('每英寸像素').press('Enter');
  await start(dialog);
  await expect(dialog).toHaveAttribute('data-state', 'done', WHILE_EXPORTING);
  expect((await readdir(target)).filter((each) => each.endsWith('.png'))).toHaveLength(2);
});

test.describe('an export that goes wrong', () => {
  test('by the death of its process is told, leaves the old file, and can be repeated', async ({ editor }) => {
    const { forme, window, folder } = editor;
    const file = path.join(folder, 'old.pdf');
    await writeFile(file, 'the file of yesterday');
    await chooseWhereToSave(forme, file);
    const dialog = await openExport(window);
    await dialog.getByRole('radio', { name: '校样 PDF' }).click();
    await start(dialog);
    await expect.poll(() => killWorker(forme), { intervals: [5] }).toBe(true);
    await expect(dialog).toHaveAttribute('data-state', 'failed', { timeout: 5_000 });
    await expect(dialog.getByRole('status')).toContainText('old.pdf');
    expect(await readFile(file, 'utf8')).toBe('the file of yesterday');
    await dialog.getByRole('button', { name: '返回修改' }).click();
    await start(dialog);
    await expect(dialog).toHaveAttribute('data-state', 'done', WHILE_EXPORTING);
    expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await readdir(folder)).filter((name) => /tmp|forme-/.test(name))).toEqual([]);
  });

  test('because its folder is gone is told by name, and nothing is left', async ({ editor }) => {
    const { forme, window, folder } = editor;
    const target = path.join(folder, 'gone');
    await mkdir(target);
    await chooseFolder(forme, target);
    const dialog = await openExport(window);
    await rm(target, { recursive: true });
    await start(dialog);
    await expect(dialog).toHaveAttribute('data-state', 'failed', WHILE_EXPORTING);
    await expect(dialog.getByRole('status')).toContainText('PAPER-20261122-A01.pdf');
    expect(await readdir(folder)).not.toContain('gone');
  });

  test('when it is stopped leaves no file', async ({ editor: { forme, window, folder } }) => {
    const file = path.join(folder, 'stopped.pdf');
    await chooseWhereToSave(forme, file);
    const dialog = await openExport(window);
    await dialog.getByRole('radio', { name: '校样 PDF' }).click();
    await start(dialog);
    await dialog.getByRole('button', { name: '停止导出' }).click();
    await expect(dialog).toHaveAttribute('data-state', 'cancelled');
    expect(await readdir(folder)).not.toContain('stopped.pdf');
  });
});
