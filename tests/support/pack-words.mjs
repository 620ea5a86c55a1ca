import { ensureWords } from '../../tools/setup/words.mjs';

/** What stands before all tests: the words of proofreading, packed. */
export function setup() {
  ensureWords();
}
