import type { UiLanguage } from '../../ipc';
import { en } from './en';
import type { SystemWords } from './types';
import { zhHans } from './zh-hans';
import { zhHant } from './zh-hant';

const WORDS: Readonly<Record<UiLanguage, SystemWords>> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };

/** The words of the menu and the system dialogs in a language. */
export function wordsOf(language: UiLanguage): SystemWords {
  return WORDS[language];
}

/**
 * The language of a first start: traditional Chinese where the system speaks it, simplified everywhere else, for
 * Chinese papers are what Forme is for. What a person chooses in the window is kept.
 */
export function languageOf(locale: string): UiLanguage {
  return /^zh-(.*-)?(hant|tw|hk|mo)\b/i.test(locale) ? 'zh-Hant' : 'zh-Hans';
}
