import { defineConfig } from 'vitest/config';

/** Tests with folders of their own; all others are unit tests. */
const apart = ['tests/golden/**', 'tests/pdf/**', 'tests/e2e/**', 'tests/bench/**'];

/** Whole pages are composed and exported here: seconds on a slow machine, not a hang. */
const PAGE_TEST_TIMEOUT_MS = 60_000;

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/**/*.test.{ts,tsx}'], exclude: apart } },
      {
        extends: true,
        test: { name: 'golden', include: ['tests/golden/**/*.test.ts'], testTimeout: PAGE_TEST_TIMEOUT_MS },
      },
      { extends: true, test: { name: 'pdf', include: ['tests/pdf/**/*.test.ts'], testTimeout: PAGE_TEST_TIMEOUT_MS } },
    ],
  },
});
