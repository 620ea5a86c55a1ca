import { expect, painted, test } from './open-editor';

test('pages lie one at a time, open or all at once, and a double click opens one', async ({
  editor: { window, desk },
}) => {
  const zoom = window.getByTestId('zoom');
  const whole = await zoom.innerText();
  await desk.focus();
  await window.keyboard.press('Alt+3');
  await painted(window);
  await expect(window.locator('[data-command=showWall]')).toHaveAttribute('aria-pressed', 'true');
  await expect(zoom).not.toHaveText(whole);
  await window.keyboard.press('Alt+2');
  await painted(window);
  await window.keyboard.press('Alt+1');
  await painted(window);
  await expect(zoom).toHaveText(whole);
  await window.keyboard.press('PageDown');
  await expect(window.getByTestId('page')).toContainText('2 / 2');
  await painted(window);
});

test('the wheel scrolls, with Ctrl it zooms about the pointer, and type is sharp again', async ({
  editor: { window, desk },
}) => {
  const zoom = window.getByTestId('zoom');
  const before = await zoom.innerText();
  const box = await desk.boundingBox();
  if (box === null) throw new Error('the desk is not to be seen');
  await window.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await window.mouse.wheel(0, 200);
  await expect(zoom).toHaveText(before);
  await window.keyboard.down('Control');
  await window.mouse.wheel(0, -400);
  await window.keyboard.up('Control');
  await expect(zoom).not.toHaveText(before);
  await painted(window);
  await desk.focus();
  await window.keyboard.press('Control+0');
  await expect(zoom).toHaveText(before);
});

test('a loupe goes with the pointer until Esc, and a guide is drawn out of the ruler', async ({
  editor: { window, desk },
}) => {
  const box = await desk.boundingBox();
  if (box === null) throw new Error('the desk is not to be seen');
  await desk.focus();
  await window.keyboard.press('q');
  const loupe = window.getByTestId('loupe');
  // Without a pointer on the desk it stands at its middle.
  await expect(loupe).toBeVisible();
  await window.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await expect(loupe).toBeVisible();
  await expect(loupe).toHaveAttribute('data-painted', 'true');
  await window.keyboard.press('Escape');
  await expect(loupe).toBeHidden();

  await window.mouse.move(box.x + box.width / 2, box.y + 6);
  await window.mouse.down();
  await window.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 6 });
  await window.mouse.up();
  await expect(window.locator('[data-command=undo]')).toBeEnabled();
  await window.keyboard.press('Control+z');
  await expect(window.locator('[data-command=undo]')).toBeDisabled();
});

test('a presentation shows the page alone, turns by arrow keys and ends by Esc', async ({
  editor: { window, desk },
}) => {
  await desk.focus();
  await window.keyboard.press('Shift+W');
  const alone = (): Promise<boolean> => window.evaluate('document.fullscreenElement !== null');
  await expect.poll(alone).toBe(true);
  await painted(window);
  await window.keyboard.press('ArrowRight');
  await painted(window);
  await window.keyboard.press('Escape');
  await expect.poll(alone).toBe(false);
  await expect(window.getByTestId('page')).toContainText('2 / 2');
});

test('signs that no key gives go where one types', async ({ editor: { window, desk } }) => {
  await window.locator('[data-story=s1]').click();
  await window.keyboard.press('F10');
  const symbols = window.getByTestId('symbols');
  await expect(symbols.getByRole('button', { name: '①' })).toBeDisabled();
  await desk.focus();
  await window.keyboard.press('Control+Enter');
  await expect(window.getByTestId('text-input')).toBeFocused();
  await symbols.getByRole('button', { name: '①' }).click();
  await expect(window.getByTestId('text-input')).toBeFocused();
  await expect(window.locator('[data-story=s1]')).toContainText('①');
  await window.keyboard.press('Control+z');
  await expect(window.locator('[data-story=s1]')).not.toContainText('①');
});
