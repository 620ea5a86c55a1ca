import type { Page } from '@playwright/test';
import { drag, expect, painted, test } from './open-editor';
import { HEADLINES } from './two-page-edition';

/** A point of the first article (column 1, line 41) in the page fitted to the desk, in the window's pixels. */
async function firstArticle(window: Page): Promise<{ x: number; y: number }> {
  const bounds = await window.getByTestId('desk').boundingBox();
  if (bounds === null) throw new Error('the desk is not to be seen');
  // The type area begins a seventeenth into the page's width; line 45 of 100 lies a little above the middle.
  const page = (await window.getByTestId('zoom').innerText()).replace('%', '');
  const width = ((390 / 25.4) * 96 * Number(page)) / 100;
  return { x: bounds.x + (bounds.width - width) / 2 + width * 0.2, y: bounds.y + bounds.height * 0.5 };
}

test('a click selects a story and shows its measure', async ({ editor: { window } }) => {
  const at = await firstArticle(window);
  await window.mouse.click(at.x, at.y);
  await expect(window.getByTestId('selected')).toHaveText(HEADLINES[0]);
  await expect(window.getByTestId('measure')).toHaveText('2栏 × 20行');
  await expect(window.locator('[data-story=s1]')).toHaveAttribute('aria-selected', 'true');
  await window.keyboard.press('Escape');
  await expect(window.getByTestId('selected')).toHaveCount(0);
});

test('a drag moves by whole columns and lines, is one undo entry and is kept', async ({ editor: { window } }) => {
  const from = await firstArticle(window);
  await drag(window, { from, by: { x: 90, y: 60 }, drop: true });
  const position = window.getByTestId('position');
  await expect(position).toHaveText(/^第2栏 · 第(4[5-9]|5\d)行$/);
  await expect(window.locator('[data-state=kept]')).toBeVisible();
  await painted(window);
  const there = await position.innerText();
  await window.keyboard.press('Control+z');
  await expect(position).toHaveText('第1栏 · 第41行');
  await expect(window.locator('[data-command=undo]')).toBeDisabled();
  await window.keyboard.press('Control+Shift+z');
  await expect(position).toHaveText(there);
});

test('Esc during a drag leaves everything as it was', async ({ editor: { window } }) => {
  const from = await firstArticle(window);
  await drag(window, { from, by: { x: 90, y: 60 }, drop: false });
  const position = window.getByTestId('position');
  await expect(position).toHaveText(/^第2栏/);
  await window.keyboard.press('Escape');
  await window.mouse.up();
  await expect(position).toHaveText('第1栏 · 第41行');
  await expect(window.locator('[data-command=undo]')).toBeDisabled();
});

test('arrows move, with Shift further, and with Ctrl they resize, with live counts', async ({
  editor: { window, desk },
}) => {
  await window.locator('[data-story=s2]').click();
  const fit = window.getByTestId('fit');
  await expect(fit).toHaveText(/^溢文/);
  const before = await fit.innerText();
  await desk.focus();
  await window.keyboard.press('Control+ArrowDown');
  await expect(window.getByTestId('measure')).toHaveText('2栏 × 21行');
  await expect(fit).not.toHaveText(before);
  await window.keyboard.press('ArrowLeft');
  await expect(window.getByTestId('position')).toHaveText('第4栏 · 第41行');
  await window.keyboard.press('Shift+ArrowDown');
  await expect(window.getByTestId('position')).toHaveText('第4栏 · 第46行');
});

test('pasted copy joins the pool', async ({ editor: { window, desk } }) => {
  await desk.focus();
  await window.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '渔港添了三条新船\n本报讯 昨日上午，三条新船在渔港下水，船身漆成蓝色。\n');
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData }));
  });
  await expect(window.getByTestId('notice')).toContainText('导入了');
  await expect(window.locator('[data-story]')).toHaveCount(HEADLINES.length + 1);
});
