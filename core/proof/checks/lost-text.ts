import type { TextCheck } from '../reading';
import { oncePerLists } from '../lists';
import { anyOf, partsOf } from '../lists/rows';
import { COMMON_SURNAMES } from '../lists/surnames';
import { slipsByPatterns } from './patterns';
import type { Pattern } from './patterns';

/** Family names that are none of the words that stand before 说 and 表示. */
const ALONE = [...COMMON_SURNAMES].filter((one) => !'曾高方白安常成向关单解时边'.includes(one)).join('');
const lost = (words: string): { values: () => { words: string } } => ({ values: () => ({ words }) });
/** What is left of words at the place of a pattern. */
const lostEnd = (pattern: RegExp, words: string): Pattern => {
  return { code: 'lost-text', pattern, right: () => words, ...lost(words), confidence: 0.8 };
};

/** What is left of the words of rows. */
const leftOf = (rows: readonly string[]): string => anyOf(rows.map((row) => partsOf(row)[0] ?? ''));

/** How sentences are led in, with the last characters that are lost from it. */
const leadsOf = oncePerLists((lists): Pattern => {
  const { 'leading-words.lost': inClause, 'leading-words.lostFromSentence': inSentence } = lists;
  const ends = new Map([...inClause, ...inSentence].map((row) => partsOf(row) as [string, string]));
  const whole = (match: string): string => `${match}${ends.get(match) ?? ''}`;
  return {
    code: 'lost-text',
    pattern: new RegExp(
      `(?:(?<=^|[。，；！？”])(?:${leftOf(inClause)})|(?<=^|[。！？”])(?:${leftOf(inSentence)}))(?=[，、])`,
      'gu',
    ),
    right: whole,
    values: (match) => ({ words: whole(match) }),
    confidence: 0.85,
  };
});

/** 克服了雨天多、路难走，: which are difficulties. */
const overcomeOf = oncePerLists((lists): Pattern => ({
  code: 'lost-text',
  pattern: new RegExp(
    `(?<=(?:^|[，。；]|[〇㐀-鿿𠀀-𲎯])克服了?)(?![^，。；！？]{0,24}(?:${anyOf(lists['leading-words.overcome'])}))[^，。；！？、“”]{2,12}(?:、[^，。；！？、“”]{2,12})+(?=[，。；])`,
    'gu',
  ),
  values: () => ({ words: '…困难' }),
  confidence: 0.55,
}));

const PATTERNS: readonly Pattern[] = [
  ...[
    [/(?<=记者(?:昨日|昨天|近日|日前|今天|\d+日)?从[^，。；]{2,20})获(?=[，。：])/gu, '获悉'],
    [/(?<=记者(?:昨日|昨天|近日|日前|今天|\d+日)?从[^，。；]{2,20})了(?=[，。：])/gu, '了解到'],
    [/(?<=(?:^|[。！？；])(?:昨日|昨天|近日|日前|今天|\d+日)?，?记者(?:从[^，。；]{2,20})?)了解(?=，)/gu, '了解到'],
    [
      /(?<=(?:^|[。！？；])(?:昨日|昨天|近日|日前|今天|\d+日)?，?记者(?:在|走进|来到|赶到)[^，。；]{1,14})看(?=，)/gu,
      '看到',
    ],
    [/(?<=告诉|告知|提醒|接受)记(?=[，：])/gu, '记者'],
    [/(?<=^|[。！？])(?:据|另据)(?=，)/gu, '据悉'],
  ].map(([pattern, words]) => lostEnd(pattern as RegExp, words as string)),
  {
    code: 'lost-text',
    pattern:
      /(?<=在[^，。；！？开]{0,12}(?:验收|座谈|动员|总结|表彰|推进|调度|工作|部署|现场|启动|签约|发布|研讨|交流|大|讲评|例|民主生活))会(?=指出|强调|要求|表示|说|讲话|提出|致辞|发言|宣布|作)/gu,
    right: () => '会上',
    ...lost('会上'),
    confidence: 0.75,
  },
  {
    code: 'lost-text',
    pattern:
      /(?<=在[^，。；！？]{1,20}(?:坚强|正确|有力|大力|共同|精心|热心|热情|关心|悉心))(?:领导|支持|帮助|努力|指导|配合|带领)(?=，)|(?<=在[^，。；！？]{1,20}(?:坚强|正确|有力|大力|共同|精心))领(?=下)/gu,
    right: (match) => (match === '领' ? '领导' : `${match}下`),
    values: (match) => ({ words: match === '领' ? '领导' : `${match}下` }),
    confidence: 0.7,
  },
  {
    code: 'lost-text',
    pattern:
      /(?<=(?:^|[。，；])在[^，。；！？在]{2,16}的(?:帮助|支持|指导|带领|推动|影响|鼓励|见证|配合|关怀|领导|带动|感召|陪同|引领|注视|努力))(?=，)/gu,
    values: () => ({ words: '下' }),
    confidence: 0.65,
  },
  {
    code: 'lost-text',
    pattern: /(?<=(?:^|[。，；])在[^，。；！？在]{1,16}的基础)(?=，)/gu,
    values: () => ({ words: '上' }),
    confidence: 0.7,
  },
  // An office, a family name, and no more of the name.
  {
    code: 'lost-text',
    pattern: new RegExp(
      `(?<=(?:书记|[市县区镇乡局处科部院校会站所馆队厂社]长|主任|主席|经理|教练|队长))[${ALONE}](?=表示|说|介绍|指出|强调|认为|要求|透露|坦言|告诉|提醒|致辞|出席|主持)`,
      'gu',
    ),
    values: (match) => ({ words: `${match}…` }),
    confidence: 0.7,
  },
  // 通过……使……: nobody is left who does it.
  {
    code: 'lost-text',
    pattern: /(?<=^|[。！？])(?:通过|经过)[^，。；]{3,24}，使(?!用|命|者|馆|其余)(?:得)?(?=[^，。；]{3,})/gu,
    values: () => ({ words: '…' }),
    confidence: 0.5,
    kinds: ['body'],
  },
  // 并在三个方面：增设……: what is done there.
  {
    code: 'lost-text',
    pattern: /(?<=[，；](?:并|还|将|并将|还将|要|还要|同时)?)在[两二三四五六七八九十几多]个?(?:方面|领域|环节)(?=：)/gu,
    values: () => ({ words: '…' }),
    confidence: 0.6,
  },
  // 为了使大家通过比赛，组委会还……: and so what?
  {
    code: 'lost-text',
    pattern:
      /(?<=^|[。！？])为了?(?:使|让)[〇㐀-鿿𠀀-𲎯]{1,6}通过[〇㐀-鿿𠀀-𲎯]{2,3}(?=，[〇㐀-鿿𠀀-𲎯]{2,8}(?:还|特意|专门|特地|特别|也|将|决定)[〇㐀-鿿𠀀-𲎯])/gu,
    values: (match) => ({ words: `${match}…` }),
    confidence: 0.55,
    kinds: ['body'],
  },
  // A sentence that ends on a word that leads to something.
  {
    code: 'broken-sentence',
    pattern: /(?<=[^。，；]{4,})(?:以及|而且|但是|因为|为了|并且|或者|由于|对于|关于|以便|从而|例如)(?=[。；！])/gu,
    confidence: 0.75,
    kinds: ['body'],
  },
];

/** Text that was lost where it was cut or joined: fixed words without their end, an office without a name. */
export const checkLostText: TextCheck = (text, { lists }) =>
  slipsByPatterns(text, [leadsOf(lists), ...PATTERNS, overcomeOf(lists)]);
