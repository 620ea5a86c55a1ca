import type { Slip } from '../finding';
import { oncePerLists } from '../lists';
import { anyOf } from '../lists/rows';
import { wordsIn } from '../reading';
import type { ReadText, Reading, TextCheck } from '../reading';
import { costOfWord, singleCost } from '../word-costs';
import { gain, modelOf } from '../word-model';
import { wordNumber } from '../word-pairs';
import { matchesIn } from '../pattern-needs';

const wordsOfManner = oncePerLists((lists) => {
  const { 'manner.only': only, 'manner.also': also, 'manner.deeds': deeds } = lists;
  const { 'manner.done': done, 'manner.result': result } = lists;
  return {
    manner: new Set([...only, ...also]),
    /** Words that tell how something is done: 地 follows them, before a verb. */
    how: new RegExp(`(?:${anyOf([...only, ...also])})的`, 'gu'),
    /** These may also tell what something is like: 认真的态度. Only before a verb that takes no noun after it at once. */
    open: new Set(also),
    /** What people say and do, after 高兴地 and its like. */
    acts: new RegExp(`^(?:${anyOf(deeds)})`, 'u'),
    /** Verbs and what they came to, before how well and how: 炖的烂, 办的如火如荼, 累的筋疲力尽. */
    done: new RegExp(
      `(?<![的目])(?:(?:${anyOf(done)})的|(?![种扫拖耕占挖挑坐站买卖建开养割铺堆收管干])(?:${anyOf(done)})地)(?=(?:也|还|又|都|不|最|太|真|这么|那么|愈来愈|有些?点?)?(?:${anyOf(result)})(?:[，。；！？、”]|$)|正[艳旺欢浓红盛香酣紧忙火]|(?:([〇㐀-鿿𠀀-𲎯])\\1|[〇㐀-鿿𠀀-𲎯]([〇㐀-鿿𠀀-𲎯])\\2)的[，。；！？])`,
      'gu',
    ),
  };
});

/** Words whose form tells how something is done: 乐呵呵, 认认真真, 一块一块. */
const HOW_MANNER =
  /(?:([〇㐀-鿿𠀀-𲎯])([〇㐀-鿿𠀀-𲎯])\2|([〇㐀-鿿𠀀-𲎯])\3([〇㐀-鿿𠀀-𲎯])\4|一([〇㐀-鿿𠀀-𲎯])一\5)的/gu;
/** What a deed is done by, or where it goes, before its verb. */
const BY = /^(?:从|把|将|往|朝|向)[〇㐀-鿿𠀀-𲎯]/u;
/** Verbs of one character. */
const ACT = /^[说走跑看听笑哭跳落流洒堆升降长开进出来去站坐躺爬飞滑推拉抓握抱扶送吃喝等做]/u;
/** Speech follows. */
const SAYS = /^(?:说|问|喊|答|回答|告诉|表示)[，。：；]/u;
/** A verb with what only verbs have: an aspect, or an object that is counted or pointed at. */
const GOING_ON =
  /^[〇㐀-鿿𠀀-𲎯]{1,2}(?:着(?!装|陆|手|力|急|重|落)|了(?!解|结)|(?:每一|每个|每位|这[个些位份]|那[个些位份]|[一两三][个位名份项]))/u;
/** What makes the verb before it part of a noun. */
const NOUN =
  /^(?:作用|力度|态度|精神|工作|活动|措施|方式|过程|效果|成果|意义|影响|氛围|的|能力|体系|机制|意识|需求|水平|力量|方法|习惯|目光|眼神|声音|歌声|掌声|[，。；、）”]|$)/u;
/** 得 after a verb, before how well: 跑的快. */
const HOW_WELL =
  /(?:做|干|跑|走|说|讲|听|看|写|唱|跳|长|过|吃|喝|睡|玩|学|办|打|飞|来|起|变|搞|抓|管|建|种|养|住|穿|卖|割|挖|搬|扛|抬|挤|晒|热|冻|饿|困|疼|痛|急|吓|惊|逗|收拾|布置|装扮|练|演|喜|忙|累|笑|哭|气|乐|高兴|激动|感动)的(?:(?:很|更|更加|越来越|特别|非常|十分|格外|挺)(?!多(?:的|人|地)|大的|小的)[〇㐀-鿿𠀀-𲎯]{1,4}|又.又.|热火朝天|红红火火|有声有色|井井有条|不可开交|合不拢嘴|津津有味|直跺脚|团团转|满[〇㐀-鿿𠀀-𲎯]{3}|热泪盈眶|说不出话|又快又好|有模有样|风生水起|淋漓尽致|干干净净|整整齐齐|仔细|清楚|明白|认真|开心|快|好(?!处|事|人|地|坏|消息)|早|远|高(?!度|山)|稳|牢|响)(?=[，。；！？、了”]|$)/gu;
