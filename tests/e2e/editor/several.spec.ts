import { expect, painted, test } from './open-editor';

test('what several things have in common is changed at once, and what differs says so', async ({
  editor: { window, desk },
}) => {
  await window.keyboard.press('F3');
  await window.getByTestId('add-block').click();
  await window.getByRole('menuitem', { name: '启事' }).click();
  await desk.focus();
  await window.keyboard.press('Control+a');
  const inspector = window.getByTestId('inspector');
  const line = inspector.locator('[data-field=line]');
  await expect(line).toHaveValue('');
  await expect(line).toHaveAttribute('placeholder', '不一');
  const locked = inspector.locator('[data-field=locked]');
  await locked.click();
  await expect(locked).toHaveAttribute('aria-checked', 'true');
  await inspector.locator('[data-field=lines]').fill('8');
  await inspector.locator('[data-field=lines]').press('Enter');
  await expect(inspector.locator('[data-field=lines]')).toHaveValue('8');
  await painted(window);
  await window.locator('[data-command=undo]').click();
  await window.locator('[data-command=undo]').click();
  await expect(locked).toHaveAttribute('aria-checked', 'false');
});

test('a frame is entered in any unit and takes the nearest column and line', async ({ editor: { window } }) => {
  await window.locator('[data-story=s1]').click();
  await window.keyboard.press('F3');
  const inspector = window.getByTestId('inspector');
  const height = inspector.locator('[data-field=height]');
  await height.fill('20行');
  await height.press('Enter');
  await expect(inspector.locator('[data-field=lines]')).toHaveValue('20');
  await height.fill('nonsense');
  await height.press('Enter');
  await expect(inspector.getByRole('alert')).toHaveText('写长度，如12字、8行、53mm、150pt');
  await height.press('Escape');
  await inspector.locator('[data-field=hidden]').click();
  await painted(window);
  await expect(window.locator('[data-code=hidden-article]')).toBeVisible();
});
