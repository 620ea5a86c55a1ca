import en from '../locales/diagnostics.en.json';
import zhHans from '../locales/diagnostics.zh-Hans.json';
import zhHant from '../locales/diagnostics.zh-Hant.json';
import usageEn from '../locales/cli.en.json';
import usageHans from '../locales/cli.zh-Hans.json';
import usageHant from '../locales/cli.zh-Hant.json';

/** What is so, and what to do next. */
export interface Sentence {
  readonly message: string;
  readonly next: string;
}

type Catalogue = Readonly<Record<string, Sentence | undefined>>;

/** Put together when something is said: most runs say nothing. */
const CATALOGUES: Readonly<Record<'zh-Hans' | 'zh-Hant' | 'en', () => Catalogue>> = {
  'zh-Hans': () => ({ ...zhHans, ...usageHans }),
  'zh-Hant': () => ({ ...zhHant, ...usageHant }),
  en: () => ({ ...en, ...usageEn }),
};

const catalogues = new Map<keyof typeof CATALOGUES, Catalogue>();

function catalogueOf(language: keyof typeof CATALOGUES): Catalogue {
  const known = catalogues.get(language) ?? CATALOGUES[language]();
  catalogues.set(language, known);
  return known;
}

/**
 * The language of messages: `FORME_LANG`, else the system's where it is Chinese or English, else simplified Chinese.
 */
export function messageLanguage(environment: Readonly<Record<string, string | undefined>>): keyof typeof CATALOGUES {
  const named =
    environment['FORME_LANG'] ?? environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'] ?? '';
  if (/^zh[-_](hant|tw|hk|mo)/i.test(named)) return 'zh-Hant';
  return /^en/i.test(named) ? 'en' : 'zh-Hans';
}

/** The words for a code, its values filled in. A code without words shows itself. */
export function sentenceFor(code: string, values: Readonly<Record<string, string | number>>): Sentence {
  const entry = catalogueOf(messageLanguage(process.env))[code];
  const fill = (text: string): string =>
    text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
  return { message: fill(entry?.message ?? code), next: fill(entry?.next ?? '') };
}

/** Says one sentence and its next step on stderr, then what they are about, one a line. */
export function say(
  code: string,
  values: Readonly<Record<string, string | number>> = {},
  about: readonly string[] = [],
): void {
  const { message, next } = sentenceFor(code, values);
  const between = messageLanguage(process.env) === 'en' && next !== '' ? ' ' : '';
  const lines = about.map((line) => `  ${line}\n`).join('');
  process.stderr.write(`forme: ${message}${between}${next}\n${lines}`);
}
