import type { Picture, Story } from '../../core/document';

/**
 * Writes news copy by the yard, for pages to be made up from: invented towns and people, sentences joined from parts,
 * so that lengths, heads and pictures vary as a day's copy does. The same seed writes the same stories.
 */
export interface MillOrder {
  readonly seed: number;
  /** Characters of each story's text, the most important first. */
  readonly lengths: readonly number[];
  /** For each story the proportions (width over height) of its pictures; none when left out. */
  readonly pictures?: readonly (readonly number[])[];
  /** The section of each story; of none when left out. */
  readonly sections?: readonly string[];
}

/** Stories and the picture files they show. */
export interface MilledCopy {
  readonly stories: readonly Story[];
  readonly pictures: readonly Picture[];
}

const PLACES = [
  '云汀县',
  '青芦镇',
  '石桥乡',
  '槐荫街道',
  '临川码头',
  '白鹭湖',
  '枫溪村',
  '南塘社区',
  '望湖路',
  '松岭林场',
  '双泉镇',
  '柳浦港',
];
const BODIES = [
  '县水务局',
  '镇政府',
  '县教育局',
  '农技站',
  '县图书馆',
  '市场监管所',
  '第二小学',
  '县人民医院',
  '供电所',
  '公交公司',
  '文化馆',
  '合作社',
];
const PEOPLE = ['林若溪', '陈远桥', '周穗', '何知秋', '沈青禾', '罗一舟', '方砚', '苏晴川', '马立冬', '顾小满'];
const THINGS = [
  '灌渠清淤',
  '老街修缮',
  '秋粮入库',
  '校车接送',
  '菜场改造',
  '河道巡查',
  '夜间公交',
  '图书流动站',
  '果蔬展销',
  '消防演练',
  '旧楼加梯',
  '候鸟监测',
  '技能培训',
  '义诊',
  '数字水表安装',
  '乡村读书会',
];
const TAILS = [
  '全面铺开',
  '提前完成',
  '有了新办法',
  '进入收尾',
  '惠及千户',
  '首次开进村里',
  '迎来验收',
  '今起试行',
  '办到家门口',
  '见了成效',
  '再添一处',
  '为期三天',
];
const WHENS = ['9月17日', '本周三', '入秋以来', '今年前八个月', '18日上午', '日前', '截至上周末', '记者昨日'];
const OPENINGS = [
  (w: Words) => `${w.when}，${w.body}在${w.place}启动${w.thing}，预计${w.small}个月内完工。`,
  (w: Words) => `${w.when}从${w.body}获悉，${w.place}的${w.thing}已有${w.number}户居民受益。`,
  (w: Words) => `天刚亮，${w.place}的堤岸上已经有人在忙碌。${w.when}，${w.thing}进入第${w.small}天。`,
  (w: Words) => `“过去要跑${w.number}里路，现在几步就到。”${w.when}，${w.place}的${w.person}这样说起${w.thing}。`,
];
const SENTENCES = [
  (w: Words) => `${w.body}负责人${w.person}介绍，这项工作分${w.small}步进行，先摸清底数，再排出先后。`,
  (w: Words) => `据统计，全县今年已投入资金${w.number}万元，完成${w.thing}${w.small}处，比去年同期多出两成。`,
  () => `工作人员挨家上门，把图纸摊在院子里的小桌上，一条一条讲给住户听。`,
  (w: Words) => `${w.place}的${w.person}说：“水来得稳，心里就踏实。”她家的${w.number}亩地，今年长势比往年好。`,
  () => `为了不误农时，施工队把夜里的活排到了凌晨，清早再把路面冲洗干净。`,
  () => `记者在现场看到，新装的栏杆沿着河岸一直伸到桥下，几位老人坐在长椅上下棋。`,
  (w: Words) => `按照安排，${w.thing}之后还要回访一遍，意见集中的地方列进下一批。`,
  (w: Words) => `从${w.place}到${w.body}，原来要转两趟车；如今一班直达，票价仍是两元。`,
  () => `名单每周五在公告栏更新，谁家排到、谁家延后、为什么延后，都写得明白。`,
  (w: Words) => `${w.person}带着${w.small}名学徒守在机房，遇到停机就记下时刻，月底汇总成表。`,
  () => `县里的想法是，先把花钱少、见效快的做了，难的留出时间慢慢商量。`,
  (w: Words) => `雨水多的那几天，${w.body}的值班电话响了${w.number}次，每次都有人接。`,
  (w: Words) => `下一步，${w.place}将把这套做法写进章程，由住户推选的小组照章办事。`,
  (w: Words) => `算下来，一年能省下${w.number}吨水，够${w.place}用上大半个月。`,
];
const SUBHEADS = ['先把账算清', '办法是商量出来的', '难处在哪里', '往后怎么管', '一条渠的来历'];
const CREDITS = ['本报记者 摄', '通讯员供图', '资料图片'];

