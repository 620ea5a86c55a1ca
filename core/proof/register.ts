import { isKnownWord } from './lists/known';
import { DOUBLE_SURNAMES, RARE_SURNAMES, SURNAMES } from './lists/surnames';
import type { ReadText } from './reading';

/** Offices and callings that stand before or after a name. The longer first. */
const OFFICES = [
  ...[
    '市委书记',
    '县委书记',
    '区委书记',
    '镇党委书记',
    '党委书记',
    '党组书记',
    '党支部书记',
    '支部书记',
    '第一书记',
    '副书记',
    '书记',
    '常务副市长',
    '副市长',
    '市长',
  ],
  ...[
    '常务副县长',
    '副县长',
    '县长',
    '副区长',
    '区长',
    '副镇长',
    '镇长',
    '副乡长',
    '乡长',
    '副主任',
    '主任',
    '副局长',
    '局长',
    '副处长',
    '处长',
    '副科长',
    '科长',
  ],
  ...[
    '副部长',
    '部长',
    '副院长',
    '院长',
    '副校长',
    '校长',
    '副主席',
    '主席',
    '副会长',
    '会长',
    '秘书长',
    '理事长',
    '董事长',
    '副总经理',
    '总经理',
    '经理',
    '负责人',
  ],
  ...[
    '副所长',
    '所长',
    '副站长',
    '站长',
    '副队长',
    '大队长',
    '中队长',
    '队长',
    '副馆长',
    '馆长',
    '厂长',
    '社长',
    '村主任',
    '村支书',
    '支书',
    '教授',
    '副教授',
    '研究员',
  ],
  ...[
    '工程师',
    '医生',
    '医师',
    '护士长',
    '护士',
    '老师',
    '教师',
    '律师',
    '民警',
    '法官',
    '检察官',
    '记者',
    '通讯员',
    '村民',
    '居民',
    '市民',
    '志愿者',
    '学生',
    '党员',
    '代表',
    '委员',
    '总干事',
    '店主',
    '司机',
    '站务员',
    '业主',
    '传承人',
    '农户',
    '养殖户',
    '种植户',
    '社区工作者',
    '网格员',
    '同志',
    '先生',
    '女士',
  ],
  ...(
    '省长 州长 厅长 司长 署长 行长 台长 省委书记 州委书记 旗长 政委 教导员 指导员 裁判长 总监 总裁 主编 总编辑 编辑 组长 班长 船长 机长 总教练 主教练 教练 领队 裁判 ' +
    '建筑师 设计师 药剂师 厨师 摄影师 工艺师 农艺师 畜牧师 园艺师 会计师 魔术师 秤匠 木匠 篾匠 铁匠 石匠 瓦匠 漆匠 鞋匠 裁缝 茶农 果农 菜农 粮农 棉农 花农 瓜农 蔗农 ' +
    '渔民 农民 牧民 船工 员工 职工 工人 环卫工 护林员 护工 快递员 外卖员 保洁员 消防员 驾驶员 售货员 营业员 服务员 讲解员 导游 演员 歌手 选手 队员 球员 中锋 后卫 ' +
    '前锋 门将 导演 作家 诗人 画家 书法家 作曲家 专家 学者 博士 院士 主播 馆员 干事 技术员 店长 老板 摊主 车主 患者 村医 创始人 发言人 秘书 校友 会员 冠军 得主 社工 ' +
    '义工 街坊 议员 总工程师 老人 大爷 大妈'
  )
    .split(' ')
    .concat('专员 大户 户主 会计 队医 场长 园长 村医 镇民 选手'.split(' ')),
].sort((a, b) => b.length - a.length);
const OFFICE = OFFICES.join('|');
const SURNAME = `(?:${DOUBLE_SURNAMES.join('|')}|[${[...SURNAMES].join('')}])`;
const GIVEN = '[\\u4e00-\\u9fff]{1,2}';
/** What follows a name and is none of it: a mark, a particle, what is said or done. */
const AFTER =
  /^(?:$|[，。、；：！？（）”“\s]|说|表示|介绍|告诉|指出|强调|认为|道|在|带|向|和|与|及|的|对|将|也|是|为|到|率|一行|参加|出席|主持|回忆|坦言|感慨|作|做|出|讲|还|则|又|就|正|已|再|去|来|给|让|从|当|走|今年|透露|建议|呼吁|宣布|要求|提出|带领|深入|一边|每|等|手|捧|拿|握|生于|出生|一家|了|被|把)/u;
const OFFICE_BEFORE = new RegExp(
  `(?<office>${OFFICE})(?<surname>${DOUBLE_SURNAMES.join('|')}|[${[...SURNAMES, ...RARE_SURNAMES].join('')}])`,
  'gu',
);
const AFTER_NAME = new RegExp(`(?<=^|[，。、；：“”（）\\s]|由|和|与|请|对|向)(${SURNAME}${GIVEN})(${OFFICE})`, 'gu');

