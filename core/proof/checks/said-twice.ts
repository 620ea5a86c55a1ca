import type { TextCheck } from '../reading';
import { slipsByPatterns } from './patterns';
import type { Pattern } from './patterns';

/** Words of one sense: two of a row next to each other say it twice. */
const ROWS: readonly (readonly [first: string, second: string])[] = [
  ['以免|免得|以防|以防止', '避免|防止|以免|免得'],
  ['继续|仍然继续', '开始|接着|持续'],
  ['来回|往来|来来回回', '往返|往来|来往|来回'],
  ['往返', '来回|来往|往返'],
  ['约有?|大约有?|大概有?|近', '大约|大概|约'],
  ['首次|第一次|首度|初次', '首次|第一次|首度|初次|率先'],
  ['目前|现在|如今|当前|眼下', '现在|目前|如今|当前|当下|现如今'],
  ['已经|业已|早已', '曾经|业已|已经|早已'],
  ['尤其|特别', '特别是|尤其是'],
  ['更加|越发|愈加|愈发', '更加|越发|愈加|愈发|更为'],
  ['非常|十分|极其|格外|特别|很', '非常|十分|极其|格外|很是|极为'],
  ['可能|也许|或许|大概', '也许|或许|恐怕|可能会?也许'],
  ['但是?|可是|然而|不过', '但是|可是|然而|不过'],
  ['因此|所以|因而', '所以|因此|因而'],
  ['进行|予以|给予|加以', '加以|予以|给予|进行'],
  ['受到|遭到|遭受|蒙受', '遭到|遭受|受到|蒙受'],
  ['被', '遭到|受到|遭受'],
  ['需要|必须|务必|应该|应当', '必须|务必|应该|应当|须要'],
  ['乘搭|搭乘|乘坐', '乘|搭|坐'],
  ['全都|全部|所有', '所有|全都|统统|一切'],
  ['互相|相互|彼此', '相互|互相|彼此'],
  ['共同|一起|一同', '一起|一同|共同|一道'],
  ['立即|马上|立刻', '马上|立刻|立即'],
  ['不断|持续', '持续|不断|连续'],
  ['逐渐|逐步|渐渐', '逐步|渐渐|逐渐'],
  ['突然|忽然', '忽然|突然'],
  ['刚刚|刚才', '才刚|刚才'],
  ['经常|常常|时常', '常常|经常|时常'],
  ['凡是|凡', '所有|一切'],
  ['为了', '为了|以便|为使'],
  ['唯一', '仅有|独有|唯一'],
  ['(?:至今)?仍然|(?:至今)?依然|(?:至今)?依旧', '还(?!是|有|原|要)|仍然|依旧|依然'],
  ['过去的?', '往事|历史|曾经'],
  ['亲自', '亲手|亲身|亲自'],
  ['起初|最初|开始', '起初|最初'],
  ['单独|独自', '单独|独自|一个人单独'],
  ['大家|人们', '彼此相互|人人都'],
  ['共计|总计|合计', '共|总共|合计|共计'],
  ['平均', '每人平均|人均'],
];
/** Beside these a word belongs to another: 很|不过, 近|大约 does not. */
const ROW_EXCEPT = /^(?:一起|共同)?一道(?:菜|题|门|风景)|^再(?:不过)/u;

/** What is extreme by itself, and takes no degree. */
const EXTREME =
  '美味佳肴|至关重要|独一无二|绝无仅有|举世闻名|家喻户晓|众所周知|无与伦比|十全十美|刻不容缓|迫在眉睫|焕然一新|数不胜数|必不可少|' +
  '雪白|笔直|通红|漆黑|冰凉|碧绿|滚烫|崭新|煞白|乌黑|滚圆|酷似|罄竹难书|炙手可热';

