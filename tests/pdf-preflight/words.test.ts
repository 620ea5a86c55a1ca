import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isSimplified, isTraditional } from '../../core/copy/script';
import { PRESS_CHECKS, SYNTAX_FAULTS, type PressCheckWords, type PressWords } from '../../pdf-preflight';

const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const;
const CATALOGUES = LANGUAGES.map(
  (language) => [language, JSON.parse(readFileSync(`locales/press.${language}.json`, 'utf8')) as PressWords] as const,
);
const IDS = PRESS_CHECKS.map(({ id }) => id);

const sentencesOf = ({ asks, message, reasons = {}, next }: PressCheckWords): string[] => [
  asks,
  ...(message === undefined ? [] : [message]),
  ...Object.values(reasons),
  next,
];

describe('the words of press checks', () => {
  it.each(CATALOGUES)('are there for every check, in its order, and for nothing else, in %s', (_language, words) => {
    expect(Object.keys(words)).toEqual(IDS);
  });

  it.each(CATALOGUES)('tell every fault of syntax apart in %s', (_language, words) => {
    expect(Object.keys(words['X-QPDF']?.reasons ?? {})).toEqual([...SYNTAX_FAULTS]);
  });

  it.each(CATALOGUES)('are sentences in %s, in the characters of the script', (language, words) => {
    for (const [id, own] of Object.entries(words)) {
      if (own === undefined) continue;
      const { message, reasons } = own;
      expect([id, message ?? reasons]).not.toEqual([id, undefined]);
      for (const sentence of sentencesOf(own)) {
        expect([id, sentence]).toEqual([id, expect.stringMatching(language === 'en' ? /\.$/ : /。$/u)]);
        const plain = sentence.replace(/\{\{\w+\}\}/g, '');
        if (language !== 'zh-Hans') expect([id, [...plain].filter(isSimplified)]).toEqual([id, []]);
        if (language !== 'zh-Hant') expect([id, [...plain].filter(isTraditional)]).toEqual([id, []]);
      }
    }
  });

  it('fill in the same values in every language', () => {
    const valuesIn = (text: string | undefined): string[] =>
      [...(text ?? '').matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).sort();
    const [, first] = CATALOGUES[0] ?? ['', {} as PressWords];
    for (const [language, words] of CATALOGUES) {
      for (const [id, own] of Object.entries(words)) {
        expect([language, id, valuesIn(own?.message)]).toEqual([language, id, valuesIn(first[id]?.message)]);
        expect([language, id, Object.keys(own?.reasons ?? {})]).toEqual([
          language,
          id,
          Object.keys(first[id]?.reasons ?? {}),
        ]);
      }
    }
  });
});
