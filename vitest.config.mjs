import { defineConfig } from 'vitest/config';

/** Tests with folders of their own; all others are unit tests. */
const apart = ['tests/golden/**', 'tests/pdf/**', 'tests/e2e/**', 'tests/bench/**'];

/** Tells a hang from work: property tests and whole pages take their time on a machine busy with other things. */
const HANG_MS = 120_000;

export default defineConfig({
  test: {
    testTimeout: HANG_MS,
    hookTimeout: HANG_MS,
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/**/*.test.{ts,tsx}'], exclude: apart } },
      { extends: true, test: { name: 'golden', include: ['tests/golden/**/*.test.ts'] } },
      { extends: true, test: { name: 'pdf', include: ['tests/pdf/**/*.test.ts'] } },
    ],
  },
});
