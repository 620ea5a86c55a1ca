import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CLI_CODES } from '../../cli/codes';
import { COPY_WARNING_CODES } from '../../core/copy';
import { isSimplified, isTraditional } from '../../core/copy/script';
import { DIAGNOSTIC_CODES } from '../../core/diagnostic';
import { TERM_WEIGHTS } from '../../core/page-score';
import { PROOF_CODES } from '../../core/proof';
import { FILE_CODES } from '../../files';
import { USER_FONT_PROBLEMS } from '../../fonts';
import { OUTPUT_PROFILE_CODES } from '../../icc';
import { FAILURE_CODES } from '../../ipc';
import { OUTPUT_CODES } from '../../outputs/order';
import { PDF_PROBLEM_CODES } from '../../pdf';
import { UNREADABLE_CODES } from '../../pdf-preflight';

type Words = Readonly<Record<string, { readonly message: string; readonly next: string }>>;

type ScoreWords = Readonly<Record<string, { readonly name: string; readonly message: string }>>;

const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const;
const wordsIn = (language: string): Words =>
  Object.assign(
    {},
    ...['diagnostics', 'cli'].map(
      (name) => JSON.parse(readFileSync(`locales/${name}.${language}.json`, 'utf8')) as Words,
    ),
  ) as Words;
const CATALOGUES = LANGUAGES.map((language) => [language, wordsIn(language)] as const);

/** What reading copy warns of besides its cleaning: a union without a list. */
const READING_CODES = ['encoding-unsure', 'damaged', 'document-pictures'];
const FONT_CODES = USER_FONT_PROBLEMS.map((problem) => `font-${problem}`);

const CODES = new Set<string>([
  ...DIAGNOSTIC_CODES,
  ...FILE_CODES,
  ...COPY_WARNING_CODES,
  ...FAILURE_CODES,
  ...PDF_PROBLEM_CODES,
  ...OUTPUT_PROFILE_CODES,
  ...UNREADABLE_CODES,
  ...OUTPUT_CODES,
  ...CLI_CODES,
  ...READING_CODES,
  ...FONT_CODES,
]);

/** Where codes stand with the values that fill their sentences, and the values that go without saying there. */
const LISTS = [
  { file: 'core/diagnostic.ts', given: [] },
  { file: 'core/copy/warning.ts', given: ['file', 'start', 'end'] },
  { file: 'files/codes.ts', given: ['file'] },
  { file: 'ipc/result.ts', given: [] },
  { file: 'pdf/options.ts', given: [] },
  { file: 'icc/output-profile.ts', given: ['file'] },
  { file: 'outputs/order/output-set.ts', given: [] },
  { file: 'cli/codes.ts', given: [] },
  { file: 'pdf-preflight/reader/open-pdf.ts', given: ['file'] },
] as const;

/** A code of a list, on a line of its own, with the comment over it. */
const ENTRY = /(?:\/\*\*((?:(?!\*\/)[^])*)\*\/\n)?^ {2}'([a-z][a-z-]+)',$/gm;

/** The values that the lists say each code has. A code in two lists may use what both have. */
function documentedValues(): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, readonly string[]>();
  for (const { file, given } of LISTS) {
    const source = readFileSync(file, 'utf8');
    for (const [, comment = '', code = ''] of source.matchAll(ENTRY)) {
      const named = /values: ([^.]*)/.exec(comment)?.[1]?.match(/\b[a-z]\w*\b/gi) ?? [];
      const own = [...given, ...named];
      values.set(code, values.get(code)?.filter((one) => own.includes(one)) ?? own);
    }
  }
  return values;
}

const valuesIn = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).sort();

