import { HEADLINES } from './two-page-edition';
import { expect, greysOfDesk, painted, test } from './open-editor';

test('an edition opens on its first page, with type on it', async ({ editor: { window } }) => {
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('白塔报');
  await expect(window.getByTestId('page')).toHaveText('第1 / 2版');
  expect((await greysOfDesk(window)).dark).toBeGreaterThan(500);
  await expect(window.locator('.thumbnail[data-painted="true"]')).toHaveCount(2);
});

test('stories tell what became of them, and a click goes to the page', async ({ editor: { window } }) => {
  const statuses = window.locator('[data-story]');
  await expect(statuses).toHaveCount(HEADLINES.length);
  await expect(window.locator('[data-story=s1]')).toHaveAttribute('data-status', 'placed');
  await expect(window.locator('[data-story=s2]')).toHaveAttribute('data-status', 'partly');
  await expect(window.locator('[data-story=s4]')).toHaveAttribute('data-status', 'unplaced');
  await window.locator('[data-story=s3]').click();
  await expect(window.getByTestId('page')).toHaveText('第2 / 2版');
  await expect(window.getByTestId('selected')).toHaveText(HEADLINES[2]);
  await painted(window);
});

test('the page zooms by keys and wheel and comes back to fit', async ({ editor: { window, desk } }) => {
  const zoom = window.getByTestId('zoom');
  const fitted = await zoom.innerText();
  await desk.focus();
  await window.keyboard.press('Control+1');
  await expect(zoom).toHaveText('100%');
  await painted(window);
  await desk.hover();
  await window.mouse.wheel(0, 100);
  await expect(zoom).toHaveText('100%');
  await window.keyboard.down('Control');
  await window.mouse.wheel(0, -100);
  await window.keyboard.up('Control');
  await expect(zoom).not.toHaveText('100%');
  await window.keyboard.press('f');
  await expect(zoom).toHaveText(fitted);
  await painted(window);
});

test('the window speaks three languages and keeps the one chosen', async ({ editor: { window } }) => {
  const language = window.getByTestId('language');
  await language.click();
  await window.getByRole('option', { name: 'English' }).click();
  await expect(window.getByTestId('page')).toHaveText('Page 1 of 2');
  await expect(window.locator('html')).toHaveAttribute('lang', 'en');
  await language.click();
  await window.getByRole('option', { name: '繁體中文' }).click();
  await expect(window.getByRole('heading', { name: '稿件' })).toBeVisible();
  await expect(window.getByRole('button', { name: '匯出', exact: true })).toBeVisible();
});
