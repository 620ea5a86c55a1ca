import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/end-to-end',
  // Each test drives a whole app; two cores bear one at a time.
  workers: 1,
  fullyParallel: false,
  // About one launch in a hundred never shows its window on a loaded machine.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 15_000, toHaveScreenshot: { maxDiffPixels: 0 } },
  reporter: [['line'], ['json']],
  forbidOnly: true,
});
