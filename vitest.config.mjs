import { defineConfig } from 'vitest/config';

/** Tests with folders of their own. */
const apart = ['tests/golden/**', 'tests/pdf/**', 'tests/e2e/**', 'tests/bench/**'];

/**
 * Tests that take seconds each: whole editions made up, processes started and killed, disks filled. `npm test` runs
 * them, `npm run check` leaves them out to stay under a minute.
 */
const thorough = [
  'tests/cli/**/*.test.ts',
  'tests/core/copy/structure-copy.test.ts',
  'tests/core/line/hostile.test.ts',
  'tests/core/makeup/make-up.test.ts',
  'tests/core/page/article-forms.test.ts',
  'tests/core/page/baselines.test.ts',
  'tests/core/page/blocks.test.ts',
  'tests/core/page/compose-page.test.ts',
  'tests/core/page/copyfit.test.ts',
  'tests/core/page/insets.test.ts',
  'tests/core/page/ornaments/**/*.test.ts',
  'tests/core/page/recompose-properties.test.ts',
  'tests/core/page/vertical-text.test.ts',
  'tests/files/checked-writer.test.ts',
  'tests/files/write-all-checked.test.ts',
  'tests/files/edition-file.test.ts',
  'tests/files/journal.test.ts',
  'tests/fonts/user-fonts.test.ts',
  'tests/model/model.test.ts',
  'tests/outputs/make-outputs.test.ts',
  'tests/pdf-preflight/reader/hostile.test.ts',
];

/** Tells a hang from work: property tests and whole pages take their time on a machine busy with other things. */
const HANG_MS = 120_000;

export default defineConfig({
  test: {
    globalSetup: ['tests/support/pack-words.mjs'],
    setupFiles: ['tests/support/properties.ts', 'tests/support/words.ts'],
    testTimeout: HANG_MS,
    hookTimeout: HANG_MS,
    // Quick tests share one module graph: what they test keeps no state of its own, and loading it anew takes longest.
    projects: [
      {
        extends: true,
        test: { name: 'unit', isolate: false, include: ['tests/**/*.test.{ts,tsx}'], exclude: [...apart, ...thorough] },
      },
      { extends: true, test: { name: 'thorough', include: thorough } },
      { extends: true, test: { name: 'golden', isolate: false, include: ['tests/golden/**/*.test.ts'] } },
      { extends: true, test: { name: 'pdf', include: ['tests/pdf/**/*.test.ts'] } },
    ],
  },
});
