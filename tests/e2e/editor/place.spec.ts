import { expect, painted, test } from './open-editor';

test('a story of the pool is dragged onto the page, taken off again, and each is one undo entry', async ({
  editor: { window, desk },
}) => {
  const row = window.locator('[data-story=s4]');
  await expect(row).toHaveAttribute('data-status', 'unplaced');
  const from = await row.boundingBox();
  const to = await desk.boundingBox();
  if (from === null || to === null) throw new Error('the list or the desk is not to be seen');
  await window.mouse.move(from.x + 40, from.y + 12);
  await window.mouse.down();
  await window.mouse.move(from.x - 60, from.y + 40, { steps: 4 });
  const drop = { x: to.x + to.width / 2, y: to.y + to.height * 0.75 };
  const position = window.getByTestId('position');
  // The shape comes from the composer; a hand goes on moving until it is there.
  await expect(async () => {
    await window.mouse.move(drop.x + 3, drop.y);
    await window.mouse.move(drop.x, drop.y);
    await expect(position).toBeVisible({ timeout: 200 });
  }).toPass();
  await window.mouse.up();
  await expect(row).toHaveAttribute('data-status', 'placed');
  await expect(position).toHaveText(/^第[2-6]栏 · 第\d+行$/);
  await expect(window.locator('[data-state=kept]')).toBeVisible();
  await painted(window);

  await desk.focus();
  await window.keyboard.press('Delete');
  await expect(row).toHaveAttribute('data-status', 'unplaced');
  await window.keyboard.press('Control+z');
  await expect(row).toHaveAttribute('data-status', 'placed');
  await window.keyboard.press('Control+z');
  await expect(row).toHaveAttribute('data-status', 'unplaced');
  await expect(window.locator('[data-command=undo]')).toBeDisabled();
});

test('Enter in the list puts a story into the first free place; Esc lets go of a carried one', async ({
  editor: { window },
}) => {
  const row = window.locator('[data-story=s4]');
  await row.click();
  await window.keyboard.press('Enter');
  await expect(row).toHaveAttribute('data-status', 'placed');
  await expect(window.locator('[data-code=overlap]')).toHaveCount(0);
  await window.locator('[data-command=unplace]').click();
  await expect(row).toHaveAttribute('data-status', 'unplaced');

  const from = await row.boundingBox();
  if (from === null) throw new Error('the list is not to be seen');
  await window.mouse.move(from.x + 40, from.y + 12);
  await window.mouse.down();
  await window.mouse.move(from.x - 400, from.y + 40, { steps: 6 });
  await window.keyboard.press('Escape');
  await window.mouse.up();
  await expect(row).toHaveAttribute('data-status', 'unplaced');
});

test('a make-up can be stopped, is told page by page and is one undo entry', async ({ editor: { window } }) => {
  const row = window.locator('[data-story=s4]');
  await window.keyboard.press('Control+m');
  await window.locator('[data-command=stopMakeUp]').click();
  await expect(window.getByTestId('making-up')).toHaveCount(0);
  await expect(row).toHaveAttribute('data-status', 'unplaced');
  await window.keyboard.press('Control+m');
  await expect(row).toHaveAttribute('data-status', 'placed', { timeout: 40_000 });
  await window.keyboard.press('Control+z');
  await expect(row).toHaveAttribute('data-status', 'unplaced');
});

test('an import tells what it changed and what it doubts, and saving says where the work is', async ({
  editor: { window, desk },
}) => {
  await expect(window.locator('[data-state=saved]')).toBeVisible();
  await desk.focus();
  await window.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '渔港添了三条新船\n本报讯 昨日上午,三条新船在渔港下水（船身漆成蓝色。\n');
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData }));
  });
  const report = window.getByTestId('copy-report');
  await window.getByRole('button', { name: '查看' }).click();
  await expect(report).toContainText('半角标点');
  await expect(report.locator('[data-code=unpaired-mark]')).toBeVisible();
  await expect(window.locator('[data-state=kept]')).toBeVisible();
  await window.keyboard.press('Control+s');
  await expect(window.locator('[data-state=saved]')).toBeVisible();
});
