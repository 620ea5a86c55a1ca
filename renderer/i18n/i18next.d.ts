import 'i18next';
import type { zhHans } from './zh-hans';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof zhHans };
  }
}
