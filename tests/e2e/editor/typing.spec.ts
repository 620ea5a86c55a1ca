import type { CDPSession, Page } from '@playwright/test';
import { drag, expect, painted, test } from './open-editor';

/** A point within the first line of the first article's text (column 1, under its head), in the window's pixels. */
async function firstLine(window: Page): Promise<{ x: number; y: number }> {
  const bounds = await window.getByTestId('desk').boundingBox();
  if (bounds === null) throw new Error('the desk is not to be seen');
  const page = (await window.getByTestId('zoom').innerText()).replace('%', '');
  const width = ((390 / 25.4) * 96 * Number(page)) / 100;
  return { x: bounds.x + (bounds.width - width) / 2 + width * 0.12, y: bounds.y + bounds.height * 0.5 };
}

/** The body of the first story, as the pool shows it: what is in the document. */
function characters(window: Page): Promise<string> {
  return window.locator('[data-story=s1]').innerText();
}

/** Types in the first article with the caret where a double click falls. */
async function enter(window: Page): Promise<CDPSession> {
  const at = await firstLine(window);
  await window.mouse.dblclick(at.x, at.y);
  await expect(window.getByTestId('text-input')).toBeFocused();
  await expect(window.getByTestId('text-caret')).toBeVisible();
  return window.context().newCDPSession(window);
}

test('letters are typed on the page, as one undo entry', async ({ editor: { window } }) => {
  const before = await characters(window);
  const cdp = await enter(window);
  for (const text of ['新', '的', '字']) await cdp.send('Input.insertText', { text });
  await expect.poll(() => characters(window)).not.toBe(before);
  await painted(window);
  await window.keyboard.press('Control+z');
  await expect.poll(() => characters(window)).toBe(before);
  await expect(window.getByTestId('text-input')).toBeFocused();
});

test('what an input method holds ready stands on the page, and in the document once it is chosen', async ({
  editor: { window },
}) => {
  const before = await characters(window);
  const cdp = await enter(window);
  await window.keyboard.press('Control+Home');
  await window.keyboard.press('Control+1');
  await window.keyboard.press('ArrowRight');
  await painted(window);
  const caret = window.getByTestId('text-caret');
  const from = await caret.boundingBox();
  const plain = await window.getByTestId('canvas').screenshot();
  await cdp.send('Input.imeSetComposition', { text: 'ban mian', selectionStart: 8, selectionEnd: 8 });
  await expect.poll(async () => (await caret.boundingBox())?.x ?? 0).toBeGreaterThan(from?.x ?? Infinity);
  await painted(window);
  expect((await window.getByTestId('canvas').screenshot()).equals(plain)).toBe(false);
  expect(await characters(window)).toBe(before);
  await expect(window.locator('[data-command=undo]')).toBeDisabled();
  // The candidates are shown where the caret is.
  const field = await window.getByTestId('text-input').boundingBox();
  expect(Math.abs((field?.y ?? 0) - (from?.y ?? 0))).toBeLessThan(6);

  await cdp.send('Input.insertText', { text: '版面' });
  await expect.poll(() => characters(window)).not.toBe(before);
  await painted(window);
  await window.keyboard.press('Control+z');
  await expect.poll(() => characters(window)).toBe(before);
  await painted(window);
  await window.keyboard.press('Control+Shift+z');
  await expect.poll(() => characters(window)).not.toBe(before);
});

test('what an input method gives up leaves everything as it was', async ({ editor: { window } }) => {
  const before = await characters(window);
  const cdp = await enter(window);
  await painted(window);
  const plain = await window.getByTestId('canvas').screenshot();
  await cdp.send('Input.imeSetComposition', { text: 'zhong', selectionStart: 5, selectionEnd: 5 });
  await cdp.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
  await expect(window.locator('[data-command=undo]')).toBeDisabled();
  expect(await characters(window)).toBe(before);
  await expect.poll(async () => (await window.getByTestId('canvas').screenshot()).equals(plain)).toBe(true);
});

test('keys select, mark, cut and put back, and Esc leaves the text', async ({ editor: { window, desk } }) => {
  const before = await characters(window);
  await enter(window);
  await window.keyboard.press('Control+1');
  await window.keyboard.press('End');
  await window.keyboard.press('Shift+ArrowUp');
  await window.keyboard.press('Shift+ArrowUp');
  await painted(window);
  await window.keyboard.press('Control+Shift+e');
  await expect(window.locator('[data-command=undo]')).toBeEnabled();
  await painted(window);
  await window.keyboard.press('Control+x');
  await expect.poll(() => characters(window)).not.toBe(before);
  await window.keyboard.press('Control+v');
  await expect.poll(() => characters(window)).toBe(before);
  await window.keyboard.press('Enter');
  await window.keyboard.press('Backspace');
  await expect.poll(() => characters(window)).toBe(before);
  await window.keyboard.press('Control+a');
  await window.keyboard.press('Control+Shift+r');
  await expect(window.getByTestId('reading-prompt')).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(window.getByTestId('text-input')).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(window.getByTestId('text-caret')).toBeHidden();
  await expect(desk).toBeFocused();
});

test('pasted text is cleaned and stays in its paragraph', async ({ editor: { window } }) => {
  await enter(window);
  const before = await characters(window);
  await window.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '渔港 添了三条,新船\n');
    clipboardData.setData('text/html', '<style>p{}</style><p style="color:red">渔港 添了<b>三条</b>,新船</p>');
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  await expect.poll(() => characters(window)).not.toBe(before);
  await expect(window.locator('[data-story]')).toHaveCount(4);
  const notice = window.getByTestId('notice');
  await expect(notice).toContainText('半角标点1处');
  await expect(notice).toContainText('原有格式未带入');
  const cleaned = await characters(window);
  await window.getByTestId('paste-as-it-was').click();
  await expect(notice).toHaveCount(0);
  await expect(window.getByTestId('text-input')).toBeFocused();
  await expect(window.getByTestId('text-input')).toHaveValue(/渔港 添了三条,新船/);
  await window.keyboard.press('Control+z');
  await expect.poll(() => characters(window)).toBe(before);
  expect(cleaned).not.toBe(before);
});

