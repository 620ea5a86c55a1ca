import { expect, painted, test } from './open-editor';

test('a box is designed, named, given to an article, and leaves its look when it goes', async ({
  editor: { window },
}) => {
  await window.keyboard.press('F11');
  const panel = window.getByTestId('styles-panel');
  await panel.locator('[data-field="style part"]').click();
  await window.getByRole('option', { name: '框式' }).click();
  await panel.getByTestId('add-style').click();
  const name = panel.locator('[data-field="style name"]');
  await name.fill('花边框');
  await name.press('Enter');
  await expect(panel.locator('[data-field="named style"]')).toHaveText('花边框');
  await panel.locator('[data-field=rule]').click();
  await window.getByRole('option', { name: '花边' }).click();

  await window.locator('[data-panel=stories]').click();
  await window.locator('[data-story=s1]').click();
  await window.keyboard.press('F3');
  const box = window.getByTestId('inspector').locator('[data-field=box]');
  await box.click();
  await window.getByRole('option', { name: '花边框' }).click();
  await expect(box).toHaveText('花边框');
  await painted(window);

  await window.keyboard.press('F11');
  await window.getByTestId('styles-panel').locator('[data-field="style part"]').click();
  await window.getByRole('option', { name: '框式' }).click();
  await expect(panel).toContainText('用到1处');
  await panel.getByRole('button', { name: '删除' }).click();
  await window.keyboard.press('F3');
  await expect(box).toHaveText('自定框');
  await painted(window);
});

test('a type style leaves out what it takes from the one under it, and the paper’s words are kept', async ({
  editor: { window },
}) => {
  await window.keyboard.press('F11');
  const panel = window.getByTestId('styles-panel');
  const size = panel.locator('[data-field="style size"]');
  const before = await size.inputValue();
  await size.fill('五号');
  await size.press('Enter');
  await expect(size).toHaveValue('五号');
  await window.locator('[data-command=undo]').click();
  await expect(size).toHaveValue(before);
  await panel.locator('[data-field="style part"]').click();
  await window.getByRole('option', { name: '排版规则' }).click();
  await panel.locator('[data-field="paper words"]').fill('清水岸\n白塔桥');
  await panel.locator('[data-field="strict grid"]').click();
  await expect(panel.locator('[data-field="strict grid"]')).toHaveAttribute('aria-checked', 'true');
  await painted(window);
});
