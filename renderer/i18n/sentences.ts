import { withMinus } from './minus';
import type { Language } from './messages';

/** The words for one code of the catalogues in `locales/`: what is so, and what to do next. */
export interface Sentence {
  readonly message: string;
  readonly next: string;
}

type Catalogue = Readonly<Record<string, Partial<Sentence> | undefined>>;

const FILES = import.meta.glob<Catalogue>('../../locales/*.json', { eager: true, import: 'default' });

/**
 * The sentence for a code of a diagnostic, a failure or a warning of imported copy, its `{{values}}` filled in. A code
 * without words shows itself: better an ugly line than a silent one.
 */
export function sentenceFor(
  told: { readonly code: string; readonly values: Readonly<Record<string, string | number>> },
  language: Language,
): Sentence {
  const entry = catalogues(language)
    .map((catalogue) => catalogue[told.code])
    .find((found) => found !== undefined);
  return {
    message: fill(entry?.message ?? told.code, told.values),
    next: fill(entry?.next ?? '', told.values),
  };
}

/**
 * Why the checks of proofreading doubt something, by the name of the slip, in words of their own: some diagnostics are
 * called the same.
 */
export function slipReason(
  slip: string,
  values: Readonly<Record<string, string | number>>,
  language: Language,
): string {
  const entry = FILES[`../../locales/proof.${language}.json`]?.[slip];
  return fill(entry?.message ?? slip, values);
}

function catalogues(language: Language): readonly Catalogue[] {
  return Object.entries(FILES)
    .filter(([file]) => file.endsWith(`.${language}.json`))
    .map(([, catalogue]) => catalogue);
}

function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => withMinus(String(values[name] ?? whole)));
}
