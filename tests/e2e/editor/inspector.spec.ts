import { expect, painted, test } from './open-editor';

test('an article’s head, columns and lock are changed beside the page', async ({ editor: { window } }) => {
  await window.locator('[data-story=s1]').click();
  await window.keyboard.press('F3');
  const inspector = window.getByTestId('inspector');
  const size = inspector.locator('[data-field="head size"]');
  await expect(size).toHaveValue('一号');
  await size.fill('二号');
  await size.press('Enter');
  await inspector.locator('[data-field="head place"]').click();
  await window.getByRole('option', { name: '题文并列' }).click();
  await inspector.locator('[data-field=lines]').fill('24');
  await inspector.locator('[data-field=lines]').press('Enter');
  await expect(window.getByTestId('measure')).toHaveText('2栏 × 24行');
  await inspector.locator('[data-field=locked]').click();
  await expect(window.locator('[data-state=kept]')).toBeVisible();
  await painted(window);
  for (let undone = 0; undone < 4; undone += 1) await window.locator('[data-command=undo]').click();
  await expect(size).toHaveValue('一号');
  await expect(window.locator('[data-command=undo]')).toBeDisabled();
});

test('a picture’s focus is set by a click, its resolution told, and a story is killed', async ({
  editor: { window },
}) => {
  await window.locator('[data-story=s3]').click();
  await window.keyboard.press('F3');
  const inspector = window.getByTestId('inspector');
  await expect(window.getByTestId('ppi')).toContainText(/^\d+ ppi/);
  const before = await window.getByTestId('ppi').innerText();
  const focus = window.getByTestId('focus');
  await focus.scrollIntoViewIfNeeded();
  const bounds = await focus.boundingBox();
  if (bounds === null) throw new Error('the small view is not to be seen');
  await window.mouse.click(bounds.x + bounds.width * 0.25, bounds.y + bounds.height * 0.5);
  await expect(focus).toHaveAttribute('data-focus', /^2[45] (49|50|51)$/);
  await focus.press('Shift+ArrowRight');
  await expect(focus).toHaveAttribute('data-focus', /^3[45] /);
  await inspector.locator('[data-field=zoom]').fill('200');
  await inspector.locator('[data-field=zoom]').press('Enter');
  await expect(window.getByTestId('ppi')).not.toHaveText(before);
  await inspector.locator('[data-field=killed]').click();
  await window.keyboard.press('F2');
  await expect(window.locator('[data-story=s3]')).toHaveAttribute('data-status', 'killed');
});

test('a block is added, written, moved by keys and taken off', async ({ editor: { window, desk } }) => {
  await window.locator('[data-panel=inspector]').click();
  await window.getByTestId('add-block').click();
  await window.getByRole('menuitem', { name: '启事' }).click();
  await expect(window.getByTestId('selected')).toHaveText('启事');
  const head = window.locator('[data-field="block head"]');
  await expect(head).toBeFocused();
  await head.pressSequentially('招领');
  await expect(window.getByTestId('selected')).toHaveText('启事：招领');
  const position = window.getByTestId('position');
  const there = await position.innerText();
  await head.press('Escape');
  await expect(desk).toBeFocused();
  await window.keyboard.press('ArrowDown');
  await expect(position).not.toHaveText(there);
  await window.keyboard.press('Control+ArrowRight');
  await expect(window.getByTestId('measure')).toHaveText('2栏 × 10行');
  await painted(window);
  await window.keyboard.press('Delete');
  await expect(window.getByTestId('measure')).toHaveCount(0);
});

test('rulers and grid are switched by keys and kept for the next start', async ({
  editor: { forme, window, desk },
}) => {
  await desk.focus();
  await window.keyboard.press('g');
  await window.keyboard.press('Control+r');
  await window.keyboard.press('Control+Alt+Shift+u');
  await window.getByTestId('desk-menu').click();
  await expect(window.locator('[data-layer=columns]')).toHaveAttribute('aria-checked', 'true');
  await expect(window.locator('[data-layer=rulers]')).toHaveAttribute('aria-checked', 'true');
  await expect(window.locator('[data-unit=mm]')).toHaveAttribute('aria-checked', 'true');
  const kept = (): Promise<unknown> =>
    forme.window.evaluate(async () => {
      const told = await (globalThis as unknown as Window).forme?.bootstrap();
      return told?.ok ? told.value.preferences : undefined;
    });
  // Preferences rest a moment before they are kept.
  await expect.poll(kept).toMatchObject({ rulerUnit: 'mm', layers: expect.arrayContaining(['columns']) as unknown });
});
