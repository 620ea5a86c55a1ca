import type { TextCheck } from '../reading';
import { slipsByPatterns } from './patterns';
import type { Pattern } from './patterns';

/** Nobody is called a criminal before a court has judged (刑事诉讼法, article 12). */
const PATTERNS: readonly Pattern[] = [
  {
    code: 'wording',
    pattern:
      /(?:罪犯|犯罪分子|案犯)(?=[^。；]{0,16}(?:被抓获|被捕|落网|被刑拘|刑事拘留|被逮捕|归案|被警方|身份|在逃|审理中|审查起诉))(?![^。]{0,30}(?:判处|判决|服刑|刑满|有期徒刑))/gu,
    right: () => '犯罪嫌疑人',
    confidence: 0.7,
  },
];

/** People who are called criminals before they were judged. */
export const checkCourtWords: TextCheck = (text) => slipsByPatterns(text, PATTERNS);
