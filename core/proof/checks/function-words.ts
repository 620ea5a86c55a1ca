import type { TextCheck } from '../reading';
import { slipsByPatterns } from './patterns';
import type { Pattern } from './patterns';

/** A number, before what it counts. */
const NUMBER = '(?:[\\d一二两三四五六七八九十百千半几数多余]|\\.\\d)';

/** Characters of few strokes and words of few uses that stand for others: 己 and 巳 for 已, 愈 for 逾. */
const PATTERNS: readonly Pattern[] = [
  {
    code: 'confusable',
    // 自己, 知己, 克己奉公, 先人后己, 据为己有, 各抒己见, 己所不欲.
    pattern:
      /(?<![自知利克舍律异一守后如体贴切梯戊修推责私为抒执成由及人损爱与对尽忘正诸胜恕罪宽助凭靠像从])己(?![任方见亥丑卯巳未酉欲所身出业丁的之])(?=[〇㐀-鿿𠀀-𲎯])/gu,
    right: () => '已',
    confidence: 0.7,
  },
  {
    code: 'confusable',
    pattern: /(?<![乙丁己辛癸辰上])巳(?![时月年蛇正初刻])/gu,
    right: () => '已',
    confidence: 0.75,
  },
  {
    code: 'confusable',
    pattern: /(?<![治痊病自初伤越愈])愈(?=\d|[一二两三四五六七八九十数]?[十百千万][^，。]|[花古]稀?(?:甲|稀))/gu,
    right: () => '逾',
    confidence: 0.75,
  },
  // 小火炖2个小时候.
  {
    code: 'confusable',
    pattern: new RegExp(`(?<=${NUMBER}个?半?)小时候(?=[，、。；])`, 'gu'),
    right: () => '小时后',
    confidence: 0.75,
  },
  // 年间 is for years that are several: 2013—2015年间, 光绪年间.
  {
    code: 'redundant',
    pattern:
      /(?<=(?<![\d至到和、与—–～~\-－.])\d{4}年|(?<![〇零一二三四五六七八九至到和、与—])[一二][〇零一二三四五六七八九]{3}年)间(?=[，。；])/gu,
    right: () => '',
    confidence: 0.6,
  },
  // 亮晶晶的发亮, 金光闪闪的发光.
  {
    code: 'redundant',
    pattern:
      /(?<look>[亮红绿白黑黄热烫香])(?:[〇㐀-鿿𠀀-𲎯])[〇㐀-鿿𠀀-𲎯][的地]发\k<look>|[金银寒火]光闪闪[的地]发[光亮]/gu,
    confidence: 0.6,
  },
];

/** Small words that are written for others, and such as say again what the word before them says. */
export const checkFunctionWords: TextCheck = (text) => slipsByPatterns(text, PATTERNS);
