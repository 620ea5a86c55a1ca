import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakOpportunities, describeText } from '../../../core/line';
import type { DescribeOptions } from '../../../core/line';

const describeIn = (text: string, options: Partial<DescribeOptions> = {}): ReturnType<typeof describeText> =>
  describeText(text, { mode: 'normal', language: 'zh-Hans', ...options });

/** Widths of two marks between Han, the Han left out. */
function pair(marks: string, options: Partial<DescribeOptions> = {}): { em: number; min: number } {
  const { em, min } = describeIn(`文${marks}字`, options);
  return { em: em - 2, min: min - 2 };
}

/** `text` with `<` before each mark set half width. */
function halves(text: string, options: Partial<DescribeOptions> = {}): string {
  const { half } = describeIn(text, options);
  return [...text].map((mark, index) => (half.includes(index) ? `<${mark}` : mark)).join('');
}

describe('widths of pairs of marks (CLREQ 3.1.6.2, GB/T 15834 5.1; composition rules 5)', () => {
  it.each([
    ['closing, closing', '）”', 1.5, 1],
    ['stop, closing', '。”', 1.5, 1],
    ['closing, stop', '”，', 1.5, 1],
    ['closing, opening', '）（', 1.5, 1],
    ['closing, opening', '》《', 1.5, 1],
    ['stop, opening', '：“', 1.5, 1],
    ['stop, opening', '，“', 1.5, 1],
    ['full stop, opening: the gap stays', '。（', 1.5, 1.5],
    ['opening, opening', '“《', 1.5, 1],
    ['stop, stop', '，，', 1.5, 1],
    ['two exclamations in one cell (GB/T 15834 5.1.2)', '！！', 1, 1],
    ['question and exclamation', '？！', 1, 1],
    ['stop and dash', '。——', 3, 2.5],
    ['closing mark and leaders', '》……', 3, 2.5],
  ])('%s: %s', (_what, marks, em, min) => {
    expect(pair(marks)).toEqual({ em, min });
  });

  it.each([
    ['closing, closing', '）」', 1.5],
    ['stop, closing: stops stand centred', '。」', 2],
    ['closing, stop', '」，', 1.5],
    ['closing, opening', '）（', 1.5],
    ['stop, opening', '：「', 1.5],
    ['opening, opening', '「《', 1.5],
    ['stop, stop', '，，', 2],
    ['opening, closing', '（）', 2],
  ])('Traditional %s: %s', (_what, marks, em) => {
    expect(pair(marks, { language: 'zh-Hant' }).em).toBe(em);
  });

  it('squeezes nothing in the style none', () => {
    expect(pair('）”', { punctuation: 'none' })).toEqual({ em: 2, min: 2 });
    expect(halves('文）”“《字', { punctuation: 'none' })).toBe('文）”“《字');
  });

  it('gives signs of two em their width, and half-em signs theirs (CLREQ 3.1.5.1; GB/T 15834 5.1.6–5.1.9)', () => {
    const em = (text: string): number => describeIn(text).em;
    expect([em('——'), em('⸺'), em('……'), em('文·字'), em('文/字'), em('文-字'), em('文～字')]).toEqual([
      2, 2, 2, 2.5, 2.5, 2.5, 3,
    ]);
  });
});

describe('half widths by the rules of the paper', () => {
  it.each<[text: string, expected: string, options?: Partial<DescribeOptions>]>([
    ['说：“好（走）。”他', '说：<“好（走<）<。”他'],
    ['《甲》《乙》“《丙》”', '《甲》<《乙》<“<《丙<》”'],
    ['好！好？！好！！！', '好！好<？<！好<！<！！'],
    ['好，走。', '好<，走。', { punctuation: 'kaiming' }],
    ['好，走。', '好<，走<。', { punctuation: 'banjiao' }],
    ['說，「好。」', '說，<「好。」', { language: 'zh-Hant' }],
    ['甲·乙', '甲<·乙'],
    ['I said “yes”, then', 'I said “yes”, then'],
  ])('%s', (text, expected, options) => {
    expect(halves(text, options)).toBe(expected);
  });
});

describe('half widths by CSS (CSS Text 4, text-spacing-trim)', () => {
  const text = '（甲）、「『乙』」！？（）';

  it.each([
    ['normal', '（甲<）、<「<『乙<』」！？（）'],
    ['auto', '（甲<）、<「<『乙<』」！？（）'],
    ['space-first', '（甲<）、<「<『乙<』」！？（）'],
    ['space-all', '（甲）、「『乙』」！？（）'],
    ['trim-start', '<（甲<）、<「<『乙<』」！？（）'],
    ['trim-both', '<（甲<）、<「<『乙<』」！？（<）'],
    ['trim-all', '<（甲<）<、<「<『乙<』<」！？<（<）'],
  ] as const)('%s', (trim, expected) => {
    expect(halves(text, { trim })).toBe(expected);
  });

  it('starts and ends a line at each line feed', () => {
    expect(halves('（甲）\n「乙」', { trim: 'trim-both' })).toBe('<（甲<）\n<「乙<」');
  });

  it('squeezes beside narrow brackets of the same side, and beside ideographic spaces', () => {
    expect(halves('(（甲）)　（乙）　', { trim: 'normal' })).toBe('(<（甲<）)　<（乙<）　');
  });
});

describe('places of script gaps (CLREQ 3.2.2; CSS Text 4, text-autospace)', () => {
  it.each<[what: string, text: string, gaps: readonly number[]]>([
    ['letters', '在ABC里', [1, 4]],
    ['digits', '7月16日', [1, 2, 4]],
    ['kana', 'かAカ', [1, 2]],
    ['letters with marks', '文e\u0301字', [1, 3]],
    ['Han with a selector', '葛\u{e0100}A', [3]],
    ['Cyrillic and Hebrew', '文Ж文א', [1, 2, 3]],
    ['no full-width letters', '文Ａ１字', []],
    ['none beside marks', '文。A（文）B·C—文', []],
    ['none beside spaces', '文 A\u200b文', []],
    ['none beside emoji and circled numbers', '文😀A①文', []],
  ])('%s: %s', (_what, text, gaps) => {
    expect(describeIn(text).gaps).toEqual(gaps);
  });

  it('are as wide as the paper wants, letters and digits apart', () => {
    expect(describeIn('文a文1文').em).toBe(4.25);
    expect(describeIn('文a文1文', { latinGap: 0, digitGap: 0.25 }).em).toBe(4.5);
    expect(describeIn('文a文', { latinGap: 0.25 })).toMatchObject({ em: 3, min: 2.75 });
  });
});

describe('a text described', () => {
  it('is broken as its breaks are', () => {
    const text = '见《水志》（上）A/B……';
    expect(describeIn(text).breaks).toEqual(breakOpportunities(text, { mode: 'normal', language: 'zh-Hans' }));
  });

  it('hangs spaces at its end, and is nothing when empty', () => {
    expect(describeIn('文字  ').em).toBe(2);
    expect(describeIn('')).toEqual({ breaks: [], half: [], gaps: [], em: 0, min: 0 });
  });

  it('keeps the white of marks at its edges, and may lose it', () => {
    expect(describeIn('“好。”')).toMatchObject({ em: 3.5, min: 2.5 });
  });

  it('is total, and never narrower than its least', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 20 }),
        fc.constantFrom('quanjiao', 'kaiming', 'banjiao', 'none'),
        (text, punctuation) => {
          const { em, min } = describeIn(text, { punctuation });
          expect(em).toBeGreaterThanOrEqual(min);
          expect(min).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