describe('the words of the catalogues', () => {
  it.each(CATALOGUES)('are there for every code, and for nothing else, in %s', (_language, words) => {
    expect([...CODES].filter((code) => words[code] === undefined)).toEqual([]);
    expect(Object.keys(words).filter((code) => !CODES.has(code))).toEqual([]);
  });

  it('stand once: no code is in both files of a language', () => {
    for (const language of LANGUAGES) {
      const [a, b] = ['diagnostics', 'cli'].map((name) =>
        Object.keys(JSON.parse(readFileSync(`locales/${name}.${language}.json`, 'utf8')) as Words),
      );
      expect(a?.filter((code) => b?.includes(code))).toEqual([]);
    }
  });

  it('fill in what their codes bring, the same in every language', () => {
    const documented = documentedValues();
    const [, first = {}] = CATALOGUES[0] ?? [];
    for (const [language, words] of CATALOGUES) {
      for (const [code, { message, next }] of Object.entries(words)) {
        const used = valuesIn(message + next);
        expect([language, code, used]).toEqual([
          language,
          code,
          valuesIn(`${first[code]?.message}${first[code]?.next}`),
        ]);
        const known = documented.get(code);
        if (known === undefined) continue;
        expect([code, used.filter((value) => !known.includes(value))]).toEqual([code, []]);
      }
    }
  });

  it.each(CATALOGUES)('are one sentence and one next step in %s', (language, words) => {
    const stop = language === 'en' ? /\.$/ : /[。？！]$/u;
    for (const [code, { message, next }] of Object.entries(words)) {
      expect([code, message]).toEqual([code, expect.stringMatching(stop)]);
      if (code !== 'cancelled') expect([code, next]).toEqual([code, expect.stringMatching(stop)]);
    }
  });

  it('keep to the marks and characters of their script', () => {
    for (const [language, words] of CATALOGUES) {
      for (const [code, { message, next }] of Object.entries(words)) {
        const text = `${message}${next}`.replace(/\{\{\w+\}\}|\{"text".*?\}/g, '');
        if (language !== 'zh-Hans') expect([code, [...text].filter(isSimplified)]).toEqual([code, []]);
        if (language !== 'zh-Hant') expect([code, [...text].filter(isTraditional)]).toEqual([code, []]);
        if (language !== 'en')
          expect([code, text.match(/\p{Script=Han}(?:[,;:!?]|\.(?!\w))/u)?.[0]]).toEqual([code, undefined]);
      }
    }
  });

  it('are checked against lists that are there', () => {
    for (const { file } of LISTS) expect(existsSync(file)).toBe(true);
    expect(documentedValues().get('overset')).toEqual(['characters', 'lines']);
    expect(documentedValues().get('file-too-large')).toContain('megabytes');
  });

  it('say why of every slip that proofreading finds, with the same values, in their script', () => {
    const [first, ...others] = LANGUAGES.map(
      (language) =>
        JSON.parse(readFileSync(`locales/proof.${language}.json`, 'utf8')) as Readonly<
          Record<string, { readonly message: string }>
        >,
    );
    for (const [index, words] of [first ?? {}, ...others].entries()) {
      expect(Object.keys(words).sort()).toEqual([...PROOF_CODES, 'against'].sort());
      for (const [code, { message: text }] of Object.entries(words)) {
        expect([code, valuesIn(text)]).toEqual([code, valuesIn(first?.[code]?.message ?? '')]);
        if (index > 0) expect([code, [...text].filter(isSimplified)]).toEqual([code, []]);
        if (index !== 1) expect([code, [...text].filter(isTraditional)]).toEqual([code, []]);
      }
    }
  });

  it('name every fault, taboo and term of the page score, in their script', () => {
    const terms = Object.keys(TERM_WEIGHTS).map((term) => `term-${term}`);
    const taboos = Array.from({ length: 9 }, (_, index) => `T${index + 1}`);
    const spreads = ['S1', 'S2'];
    const faults = Array.from({ length: 13 }, (_, index) => `H${String(index + 1).padStart(2, '0')}`);
    for (const language of LANGUAGES) {
      const words = JSON.parse(readFileSync(`locales/score.${language}.json`, 'utf8')) as ScoreWords;
      expect(Object.keys(words)).toEqual([...faults, ...taboos, ...spreads, ...terms]);
      for (const [code, { name, message }] of Object.entries(words)) {
        expect([code, name !== '' && message !== '']).toEqual([code, true]);
        const text = [...name, ...message];
        if (language !== 'zh-Hans') expect([code, text.filter(isSimplified)]).toEqual([code, []]);
        if (language !== 'zh-Hant') expect([code, text.filter(isTraditional)]).toEqual([code, []]);
      }
    }
  });
});
