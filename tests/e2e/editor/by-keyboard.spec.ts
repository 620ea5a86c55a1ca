import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Edition } from '../../../core/document';
import { loadModel } from '../../../model';
import { chooseFolder, chooseWhatToOpen, shownEdition } from '../support/requests';
import { expect, painted, test } from './open-editor';
import type { OpenEditor } from './open-editor';

/** Two pages and their checks, on a machine busy with other things. */
const WHILE_EXPORTING = { timeout: 60_000 };

/** Presses a key until something has the keyboard; within so many presses it must. */
async function walkTo(window: Page, key: string, to: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await to.evaluate((element) => element === document.activeElement).catch(() => false)) return;
    await window.keyboard.press(key);
  }
  await expect(to).toBeFocused();
}

/** Begins a paper on a template, brings copy in from a file and from the clipboard, and gives a story a place. */
async function beginPaper({ forme, window, folder, desk }: OpenEditor): Promise<void> {
  const { keyboard } = window;
  await keyboard.press('Control+n');
  await walkTo(window, 'Tab', window.locator('[data-template=town-weekly]'));
  await keyboard.press('Enter');
  await expect(window.locator('[data-field="paper name"]')).toBeFocused();
  await keyboard.type('柳湾周报');
  await keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('柳湾周报');
  await painted(window);
  const rows = window.locator('[data-story]');
  const copy = path.join(folder, '今日稿.txt');
  await writeFile(copy, '河堤新植柳树两千株\n\n本报讯　两千株柳苗沿着河湾排开，三天栽完。\n');
  await chooseWhatToOpen(forme, copy);
  await keyboard.press('Control+i');
  await expect(rows).toHaveCount(1);
  await forme.app.evaluate(
    ({ clipboard }, text) => clipboard.writeText(text),
    '灯会定在月圆之夜\n\n本报讯　今年的灯会换到老码头，船灯先下水。\n',
  );
  await walkTo(window, 'F6', desk);
  await keyboard.press('Control+v');
  await expect(rows).toHaveCount(2);
  await keyboard.press('F2');
  await walkTo(window, 'Tab', window.locator('[data-story][tabindex="0"]'));
  await keyboard.press('End');
  await expect(rows.last()).toBeFocused();
  await keyboard.press('Enter');
  await expect(rows.last()).toHaveAttribute('data-status', 'placed');
  await chooseWhatToOpen(forme, path.join(folder, '白塔报.forme'));
  await keyboard.press('Control+o');
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('白塔报');
  await painted(window);
  await walkTo(window, 'F6', desk);
}

/** Counts what a mouse does in the window. */
async function countMouse(window: Page): Promise<() => Promise<number>> {
  const counted = await window.evaluateHandle(() => {
    const seen = { count: 0 };
    for (const kind of ['pointerdown', 'mousedown', 'wheel', 'dragstart'])
      addEventListener(kind, () => (seen.count += 1), { capture: true });
    return seen;
  });
  return () => counted.evaluate(({ count }) => count);
}

test('a paper is begun, an edition made up, corrected and given to the press without a mouse', async ({
  editor,
}, info) => {
  info.setTimeout(150_000);
  const { forme, window, desk, folder } = editor;
  const { keyboard } = window;
  const edition = async (): Promise<Edition> => loadModel((await shownEdition(forme)).state).edition();
  const selected = window.getByTestId('selected');
  const select = async (name: string): Promise<void> => {
    for (let presses = 0; presses < 6 && (await selected.textContent().catch(() => '')) !== name; presses += 1) {
      await keyboard.press('n');
      await expect(selected).toBeVisible();
    }
    await expect(selected).toHaveText(name);
  };
  // The desk has the keyboard as soon as the edition is there.
  await expect(desk).toBeFocused();
  const mouse = await countMouse(window);
  await beginPaper(editor);

  // An article goes beside another, and the boundary between them is moved.
  await select('柳湾村办起晒谷场');
  await keyboard.press('ArrowLeft');
  await keyboard.press('ArrowLeft');
  await expect(window.getByTestId('position')).toHaveText('第3栏 · 第41行');
  await select('白塔乡新桥今晨合龙');
  await keyboard.press('Alt+ArrowRight');
  await expect(window.getByTestId('measure')).toHaveText('3栏 × 20行');

  // A waiting story is placed from the list; its row keeps the keyboard.
  const last = window.locator('[data-story]').last();
  await keyboard.press('F2');
  await walkTo(window, 'Tab', window.locator('[data-story][tabindex="0"]'));
  await keyboard.press('End');
  await expect(last).toBeFocused();
  await keyboard.press('Enter');
  await expect(last).not.toHaveAttribute('data-status', 'unplaced');

  // Text is typed on the page: the field holds the line that a screen reader reads.
  await walkTo(window, 'F6', desk);
  await select('白塔乡新桥今晨合龙');
  await keyboard.press('Control+Enter');
  const field = window.getByTestId('text-input');
  await expect(field).toHaveValue('白塔乡新桥今晨合龙');
  await keyboard.type('又');
  await expect(field).toHaveValue('又白塔乡新桥今晨合龙');
  await keyboard.press('Escape');
  await expect(desk).toBeFocused();
  await keyboard.press('Control+z');
  await expect(window.getByTestId('told')).toContainText('撤销');

  // A finding is let stand, with a reason.
  const findings = window.locator('[data-finding]');
  await keyboard.press('Control+F8');
  await expect(findings.first()).toBeFocused();
  await walkTo(window, 'Tab', window.locator('.finding-waive').first());
  await keyboard.press('Enter');
  await expect(window.locator('.finding-form input')).toBeFocused();
  await keyboard.type('照此付印');
  await keyboard.press('Enter');
  await expect(window.locator('.finding-item-waived')).toHaveCount(1);
  await expect
    .poll(() => findings.evaluateAll((rows) => rows.some((row) => row === document.activeElement)))
    .toBe(true);

  // A picture is drawn closer and pushed in its frame.
  await walkTo(window, 'F6', desk);
  await keyboard.press('PageDown');
  await select('夜校添了木工课');
  await keyboard.press('Shift+Enter');
  await keyboard.press('=');
  await keyboard.press('Alt+Shift+ArrowLeft');
  await expect
    .poll(async () => (await edition()).pages[1]?.articles[0]?.pictures[0]?.fit)
    .toMatchObject({ kind: 'fill', zoom: 1.1 });

  // It is exported: what is told of that keeps the keyboard, and gives it back.
  await chooseFolder(forme, folder);
  await keyboard.press('Control+e');
  const dialog = window.getByTestId('export');
  await walkTo(window, 'Tab', dialog.getByRole('button', { name: '导出…' }));
  await keyboard.press('Enter');
  await expect(dialog).toHaveAttribute('data-state', 'done', WHILE_EXPORTING);
  await expect.poll(() => dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  const files = (await readdir(folder)).filter((name) => name.endsWith('A01.pdf'));
  expect(files).toHaveLength(1);
  await keyboard.press('Escape');
  await expect(desk).toBeFocused();
  expect(await mouse()).toBe(0);
});
