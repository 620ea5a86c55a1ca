import type { TextCheck } from '../reading';
import { slipsByPatterns } from './patterns';
import type { Pattern } from './patterns';

const NUMBER = '(?:\\d[\\d,.]*[万千百]?|[一两二三四五六七八九十百千万]+)[余多]?';

/** A measure word that is written for another, before what it does not count: `一只队伍`. */
const TAKEN: readonly (readonly [wrong: string, right: string, counted: string])[] = [
  ['颗', '棵', '(?:大|小|老|古|苗)?(?:树|树苗|苗木|银杏|香樟|柳|松|榕|枣|桃|梨|柿|茶树|白菜|果树|桂花|水杉)'],
  ['棵', '颗', '(?:星|珠|种子|子弹|牙|糖|螺|钉|药|心(?!菜)|行星|卫星|钻石)'],
  [
    '只',
    '支',
    '\\p{Script=Han}{0,6}(?:队伍|部队|球队|乐队|军队|小分队|突击队|代表队|参赛队|歌|曲子|笔|香烟|股票|疫苗)',
  ],
  ['枝', '支', '\\p{Script=Han}{0,6}(?:队伍|部队|球队|乐队|代表队)'],
  ['幅', '副', '(?:对联|春联|眼镜|手套|扑克|象棋|担子|担架|中药|拐杖|手铐|棺材|楹联)'],
  ['付', '副', '(?:对联|春联|眼镜|手套|扑克|象棋|担子|担架|拐杖|中药|楹联|面孔)'],
  ['副', '幅', '(?:画|油画|国画|书画|字画|作品|书法|摄影|照片|标语|地图|壁画|图画|剪纸)'],
  ['遍', '篇', '(?:文章|论文|报道|作文|日记|课文|小说|散文|通讯|稿件)'],
  ['俩', '两', '个'],
  ['樘', '堂', '课'],
  ['座', '桌', '(?:酒席|宴席)'],
  ['坐', '座', '(?:桥|山|楼|大桥|水库|城|塔|庙|学校|博物馆|工厂)'],
  ['床', '张', '床'],
  ['件', '间', '(?:房|屋|教室|办公室|宿舍|病房|厂房)'],
  ['间', '件', '(?:事|衣|案|作品|文物|大事)'],
];

const PATTERNS: readonly Pattern[] = [
  ...TAKEN.map(([wrong, right, counted]): Pattern => ({
    code: 'confusable',
    pattern: new RegExp(`(?<=(?:${NUMBER}|每|这|那))${wrong}(?=${counted})`, 'gu'),
    right: () => right,
    confidence: 0.75,
  })),
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
];

/** Measure words taken for others, and numbers without a unit or measure word. */
export const checkMeasures: TextCheck = (text) => slipsByPatterns(text, PATTERNS);
