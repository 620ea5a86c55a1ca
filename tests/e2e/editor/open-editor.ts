import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Edition } from '../../../core/document';
import { expect, test as base } from '../support/forme';
import type { RunningForme } from '../support/forme';
import { writeTwoPageEdition } from './two-page-edition';

/** The editor with the two-page edition open and its first page painted. */
export interface OpenEditor {
  readonly forme: RunningForme;
  readonly window: Page;
  readonly desk: Locator;
  /** A folder that is removed after the test. */
  readonly folder: string;
}

/** Waits until every tile in sight shows the page as it is now. */
export async function painted(window: Page): Promise<void> {
  await expect(window.getByTestId('canvas')).toHaveAttribute('data-painted', 'true');
}

/** Drags from the middle of the desk's selection by CSS pixels; the button stays down unless `drop`. */
export async function drag(
  window: Page,
  options: { from: { x: number; y: number }; by: { x: number; y: number }; drop: boolean },
): Promise<void> {
  const { from, by, drop } = options;
  await window.mouse.move(from.x, from.y);
  await window.mouse.down();
  for (let step = 1; step <= 8; step += 1) {
    await window.mouse.move(from.x + (by.x * step) / 8, from.y + (by.y * step) / 8);
  }
  if (drop) await window.mouse.up();
}

/** What the editor opens: the two-page edition, made another before by `change`. */
interface Opens {
  readonly change?: (edition: Edition) => Edition;
}

/** Playwright's `test` with the editor open. */
export const test = base.extend<{ readonly editor: OpenEditor; readonly opens: Opens }>({
  opens: [{}, { option: true }],
  editor: async ({ launchForme, opens }, use) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'forme-editor-'));
    const file = path.join(folder, '白塔报.forme');
    await writeTwoPageEdition(file, opens.change);
    const forme = await launchForme({ open: file, args: ['--lang=zh-CN'] });
    const { window } = forme;
    await painted(window);
    await use({ forme, window, desk: window.getByTestId('desk'), folder });
    await rm(folder, { recursive: true, force: true });
  },
});

export { expect };

/** The values of green on the pages on the desk as they are painted, without what lies over them. */
export interface Greys {
  readonly lightest: number;
  readonly darkest: number;
  /** How many pixels are darker than half. */
  readonly dark: number;
}

/** Reads the tiles that lie in the middle of the desk. */
export async function greysOfDesk(window: Page): Promise<Greys> {
  return window.evaluate(() => {
    const desk = document.querySelector<HTMLElement>('[data-testid=canvas]');
    const sheet = new OffscreenCanvas(desk?.clientWidth ?? 1, desk?.clientHeight ?? 1);
    const context = sheet.getContext('2d');
    if (desk === null || context === null) throw new Error('there is no desk');
    const corner = desk.getBoundingClientRect();
    for (const tile of desk.querySelectorAll<HTMLCanvasElement>('.plane canvas')) {
      const { left, top, width, height } = tile.getBoundingClientRect();
      context.drawImage(tile, left - corner.left, top - corner.top, width, height);
    }
    const { width, height } = sheet;
    const { data } = context.getImageData(width * 0.4, height * 0.05, width * 0.2, height * 0.9);
    let [lightest, darkest, dark] = [0, 255, 0];
    for (let at = 0; at < data.length; at += 4) {
      if (data[at + 3] !== 255) continue;
      const grey = data[at + 1] ?? 0;
      lightest = Math.max(lightest, grey);
      darkest = Math.min(darkest, grey);
      if (grey < 128) dark += 1;
    }
    return { lightest, darkest, dark };
  });
}
