import type { Page } from '@playwright/test';
import { drag, expect, painted, test } from './open-editor';
import { HEADLINES } from './two-page-edition';

interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * A point of the first of so many pages side by side, in fractions of the paper fitted to the desk, in the window's
 * pixels.
 */
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
  // The masthead is listed too.
  await expect(listed).toHaveCount(3);
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
  await expect(window.locator('#desk-contents li')).toHaveCount(5);
  await window.keyboard.press('Control+l');
  await window.keyboard.press('Delete');
  const note = window.getByTestId('pointer-note');
  await expect(note).toContainText('已锁定');
  await expect(window.locator('#desk-contents li')).toHaveCount(5);
  await window.getByTestId('unlock').click();
  await expect(note).toHaveCount(0);
  await desk.focus();
  await window.keyboard.press('Delete');
  await expect(window.locator('#desk-contents li')).toHaveCount(4);
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
  await expect(window.locator('#desk-contents li')).toHaveCount(2);
  await window.keyboard.press('PageDown');
  await painted(window);
  await window.keyboard.press('Control+v');
  await expect(window.getByTestId('selected')).toHaveText(HEADLINES[0]);
  await expect(window.locator('#desk-contents li')).toHaveCount(3);
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

/** Whatever can be undone is undone: nothing is left of what was done. */
async function undoAll(window: Page): Promise<void> {
  const undo = window.locator('[data-command=undo]');
  for (let entries = 0; entries < 40 && (await undo.isEnabled()); entries += 1) await undo.click();
  await expect(undo).toBeDisabled();
}

/** Runs a command by its name in the palette. */
async function command(window: Page, id: string): Promise<void> {
  await window.keyboard.press('Control+k');
  const palette = window.getByTestId('palette');
  await palette.getByRole('combobox').fill(id);
  await palette.locator(`[data-entry="${id}"]`).click();
  await expect(palette).toHaveCount(0);
}

test('furniture, articles and blocks are laid level, shared out, sized, stacked, locked and hidden by pointer and keys', async ({
  editor: { window, desk },
}) => {
  const listed = window.locator('#desk-contents li');
  const position = window.getByTestId('position');
  const measure = window.getByTestId('measure');
  const selected = window.getByTestId('selected');
  const note = window.getByTestId('pointer-note');
  const before = await listed.allInnerTexts();
  /** How many different words of a kind the articles and blocks have. */
  const different = async (words: RegExp): Promise<number> =>
    new Set((await listed.allInnerTexts()).slice(1).map((text) => words.exec(text)?.[0])).size;
  /** By how many lines the steps from one of them to the next differ. */
  const unevenness = async (): Promise<number> => {
    const tops = (await listed.allInnerTexts()).slice(1).map((text) => Number(/第(\d+)行/u.exec(text)?.[1]));
    const steps = tops.slice(1).map((top, at) => top - (tops[at] ?? NaN));
    return Math.max(...steps) - Math.min(...steps);
  };

  // The masthead is the first that Tab comes to; keys and pointer move it, and the menu puts it back.
  await desk.focus();
  await window.keyboard.press('Tab');
  await expect(selected).toHaveText('报头');
  const place = await position.innerText();
  await window.keyboard.press('Shift+ArrowDown');
  await expect(position).toContainText('第6行');
  await window.keyboard.press('Control+ArrowDown');
  const head = await onPaper(window, 0.3, 0.14);
  await drag(window, { from: head, by: { x: 0, y: 40 }, drop: true });
  await expect(position).not.toContainText('第6行');
  await desk.focus();
  await window.keyboard.press('Shift+F10');
  await window.getByTestId('context-menu').locator('[data-entry=restoreTemplate]').click();
  await expect(position).toHaveText(place);

  // Locked it stays, and says so to the key and to the hand; nobody takes it off the page.
  await desk.focus();
  await window.keyboard.press('Delete');
  await expect(note).toContainText('版面件');
  await window.keyboard.press('Control+l');
  await window.keyboard.press('ArrowDown');
  await expect(note).toContainText('“报头”已锁定');
  await drag(window, { from: await onPaper(window, 0.3, 0.1), by: { x: 0, y: 40 }, drop: true });
  await expect(position).toHaveText(place);
  await expect(listed.filter({ hasText: '报头' })).toContainText('已锁定');

  // Two blocks and an article: as large as the last, in one column, at equal gaps.
  await window.keyboard.press('Escape');
  await window.keyboard.press('r');
  await drag(window, { from: await onPaper(window, 0.2, 0.75), by: { x: 90, y: 40 }, drop: true });
  await window.locator('[data-kind=notice]').click();
  await desk.focus();
  await window.keyboard.press('Control+d');
  await expect(listed).toHaveCount(before.length + 2);
  await window.keyboard.press('Control+a');
  await command(window, 'sameSize');
  await expect.poll(() => different(/\d+栏 × \d+行/u)).toBe(1);
  await command(window, 'alignLeft');
  await expect.poll(() => different(/第\d+栏/u)).toBe(1);
  await command(window, 'distributeDown');
  // One line at most is over where they cannot be shared out.
  await expect.poll(unevenness).toBeLessThanOrEqual(1);

  // Of several the locked one stays, the others go.
  await window.keyboard.press('Control+Shift+a');
  await undoAll(window);
  await expect.poll(() => listed.allInnerTexts()).toEqual(before);
  const [one, other] = [await onPaper(window, 0.2, 0.5), await onPaper(window, 0.8, 0.5)];
  await window.mouse.click(one.x, one.y);
  await window.keyboard.press('Control+l');
  await window.keyboard.down('Shift');
  await window.mouse.click(other.x, other.y);
  await window.keyboard.up('Shift');
  await window.keyboard.press('ArrowDown');
  await expect(note).toContainText(`“${HEADLINES[0]}”已锁定`);
  await expect(listed.filter({ hasText: HEADLINES[0] })).toContainText('第41行');
  await expect(listed.filter({ hasText: HEADLINES[1] })).toContainText('第42行');

  // Hidden it leaves the page and comes back; what covers what is one undo like all others.
  await window.keyboard.press('Control+]');
  await window.keyboard.press('Shift+H');
  await expect(listed).toHaveCount(before.length - 2);
  await window.keyboard.press('Control+Alt+h');
  await expect(listed).toHaveCount(before.length);
  await expect(measure).toHaveCount(0);
  await undoAll(window);
  await expect.poll(() => listed.allInnerTexts()).toEqual(before);
});
