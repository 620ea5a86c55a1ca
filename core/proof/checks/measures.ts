import { oncePerLists } from '../lists';
import { literal } from '../lists/rows';
import type { TextCheck } from '../reading';
import { slipsByPatterns } from './patterns';
import type { Pattern } from './patterns';

const NUMBER = '(?:\\d[\\d,.]*[万千百]?|[一两二三四五六七八九十百千万]+)[余多]?';

/** A measure word that is written for another, before what it does not count: `一只队伍`. */
function takenFor(row: string): Pattern {
  const [wrong = '', right = '', ...counted] = row.split(' ').map(literal);
  const what = counted.join('|').replaceAll('…', '[〇㐀-鿿𠀀-𲎯]{0,6}');
  return {
    code: 'confusable',
    pattern: new RegExp(`(?<=(?:${NUMBER}|每|这|那))${wrong}(?=${what})`, 'gu'),
    right: () => right,
    confidence: 0.75,
  };
}

const patternsOf = oncePerLists((lists): readonly Pattern[] => [
  ...lists['measure-words.taken'].map(takenFor),
  { code: 'confusable', pattern: /(?<=\d{2,}[万千百]?[余多]?|\d\.\d)顿(?!饭)/gu, right: () => '吨', confidence: 0.85 },
  {
    code: 'confusable',
    pattern: /(?<=(?<!世)第[一二三四五六七八九十\d]{1,3})界(?!碑|桩|别)/gu,
    right: () => '届',
    confidence: 0.85,
  },
  // A number with neither unit nor measure word.
  {
    code: 'unit',
    pattern: /(?<=\d[万亿千百]?)立方(?![米厘分毫公根体和差英])/gu,
    right: () => '立方米',
    confidence: 0.7,
  },
  { code: 'unit', pattern: /(?<=\d)摄氏(?!度)/gu, right: () => '摄氏度', confidence: 0.8 },
  {
    code: 'unit',
    pattern:
      /(?<=(?<![\d.年月第—-])\d{1,4})(?:行政村|自然村|村|乡镇|镇|社区|街道|县区|企业|学校|小区|单位|部门|家庭|农户(?!数))(?=设|开|建|的|都|全|共|已|参|推|实|进|同|完|均|，|。|、)/gu,
    right: (match) => `${/企业|学校|单位/u.test(match) ? '家' : '个'}${match}`,
    confidence: 0.55,
    kinds: ['body', 'caption'],
  },
  {
    code: 'unit',
    pattern:
      /(?<=(?:走访|慰问|服务|培训|救助|帮扶|接待|安置|转移|惠及|受理|救治|组织|招募|选派|资助|吸引|带动)(?:了)?(?:群众|居民|村民|学生|职工|干部|党员|农户|游客|老人|患者|人员|志愿者|贫困户|脱贫户|企业|师生|观众))\d[\d,]*(?=[，。；、])/gu,
    confidence: 0.65,
  },
  { code: 'redundant', pattern: /时速(?:为|达到?|约)?\d+(?:公里|千米)[/每](?:小)?时/gu, confidence: 0.7 },
]);

/** Measure words taken for others, and numbers without a unit or measure word. */
export const checkMeasures: TextCheck = (text, { lists }) => slipsByPatterns(text, patternsOf(lists));
