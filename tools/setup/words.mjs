/** The words of proofreading, packed into `out/words.bin` before the build, the tests or the benches read them. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { stampOf } from './freshness.cjs';
import { inRoot } from './paths.mjs';
import { SetupError } from './say.mjs';

/** What the file is made of, and by. */
const SOURCES = [
  'core/cjk/lexicon-words.ts',
  'core/cjk/lexicon.ts',
  'core/pinyin',
  'core/proof/expressions.ts',
  'core/proof/lists/known-words.ts',
  'core/proof/lists/vocabulary.ts',
  'core/proof/lists/word-pairs.ts',
  'core/proof/word-costs.ts',
  'core/proof/word-file.ts',
  'core/proof/word-index.ts',
  'core/proof/word-pairs.ts',
  'core/proof/word-table.ts',
  'tools/lexicon/pack-words.ts',
  'tools/lexicon/word-packing.ts',
];

const STAMP = inRoot('out', '.words-stamp');

/** Packs the words anew where their lists have changed; throws where that fails. */
export function ensureWords() {
  const stamp = stampOf(SOURCES);
  if (existsSync(inRoot('out', 'words.bin')) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return;
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', inRoot('tools', 'lexicon', 'pack-words.ts')], {
    cwd: inRoot(),
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) {
    throw new SetupError('the words of proofreading could not be packed; see above.', 'correct the lists it names.');
  }
  writeFileSync(STAMP, stamp);
}
