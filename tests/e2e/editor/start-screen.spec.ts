import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, painted } from './open-editor';
import { test } from '../support/forme';
import { writeTestEdition } from '../support/edition';

/** Lets a file go over the window, as from the system's file manager. */
async function dropFile(window: Page, name: string, bytes: Uint8Array): Promise<void> {
  await window.evaluate(
    ({ name: file, bytes: content }) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([Uint8Array.from(content)], file));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    { name, bytes: [...bytes] },
  );
}

/** The start screen: what is shown by itself in a copy without the sample edition, and else by its key. */
async function goToStart(window: Page): Promise<void> {
  const start = window.getByTestId('start');
  await expect(start.or(window.getByTestId('desk'))).toBeVisible();
  if (await start.isVisible()) return;
  await painted(window);
  await window.keyboard.press('Control+n');
  await expect(start).toBeVisible();
}

test('an edition is begun from the start screen by keyboard, its masthead computed', async ({ launchForme }) => {
  const { window } = await launchForme({ args: ['--lang=zh-CN'] });
  await goToStart(window);
  const start = window.getByTestId('start');
  await expect(start).toBeVisible();
  await start.locator('[data-template=town-weekly]').click();
  const wizard = window.getByTestId('new-edition');
  await expect(wizard.locator('[data-field="paper name"]')).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(wizard.getByRole('alert')).toHaveText('写上报名，报头和文件名都要用。');
  await window.keyboard.type('柳湾周报');
  await wizard.locator('[data-field="issue date"]').fill('2026-09-18');
  await wizard.locator('[data-field="page count"]').fill('6');
  await wizard.locator('[data-field="page count"]').press('Tab');
  await expect(wizard).toContainText('1.5张纸，每张4版');
  await wizard.locator('[data-field="first number"]').fill('37');
  const preview = wizard.getByTestId('masthead-preview');
  await wizard.locator('[data-field="first number"]').press('Tab');
  await expect(preview).toContainText('柳湾周报');
  for (const fact of ['2026年9月18日', '星期五', '农历丙午年八月初八', '第37期', '今日6版'])
    await expect(preview).toContainText(fact);
  await wizard.locator('[data-field="paper name"]').press('Enter');
  await painted(window);
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('柳湾周报');
  await expect(window.getByTestId('page')).toHaveText('第1 / 6版');
  await window.keyboard.press('F4');
  await expect(window.locator('[data-field=date]')).toHaveValue('2026-09-18');
  await expect(window.locator('[data-field=number]')).toHaveValue('37');
  // Nothing was edited, yet it was begun: it is found again.
  await window.keyboard.press('Control+n');
  await expect(window.locator('[data-recent=柳湾周报]')).toContainText('2026-09-18 · 6版');
});

test('copy dropped on the start screen begins an edition and is in it; Esc leaves without one', async ({
  launchForme,
}) => {
  const { window } = await launchForme({ args: ['--lang=zh-CN'] });
  await goToStart(window);
  const copy = new TextEncoder().encode('新桥今晨合龙\n\n本报讯　石桥镇新桥今晨合龙，两岸通车在即。\n');
  await dropFile(window, '新桥.txt', copy);
  const wizard = window.getByTestId('new-edition');
  await expect(wizard).toContainText('建好后导入1个文件。');
  await window.keyboard.press('Escape');
  await expect(wizard).toHaveCount(0);
  await expect(window.getByTestId('start')).toBeVisible();
  await dropFile(window, '新桥.txt', copy);
  await wizard.locator('[data-field="paper name"]').fill('石桥报');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('石桥报');
  await expect(window.locator('[data-story]')).toHaveCount(1);
});

test('an edition file dropped is opened, and one that is gone is told with a way on', async ({ launchForme }) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'forme-start-'));
  const file = path.join(folder, '石桥报.forme');
  const headline = await writeTestEdition(file);
  const { window, userData } = await launchForme({ open: file, args: ['--lang=zh-CN'] });
  await painted(window);
  await window.keyboard.press('Control+n');
  await dropFile(window, '石桥报.forme', await readFile(file));
  await expect(window.locator('[data-story]')).toContainText(headline);
  // The small picture of page one is kept once it has stayed as it is for a second.
  const covers = (): Promise<string[]> => readdir(path.join(userData, 'covers')).catch(() => []);
  await expect.poll(async () => (await covers()).some((name) => name.endsWith('.png'))).toBe(true);
  await window.keyboard.press('Control+n');
  const recent = window.locator('[data-recent=石桥报]');
  await expect(recent.locator('img')).toHaveJSProperty('complete', true);
  await rm(folder, { recursive: true });
  await window.evaluate(() => dispatchEvent(new Event('focus')));
  await expect(recent).toContainText('文件不在原处');
  await window.locator('[data-forget=石桥报]').click();
  await expect(recent).toHaveCount(0);
  await window.getByRole('button', { name: '放回来' }).click();
  await recent.click();
  await expect(window.getByRole('alert')).toContainText('找不到文件“石桥报.forme”');
  await window.getByRole('button', { name: '回到开始页' }).click();
  await expect(window.getByTestId('start')).toBeVisible();
});
