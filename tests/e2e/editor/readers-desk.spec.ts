import type { Page } from '@playwright/test';
import { expect, test } from './open-editor';

const sentence = (window: Page) => window.locator('.sentence[aria-current=true]');
const stage = (window: Page, name: string) => window.locator(`[data-stage="${name}"]`);

test('a page is read, counted and signed for press, by mouse and by keyboard', async ({ editor: { window } }) => {
  // The walk by keyboard: from sentence to sentence and story to story, then one is read.
  await window.keyboard.press('Control+Alt+w');
  await window.locator('[data-field=reader]').fill('许校');
  await window.locator('[data-field="sheet walk"]').focus();
  const rows = window.locator('.walk-stories [data-row]');
  await expect(rows.first()).toHaveAttribute('aria-selected', 'true');
  await window.keyboard.press('Control+Alt+ArrowRight');
  await expect(sentence(window)).toHaveAttribute('data-sentence', '1');
  await window.keyboard.press('Control+Alt+ArrowDown');
  await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'true');
  await window.keyboard.press('Control+Alt+ArrowUp');
  await window.keyboard.press('Control+Alt+Enter');
  await expect(rows.first()).toHaveAttribute('data-read', 'read');
  // By mouse: a sentence is taken on the page.
  await window.locator('[data-field=aloud]').click();
  await window.locator('[data-sentence="0"]').click();
  await expect(sentence(window)).toHaveAttribute('data-sentence', '0');

  // The title asks for one stage and no open marks, and refuses press files of pages without a signature.
  await window.keyboard.press('F4');
  await window.locator('[data-sheet=lists]').click();
  for (const name of ['first-review', 'second-review', 'last-review', 'second', 'third', 'final'])
    await window.locator(`[data-field="stage ${name}"]`).click();
  await window.locator('[data-field="gate stages"]').click();
  await window.locator('[data-field="unsigned"]').click();
  await window.getByRole('option').last().click();

  // A table is imported: what it brought is told, and what of it is no row: its first line, and what is too long.
  await window.locator('[data-testid="title-list"] ~ .form-foot input[type=file]').setInputFiles({
    ...{ name: 'leaders.tsv', mimeType: 'text/plain' },
    buffer: Buffer.from(`姓名\t職務\n丁明遠\t縣長\n${'長'.repeat(61)}`),
  });
  await expect(window.locator('[data-testid="title-list"] ~ .form-foot [role=status]')).toHaveText(
    /已收入1行；首行“姓名 職務”是表头；有1行/u,
  );

  // A row of a list that comes with the program is struck by keys, is undone in one step, and one of its own is added.
  const listed = window.locator('.shipped-row');
  await listed.first().getByRole('button').focus();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  await expect(listed.nth(1)).toHaveAttribute('data-standing', 'struck');
  await window.keyboard.press('Control+z');
  await expect(listed.nth(1)).toHaveAttribute('data-standing', 'ours');
  await window.locator('[data-field="list subject"]').focus();
  await window.keyboard.press('ArrowDown');
  await window.getByRole('option').nth(1).click();
  await window.locator('[data-field="list row"]').fill('茶館掌櫃');
  await window.keyboard.press('Enter');
  await expect(listed.first()).toHaveAttribute('data-standing', 'own');
  await expect(window.locator('[data-field="shipped list"]')).toContainText('已改');

  // Rows that were pasted and not taken are there again once the whole list was looked at.
  const field = window.locator('[data-field="list rows"]');
  await window.locator('[data-field="list text"]').click();
  await field.fill('渡口管事');
  await window.locator('[data-field="list as text"]').click();
  await expect(field).toHaveValue(/^茶館掌櫃\n/u);
  await window.locator('[data-field="list text"]').click();
  await expect(field).toHaveValue('渡口管事');
  await window.keyboard.press('Escape');

  // A gate is shut: the keyboard is led to what shuts it, and nothing is signed.
  await window.keyboard.press('Control+Alt+p');
  await expect(stage(window, 'press')).toHaveAttribute('data-look', 'none');
  await window.locator('[data-sign=press]').click();
  await expect(window.locator('[data-gate=stages]')).toBeFocused();
  await window.locator('[data-sign=first]').focus();
  await window.keyboard.press('Enter');
  await expect(stage(window, 'first')).toHaveAttribute('data-look', 'signed');
  await expect(window.locator('[data-gate]')).toHaveCount(0);
  await window.locator('[data-sign=press]').click();
  await expect(stage(window, 'press')).toHaveAttribute('data-look', 'signed');

  // The other page is not signed: no press files of all pages.
  await window.keyboard.press('Control+e');
  await expect(window.getByTestId('unsigned-pages')).toContainText('2');
  await expect(window.locator('.dialog-actions .button-primary')).toBeDisabled();
  await window.getByTestId('unsigned-pages').getByRole('button').click();

  // Undo takes a signature back; that a story was read is no change of the page.
  await window.keyboard.press('Control+z');
  await expect(stage(window, 'press')).toHaveAttribute('data-look', 'none');
  await window.keyboard.press('Control+y');
  await expect(stage(window, 'press')).toHaveAttribute('data-look', 'signed');
  await window.keyboard.press('Control+Alt+Enter');
  await expect(window.locator('.sign-page').first().locator('.sign-mark').last()).toHaveClass(/sign-mark-signed/u);

  // The meter has a row for every page and one for all.
  await window.locator('[data-field="sheet rate"]').click();
  await expect(window.locator('[data-rate]')).toHaveCount(3);
});
