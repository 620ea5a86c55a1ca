import type { Page } from '@playwright/test';
import { PROOF_SIGNS } from '../../../core/document';
import type { ProofSign } from '../../../core/document';
import { drag, expect } from './open-editor';

/** The pen of third proofs, which nothing else on the desk is drawn in. */
const GREEN = [0x08, 0x7f, 0x3a] as const;

/** How many pixels over the pages are of the pen of third proofs. */
async function penned(window: Page): Promise<number> {
  return window.evaluate((pen) => {
    let count = 0;
    for (const canvas of document.querySelectorAll<HTMLCanvasElement>('[data-testid=canvas] canvas')) {
      if (canvas.closest('.plane') !== null || canvas.width === 0) continue;
      const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      for (let at = 0; at < data.length; at += 4) {
        const near = pen.every((value, channel) => Math.abs((data[at + channel] ?? 0) - value) < 12);
        if (near && data[at + 3] === 255) count += 1;
      }
    }
    return count;
  }, GREEN);
}

/** Makes one mark, sees that it is listed and drawn, and takes it back. */
async function madeAndDrawn(window: Page, sign: ProofSign, make: () => Promise<void>): Promise<void> {
  const rows = window.locator('[data-mark]');
  await window.locator('[data-field=words]').fill('改');
  await make();
  await expect(rows, sign).toHaveCount(1);
  await expect.poll(() => penned(window), { message: `${sign} drawn` }).toBeGreaterThan(8);
  await window.keyboard.press('Control+z');
  await expect(rows, sign).toHaveCount(0);
  await expect.poll(() => penned(window), { message: `${sign} taken back` }).toBe(0);
}

/**
 * Makes every sign in third proofs, on a text that is clicked at `text`, by the mouse (the sign, then the place) and by
 * keys (the place, then the sign), and sees each drawn. There are no marks before it, nor after it.
 */
export async function makeEverySign(window: Page, text: { readonly x: number; readonly y: number }): Promise<void> {
  const button = (sign: ProofSign) => window.locator(`[data-sign="${sign}"]`);
  await window.locator('[data-field=round]').click();
  await window.getByRole('option', { name: '三校' }).click();
  const sweep = (): Promise<void> => drag(window, { from: text, by: { x: 30, y: 0 }, drop: true });
  for (const sign of PROOF_SIGNS) {
    await madeAndDrawn(window, sign, async () => {
      await button(sign).click();
      await sweep();
      if (sign === 'transfer') await window.mouse.click(text.x + 60, text.y);
    });
  }
  for (const sign of PROOF_SIGNS) {
    await madeAndDrawn(window, sign, async () => {
      const field = window.getByTestId('text-input');
      await field.focus();
      await window.keyboard.press('Home');
      for (let step = 0; step < 2; step += 1) await window.keyboard.press('Shift+ArrowRight');
      await button(sign).focus();
      await window.keyboard.press('Enter');
      if (sign !== 'transfer') return;
      await field.focus();
      await window.keyboard.press('ArrowDown');
      await button(sign).focus();
      await window.keyboard.press('Enter');
    });
  }
}
