import i18next from 'i18next';
import type { i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';
import { LANGUAGES } from './messages';
import type { Language } from './messages';
import { zhHans } from './zh-hans';
import { zhHant } from './zh-hant';

/** The window's words, ready at once: all three languages are part of the program. */
export function createI18n(language: Language): i18n {
  const instance = i18next.createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-Hans',
    supportedLngs: LANGUAGES,
    resources: {
      'zh-Hans': { translation: zhHans },
      'zh-Hant': { translation: zhHant },
      en: { translation: en },
    },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return instance;
}