/** Verbs that are followed by 得 and what can be done: 看的见, 摸的着, 用的起. */
const ABLE =
  /(?:[看听闻瞧望]的(?=见)|摸的(?=着)|[用买养建吃住坐雇玩穿付供请]的(?=起(?![点名来初因]))|[留接稳顶站守扛管靠记挡吃坐]的(?=住(?![在房宅户处院所家进址的]))|卖的(?=出去)|拿的(?=出手)|[用建管跑动富]的(?=起来)|吃的(?=消)|睡的(?=着|安稳|香)|来的(?=及)|说的(?=过去)|过的(?=去(?!年)))/gu;
/** What something is like beside another: 细的像线, 走的比我们快; not what some of it is like: 小的像豆，大的像枣. */
const LIKE =
  /(?:(?<!的像[^，。]{1,10}，)[小细大亮白红黑密静薄硬软甜冷热美累困急]的(?=像)(?!像[^，。]{1,10}，[大小细长短粗高矮胖瘦]的)|[跑走学做干来长]的(?=比[〇㐀-鿿𠀀-𲎯]{1,4}[快慢好高多早远]))/gu;
/** Words that end in 得 and are written with 的; 看得懂的, 看懂的 and 最难的 stand before what is so. */
const WORDS_OF_DE =
  /(?<![目人来去年月日])(?!(?<=[不得看听读弄搞])懂的|(?<=[最更很太较])难的)(?:显|觉|懂|值|获|取|使|赢|博|省|免|难|晓|认|记|舍不|巴不|恨不|由不|怪不|算不|来不|等不)的(?=[〇㐀-鿿𠀀-𲎯])/gu;
const NOT_GET =
  /^(?:显的|难的|省的|认的|记的|使的|取的|获的|值的)(?:不?是|不?在于?|人|事|东西|地方|时候|话|钱|问题|题|方)/u;
/** How something is, at a sentence's end: 绿油油地。 */
const LIKE_THAT =
  /(?<=[^，。；：\n])(?:[〇㐀-鿿𠀀-𲎯](?![地天])([〇㐀-鿿𠀀-𲎯])\1|([〇㐀-鿿𠀀-𲎯])\2([〇㐀-鿿𠀀-𲎯])\3)地(?=[。！？；])/gu;
/** 地 before a noun, 得 before a noun: a pronoun or a person before it owns what follows. */
const OWNED =
  /(?:我|你|他|她|它|我们|你们|他们|她们|咱们|大家|自己|人们|群众|村民|居民|百姓|孩子们|学生们)(?:地|得)(?=(?:生活|工作|心|家|日子|问题|热情|意见|需求|收入|努力|身体|手|脸|故事|梦想|支持|帮助|关心|幸福|权益|利益|利益|信任|认可|好评|赞扬|称赞|积极性))/gu;
/** 得 after what only tells how many or how much. */
const MUCH = /(?:更多|许多|众多|很多|不少|最大|最美|最高)得(?=[〇㐀-鿿𠀀-𲎯])(?!到|以|知|益|奖|分|体|失|出|来)/gu;
const NOT_LAND =
  /(?:当|本|各|外|内|产|土|场|工|基|实|驻|陆|园|绿|湿|林|耕|田|天|大|异|宅|用|营|胜|圣|盆|高|平|草|山|坡|荒|菜|目的)$/u;

