import { oncePerLists } from '../lists';
import { anyOf } from '../lists/rows';
import type { TextCheck } from '../reading';
import { slipsByPatterns } from './patterns';
import type { Pattern } from './patterns';

/** Beside these a word belongs to another: 很|不过, 近|大约 does not. */
const ROW_EXCEPT = /^(?:一起|共同)?一道(?:菜|题|门|风景)|^再(?:不过)/u;

/** Words of one sense: two of a row next to each other say it twice, and so they do about a denial: 事先没有预先. */
function ofOneSense(row: string): Pattern {
  const [first = '', second = ''] = row.split(' / ').map((words) => anyOf([words]));
  return {
    code: 'redundant',
    pattern: new RegExp(`(?<!不|非|无)(?:${first})(?!还[是有原要])(?:没有|没|未|并未|都|已)?(?:${second})`, 'gu'),
    confidence: 0.7,
  };
}

/** What is extreme by itself, and takes no degree. */
function extreme(rows: readonly string[]): Pattern {
  return {
    code: 'redundant',
    pattern: new RegExp(`(?:最(?:为|好的|美的|大的)?|非常|十分|很|极其|特别|格外|比较)的?(?:${anyOf(rows)})`, 'gu'),
    confidence: 0.6,
  };
}

const patternsOf = oncePerLists((lists): readonly Pattern[] => [
  ...lists['synonyms.rows'].map(ofOneSense),
  extreme(lists['synonyms.extreme']),
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
      /(?<=(?:\d[\d,]*[余多]?|[一两三四五六七八九十百千几数]{1,4}[余多]?|许多|众多|多|各)(?:名|位)(?:[〇㐀-鿿𠀀-𲎯]{0,6})(?:学生|同学|老师|教师|孩子|村民|居民|市民|游客|志愿者|职工|员工|工人|战士|队员|选手|干部|群众|代表|医生|护士|记者|老人|朋友|家长|观众|党员|民警))们/gu,
    right: () => '',
    confidence: 0.6,
  },
  { code: 'redundant', pattern: /(?:被誉为|称为|称作|被称为)是(?=[“《〇㐀-鿿𠀀-𲎯])/gu, confidence: 0.5 },
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
]);

/** What is said twice, next to itself or by the way a sentence is made, and what is denied once too often. */
export const checkSaidTwice: TextCheck = (text, { lists }) =>
  slipsByPatterns(text, patternsOf(lists)).filter(({ start }) => !ROW_EXCEPT.test(text.folded.slice(start)));
