import type { Page } from '@playwright/test';
import { expect, test } from './open-editor';
import { HEADLINES } from './two-page-edition';

function order(window: Page): Promise<string[]> {
  return window
    .locator('[data-story]')
    .evaluateAll((rows) => rows.map((row) => (row instanceof HTMLElement ? (row.dataset['story'] ?? '') : '')));
}

async function choose(window: Page, story: string, entry: string): Promise<void> {
  await window.locator(`[data-story=${story}]`).click({ button: 'right' });
  await window.locator(`[data-entry=${entry}]`).click();
}

test('stories are ranked by keys, named in their row, begun, killed and revived', async ({ editor: { window } }) => {
  const rows = window.locator('[data-story]');
  await window.locator('[data-story=s4]').click();
  await window.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => order(window)).toEqual(['s1', 's2', 's4', 's3']);
  await window.keyboard.press('Control+z');
  await expect.poll(() => order(window)).toEqual(['s1', 's2', 's3', 's4']);

  await window.locator('[data-story=s4]').dblclick();
  await window.locator('.story-edit input').first().fill('候车亭里添长椅');
  await window.keyboard.press('Enter');
  await expect(window.locator('[data-story=s4]')).toContainText('候车亭里添长椅');
  await window.locator('[data-story=s1]').click();
  await window.keyboard.type('hct');
  await expect(window.locator('[data-story=s4]')).toBeFocused();
  await expect(window.locator('[data-story=s4]')).toHaveAttribute('aria-selected', 'true');

  await choose(window, 's4', 'newStory');
  await expect(rows).toHaveCount(5);
  // Its form is opened in the list's place.
  await window.locator('[data-panel=stories]').click();
  await expect(rows.last()).toHaveAttribute('data-status', 'unplaced');

  await choose(window, 's3', 'killStory');
  await expect(window.locator('[data-story=s3]')).toHaveAttribute('data-status', 'killed');
  await choose(window, 's3', 'reviveStory');
  await expect(window.locator('[data-story=s3]')).toHaveAttribute('data-status', 'unplaced');
});

test('stories that are chosen together become one, and one is split at the caret', async ({ editor: { window } }) => {
  const rows = window.locator('[data-story]');
  await expect(window.locator('[data-story=s1]')).toHaveText(/\d+行/);
  await expect(window.locator('[data-story=s1]')).not.toHaveText(/约\d+行/);
  await expect(window.locator('[data-story=s4]')).toHaveText(/约\d+行/);

  await window.locator('[data-story=s1]').click();
  await window.locator('[data-story=s4]').click({ modifiers: ['Control'] });
  await expect(window.locator('[data-story][aria-selected=true]')).toHaveCount(2);
  await choose(window, 's4', 'mergeSelected');
  await expect(rows).toHaveCount(3);
  await expect(window.locator('[data-story=s1]')).toHaveAttribute('aria-selected', 'true');

  // The headline of the second is a sub-head now: the story is split before it again.
  await choose(window, 's1', 'splitStory');
  await expect(rows).toHaveCount(4);
  await expect(rows.filter({ hasText: HEADLINES[3] })).toHaveCount(1);

  await window.locator('[data-story=s1]').click();
  await window.getByTestId('desk').focus();
  await window.keyboard.press('Control+Enter');
  await expect(window.getByTestId('text-input')).toBeFocused();
  await expect(window.getByTestId('text-caret')).toBeVisible();
  // Past the headline, and past the dateline in the first line of the text.
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('Control+Shift+Enter');
  await expect(rows).toHaveCount(5);
  await window.keyboard.press('Control+z');
  await expect(rows).toHaveCount(4);
});
