import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { chooseWhatToOpen, chooseWhereToSave } from '../support/requests';
import { makeEverySign } from './every-sign';
import { drag, expect, painted, test } from './open-editor';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** A point in the text of the first article, and one on bare paper at the foot of the page, in the window's pixels. */
async function placesOnPage(window: Page): Promise<{ readonly text: Place; readonly paper: Place }> {
  const bounds = await window.getByTestId('desk').boundingBox();
  if (bounds === null) throw new Error('the desk is not to be seen');
  const percent = Number((await window.getByTestId('zoom').innerText()).replace('%', ''));
  const width = ((390 / 25.4) * 96 * percent) / 100;
  const left = bounds.x + (bounds.width - width) / 2;
  const text = { x: left + width * 0.12, y: bounds.y + bounds.height * 0.5 };
  return { text, paper: { x: left + width * 0.7, y: bounds.y + bounds.height * 0.8 } };
}

const rows = (window: Page): Locator => window.locator('[data-mark]');
const sign = (window: Page, name: string): Locator => window.locator(`[data-sign="${name}"]`);

/** What the list says of each mark, in its order. */
const marked = (window: Page): Promise<readonly string[]> => rows(window).allTextContents();

test('marks are made by the pointer and by keys, follow their text, go out with the proof and come back', async ({
  editor: { forme, window, folder },
}) => {
  test.slow();
  const { text, paper } = await placesOnPage(window);
  await window.keyboard.press('Control+Alt+e');
  await window.locator('[data-field=reader]').fill('许校');

  // A sign with nothing selected takes the next sweep; another the next press, and its words are typed there.
  await sign(window, 'delete').click();
  await expect(sign(window, 'delete')).toHaveAttribute('aria-pressed', 'true');
  await drag(window, { from: text, by: { x: 30, y: 0 }, drop: true });
  await expect(rows(window)).toHaveCount(1);
  await expect(rows(window).first()).toContainText('删除');
  await sign(window, 'insert').click();
  await window.mouse.click(text.x + 60, text.y);
  await expect(rows(window)).toHaveCount(2);
  const cdp = await window.context().newCDPSession(window);
  await cdp.send('Input.insertText', { text: '新' });
  await expect(rows(window).nth(1)).toContainText('→ 新');

  // A pen does what a mouse does.
  const pen = async (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', at: Place): Promise<unknown> =>
    cdp.send('Input.dispatchMouseEvent', {
      type,
      ...at,
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: 1,
      pointerType: 'pen',
    });
  await window.locator('[data-shape=rectangle]').click();
  await pen('mousePressed', paper);
  await pen('mouseMoved', { x: paper.x + 20, y: paper.y + 20 });
  await pen('mouseMoved', { x: paper.x + 40, y: paper.y + 30 });
  await pen('mouseReleased', { x: paper.x + 40, y: paper.y + 30 });
  await expect(rows(window)).toHaveCount(3);
  const comment = window.locator('[data-field^="comment "]');
  await expect(comment).toBeFocused();
  await window.keyboard.insertText('这里空');
  await expect(rows(window).nth(2)).toContainText('这里空');

  // By keys alone: a selection in the text, then the sign.
  await window.mouse.click(text.x, text.y + 14);
  await window.keyboard.press('Shift+ArrowRight');
  await window.keyboard.press('Shift+ArrowRight');
  await sign(window, 'query').focus();
  await window.keyboard.press('Enter');
  await expect(rows(window)).toHaveCount(4);

  // An answer; a correction carried out and taken back; the text before a mark grows, and the mark stays on its own.
  await window.locator('[data-field=reply]').fill('已核');
  await window.keyboard.press('Enter');
  await expect(window.locator('.mark-reply')).toContainText('许校 已核');
  const struck = rows(window).filter({ hasText: '删除' });
  const words = await struck.locator('.mark-what').innerText();
  await struck.click();
  await window.locator('[data-accept]').click();
  await expect(struck).toHaveAttribute('data-state', 'done');
  await window.keyboard.press('Control+z');
  await expect(struck).toHaveAttribute('data-state', 'open');
  await window.locator('[data-field=proofMode]').click();
  await window.mouse.click(text.x - 20, text.y);
  await cdp.send('Input.insertText', { text: '加在前面的字' });
  await painted(window);
  await expect(struck.locator('.mark-what')).toHaveText(words);
  await expect(struck.locator('.mark-gone')).toHaveCount(0);

  // Against the state before the round, nobody asked for what was typed; who did it is told.
  await window.locator('[role=tab][data-panel=compare]').click();
  await window.locator('[data-field=compareWith]').click();
  await window.getByRole('option', { name: '一校开始前' }).click();
  await expect(window.locator('.compare-change[data-cause=unasked]')).toContainText('加在前面的字');
  await expect(window.locator('.compare-change[data-cause=unasked] .compare-who')).toContainText('许校');

  // Both states of the page, by keys: beside each other, the place that differs, one over the other by turns.
  await window.keyboard.press('Control+Alt+o');
  const board = window.getByTestId('compare-board');
  for (const side of ['before', 'after'])
    await expect(board.getByTestId(`compare-${side}`)).toHaveAttribute('data-painted', 'true');
  await window.keyboard.press('j');
  await expect(board.getByTestId('compare-told')).toContainText('没人要求');
  await window.keyboard.press('d');
  await expect(board.locator('.compare-panes')).toHaveAttribute('data-shown', 'before');
  await window.keyboard.press('Escape');
  await expect(board).toHaveCount(0);

  // Out with a proof, away, and in again from it.
  const file = path.join(folder, 'proof.pdf');
  await chooseWhereToSave(forme, file);
  await window.keyboard.press('Control+e');
  const dialog = window.getByTestId('export');
  await dialog.getByText('校样 PDF', { exact: true }).click();
  await dialog.getByRole('checkbox', { name: '校对符号存为批注' }).click();
  await dialog.getByRole('button', { name: '导出…' }).click();
  await expect(dialog).toHaveAttribute('data-state', 'done', { timeout: 60_000 });
  await window.keyboard.press('Escape');
  const told = await marked(window);
  for (let left = told.length; left > 0; left -= 1) {
    await rows(window).first().click();
    await window.locator('[data-remove]').click();
    await expect(rows(window)).toHaveCount(left - 1);
  }
  await chooseWhatToOpen(forme, file);
  await window.getByRole('button', { name: '导入批注…' }).click();
  await expect.poll(() => marked(window), { timeout: 60_000 }).toEqual(told);
  await expect(window.locator('.marks-unmatched')).toHaveCount(0);
  await window.keyboard.press('Control+z');
  await expect(rows(window)).toHaveCount(0);

  // Every sign of the standard, by the mouse and by keys, is drawn.
  await makeEverySign(window, text);
});
