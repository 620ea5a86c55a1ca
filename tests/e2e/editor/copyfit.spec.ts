import { expect, painted, test } from './open-editor';

test('copy that runs over: remedies are shown on the page, one is done, and taken back', async ({
  editor: { window, desk },
}) => {
  const story = window.locator('[data-story=s2]');
  const panel = window.getByTestId('copyfit');
  const remedies = panel.getByRole('option');
  const undo = window.locator('[data-command=undo]');
  const fit = window.getByTestId('fit');
  await expect(story).toHaveAttribute('data-status', 'partly');
  await story.click();
  await desk.focus();
  await window.keyboard.press('Control+Shift+F');
  await expect(panel).toContainText('溢出78行 · 1339字');
  await expect(remedies.first()).toHaveAttribute('data-solves', 'true');
  // A cut is shown in its place: the paragraph, and the words that go.
  await expect(panel.locator('[data-remedy=cut]').first()).toContainText('第1段');
  await expect(panel.locator('[data-remedy=cut] del').first()).not.toBeEmpty();
  await expect(story).toContainText('溢78行 · 1339字');

  // Shown on the page, and gone again with Esc: nothing of it is a change.
  await window.keyboard.press('ArrowDown');
  await expect(remedies.first()).toHaveAttribute('aria-selected', 'true');
  await expect(fit).toHaveText('正好排下');
  // Lists show what is in the document.
  await expect(story).toHaveAttribute('data-status', 'partly');
  await window.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(fit).toHaveText(/^溢文/);
  await expect(undo).toBeDisabled();

  // The keyboard is back on the desk.
  await window.keyboard.press('Control+Shift+F');
  await expect(remedies.first()).toBeVisible();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  await expect(panel).toHaveCount(0);
  await expect(story).toHaveAttribute('data-status', 'placed');
  await expect(undo).toBeEnabled();
  await painted(window);
  await window.keyboard.press('Control+Shift+F');
  await expect(window.getByTestId('copyfit-none')).toHaveText('正好，不用处理。');
  await window.keyboard.press('Escape');
  await window.keyboard.press('Control+z');
  await expect(story).toHaveAttribute('data-status', 'partly');
  await expect(undo).toBeDisabled();
});

test('the mark of copy that runs over opens the remedies', async ({ editor: { window, desk } }) => {
  const panel = window.getByTestId('copyfit');
  await window.locator('[data-story=s2]').click();
  await desk.focus();
  await window.keyboard.press('Escape');
  const bounds = await desk.boundingBox();
  if (bounds === null) throw new Error('the desk is not to be seen');
  // The mark is at the lower right of its article; the cursor tells where a press does something.
  const at = await (async () => {
    for (let y = bounds.y + bounds.height; y > bounds.y; y -= 8) {
      const x = bounds.x + 0.66 * bounds.width;
      await window.mouse.move(x, y);
      if ((await desk.getAttribute('data-cursor')) === 'button') return { x, y };
    }
    throw new Error('no mark on the desk');
  })();
  await window.mouse.click(at.x, at.y);
  await expect(panel).toContainText('溢出78行');
  await window.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
});

test('the page is made full as one change', async ({ editor: { window, desk } }) => {
  await expect(window.locator('[data-story=s2]')).toHaveAttribute('data-status', 'partly');
  await desk.focus();
  await window.keyboard.press('Control+Shift+M');
  await expect(window.getByTestId('copyfit').getByRole('option').first()).toBeVisible({ timeout: 30_000 });
  await window.keyboard.press('Enter');
  await expect(window.locator('[data-story=s2]')).toHaveAttribute('data-status', 'placed', { timeout: 30_000 });
  await window.keyboard.press('Control+z');
  await expect(window.locator('[data-story=s2]')).toHaveAttribute('data-status', 'partly');
});

test('a frame fitted to its text, and two articles swapped: each tells what it did, and is one undo', async ({
  editor: { window, desk },
}) => {
  const notice = window.getByTestId('notice');
  const undo = window.locator('[data-command=undo]');
  await window.locator('[data-story=s1]').click();
  await desk.focus();
  await window.keyboard.press('Control+Alt+c');
  await expect(notice).toContainText('框随文深：好了');
  await expect(notice).toContainText('压低');
  await window.keyboard.press('Control+z');
  await expect(undo).toBeDisabled();

  await desk.focus();
  await window.keyboard.press('Control+a');
  await window.keyboard.press('Control+Alt+x');
  // Shown first, and left: nothing of it is a change.
  const take = window.getByTestId('take');
  await expect(take).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(take).toHaveCount(0);
  await expect(undo).toBeDisabled();
  await window.keyboard.press('Control+Alt+x');
  await expect(take).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(notice).toContainText('两篇对调：动了2篇');
  await window.keyboard.press('Control+z');
  await expect(undo).toBeDisabled();
});