/** 的, 地 and 得 for one another, where grammar leaves no doubt. */
export const checkParticles: TextCheck = (text, reading) => {
  const { folded } = text;
  const { how, open: openWords, acts, done } = wordsOfManner(reading.lists);
  const slips: Slip[] = [];
  const add = (at: number, suggestion: string, confidence: number): void => {
    if (slips.some(({ start }) => start === at)) return;
    slips.push({ code: 'particle', start: at, end: at + 1, suggestion, confidence });
  };
  for (const match of matchesIn(folded, how)) {
    const at = match.index + match[0].length - 1;
    const rest = folded.slice(at + 1);
    const word = wordsIn(text, reading).find(({ start }) => start === at + 1);
    const open = openWords.has(match[0].slice(0, -1));
    const isVerb = word?.kind === 'verb' || acts.test(rest) || GOING_ON.test(rest) || (!open && ACT.test(rest));
    // 积极的推动作用: the verb stands before a noun, and is part of it.
    if (!isVerb || (open && !acts.test(rest) && !GOING_ON.test(rest))) continue;
    const next = rest.slice((word?.end ?? at + 1) - at - 1);
    if (!SAYS.test(rest) && (open ? NOUN.test(next) : /^(?:作用|力度|的)/u.test(next))) continue;
    add(at, '地', open ? 0.6 : 0.75);
  }
  for (const match of matchesIn(folded, HOW_MANNER)) {
    const at = match.index + match[0].length - 1;
    if (acts.test(folded.slice(at + 1)) || BY.test(folded.slice(at + 1))) add(at, '地', 0.65);
  }
  for (const match of matchesIn(folded, HOW_WELL)) add(match.index + match[0].indexOf('的'), '得', 0.7);
  for (const pattern of [done, ABLE, LIKE]) {
    for (const { index, 0: match } of matchesIn(folded, pattern)) add(index + match.length - 1, '得', 0.65);
  }
  for (const at of expressionsBeforeDeeds(text, acts)) add(at, '地', 0.65);
  for (const at of beforeThings(text, reading)) add(at, '的', 0.6);
  for (const match of matchesIn(folded, WORDS_OF_DE)) {
    if (NOT_GET.test(folded.slice(match.index))) continue;
    const words = wordsIn(text, reading);
    // 获奖的, 取水的: the character before belongs to a longer word.
    if (words.some(({ start, end }) => end - start > 1 && start < match.index && end > match.index)) continue;
    add(match.index + match[0].length - 1, '得', 0.7);
  }
  for (const match of matchesIn(folded, OWNED)) {
    const at = match.index + match[0].length - 1;
    if (NOT_LAND.test(folded.slice(0, at))) continue;
    add(at, '的', 0.75);
  }
  for (const { index, 0: match } of matchesIn(folded, LIKE_THAT)) add(index + match.length - 1, '的', 0.65);
  for (const match of matchesIn(folded, MUCH)) add(match.index + match[0].length - 1, '的', 0.65);
  return slips.sort((a, b) => a.start - b.start);
};

/** Where 的 stands between an expression of four characters and a deed that no thing follows: 兴高采烈的参观. */
function* expressionsBeforeDeeds({ folded }: ReadText, acts: RegExp): Generator<number> {
  for (const { index: at } of matchesIn(folded, /(?<=[〇㐀-鿿𠀀-𲎯]{4})的(?=[〇㐀-鿿𠀀-𲎯])/gu)) {
    if (costOfWord(folded, at - 4, at) === undefined && !/^一(.)一(.)$/u.test(folded.slice(at - 4, at))) continue;
    const rest = folded.slice(at + 1);
    const deed = acts.exec(rest)?.[0];
    if (deed === undefined) continue;
    const next = rest.slice(deed.length);
    if (SAYS.test(rest) || (deed.length > 1 && !NOUN.test(next) && !/^(?:人|者|地方|事|时|中|上|下|前|后)/u.test(next)))
      yield at;
  }
}

/** By how many powers of ten a text has to become likelier with 的. */
const LEAST_GAIN = 1;

/** After these 得 is a verb: 以前得拜托邻居. */
const HAS_TO = /(?:以前|现在|平时|有时|还|也|都|就|总|才|只|又|一直|每天|如今|往后|今后|时候|那时|当时|否则|不然)$/u;
/** Deeds and manners that the lexicon takes for things. */
const NO_THING = /^(?:(.)(?:不)?\1|办理|拜托|安心|怎)/u;

/** Where 得 or 地 stands before a thing, and 的 would be likelier: 更多得人, 清澈地湖水. */
function* beforeThings(text: ReadText, reading: Reading): Generator<number> {
  const { folded } = text;
  const words = wordsIn(text, reading);
  const { manner, acts } = wordsOfManner(reading.lists);
  for (const [index, word] of words.entries()) {
    if (word.end - word.start !== 1 || !/[得地]/u.test(folded.charAt(word.start))) continue;
    const [before, next] = [words[index - 1], words[index + 1]];
    if (before?.end !== word.start || next?.start !== word.end) continue;
    if (next.kind !== 'noun' || next.end - next.start < 2 || before.kind === 'number' || before.kind === 'name')
      continue;
    const ahead = folded.slice(0, word.start);
    if (!/[〇㐀-鿿𠀀-𲎯]$/u.test(ahead) || HAS_TO.test(ahead)) continue;
    if (folded.charAt(word.start) === '地' && isManner(folded, before.start, before.end, manner)) continue;
    const rest = folded.slice(next.start);
    if (NO_THING.test(rest) || acts.test(rest)) continue;
    const cost = singleCost('的'.charCodeAt(0));
    if (gain(modelOf(text, reading), word.start, word.end, cost, wordNumber('的')) >= LEAST_GAIN) yield word.start;
  }
}

/** Whether a word tells how something is done: by the list, by its form, or an expression of four characters. */
function isManner(folded: string, start: number, end: number, manner: ReadonlySet<string>): boolean {
  const word = folded.slice(start, end);
  return manner.has(word) || /(.)\1$/u.test(word) || costOfWord(folded, end - 4, end) !== undefined;
}