test('text is styled from the inspector, its quotes converted, what is found in it replaced, all put into the other script, and undone', async ({
  editor: { window },
}) => {
  const before = await characters(window);
  const cdp = await enter(window);
  const field = window.getByTestId('text-input');
  await window.keyboard.press('Control+Home');
  await cdp.send('Input.insertText', { text: '"榫卯"' });
  await expect(field).toHaveValue(/^"榫卯"/);
  await window.keyboard.press('Control+a');

  await window.keyboard.press('F3');
  const inspector = window.getByTestId('inspector');
  await inspector.locator('[data-field="paragraph style"]').click();
  await window.getByRole('option', { name: '小标题' }).click();
  await expect(inspector.locator('[data-field="paragraph style"]')).toHaveText('小标题');
  const centre = inspector.locator('[data-align=centre]');
  await centre.click();
  await expect(centre).toHaveAttribute('aria-pressed', 'true');
  await expect(field).toBeFocused();

  await window.keyboard.press('Control+Shift+p');
  await window.keyboard.type('直引号');
  await expect(window.locator('[data-entry=toChineseMarks]')).toHaveAttribute('aria-selected', 'true');
  await window.keyboard.press('Enter');
  await expect(window.getByTestId('conversion')).toContainText('“');
  await window.getByTestId('convert').click();
  await expect(field).toHaveValue(/“榫卯”/);

  await field.focus();
  await window.keyboard.press('Control+a');
  await window.keyboard.press('Control+h');
  await window.locator('[data-scope=selection]').click();
  await window.locator('[data-field=find]').fill('榫卯');
  await expect(window.locator('.find-place')).toHaveText('1处');
  await window.locator('[data-field=replace]').fill('斗拱');
  await window.getByTestId('replace-all').click();
  await expect(window.locator('.find .empty-title')).toHaveText('没有找到');
  await field.focus();
  await expect(field).toHaveValue(/“斗拱”/);

  const undo = window.locator('[data-command=undo]').first();
  for (let entry = 0; entry < 5; entry++) await undo.click();
  await expect(undo).toBeDisabled();
  await expect(centre).toHaveAttribute('aria-pressed', 'false');
  await expect(inspector.locator('[data-field="paragraph style"]')).toHaveText('正文');
  await window.locator('[data-panel=stories]').click();
  await expect.poll(() => characters(window)).toBe(before);

  await window.keyboard.press('Control+Alt+j');
  const script = window.getByTestId('convert-script');
  await script.locator('[data-field=scriptTarget]').click();
  await window.getByRole('option', { name: '繁体', exact: true }).click();
  await expect(script.locator('.script-change').filter({ hasText: '桥橋' })).toHaveCount(1);
  await window.getByTestId('convert-script-now').click();
  await expect(window.locator('[data-story=s1]')).toContainText('白塔鄉新橋');
  await undo.click();
  await expect(window.locator('[data-story=s1]')).toContainText('白塔乡新桥');
});

test('selected text is dragged into another article, and an input method goes on there while it is undone', async ({
  editor: { window, forme },
}) => {
  const other = window.locator('[data-story=s2]');
  const before = [await characters(window), await other.innerText()];
  const now = async (): Promise<readonly string[]> => [await characters(window), await other.innerText()];
  const at = await firstLine(window);
  const cdp = await enter(window);
  await window.keyboard.press('End');
  for (let step = 0; step < 8; step += 1) await window.keyboard.press('Shift+ArrowLeft');
  await painted(window);
  const caret = window.getByTestId('text-caret');
  const box = await caret.boundingBox();
  if (box === null) throw new Error('there is no caret');
  const bounds = await window.getByTestId('desk').boundingBox();
  const middle = (bounds?.x ?? 0) + (bounds?.width ?? 0) / 2;
  const there = { x: 2 * middle - at.x, y: at.y };
  const from = { x: box.x + 8, y: box.y + box.height / 2 };
  await drag(window, { from, by: { x: there.x - from.x, y: there.y - from.y }, drop: true });
  await expect.poll(async () => (await now()).every((text, story) => text !== before[story])).toBe(true);
  await expect(window.getByTestId('text-input')).toBeFocused();

  await cdp.send('Input.imeSetComposition', { text: 'ban', selectionStart: 3, selectionEnd: 3 });
  await forme.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('undo')?.click());
  await expect(window.locator('[data-command=undo]').first()).toBeDisabled();
  await cdp.send('Input.imeSetComposition', { text: 'ban mian', selectionStart: 8, selectionEnd: 8 });
  const offset = async (): Promise<number> => {
    const [field, mark] = [await window.getByTestId('text-input').boundingBox(), await caret.boundingBox()];
    return Math.hypot((field?.x ?? 0) - (mark?.x ?? 0), (field?.y ?? 0) - (mark?.y ?? 0));
  };
  await expect.poll(offset).toBeLessThan(6);
  await cdp.send('Input.insertText', { text: '版面' });
  await expect
    .poll(async () => {
      const [first, second] = await now();
      return first === before[0] && second !== before[1];
    })
    .toBe(true);
  await window.keyboard.press('Control+z');
  await expect.poll(now).toEqual(before);
});
