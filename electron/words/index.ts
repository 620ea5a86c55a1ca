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

/** The language of Forme nearest to a system's locale, such as `zh-TW`. */
export function languageOf(locale: string): UiLanguage {
  const [language, ...rest] = locale.toLowerCase().split('-');
  if (language !== 'zh') return 'en';
  return rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part)) ? 'zh-Hant' : 'zh-Hans';
}
