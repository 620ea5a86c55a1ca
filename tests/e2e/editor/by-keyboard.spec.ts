import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
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

const sentence = (text: string, times: number): string => `本报讯　${text.repeat(times)}`;

/** The day's copy: headlines by themselves, text below, the picture of the first by its name. */
const COPY = [
  '河堤新植柳树两千株\n\n',
  sentence('春天一到，护堤队就扛着树苗上了堤。两千株柳苗沿着河湾排开，三天栽完。', 16),
  '\n图片：河堤.png｜护堤队在河湾植树。｜王清 摄\n\n',
  '粮站修好了旧磅秤\n\n',
  sentence('停了半年的大磅重新校过，误差不到一两。卖粮的人不用再跑到邻镇去。', 16),
].join('');
const PASTED = `灯会定在月圆之夜\n\n${sentence('今年的灯会换到老码头，船灯先下水，岸上的灯再点起来。', 12)}`;

/** Begins a paper on a template, brings copy in from files and from the clipboard, and gives the stories places. */
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
  const [picture, copy] = [path.join(folder, '河堤.png'), path.join(folder, '今日稿.txt')];
  await writeFile(picture, createCanvas(1600, 900).toBuffer('image/png'));
  await writeFile(copy, COPY);
  await chooseWhatToOpen(forme, picture);
  await keyboard.press('Control+Shift+i');
  await chooseWhatToOpen(forme, copy);
  await keyboard.press('Control+i');
  await expect(rows).toHaveCount(2);
  await forme.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), PASTED);
  await walkTo(window, 'F6', desk);
  await keyboard.press('Control+v');
  await expect(rows).toHaveCount(3);
  await keyboard.press('F2');
  // The list's first row has the keyboard, though nothing is selected.
  await walkTo(window, 'Tab', rows.first());
  for (let index = 0; index < 3; index += 1) {
    await expect(rows.nth(index)).toBeFocused();
    await keyboard.press('Enter');
    await expect(rows.nth(index)).not.toHaveAttribute('data-status', 'unplaced');
    await keyboard.press('ArrowDown');
  }
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

test('a paper is begun, made up, corrected, fitted and given to the press without a mouse', async ({
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

  // An article is made as wide as the one over it, and the boundary between them is moved.
  const measure = window.getByTestId('measure');
  await select('灯会定在月圆之夜');
  await keyboard.press('Control+ArrowRight');
  await expect(measure).toHaveText(/^2栏/u);
  await select('粮站修好了旧磅秤');
  const before = await measure.textContent();
  await keyboard.press('Alt+ArrowDown');
  await expect(measure).not.toHaveText(before ?? '');

  // Text is typed on the page: the field holds the line that a screen reader reads.
  await select('河堤新植柳树两千株');
  await keyboard.press('Control+Enter');
  const field = window.getByTestId('text-input');
  await expect(field).toHaveValue('河堤新植柳树两千株');
  await keyboard.type('又');
  await expect(field).toHaveValue('又河堤新植柳树两千株');
  await keyboard.press('Escape');
  await expect(desk).toBeFocused();
  await keyboard.press('Control+z');
  await expect(window.getByTestId('told')).toContainText('撤销');

  // It is made too short for its copy, and fits again by the remedy that hurts least.
  for (let line = 0; line < 4; line += 1) await keyboard.press('Control+ArrowUp');
  await keyboard.press('Control+Shift+f');
  await expect(window.locator('[data-remedy]').first()).toBeVisible(WHILE_EXPORTING);
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(window.locator('[data-remedy]')).toHaveCount(0);

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
  await select('河堤新植柳树两千株');
  await keyboard.press('Shift+Enter');
  await keyboard.press('=');
  await keyboard.press('Alt+Shift+ArrowLeft');
  await expect
    .poll(async () => (await edition()).pages[0]?.articles[0]?.pictures[0]?.fit)
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
