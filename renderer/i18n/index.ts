export { createI18n } from './create-i18n';
export { en } from './en';
export { LANGUAGES } from './messages';
export type { Language, Messages } from './messages';
export { sentenceFor } from './sentences';
export type { Sentence } from './sentences';
export { zhHans } from './zh-hans';
export { zhHant } from './zh-hant';
