import { describe, expect, it } from 'vitest';
import { PROOF_CODES } from '../../../core/proof';
import { LANGUAGES, sentenceFor, slipReason } from '../../../renderer/i18n';

describe('why the checks of proofreading doubt something', () => {
  it('is said in their own words, also where a diagnostic is called the same', () => {
    const slip = 'unpaired-mark';
    for (const language of LANGUAGES) {
      expect(slipReason(slip, {}, language)).not.toContain('{{');
      expect(slipReason(slip, {}, language)).not.toBe(sentenceFor({ code: slip, values: {} }, language).message);
    }
  });

  it('is known of every slip', () => {
    for (const language of LANGUAGES) {
      for (const code of PROOF_CODES) expect(slipReason(code, {}, language)).not.toBe(code);
    }
  });
});