const PATTERNS: readonly Pattern[] = [
  ...ROWS.map(([first, second]): Pattern => ({
    code: 'redundant',
    pattern: new RegExp(`(?<!不|非|无)(?:${first})(?:${second})`, 'gu'),
    confidence: 0.7,
  })),
  {
    code: 'redundant',
    pattern: new RegExp(`(?:最(?:为|好的|美的|大的)?|非常|十分|很|极其|特别|格外|比较)的?(?:${EXTREME})`, 'gu'),
    confidence: 0.6,
  },
  { code: 'redundant', pattern: /(?<=目的|宗旨|目标)(?:就)?是为了|为的是为了/gu, right: () => '是', confidence: 0.65 },
  { code: 'redundant', pattern: /截[至止](?:到)?[^，。；]{1,10}止(?=[，。])/gu, confidence: 0.7 },
  {
    code: 'redundant',
    pattern: /(?<=(?:历时|耗时|用时|为期)[^，。；]{1,10})的时间/gu,
    right: () => '',
    confidence: 0.65,
  },
  {
    code: 'redundant',
    pattern: /(?<=(?:困难|问题|难点|难题|障碍|难处|亮点|优势|关键)(?:就)?)是(?:因为|由于)/gu,
    right: () => '是',
    confidence: 0.5,
  },
  {
    code: 'redundant',
    pattern: /据(?:统计|调查|报道|介绍|了解|悉)(?:数据)?(?:显示|表明|称|指出)(?=，|：)/gu,
    confidence: 0.6,
  },
  { code: 'redundant', pattern: /出乎(?:人们的?|大家的?)?意料之外/gu, right: () => '出乎意料', confidence: 0.75 },
  { code: 'redundant', pattern: /之所以[^，。；]{1,20}的原因/gu, confidence: 0.65 },
  {
    code: 'redundant',
    pattern: /本着[^，。；]{2,14}为(?:原则|目的|宗旨)|围绕[^，。；]{2,14}为(?:中心|重点|主题|主线)/gu,
    confidence: 0.7,
  },
  {
    code: 'redundant',
    pattern:
      /(?<=(?:\d[\d,]*[余多]?|[一两三四五六七八九十百千几数]{1,4}[余多]?|许多|众多|多|各)(?:名|位)(?:\p{Script=Han}{0,6})(?:学生|同学|老师|教师|孩子|村民|居民|市民|游客|志愿者|职工|员工|工人|战士|队员|选手|干部|群众|代表|医生|护士|记者|老人|朋友|家长|观众|党员|民警))们/gu,
    right: () => '',
    confidence: 0.6,
  },
  { code: 'redundant', pattern: /(?:被誉为|称为|称作|被称为)是(?=[“《\p{Script=Han}])/gu, confidence: 0.5 },
  {
    code: 'redundant',
    pattern: /(?<=\d[万千百]?(?:个|名|位|人|家|户|元|天|年|次)?)(?:多|余)(?:以上|左右|上下)/gu,
    confidence: 0.7,
  },
  // Denied once more than is meant.
  {
    code: 'double-negative',
    pattern:
      /(?:杜绝|避免|防止|严防|以防|严禁|禁止|切忌|切勿|防范|谨防)[^，。；！？“”]{0,14}(?:不再|不要|不得|不准|不能再|不(?=发生|出现|产生|重演))/gu,
    confidence: 0.75,
  },
  { code: 'double-negative', pattern: /无时无刻(?!不|没)/gu, confidence: 0.75 },
  {
    code: 'double-negative',
    pattern: /(?:并不|不)否认[^，。；]{0,12}(?:不是|没有)|否认[^，。；]{0,8}没有[^，。；]{0,8}(?:不|没)/gu,
    confidence: 0.5,
  },
  { code: 'double-negative', pattern: /(?:缺少|缺乏|不乏)[^，。；]{0,8}(?:不足|缺乏|不够)/gu, confidence: 0.5 },
];

/** What is said twice, next to itself or by the way a sentence is made, and what is denied once too often. */
export const checkSaidTwice: TextCheck = (text) =>
  slipsByPatterns(text, PATTERNS).filter(({ start }) => !ROW_EXCEPT.test(text.folded.slice(start)));
