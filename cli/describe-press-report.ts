import en from '../locales/press.en.json';
import zhHans from '../locales/press.zh-Hans.json';
import zhHant from '../locales/press.zh-Hant.json';
import type { OutputFinding } from '../outputs/order';
import { pressSentence, type PdfCheckReport, type PressWords } from '../pdf-preflight';
import { messageLanguage, sentenceFor } from './words';

const CATALOGUES: Readonly<Record<'zh-Hans' | 'zh-Hant' | 'en', PressWords>> = {
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  en,
};

/**
 * A report on a PDF in the form that scripts read: `{standard, pages, failed, checks: [{id, result, asks, findings:
 * [{severity, page, rect, values, message, next}]}]}`; `failed` names the checks that did.
 */
export function describePressReport({ standard, pages, checks }: PdfCheckReport): unknown {
  const words = CATALOGUES[messageLanguage(process.env)];
  return {
    standard,
    pages,
    failed: checks.filter(({ result }) => result === 'failed').map(({ id }) => id),
    checks: checks.map(({ id, result, findings }) => ({
      id,
      result,
      asks: words[id]?.asks,
      findings: findings.map((finding) => {
        const { severity, page, rect, values } = finding;
        return { severity, page, rect, values, ...pressSentence(finding, words) };
      }),
    })),
  };
}

/**
 * A finding in the files of an output, in the form that scripts read: `{id, file, severity, page, rect, values,
 * message, next}`.
 */
export function describeFinding(finding: OutputFinding): unknown {
  const words = CATALOGUES[messageLanguage(process.env)];
  const { id, values } = finding;
  return { ...finding, ...(words[id] === undefined ? sentenceFor(id, values) : pressSentence(finding, words)) };
}
