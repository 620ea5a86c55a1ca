import { expect, test } from './open-editor';

test('findings are gone through by key, waived with a reason, and the waiver taken back', async ({ editor }) => {
  const { window } = editor;
  await expect(window.locator('[data-code=overset]')).toHaveCount(1);
  await window.keyboard.press('F8');
  await expect(window.locator('.finding-item[data-current=true]')).toHaveCount(1);
  const first = await window.locator('.finding-item[data-current=true]').innerText();
  await window.keyboard.press('F8');
  await expect(window.locator('.finding-item[data-current=true]')).not.toHaveText(first);
  await window.keyboard.press('Shift+F8');
  await expect(window.locator('.finding-item[data-current=true] [data-finding]')).toHaveAttribute(
    'aria-current',
    'true',
  );

  const unplaced = window.locator('.finding-item', { has: window.locator('[data-code=unplaced]') });
  await unplaced.hover();
  await unplaced.locator('.finding-waive').click();
  await window.keyboard.type('留到下期');
  await window.keyboard.press('Enter');
  const waived = window.locator('.finding-item-waived');
  await expect(waived).toContainText('留到下期');
  await window.locator('[data-filter=waived]').click();
  await expect(waived).toHaveCount(0);
  await window.locator('[data-filter=waived]').click();
  await waived.getByRole('button', { name: '收回' }).click();
  await expect(waived).toHaveCount(0);

  await window.locator('[data-grouping=level]').click();
  await expect(window.locator('[data-group=error]')).toBeVisible();
  await window.locator('[data-code=overset]').click();
  await expect(window.getByTestId('selected')).toContainText('柳湾村');
});