interface Words {
  readonly place: string;
  readonly body: string;
  readonly person: string;
  readonly thing: string;
  readonly when: string;
  readonly small: number;
  readonly number: number;
}

/** Writes the stories of an order. */
export function millStories(order: MillOrder): MilledCopy {
  const random = stream(order.seed);
  const pictures: Picture[] = [];
  const stories = order.lengths.map((length, index): Story => {
    const shown = (order.pictures?.[index] ?? []).map((aspect): Picture => {
      const id = `milled${pictures.length + 1}`;
      const size =
        aspect >= 1
          ? { width: 3000, height: Math.round(3000 / aspect) }
          : { width: Math.round(3000 * aspect), height: 3000 };
      const picture: Picture = { id, name: `${id}.jpg`, sha256: `${id}`.padEnd(64, '0'), type: 'image/jpeg', ...size };
      pictures.push(picture);
      return picture;
    });
    return millStory(
      { id: `m${index + 1}`, priority: index + 1, section: order.sections?.[index] ?? '', length, shown },
      random,
    );
  });
  return { stories, pictures };
}

function millStory(
  wish: { id: string; priority: number; section: string; length: number; shown: readonly Picture[] },
  random: () => number,
): Story {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const words = (): Words => ({
    place: pick(PLACES),
    body: pick(BODIES),
    person: pick(PEOPLE),
    thing: pick(THINGS),
    when: pick(WHENS),
    small: 2 + Math.floor(random() * 8),
    number: 12 + Math.floor(random() * 900),
  });
  const told = words();
  const photo = wish.length === 0;
  const short = wish.length < 220;
  const headline =
    photo || short
      ? `${told.thing}${pick(TAILS)}`
      : pick([
          `${told.place}${told.thing}${pick(TAILS)}`,
          `${told.body}把${told.thing}${pick(TAILS)}`,
          `${told.thing}${pick(TAILS)} ${told.place}添新景`,
          `${told.place}：${told.thing}这样办`,
          `从${told.place}看${told.thing}`,
        ]);
  const paragraphs: Story['paragraphs'][number][] = [];
  let written = 0;
  const write = (text: string): void => {
    paragraphs.push({ kind: 'body', text });
    written += text.length;
  };
  while (written < wish.length) {
    if (paragraphs.length > 6 && random() < 0.12) paragraphs.push({ kind: 'subhead', text: pick(SUBHEADS) });
    let text = paragraphs.length === 0 ? pick(OPENINGS)(told) : '';
    const wanted = 60 + random() * 120;
    while (text.length < wanted && written + text.length < wish.length) text += pick(SENTENCES)(words());
    write(text);
  }
  return {
    id: wish.id,
    priority: wish.priority,
    section: wish.section,
    killed: false,
    kicker: !photo && random() < 0.3 ? `${told.body}办实事` : '',
    headline,
    decks: wish.length > 500 && random() < 0.4 ? [`${told.when}${told.number}户居民先行受益`] : [],
    dateline: photo ? '' : '本报讯',
    byline: photo ? '' : `（记者 ${pick(PEOPLE)}）`,
    paragraphs,
    pictures: wish.shown.map((picture) => ({
      picture: picture.id,
      caption: `${pick(PLACES)}的${told.thing}现场，${pick(PEOPLE)}正在查看进度。`,
      credit: pick(CREDITS),
    })),
  };
}

/** Uniform numbers from a seed (mulberry32). */
function stream(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
