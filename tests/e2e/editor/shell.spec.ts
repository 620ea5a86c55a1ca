import type { Page } from '@playwright/test';
import { expect, painted, test } from './open-editor';

/** How dark the ground of the panels is, 0 to 255. */
const ground = (window: Page): Promise<number> =>
  window.evaluate(() => Number(/\d+/.exec(getComputedStyle(document.body).backgroundColor)?.[0]));

test('the palette runs a command by keyboard, and goes to a page', async ({ editor: { window, desk } }) => {
  await desk.focus();
  await window.keyboard.press('Control+k');
  const palette = window.getByTestId('palette');
  await expect(palette.getByRole('combobox')).toBeFocused();
  await window.keyboard.type('actual');
  await expect(palette.locator('[data-entry=actualSize]')).toHaveAttribute('aria-selected', 'true');
  await window.keyboard.press('Enter');
  await expect(palette).toHaveCount(0);
  await expect(window.getByTestId('zoom')).toHaveText('100%');
  await expect(desk).toBeFocused();
  await window.keyboard.press('Control+Shift+p');
  await expect(palette.locator('[data-entry=actualSize]')).toHaveAttribute('aria-selected', 'true');
  await expect(palette.locator('[data-entry=undo]')).toHaveAttribute('aria-disabled', 'true');
  await window.keyboard.type('2');
  await window.keyboard.press('Enter');
  await expect(window.getByTestId('page')).toHaveText('第2 / 2版');
});

test('a key that was changed works, is in the menu and is remembered', async ({
  editor: { forme, window, desk },
  launchForme,
}) => {
  await window.keyboard.press('Control+,');
  const settings = window.getByTestId('settings');
  await settings.getByRole('tab', { name: '快捷键' }).click();
  await settings.locator('[data-shortcut=settings] .key-field').click();
  await window.keyboard.press('Control+Alt+j');
  await expect(settings.locator('[data-shortcut=settings] kbd')).toHaveText('Ctrl+Alt+J');
  await window.keyboard.press('Escape');
  await expect(settings).toHaveCount(0);
  await desk.focus();
  await window.keyboard.press('Control+Alt+j');
  await expect(settings).toBeVisible();
  const accelerator = (): Promise<unknown> =>
    forme.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('settings')?.accelerator);
  await expect.poll(accelerator).toBe('CmdOrCtrl+Alt+J');
  await forme.close();

  const again = await launchForme({ userData: forme.userData, args: ['--lang=zh-CN'] });
  await painted(again.window);
  await again.window.keyboard.press('Control+Alt+j');
  await expect(again.window.getByTestId('settings')).toBeVisible();
});

test('panels are moved and drawn to size, and stand so at the next start', async ({
  editor: { forme, window },
  launchForme,
}) => {
  await window.locator('[data-panel=inspector]').dragTo(window.locator('[data-zone=left]'));
  await expect(window.locator('[data-zone=left] [data-panel=inspector]')).toHaveAttribute('aria-selected', 'true');
  await window.locator('[data-panel=edition]').click({ button: 'right' });
  await window.locator('[data-move-to=bottom]').click();
  await expect(window.locator('[data-zone=bottom] [data-panel=edition]')).toBeVisible();
  const sash = window.locator('[data-sash=right]');
  await sash.focus();
  await window.keyboard.press('ArrowLeft');
  await window.keyboard.press('ArrowLeft');
  await expect(sash).toHaveAttribute('aria-valuenow', '348');
  await forme.close();

  const again = await launchForme({ userData: forme.userData, args: ['--lang=zh-CN'] });
  await painted(again.window);
  await expect(again.window.locator('[data-zone=left] [data-panel=inspector]')).toBeVisible();
  await expect(again.window.locator('[data-sash=right]')).toHaveAttribute('aria-valuenow', '348');
  await again.window.keyboard.press('Control+\\');
  await expect(again.window.locator('[data-zone]')).toHaveCount(0);
  await again.window.keyboard.press('F4');
  await expect(again.window.locator('[data-zone=bottom] [data-testid=edition-panel]')).toBeVisible();
});

test('the window turns dark and larger, paper stays white and sharp', async ({ editor: { window } }) => {
  expect(await ground(window)).toBeGreaterThan(200);
  await window.keyboard.press('Control+,');
  const settings = window.getByTestId('settings');
  await settings.locator('[data-field=theme]').click();
  await window.getByRole('option', { name: '深色' }).click();
  await expect.poll(() => ground(window)).toBeLessThan(80);
  await settings.locator('[data-field=scale]').click();
  await window.getByRole('option', { name: '150%' }).click();
  await expect.poll(() => window.evaluate(() => devicePixelRatio)).toBe(1.5);
  await window.keyboard.press('Escape');
  await painted(window);
  const canvas = window.locator('.konvajs-content canvas').first();
  const density = (): Promise<number> =>
    canvas.evaluate((each: HTMLCanvasElement) => Math.round((each.width / each.clientWidth) * 10) / 10);
  await expect.poll(density).toBe(1.5);
});

test('F6 walks from part to part of the window', async ({ editor: { window, desk } }) => {
  await desk.focus();
  await window.keyboard.press('F6');
  await expect(window.locator('[data-zone=upper] [role=tab][aria-selected=true]')).toBeFocused();
  await window.keyboard.press('Shift+F6');
  await expect(desk).toBeFocused();
  await window.keyboard.press('Shift+F6');
  await expect(window.locator('[data-panel=pages]')).toBeFocused();
});
