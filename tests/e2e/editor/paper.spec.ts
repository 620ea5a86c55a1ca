import { expect, painted, test } from './open-editor';

test('date, name and schedule are entered in one place, an edit an undo entry', async ({
  editor: { window, desk },
}) => {
  await desk.focus();
  await window.keyboard.press('F4');
  const panel = window.getByTestId('edition-panel');
  const date = panel.locator('[data-field=date]');
  await date.fill('2026年9月18日');
  await date.press('Enter');
  await expect(date).toHaveValue('2026-09-18');
  await expect(panel).toContainText('星期五 · 农历丙午年八月初八');

  await panel.locator('[data-field=number]').fill('182');
  await panel.locator('[data-field=total]').fill('6047');
  await panel.locator('[data-field=total]').press('Enter');
  await panel.locator('[data-field=schedule]').click();
  await date.fill('2026-10-02');
  await date.press('Enter');
  const counted = window.getByTestId('counted');
  await expect(counted).toContainText('第184期，总第6049期');
  await counted.getByRole('button').click();
  await expect(panel.locator('[data-field=number]')).toHaveValue('184');
  await expect(window.locator('.paper-issue')).toContainText('总第6049期');

  await panel.locator('[data-sheet=masthead]').click();
  const name = panel.locator('[data-field=name]');
  await name.fill('');
  await name.pressSequentially('柳湾周报');
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('柳湾周报');
  await name.press('Control+z');
  await expect(name).toHaveValue('白塔报');

  await panel.getByRole('button', { name: '加一条导读' }).click();
  await panel.locator('[data-field="teaser 0"]').fill('新桥合龙');
  await panel.locator('[data-teaser="0"]').getByRole('combobox').click();
  await window.getByRole('option', { name: '1版 白塔乡新桥今晨合龙' }).click();
  await expect(panel.locator('[data-teaser="0"]').getByRole('combobox')).toContainText('1版');
  await painted(window);
  await name.press('Escape');
  await expect(desk).toBeFocused();
});

test('a text is the document’s once the input method is done with it', async ({ editor: { window } }) => {
  await window.keyboard.press('F4');
  await window.locator('[data-sheet=masthead]').click();
  const slogan = window.locator('[data-field=slogan]');
  await slogan.focus();
  const session = await window.context().newCDPSession(window);
  await session.send('Input.imeSetComposition', { text: 'yi kan', selectionStart: 6, selectionEnd: 6 });
  await expect(slogan).toHaveValue('yi kan');
  await expect(window.locator('[data-command=undo]')).toBeDisabled();
  await session.send('Input.insertText', { text: '一看就懂' });
  await expect(slogan).toHaveValue('一看就懂');
  await slogan.press('Control+z');
  await expect(slogan).toHaveValue('');
  await expect(window.locator('[data-command=undo]')).toBeDisabled();
});

test('the grid is entered with live facts, sizes by name or in millimetres', async ({ editor: { window } }) => {
  await window.keyboard.press('F4');
  await window.locator('[data-sheet=page]').click();
  const facts = window.getByTestId('page-facts');
  await expect(facts).toContainText('109.5字 × 102行');
  const columns = window.locator('[data-field=columns]');
  await columns.fill('9');
  await columns.press('Enter');
  await expect(window.locator('[data-problem=wider-than-paper]')).toBeVisible();
  await columns.press('Control+z');
  await expect(facts).toContainText('109.5字 × 102行');
  const size = window.locator('[data-field=size]');
  await expect(size).toHaveValue('小五');
  await size.fill('大');
  await size.press('Enter');
  await expect(size).toHaveAttribute('aria-invalid', 'true');
  await size.fill('六号');
  await size.press('Enter');
  await window.locator('[data-field="size unit"]').click();
  await window.getByRole('option', { name: 'mm' }).click();
  await expect(size).toHaveValue(/^2\.78\d*mm$/);
});

test('a finding opens the field that only a person can fill, and the next issue is begun', async ({
  editor: { forme, window },
}) => {
  await window.locator('[data-fix=ask-field]').first().click();
  const panel = window.getByTestId('edition-panel');
  await expect(panel.locator(':focus')).toHaveAttribute('data-field', /.+/);
  await forme.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('next-issue')?.click());
  const dialog = window.getByTestId('next-issue');
  await expect(dialog.locator('[data-field="issue date"]')).toHaveValue('2026-11-29');
  await dialog.getByRole('button', { name: '新建' }).click();
  await expect(window.locator('[data-story]')).toHaveCount(0);
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('白塔报');
  await expect(window.locator('.paper-issue')).toContainText('2026-11-29');
});
