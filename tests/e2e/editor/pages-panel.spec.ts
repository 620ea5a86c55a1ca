import { expect, test } from './open-editor';

test('pages are added, moved, copied and deleted from their list, and all of it is taken back', async ({ editor }) => {
  const { window } = editor;
  const tiles = window.locator('[data-tile]');
  await expect(tiles).toHaveCount(2);
  await window.locator('[data-tile="2"]').click({ button: 'right' });
  await window.locator('[data-entry=duplicatePage]').click();
  await expect(tiles).toHaveCount(3);
  await expect(window.locator('[data-tile="3"]')).toHaveAttribute('aria-current', 'page');
  await expect(window.locator('[data-tile="3"]')).toContainText(/0篇稿件/);

  // Alt and an arrow key move the page in hand; the story that stands on page two goes to three.
  await window.locator('[data-tile="3"]').focus();
  await window.keyboard.press('Alt+ArrowLeft');
  await expect(window.locator('[data-tile="3"]')).toContainText(/1篇稿件/);
  await expect(window.locator('[data-tile="2"]')).toHaveAttribute('aria-current', 'page');

  // Two pages taken together go before the third, in one step.
  await window.locator('[data-tile="3"]').click({ modifiers: ['Shift'] });
  await expect(window.locator('[data-tile][aria-pressed=true]')).toHaveCount(2);
  await window.keyboard.press('Alt+ArrowLeft');
  await expect(window.locator('[data-tile="2"]')).toContainText(/1篇稿件/);
  await expect(window.locator('[data-tile="3"]')).toContainText(/2篇稿件/);
  await window.keyboard.press('Control+z');
  await expect(window.locator('[data-tile="1"]')).toContainText(/2篇稿件/);

  // Page one goes; its stories wait in the pool.
  await window.locator('[data-tile="1"]').click();
  await window.keyboard.press('Delete');
  await expect(tiles).toHaveCount(2);
  await expect(window.locator('[data-status=unplaced]')).toHaveCount(3);

  await window.locator('[data-panel=history]').click();
  await expect(window.locator('.history')).toHaveText([/打开时/, /复制版面/, /调版序/, /减版/]);
  await window.locator('.history').first().click();
  await expect(window.locator('[data-status=unplaced]')).toHaveCount(1);
  await expect(window.locator('.history-undone')).toHaveCount(3);
  await window.locator('.history').last().click();
  await expect(window.locator('[data-status=unplaced]')).toHaveCount(3);
  await expect(window.locator('.history-undone')).toHaveCount(0);
});

test('a page is dragged before another and named', async ({ editor }) => {
  const { window } = editor;
  const [from, to] = [
    await window.locator('[data-tile="2"]').boundingBox(),
    await window.locator('[data-tile="1"]').boundingBox(),
  ];
  if (from === null || to === null) throw new Error('no pages');
  await window.mouse.move(from.x + 20, from.y + 30);
  await window.mouse.down();
  await window.mouse.move(from.x + 20, from.y + 10, { steps: 3 });
  await window.mouse.move(to.x + 6, to.y + 20, { steps: 5 });
  await expect(window.locator('[data-tile="1"]')).toHaveAttribute('data-mark', 'before');
  await window.mouse.up();
  await expect(window.locator('[data-tile="1"]')).toContainText(/1篇稿件/);
  await window.getByTestId('page-form').click();
  await window.locator('[data-field="page name"]').fill('副刊');
  await expect(window.locator('[data-tile="1"]')).toContainText(/副刊/);
  await window.locator('[data-tile="1"]').focus();
  await window.keyboard.type('2');
  await expect(window.locator('[data-tile="2"]')).toBeFocused();
});