/**
 * Where a name ends that begins with a surname, by what follows it: a verb of two characters too; `undefined` for no
 * name.
 */
function nameEnd(text: string, given: number): number | undefined {
  for (const end of [given + 2, given + 1]) {
    if (!/^[\u4e00-\u9fff]+$/u.test(text.slice(given, end)) || end > text.length) continue;
    if (isAfterName(text, end)) return end;
  }
  return undefined;
}

/** Whether what stands at a place may follow a name: a mark, a particle, what is said or done. */
export function isAfterName(text: string, at: number): boolean {
  return AFTER.test(text.slice(at, at + 2)) || isKnownWord(text.slice(at, at + 2));
}

/** Where names without an office stand. */
const BARE = new RegExp(
  `(?<=^|[，。；：！？“”（、的对向给和与由请让被])(?:${DOUBLE_SURNAMES.join('|')}|[${[...SURNAMES].join('')}])(?=[\\u4e00-\\u9fff]{2})`,
  'gu',
);
/** No name has these. */
const NO_NAME = /[的地得了着过在是不有就都也还很把被这那们个说为和与]/u;

/**
 * Names of three characters that a text may name without an office: by where they stand, and that they are no words.
 */
export function bareNamesIn({ folded }: ReadText): readonly { readonly name: string; readonly start: number }[] {
  return [...folded.matchAll(BARE)].flatMap(({ index: start, 0: surname }) => {
    const name = folded.slice(start, start + 3);
    const isName =
      surname.length === 1 &&
      !NO_NAME.test(name) &&
      !isKnownWord(name) &&
      !isKnownWord(name.slice(0, 2)) &&
      isAfterName(folded, start + 3);
    return isName ? [{ name, start }] : [];
  });
}

/** A person named in a text. */
export interface NamedPerson {
  readonly text: ReadText;
  readonly name: string;
  readonly start: number;
  readonly office: string;
  /** Whose office it is, as far as the text says: `青溪镇` of 青溪镇镇长; empty when it does not. */
  readonly of: string;
}

/** The people that a text names with their offices or callings. */
export function personsIn(text: ReadText): readonly NamedPerson[] {
  const persons: NamedPerson[] = [];
  for (const { index, groups } of text.folded.matchAll(OFFICE_BEFORE)) {
    const { office = '', surname = '' } = groups ?? {};
    const start = index + office.length;
    const end = nameEnd(text.folded, start + surname.length);
    if (end === undefined) continue;
    persons.push({ text, name: text.folded.slice(start, end), start, office, of: ownerBefore(text.folded, index) });
  }
  for (const match of text.folded.matchAll(AFTER_NAME)) {
    const [, name = '', office = ''] = match;
    if (persons.some(({ start }) => start === match.index) || /[省市县区镇乡村局院街道社党]$/u.test(name)) continue;
    persons.push({ text, name, start: match.index, office, of: '' });
  }
  return persons;
}

/** The organisation or place right before an office. */
function ownerBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 16), at);
  return /([\u4e00-\u9fff]{2,14})$/u.exec(before)?.[1] ?? '';
}

const KINDS =
  '居民委员会|村民委员会|服务中心|文化馆|图书馆|博物馆|体育馆|美术馆|派出所|卫生院|幼儿园|养老院|敬老院|合作社|研究院|研究所|有限公司|开发区|管理局|委员会|步行街|社区|小区|街道|小学|中学|书院|大学|学院|医院|公司|集团|广场|公园|大桥|水库|车站|码头|机场|景区|协会|学会|银行|酒店|超市|市场|工厂|农场|林场|茶厂|纸厂|书店|古镇|新村|村|镇|乡|县|路|街|桥|河|湖|山|渡|巷';
const ORGANISATION = new RegExp(
  `(?<=[，。、；：！？（）“”《》\\s]|在|到|从|由|向|往|回|离开|路过|途经|于|与|和|及|对|位于|来自|走进|走访|(?<=[镇乡县市区])(?=\\p{Script=Han}{2,5}(?:小区|社区|村|路|街|小学|中学|公园|广场))|^)([\\u4e00-\\u9fff]{2,6}?(?:${KINDS}))`,
  'gu',
);

/** An organisation or a place that a text names. */
export interface NamedPlace {
  readonly text: ReadText;
  readonly name: string;
  readonly start: number;
}

/** The organisations and places that a text names, by how their names end. */
export function placesIn(text: ReadText): readonly NamedPlace[] {
  return [...text.folded.matchAll(ORGANISATION)].map((match) => ({ text, name: match[1] ?? '', start: match.index }));
}
