import { endsSigned } from '../../copy';
import type { ProofCode, Slip } from '../finding';
import type { ReadText, TextCheck } from '../reading';
import { asQuotedIn, inCurlyQuotes } from './quotes';

interface MarkRule {
  readonly code: ProofCode;
  readonly pattern: RegExp;
  /** What should stand there, from the match. */
  readonly right?: (match: RegExpExecArray) => string;
  readonly confidence: number;
  /** Only in these; everywhere when left out. */
  readonly kinds?: readonly ReadText['kind'][];
}

const HAN = '[〇㐀-鿿𠀀-𲎯]';

/**
 * GB/T 15834-2011, the rules that a machine can tell. The first group, where there is one, is not part of the slip. The
 * mark is looked for first where much may stand before it: else all of that would be looked for at every character.
 */
const RULES: readonly MarkRule[] = [
  { code: 'doubled-mark', pattern: /([，、；：。])\1+/gu, right: ([, mark = '']) => mark, confidence: 0.9 },
  {
    code: 'doubled-mark',
    pattern: /[，、；：](?=[，。、；：！？])|[。](?=[，、；：])/gu,
    right: () => '',
    confidence: 0.85,
  },
  { code: 'doubled-mark', pattern: /(?<=[。！？…]”)。/gu, right: () => '', confidence: 0.85 },
  { code: 'doubled-mark', pattern: /(?<=[！？]|……)[。、；：]/gu, right: () => '', confidence: 0.8 },
  // 老有所养、老有所乐老有所为: parts of one build of which two meet.
  {
    code: 'missing-comma',
    pattern:
      /(?<=、(?<one>[〇㐀-鿿𠀀-𲎯])(?<two>[〇㐀-鿿𠀀-𲎯])(?<three>[〇㐀-鿿𠀀-𲎯])[〇㐀-鿿𠀀-𲎯])(?=\k<one>\k<two>\k<three>[〇㐀-鿿𠀀-𲎯]|\k<one>[〇㐀-鿿𠀀-𲎯]\k<three>[〇㐀-鿿𠀀-𲎯][，。、的])(?<!、(?:一|很|不)[〇㐀-鿿𠀀-𲎯]{3})/gu,
    right: () => '、',
    confidence: 0.65,
  },
  { code: 'doubled-mark', pattern: /[，、；](?=[）》])/gu, right: () => '', confidence: 0.6 },
  { code: 'doubled-mark', pattern: /(?<=[“（《])[，、；。：]/gu, right: () => '', confidence: 0.85 },
  { code: 'wrong-mark', pattern: /。{3,}|\.{3,}|·{3,}/gu, right: () => '……', confidence: 0.8 },
  { code: 'wrong-mark', pattern: /(?<!…)…(?!…)/gu, right: () => '……', confidence: 0.6 },
  { code: 'wrong-mark', pattern: /等……|……等/gu, confidence: 0.6 },
  { code: 'wrong-mark', pattern: /(?<=[〇㐀-鿿𠀀-𲎯])、(?=等(?![待级候于同离]))/gu, right: () => '', confidence: 0.75 },
  {
    code: 'wrong-mark',
    pattern: /(?=、)(?<=(?:不仅|不但|不光|虽然|尽管|既)[〇㐀-鿿𠀀-𲎯]{1,6})、(?=而且|但|也|又)/gu,
    right: () => '，',
    confidence: 0.6,
  },
  {
    code: 'wrong-mark',
    pattern: /(?=、)(?<=(?:但是|但|可是|然而|不过|因此|因而|所以|于是|而且|并且|同时|此外|其实))、/gu,
    right: () => '，',
    confidence: 0.7,
  },
  {
    code: 'wrong-mark',
    pattern: /(?=、)(?<=[〇㐀-鿿𠀀-𲎯]{3})、(?=(?:但是?|可是|然而|不过|因此|因而|所以|于是|却)[〇㐀-鿿𠀀-𲎯]{2})/gu,
    right: () => '，',
    confidence: 0.6,
  },
  // 外墙、楼梯、并按旧照修复: what is done next is a clause of its own.
  {
    code: 'wrong-mark',
    pattern:
      /(?<=[〇㐀-鿿𠀀-𲎯]{2})、(?=并(?:按|将|把|在|对|向|为|与|由|从|给|用|以|要求|提出|表示|邀请|组织)[〇㐀-鿿𠀀-𲎯]{2})/gu,
    right: () => '，',
    confidence: 0.6,
  },
  // 桃、李，梨、杏: one character between the marks of a row.
  { code: 'wrong-mark', pattern: /(?<=、[〇㐀-鿿𠀀-𲎯])，(?=[〇㐀-鿿𠀀-𲎯]、)/gu, right: () => '、', confidence: 0.7 },
  // 难道……, and what asks with 呢.
  {
    code: 'wrong-mark',
    pattern:
      /(?=。)(?:(?<=(?:^|[。！？；”“])[^。！？“”]{0,10}(?:难道|岂不|岂能|何尝)[^。！？“”]{2,})。|(?<=(?:什么|怎么|怎样|如何|哪|为何|多少|(?<!说不)(?<!还)几)[^，。！？“”]{0,14}呢)。)/gu,
    right: () => '？',
    confidence: 0.6,
  },
  // 花到哪里？由村民说了算: what is asked is what is told of.
  {
    code: 'wrong-mark',
    pattern:
      /(?=？)(?<=(?:^|[。！？；”])[^。！？“”]*)？(?=(?:由[^。？！“”]{1,14}(?:说了算|决定|定|拍板|把关)|取决于|要看|得看|全看|全凭|关键看)[^？]*?[。])/gu,
    right: () => '，',
    confidence: 0.55,
    kinds: ['body'],
  },
  {
    code: 'wrong-mark',
    pattern:
      /(?=。)(?<=(?:请问|试问)[^。？！；“”]{0,30}(?:谁|什么|怎么|怎样|如何|哪|多少|吗|呢|是否|能否|可否)[^。？！；“”]{0,12})。/gu,
    right: () => '？',
    confidence: 0.75,
  },
  {
    code: 'wrong-mark',
    pattern: /(?=”)(?<=[说道称示绍问喊答诉叹调醒忆慨言写吁]：“[^“”]{4,})(?<![。！？…，—])”[。！？]/gu,
    right: ([match]) => `${match.slice(1)}”`,
    confidence: 0.6,
  },
  // A whole sentence that is quoted, with its mark outside; and one without a mark before those who say it.
  {
    code: 'wrong-mark',
    pattern: /(?=”)(?<=(?:^|[。！？])“[^“”。]{0,40}[，；][^“”]{4,})(?<![。！？…，—])”。/gu,
    right: () => '。”',
    confidence: 0.55,
    kinds: ['body'],
  },
  {
    code: 'missing-stop',
    pattern:
      /(?=”)(?<=(?:^|[。！？])“[^“”]{8,}[〇㐀-鿿𠀀-𲎯])”(?=[〇㐀-鿿𠀀-𲎯]{2,12}(?:说|表示|介绍|告诉记者|坦言|感慨|回忆)[。，])/gu,
    right: () => '。”',
    confidence: 0.6,
    kinds: ['body'],
  },
  // “你们辛苦了”！老人说: what somebody says, with its mark outside.
  {
    code: 'wrong-mark',
    pattern:
      /(?=”)(?:(?<=(?:^|[。！？])“[^“”]{2,}[〇㐀-鿿𠀀-𲎯])”[！？](?=[^“”。！？]{1,24}(?:说|问|喊|道)[。，：了着])|(?<=(?:^|[。！？])“[^“”]{4,}[〇㐀-鿿𠀀-𲎯])”。(?=[^“”。，]{1,12}(?:说|表示|介绍|坦言|感慨|道)[。]))/gu,
    right: ([match]) => `${match.slice(1)}”`,
    confidence: 0.65,
    kinds: ['body'],
  },
  {
    code: 'missing-stop',
    pattern:
      /(?=”)(?<=(?:^|[。！？])“[^“”]{4,}[〇㐀-鿿𠀀-𲎯])”(?=(?:[他她]们?|[^“”，。]{0,10}[着起地][〇㐀-鿿𠀀-𲎯]{0,6})(?:说|道)[。，：])/gu,
    right: () => '。”',
    confidence: 0.6,
    kinds: ['body'],
  },
  // A few words are quoted, and their sentence ends after them.
  {
    code: 'wrong-mark',
    pattern: /(?=。)(?<=[〇㐀-鿿𠀀-𲎯](?<![说道称喊问答写语曰唱言是])“[^“”。！？，：]{2,14})。”(?![〇㐀-鿿𠀀-𲎯])/gu,
    right: () => '”。',
    confidence: 0.5,
    kinds: ['body'],
  },
  { code: 'wrong-mark', pattern: /(?<=[〇㐀-鿿𠀀-𲎯]吗)。/gu, right: () => '？', confidence: 0.6, kinds: ['body'] },
  // A question that somebody else asks, told in a sentence.
  {
    code: 'wrong-mark',
    pattern:
      /(?=？)(?<=(?:^|[。！？；”])(?:[^。！？“”您你谁]*|[^。！？“”您你]{0,6}谁[也都][^。！？“”您你]{0,2})(?<!知)(?:弄明白|弄清楚?|弄懂|搞清楚?|搞懂|搞明白|想知道|不知道?|不晓得|不清楚|询问|打听|咨询|请教|讨论|商量|商讨|思考|琢磨|探讨|了解|说明|解释|讲解|介绍|关心|关注|弄不清|说不清|记不清|想不通|看不出|猜|纠结|犹豫|追查|调查|核查|核实|查明|查清|摸清|弄懂|(?:关心|担心|关注|好奇|发愁|在意|疑惑)的是|[记有者们家民客长友][〇㐀-鿿𠀀-𲎯]{0,2}问(?!题|世|候|卷|诊|询|责|讯|：)[他她起道]?|问，)[^。！？：“”吗呢吧您你]*(?:什么|怎么|怎样|如何|哪|谁|多少|是否|能否|为何|何时|几时|几)[^。！？：“”吗呢吧您你]{0,14})？(?!”)/gu,
    right: () => '。',
    confidence: 0.5,
    kinds: ['body'],
  },
  // A question mark where nothing asks.
  {
    code: 'wrong-mark',
    pattern:
      /(?=？)(?<=(?:^|[。！？；”])(?![^。！？]*(?:[吗呢么吧谁哪怎几啥嘛啊呀何岂难孰]|多[少大久长高远重深]|什么|是否|能否|可否|可曾|还是|要不|对不|行不|好不|是不|不是|(?<one>[〇㐀-鿿𠀀-𲎯])不\k<one>|有没有|有无|没有))[^。！？“”]{9,60})？(?!”)/gu,
    right: () => '。',
    confidence: 0.5,
    kinds: ['body'],
  },
  {
    code: 'wrong-mark',
    pattern: /(?=、)(?<=(?:^|[。；：！？”])(?:第[一二三四五六七八九十]|首先|其次|再次|最后|其[一二三四]))、/gu,
    right: () => '，',
    confidence: 0.75,
  },
  {
    code: 'wrong-mark',
    pattern: /(?=、)(?<=(?:^|[。；：！？，])[一二三四五六七八九十]是)、/gu,
    right: () => '',
    confidence: 0.7,
  },
  {
    code: 'wrong-mark',
    pattern: /(?=，)(?:(?<=^[一二三四五六七八九十]{1,2})，|(?<=[；。][二三四五六七八九])，(?=[〇㐀-鿿𠀀-𲎯]{2,}))/gu,
    right: () => '、',
    confidence: 0.55,
    kinds: ['body'],
  },
  {
    code: 'wrong-mark',
    pattern: /(?=、)(?<=(?:^|[。；：！？])[（(](?:[一二三四五六七八九十]|\d{1,2})[）)])、/gu,
    right: () => '',
    confidence: 0.7,
  },
  { code: 'wrong-mark', pattern: /(?<=(?:^|[。；：！？])\d{1,2})、/gu, right: () => '.', confidence: 0.5 },
  {
    code: 'wrong-mark',
    pattern: new RegExp(`(?<=${HAN})、(?=和(?!平|谐|睦|气|解|田|善|县|美|煦|暖|龙|林|顺)|以及)`, 'gu'),
    right: () => '',
    confidence: 0.45,
  },
  {
    code: 'wrong-mark',
    pattern:
      /(?=[-－—─])(?:(?<=[〇㐀-鿿𠀀-𲎯”》）])(?:-{2,3}|－{2,3}|—+[-－]+|[-－]+—+|─{2,3})(?=[〇㐀-鿿𠀀-𲎯\d“《（])|(?<=(?:[一这那两三几][件句个种位样条次]|最大的|唯一的|他的|她的)[〇㐀-鿿𠀀-𲎯]{0,3}(?:事|话|字|词|人|物|道理|办法|秘诀|法宝|梦想|愿望|念头|技艺|手艺|身份|特点|原因|爱好|心愿))—(?!—))/gu,
    right: () => '——',
    confidence: 0.7,
  },
  { code: 'doubled-mark', pattern: /(?<=：)(?:——|--|－－)(?=“)/gu, right: () => '', confidence: 0.6 },
  {
    code: 'wrong-mark',
    pattern: /(?<=[〇㐀-鿿𠀀-𲎯”）])[.](?=[〇㐀-鿿𠀀-𲎯“]|$)/gu,
    right: () => '。',
    confidence: 0.6,
    kinds: ['body'],
  },
  {
    code: 'half-width-mark',
    pattern: /(?<=[〇㐀-鿿𠀀-𲎯”》）])[,;:?!](?=[〇㐀-鿿𠀀-𲎯“《（]|$)/gu,
    right: ([mark]) => ({ ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' })[mark] ?? mark,
    confidence: 0.8,
  },
  // 故事..: a stop that was keyed twice in another width.
  {
    code: 'wrong-mark',
    pattern: /(?<=[〇㐀-鿿𠀀-𲎯”）])\.{2}(?!\.)(?=[〇㐀-鿿𠀀-𲎯“”」]|$)/gu,
    right: () => '。',
    confidence: 0.7,
    kinds: ['body'],
  },
  { code: 'half-width-mark', pattern: /(?<=[〇㐀-鿿𠀀-𲎯])["'](?=[〇㐀-鿿𠀀-𲎯])/gu, confidence: 0.7 },
  { code: 'broken-sentence', pattern: /^[，。、；：！？）》”]/gu, confidence: 0.8 },
  // A sentence or paragraph that goes on from what was lost before it.
  {
    code: 'broken-sentence',
    pattern:
      /(?:(?<=^|[。！？])的(?!士|确|话|卢|哥|黎)|^们(?=[〇㐀-鿿𠀀-𲎯])|^了(?=[，。〇㐀-鿿𠀀-𲎯])(?!解|不|却|结|然|如|得|断)|^着(?!实|手|力|火|眼|装|陆|迷|急|凉|重|落|想|色|意|名)|^地(?=[〇㐀-鿿𠀀-𲎯][，。]))/gu,
    confidence: 0.6,
    kinds: ['body'],
  },
  { code: 'broken-sentence', pattern: /(?<=.{12})[，、]$/gu, confidence: 0.8, kinds: ['body'] },
];

/** A body paragraph of fewer characters may be a line of a list or of a poem. */
const SENTENCE = 18;
const ENDS = /[。！？…；：”’》）)】」』—.!?～~]$/u;
/** The writers and a source in brackets, or a table's row, end without a mark. */
const OPEN_END = /[\t\n]|[0-9a-zA-Z]$/u;

/**
 * Marks that stand twice, that do not stand together, or in another form than GB/T 15834 has; sentences without an end.
 */
export const checkPunctuation: TextCheck = (text) => {
  const slips: Slip[] = [];
  const read = inCurlyQuotes(text.folded);
  for (const { code, pattern, right, confidence, kinds } of RULES) {
    if (kinds !== undefined && !kinds.includes(text.kind)) continue;
    for (const match of read.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (slips.some((slip) => slip.start < end && match.index < slip.end)) continue;
      const suggestion = right?.(match);
      slips.push({
        code,
        start: match.index,
        end,
        confidence,
        ...(suggestion !== undefined && { suggestion: asQuotedIn(text.text, suggestion) }),
      });
    }
  }
  const last = text.text.trimEnd();
  if (
    text.kind === 'body' &&
    last.length >= SENTENCE &&
    !ENDS.test(last) &&
    !OPEN_END.test(last) &&
    !endsSigned(last) &&
    /[〇㐀-鿿𠀀-𲎯]$/u.test(last)
  ) {
    slips.push({
      code: 'missing-stop',
      start: last.length - 1,
      end: last.length,
      suggestion: `${last.slice(-1)}。`,
      confidence: 0.55,
    });
  }
  // A whole sentence that is quoted has its mark within the quotes.
  if (text.kind === 'body' && /：“[^“”]{8,}[〇㐀-鿿𠀀-𲎯]”$/u.test(inCurlyQuotes(last))) {
    slips.push({
      code: 'missing-stop',
      start: last.length - 2,
      end: last.length,
      suggestion: `${last.slice(-2, -1)}。${last.slice(-1)}`,
      confidence: 0.5,
    });
  }
  return slips.sort((a, b) => a.start - b.start);
};
