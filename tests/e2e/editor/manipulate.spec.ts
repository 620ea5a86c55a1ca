import type { Page } from '@playwright/test';
import { drag, expect, painted, test } from './open-editor';
import { HEADLINES } from './two-page-edition';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** A point of the first of so many pages side by side, in fractions of the paper fitted to the desk, in the window's pixels. */
async function onPaper(window: Page, across: number, down: number, pages = 1): Promise<Place> {
  const bounds = await window.getByTestId('desk').boundingBox();
  if (bounds === null) throw new Error('the desk is not to be seen');
  const zoom = Number((await window.getByTestId('zoom').innerText()).replace('%', '')) / 100;
  const [width, height] = [(390 / 25.4) * 96 * zoom, (545 / 25.4) * 96 * zoom];
  const [x, y] = [bounds.x + (bounds.width - width * pages) / 2, bounds.y + (bounds.height - height) / 2];
  return { x: x + width * across, y: y + height * down };
}

test('many things are selected and moved together in one undo entry; Esc takes a drag back', async ({
  editor: { window, desk },
}) => {
  const first = await onPaper(window, 0.2, 0.5);
  const second = await onPaper(window, 0.8, 0.5);
  await window.mouse.click(first.x, first.y);
  await window.keyboard.down('Shift');
  await window.mouse.click(second.x, second.y);
  await window.keyboard.up('Shift');
  const listed = window.locator('#desk-contents li');
  await expect(listed).toHaveCount(2);
  await drag(window, { from: first, by: { x: 0, y: 60 }, drop: false });
  await window.keyboard.press('Escape');
  await window.mouse.up();
  await expect(window.locator('[data-command=undo]')).toBeDisabled();
  await drag(window, { from: first, by: { x: 0, y: 60 }, drop: true });
  await expect(window.locator('[data-command=undo]')).toBeEnabled();
  await window.keyboard.press('Control+z');
  await expect(window.locator('[data-command=undo]')).toBeDisabled();
  await desk.focus();
  await window.keyboard.press('Escape');
  await window.mouse.click(first.x, first.y);
  await expect(window.getByTestId('position')).toHaveText('第1栏 · 第41行');
});

test('a frame drawn with R becomes a block, which is locked, duplicated and taken off by keys', async ({
  editor: { window, desk },
}) => {
  await desk.focus();
  await window.keyboard.press('r');
  const from = await onPaper(window, 0.2, 0.7);
  await drag(window, { from, by: { x: 90, y: 60 }, drop: true });
  await window.locator('[data-kind=notice]').click();
  await expect(window.getByTestId('selected')).toContainText('启事');
  await desk.focus();
  await window.keyboard.press('Control+d');
  await expect(window.locator('#desk-contents li')).toHaveCount(4);
  await window.keyboard.press('Control+l');
  await window.keyboard.press('Delete');
  const note = window.getByTestId('pointer-note');
  await expect(note).toContainText('已锁定');
  await expect(window.locator('#desk-contents li')).toHaveCount(4);
  await window.getByTestId('unlock').click();
  await expect(note).toHaveCount(0);
  await desk.focus();
  await window.keyboard.press('Delete');
  await expect(window.locator('#desk-contents li')).toHaveCount(3);
});

test('the menu key lists what can be done, and what is copied is pasted on another page', async ({
  editor: { window, desk },
}) => {
  const first = await onPaper(window, 0.2, 0.5);
  await window.mouse.click(first.x, first.y);
  await window.keyboard.press('Shift+F10');
  const menu = window.getByTestId('context-menu');
  await expect(menu).toBeVisible();
  await expect(menu.locator('[data-entry=pasteInPlace]')).toContainText('还没有复制过东西');
  await window.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await desk.focus();
  await window.keyboard.press('Control+d');
  await expect(window.locator('[data-story]')).toHaveCount(HEADLINES.length + 1);
  await window.keyboard.press('Control+z');
  await window.keyboard.press('Escape');
  await window.keyboard.press('Control+x');
  await expect(window.getByTestId('pointer-note')).toContainText('先选中版上的东西');
  // Elsewhere in the same article: two quick clicks in one place would enter its text.
  await window.mouse.click(first.x + 40, first.y);
  await window.keyboard.press('Control+x');
  await expect(window.locator('#desk-contents li')).toHaveCount(1);
  await window.keyboard.press('PageDown');
  await painted(window);
  await window.keyboard.press('Control+v');
  await expect(window.getByTestId('selected')).toHaveText(HEADLINES[0]);
  await expect(window.locator('#desk-contents li')).toHaveCount(2);
  await expect(window.locator('[data-story]')).toHaveCount(HEADLINES.length);
});

test('an article is dragged over to the other page of a spread, and one undo takes it back', async ({
  editor: { window, desk },
}) => {
  await window.locator('[data-command=addPage]').click();
  await desk.focus();
  await window.keyboard.press('Alt+2');
  await window.locator('[data-story=s3]').click();
  await painted(window);
  const page = window.getByTestId('page');
  const position = window.getByTestId('position');
  await expect(page).toHaveText('第3 / 3版');
  const from = await onPaper(window, 1.2, 0.3, 2);
  const there = await onPaper(window, 0.2, 0.3, 2);
  await drag(window, { from, by: { x: there.x - from.x, y: 0 }, drop: true });
  await expect(page).toHaveText('第2 / 3版');
  await expect(position).toHaveText('第1栏 · 第21行');
  await expect(window.getByTestId('selected')).toHaveText(HEADLINES[2]);
  await window.keyboard.press('Control+z');
  await window.locator('[data-story=s3]').click();
  await expect(page).toHaveText('第3 / 3版');
  await expect(position).toHaveText('第1栏 · 第21行');
});
