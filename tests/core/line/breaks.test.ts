import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakOpportunities } from '../../../core/line';
import type { BreakOptions } from '../../../core/line';

interface Conformance {
  readonly cases: readonly (readonly [text: string, allowed: readonly number[]])[];
}

const conformance = JSON.parse(
  gunzipSync(readFileSync(new URL('../../conformance/line-break-test-18.0.json.gz', import.meta.url))).toString('utf8'),
) as Conformance;

/** `text` with `|` where a line may be broken. */
function broken(text: string, options: Partial<BreakOptions> = {}): string {
  const offsets = breakOpportunities(text, { mode: 'normal', language: 'zh-Hans', ...options });
  return [0, ...offsets].map((offset, index) => text.slice(offset, offsets[index])).join('|');
}

describe('UAX #14 of Unicode 18.0', () => {
  it('agrees with every case of LineBreakTest', () => {
    const wrong = conformance.cases.filter(([text, allowed]) => {
      const found = breakOpportunities(text, { mode: 'strict', language: 'und' });
      return found.join() !== allowed.join();
    });
    expect(conformance.cases.length).toBe(19_319);
    expect(wrong).toEqual([]);
  });
});

const MODES = ['loose', 'normal', 'strict', 'anywhere'] as const;
const LANGUAGES = ['und', 'zh-Hans', 'zh-Hant'] as const;

describe('Chinese', () => {
  it('takes zh for zh-Hans', () => {
    expect(broken('“你好”', { language: 'zh' })).toBe(broken('“你好”', { language: 'zh-Hans' }));
  });

  it('breaks nowhere in nothing', () => {
    expect(broken('')).toBe('');
    expect(broken('文')).toBe('文');
  });
});

describe('places of breaks', () => {
  /** Han, marks, Latin, and everything that joins: combining marks, selectors, joiners, emoji, flags, syllables. */
  const piece = fc.constantFrom(
    ...'文字，。“”（）—…·/-1a %①［］\n\u3000',
    ...[
      'e\u0301',
      '\u0301',
      '\ufe0f',
      '\u200d',
      '葛\u{e0100}',
      '👩',
      '👍',
      '🏽',
      '🌾',
      '🇨',
      '🇳',
      'ᄀ',
      'ᅡ',
      'ᆨ',
      '각',
      '\r\n',
    ],
  );
  const text = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));
  const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

  it('lie in order between characters as readers know them, in Chinese', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...MODES), (sample, mode) => {
        // A joiner or accent on half a flag is no writing, and the two standards count the flags after it differently.
        fc.pre(!/\p{Regional_Indicator}[\u200d\p{M}]/u.test(sample));
        const edges = new Set([...graphemes.segment(sample)].map(({ index }) => index));
        let last = 0;
        for (const offset of breakOpportunities(sample, { mode, language: 'zh-Hans' })) {
          if (!edges.has(offset)) expect.fail(`${JSON.stringify(sample)} breaks at ${offset}`);
          expect(offset).toBeGreaterThan(last);
          expect(offset).toBeLessThan(sample.length);
          last = offset;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('never lie inside a surrogate pair, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.constantFrom(...MODES),
        fc.constantFrom(...LANGUAGES),
        (sample, mode, language) => {
          for (const offset of breakOpportunities(sample, { mode, language })) {
            const inside = offset > 0 && offset < sample.length && (sample.codePointAt(offset - 1) ?? 0) < 0x10000;
            if (!inside) expect.fail(`${JSON.stringify(sample)} breaks at ${offset}`);
          }
        },
      ),
    );
  });

  it('are the same whatever stands in other paragraphs', () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        const options = { mode: 'normal', language: 'zh-Hans' } as const;
        const apart = breakOpportunities(second, options);
        const joined = breakOpportunities(`${first}\n${second}`, options);
        const start = first.length + 1;
        expect(joined.filter((offset) => offset > start).map((offset) => offset - start)).toEqual(apart);
      }),
    );
  });
});

describe('hostile text', () => {
  const LENGTH = 200_000;
  /** Time that they may take on a slow machine; quadratic time would be a minute. */
  const LIMIT_MS = 5_000;
  const repeated = (piece: string): string => piece.repeat(LENGTH / piece.length);

  it.each([
    ['straight quotes', repeated('"')],
    ['curly quotes and spaces', repeated('“ ')],
    ['an opening mark and spaces', `（${repeated(' ')}文`],
    ['spaces', repeated(' ')],
    ['combining marks', `文${repeated('\u0301')}`],
    ['joiners', repeated('\u200d')],
    ['regional indicators', repeated('🇨')],
    ['dashes', repeated('—')],
    ['leaders', repeated('…')],
    ['a number and solidi', `1${repeated('/')}`],
    ['solidi and per cents', repeated('/%')],
    ['circled numbers', repeated('文①')],
    ['a circled number far away', `①${repeated('文')}②`],
    ['half note marks', repeated('［1')],
    ['a long note mark', `［${repeated('1')}］`],
    ['address heads', repeated('://')],
    ['lone surrogates', repeated('\ud800')],
  ])('takes linear time for %s', (_what, sample) => {
    const words = ['文文文文文文文文文文', '…'.repeat(1000), '“ “ “ ”'];
    const begin = performance.now();
    for (const mode of ['loose', 'strict'] as const) breakOpportunities(sample, { mode, language: 'zh-Hans', words });
    expect(performance.now() - begin).toBeLessThan(LIMIT_MS);
  });

  it('finds words in linear time, however many fail late', () => {
    const words = Array.from({ length: 200 }, (_, index) => `${'甲'.repeat(500 + index)}乙`);
    const begin = performance.now();
    const offsets = breakOpportunities(repeated('甲'), { mode: 'normal', language: 'zh-Hans', words });
    expect(offsets).toHaveLength(LENGTH - 1);
    expect(performance.now() - begin).toBeLessThan(LIMIT_MS);
  });
});
