import en from '../locales/press.en.json';
import zhHans from '../locales/press.zh-Hans.json';
import zhHant from '../locales/press.zh-Hant.json';
import { pressSentence, type PdfCheckReport, type PressWords } from '../pdf-preflight';
import { messageLanguage } from './words';

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
