import type { JSHandle, Page } from '@playwright/test';
import { expect, test } from './open-editor';

test('a page is made up anew: a proposal is shown on it, taken, and taken back', async ({
  editor: { window, desk },
}) => {
  const undo = window.locator('[data-command=undo]').first();
  const panel = window.locator('[data-panel-body=proposals]');
  const proposals = panel.locator('[data-seed]');
  const waiting = window.locator('[data-story=s2]');
  await expect(waiting).toHaveAttribute('data-status', 'partly');
  await desk.focus();
  await window.keyboard.press('Control+Alt+m');
  // Copy is wanting: that is said before anything is laid out, and the editor ticks what is to come.
  await expect(panel.getByTestId('page-load')).toHaveAttribute('data-fit', 'empty');
  await expect(panel.getByTestId('proposals-running')).toHaveCount(0);
  await expect(proposals).toHaveCount(0);
  const coming = panel.locator('[data-stock=s4]');
  await expect(coming).toBeFocused();
  await window.keyboard.press('Space');
  await expect(coming).toBeChecked();
  await expect(panel.getByTestId('page-load-before')).toContainText('太空');
  await window.keyboard.press('Enter');
  await expect(proposals.first()).toContainText('.');

  // Shown on the page, and gone again with Esc: nothing of it is a change.
  const list = panel.locator('.proposals-list');
  await expect(list).toBeFocused();
  await window.keyboard.press('ArrowDown');
  await expect(proposals.first()).toHaveAttribute('aria-selected', 'true');
  await window.keyboard.press('Escape');
  await expect(proposals).toHaveCount(0);
  await expect(undo).toBeDisabled();

  await window.keyboard.press('Control+Alt+m');
  await expect(coming).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(proposals.first()).toBeVisible();
  await expect(list).toBeFocused();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  await expect(proposals).toHaveCount(0);
  await expect(undo).toBeEnabled();

  // What moved is listed, from where to where, and each shows itself on the page; taken back, the list goes.
  const moves = panel.getByTestId('moved').getByRole('option');
  await expect(moves.filter({ hasText: '→' }).first()).toContainText(/第\d+栏第\d+行 → 第\d+栏第\d+行/);
  await window.getByTestId('show-moved').click();
  await window.keyboard.press('ArrowDown');
  await expect(moves.first()).toHaveAttribute('aria-selected', 'true');
  // Its frame goes there; where motion is not liked it stands and fades, and the list tells the same.
  const told = await moves.allTextContents();
  const shown = await framesOverDesk(window);
  const gone = moves.filter({ hasText: '→' }).first();
  await window.emulateMedia({ reducedMotion: 'no-preference' });
  await gone.click();
  await expect.poll(() => shown.evaluate((kinds) => kinds.splice(0))).toEqual(['goes']);
  await window.emulateMedia({ reducedMotion: 'reduce' });
  await gone.click();
  await expect.poll(() => shown.evaluate((kinds) => kinds.splice(0))).toEqual(['stands']);
  expect(await moves.allTextContents()).toEqual(told);
  await window.locator('[role=tab][data-panel=stories]').click();
  await expect(waiting).toHaveAttribute('data-status', 'placed');
  await desk.focus();
  await window.keyboard.press('Control+z');
  await expect(waiting).toHaveAttribute('data-status', 'partly');
  await expect(undo).toBeDisabled();
  await expect(moves).toHaveCount(0);
});

/** The frames shown over the desk from now on: whether each goes from one place to another or stands at one. */
function framesOverDesk(window: Page): Promise<JSHandle<('goes' | 'stands')[]>> {
  return window.evaluateHandle(() => {
    const kinds: ('goes' | 'stands')[] = [];
    const host = document.querySelector('.glides');
    if (host === null) throw new Error('no frames are shown over the desk');
    new MutationObserver((records) => {
      for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
        const effect = node instanceof HTMLElement ? node.getAnimations()[0]?.effect : undefined;
        if (!(effect instanceof KeyframeEffect)) continue;
        const places = effect.getKeyframes().map(({ left, top, width, height }) => [left, top, width, height].join());
        kinds.push(new Set(places).size > 1 ? 'goes' : 'stands');
      }
    }).observe(host, { childList: true });
    return kinds;
  });
}
