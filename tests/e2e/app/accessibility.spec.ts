import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import { expect, test } from '../editor/open-editor';

/** The checker as one script, run in the page as it is. */
const checker = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

/** The page once the checker has run in it. */
interface CheckedWindow {
  readonly axe: { readonly run: (context: ElementContext, rules: RunOptions) => Promise<AxeResults> };
}

/** Where the UI kit catches the focus to keep it in what is open: nobody hears or stays on it. */
const GUARDS = '[data-base-ui-focus-guard]';

/** What hinders people in a part of the window as it is: the rule, and the elements that break it. */
async function hindrances(window: Page, part: string): Promise<readonly string[]> {
  return window.evaluate(
    async ({ include, rules, guards }) => {
      const { axe } = globalThis as unknown as CheckedWindow;
      const found = await axe.run({ include, exclude: [guards] }, rules);
      return found.violations
        .filter(({ impact }) => impact !== 'minor')
        .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    },
    { include: part, rules: RULES, guards: GUARDS },
  );
}

/** Panels by the keys that show them. */
const PANELS = [
  ['F7', '[data-panel-body=pages]'],
  ['F2', '[data-panel-body=stories]'],
  ['F9', '[data-panel-body=story]'],
  ['F3', '[data-panel-body=inspector]'],
  ['F4', '[data-panel-body=edition]'],
  ['F11', '[data-panel-body=styles]'],
  ['Control+F8', '[data-panel-body=findings]'],
  ['F10', '[data-panel-body=symbols]'],
  ['Control+f', '[data-panel-body=find]'],
] as const;

/** What lies over the desk by the keys that open it, and what is there once it is complete. */
const LAYERS: readonly (readonly [key: string, layer: string, ready?: string])[] = [
  ['Control+Shift+f', '[data-testid=copyfit]', '[data-testid=copyfit] [role=option]'],
  ['Shift+F10', '[role=menu]'],
  ['Control+k', '[data-testid=palette]'],
  ['Control+,', '[data-testid=settings]'],
  ['F1', '[data-testid=key-sheet]'],
  ['Control+e', '[data-testid=export]'],
];

test('screen readers and the keyboard find nothing in their way in any part of the window', async ({
  editor,
}, info) => {
  // The checker looks at every element, on a busy machine too.
  info.setTimeout(120_000);
  const { window } = editor;
  await window.evaluate(checker);
  const expectNone = (part = 'body'): Promise<void> => expect.poll(() => hindrances(window, part)).toEqual([]);
  await expectNone();
  await window.getByTestId('desk').focus();
  await window.keyboard.press('n');
  for (const [key, panel] of PANELS) {
    await window.keyboard.press(key);
    await expect(window.locator(panel)).toBeVisible();
    await expectNone(panel);
  }
  for (const [key, layer, ready = layer] of LAYERS) {
    await window.getByTestId('desk').focus();
    await window.keyboard.press(key);
    await expect(window.locator(ready).first()).toBeVisible();
    await expectNone(layer);
    await window.keyboard.press('Escape');
    await expect(window.locator(layer)).toHaveCount(0);
  }
  for (const panel of ['pictures', 'history']) {
    await window.locator(`[role=tab][data-panel=${panel}]`).click();
    await expectNone(`[data-panel-body=${panel}]`);
  }
  await window.getByTestId('desk').focus();
  await window.keyboard.press('Control+Alt+m');
  await expect(window.locator('[data-stock]:focus')).toBeVisible();
  await expectNone('[data-panel-body=proposals]');
  await window.keyboard.press('Enter');
  await expect(window.locator('[data-panel-body=proposals] [role=option]').first()).toBeVisible();
  await expect(window.getByTestId('proposals-running')).toHaveCount(0);
  await expectNone('[data-panel-body=proposals]');
  await expect(window.getByTestId('told')).toContainText('种排法');
  await window.keyboard.press('Escape');
  await window.keyboard.press('Control+n');
  await expect(window.getByTestId('start')).toBeVisible();
  await expectNone();
  await window.getByTestId('start').getByRole('button', { name: '新建一期' }).click();
  await expect(window.getByTestId('new-edition')).toBeVisible();
  await expectNone('[data-testid=new-edition]');
});
