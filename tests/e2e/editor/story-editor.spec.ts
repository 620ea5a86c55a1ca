import { expect, painted, test } from './open-editor';

test('a story is edited in its galley by an input method, and the page and the count follow', async ({
  editor: { window },
}) => {
  await window.locator('[data-story=s1]').click();
  await window.keyboard.press('F9');
  const galley = window.getByTestId('galley');
  await expect(galley.locator('[data-state=set]').first()).toBeVisible();
  const characters = window.getByTestId('story-characters');
  const before = await characters.textContent();
  await galley.locator('[data-part="body:0"] [data-start]').first().click();
  await painted(window);
  const page = await window.getByTestId('canvas').screenshot();
  const cdp = await window.context().newCDPSession(window);
  await cdp.send('Input.imeSetComposition', { text: 'xin', selectionStart: 3, selectionEnd: 3 });
  await expect(galley.locator('.galley-preedit')).toHaveText('xin');
  await expect(window.locator('[data-command=undo]').first()).toBeDisabled();
  await cdp.send('Input.insertText', { text: '新词语' });
  await expect(galley).toContainText('新词语');
  await expect(characters).not.toHaveText(before ?? '');
  await painted(window);
  expect((await window.getByTestId('canvas').screenshot()).equals(page)).toBe(false);
  await expect(window.getByTestId('galley-input')).toBeFocused();
  await window.keyboard.press('Control+z');
  await expect(characters).toHaveText(before ?? '');
});

test('a story that runs over shows where in its galley', async ({ editor: { window } }) => {
  await window.locator('[data-story=s2]').click();
  await window.keyboard.press('F9');
  await expect(window.getByTestId('story-fit')).toHaveAttribute('data-fit', 'over');
  const field = window.getByTestId('galley-input');
  await field.focus();
  await window.keyboard.press('Control+End');
  await expect(window.locator('.galley-row[data-state=over]').last()).toBeVisible();
});

test('what is found everywhere is replaced at once, and taken back as one change', async ({ editor: { window } }) => {
  await window.keyboard.press('Control+h');
  const field = window.locator('[data-field=find]');
  await field.fill('工匠');
  const place = window.locator('.find-place');
  await expect(place).toContainText('处');
  const found = await place.textContent();
  await field.press('Enter');
  await field.press('Enter');
  await expect(place).toContainText('2 / ');
  await expect(field).toBeFocused();
  await window.locator('[data-field=replace]').fill('木匠');
  await window.getByTestId('replace-all').click();
  await expect(window.locator('.find .empty-title')).toHaveText('没有找到');
  await window.locator('[data-command=undo]').first().click();
  await expect(place).toHaveText(found ?? '');
});
