import type { Diagnostic } from '../core/diagnostic';
import type { PaperLanguage } from '../core/document';
import diagnosticsHans from '../locales/diagnostics.zh-Hans.json';
import diagnosticsHant from '../locales/diagnostics.zh-Hant.json';
import reportHans from '../locales/report.zh-Hans.json';
import reportHant from '../locales/report.zh-Hant.json';

/** The words of a job's report, by what they name. */
export type ReportWord = keyof typeof reportHans;

/** What is so, and what to do next. */
interface Sentence {
  readonly message: string;
  readonly next: string;
}

const REPORTS: Readonly<Record<PaperLanguage, Readonly<Record<ReportWord, string>>>> = {
  'zh-Hans': reportHans,
  'zh-Hant': reportHant,
};

const SENTENCES: Readonly<Record<PaperLanguage, Readonly<Record<string, Sentence | undefined>>>> = {
  'zh-Hans': diagnosticsHans,
  'zh-Hant': diagnosticsHant,
};

/** A word of the report in the paper's language, its values filled in: who reads it is the plant. */
export function reportWord(
  language: PaperLanguage,
  word: ReportWord,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return fill(REPORTS[language][word], values);
}

/** What a finding says is so, in the paper's language. */
export function findingFact(language: PaperLanguage, { code, values }: Pick<Diagnostic, 'code' | 'values'>): string {
  return fill(SENTENCES[language][code]?.message ?? code, values);
}

/** A finding and its next step in the paper's language, for those who read its proofs. */
export function findingWords(language: PaperLanguage, { code, values }: Pick<Diagnostic, 'code' | 'values'>): string {
  const sentence = SENTENCES[language][code];
  return sentence === undefined ? code : fill(`${sentence.message}${sentence.next}`, values);
}

function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
}
