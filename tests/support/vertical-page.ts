import { readFileSync } from 'node:fs';
import { EDITION_FORMAT } from '../../core/document';
import type { Article, Edition, InlineMark, Paragraph, Profile, Story } from '../../core/document';

/** A body paragraph with marks on the first places of some words: kind, word, and the reading of a base. */
function body(
  text: string,
  marks: readonly (readonly [kind: string, word: string, reading?: string])[] = [],
): Paragraph {
  const placed = marks.map(([kind, word, reading]) => {
    const start = text.indexOf(word);
    const mark = { kind, start, end: start + word.length, ...(reading !== undefined && { reading }) };
    return mark as InlineMark;
  });
  return { kind: 'body', text, ...(placed.length > 0 && { marks: placed.sort((a, b) => a.start - b.start) }) };
}

const hans: Story = {
  id: 'hans',
  priority: 1,
  section: '',
  killed: false,
  kicker: '青石镇渡口停航前夜',
  headline: '最后一班渡船靠了岸',
  decks: ['120年老渡口让位新桥，船工留镇办起“渡口书屋”'],
  dateline: '本报青石镇3月16日电',
  byline: '（记者 林望舒 通讯员 何小满）',
  paragraphs: [
    body(
      '傍晚6时40分，老船工周柏年把缆绳在铁桩上绕了3圈，又用手拍了拍，像拍一匹跑完长路的马。“到岸了！”他喊了一声——这是青石镇渡口的最后一班船，也是他摆渡的第38个年头。',
      [
        ['name', '周柏年'],
        ['dot', '最后一班船'],
      ],
    ),
    body(
      '渡口建于1906年，最早只有两条木船。镇志《青石渡记》载：“逢墟日，候渡者数百。”到2025年底，渡口日均客流已不足120人次，比2010年下降了87.5%；今年2月，下游800米处的青石大桥通车，全长1268米，过江只要2分钟。',
      [
        ['title', '青石渡记'],
        ['name', '青石大桥'],
      ],
    ),
    { kind: 'subhead', text: '船停了，灯不灭' },
    body(
      '“船可以停，渡口的灯不能灭。”镇长沈若兰说，镇里把候船室改成了书屋，取名“渡口书屋”，藏书4600册，还接通了Wi-Fi和GPS授时钟（每逢整点，钟声照旧响起）。书架上最显眼的，是一排“船上的书”：《江流》《水边的人》……都是当年旅客落在船上、没有人来领的。',
      [
        ['name', '沈若兰'],
        ['title', '江流'],
        ['title', '水边的人'],
      ],
    ),
    body(
      '周柏年每天早上8点来开门，晚上9点锁门。有人问他：“以后不摆渡了，闲不闲得住？”他想了想，说：“摆渡嘛，从前是把人送过江，往后是把书送到人手里——一样的。”问起工钱，他摆手笑道：“镇上给每月1500元，够了，够了！”',
    ),
    { kind: 'subhead', text: '留住一条江的记忆' },
    body(
      '据镇文化站介绍，书屋开放头一个月，到访的有5300多人，其中外地游客占了三成。县图书馆派来2名馆员，用Excel替4600册书编了目录；中学生志愿者把老船工讲的故事录成音频，共26集，每集10分钟上下，挂在镇里的小程序上。站长何小满说，下一步想办一份小报，名字就叫《渡口》，一年4期，“不求多，但求真”。',
      [['title', '渡口']],
    ),
    body('夜里起了风。江面上没有船，只有桥上的车灯，一盏接着一盏。周柏年把门前的马灯点上——这盏灯，他点了38年。'),
  ],
  pictures: [],
};

const hant: Story = {
  ...hans,
  id: 'hant',
  kicker: '山城舊書市收攤之前',
  headline: '八十歲的書販與他的四千本書',
  decks: [],
  dateline: '本報嵐山訊',
  byline: '（記者 葉知秋）',
  paragraphs: [
    body(
      '早上7點30分，嵐山舊書市的鐵門才拉開一半，許德安已經坐在門口。他今年八十歲，賣書56年。「賣一本少一本，」他說，「可是看書的人，總不會少到一個也沒有吧？」',
      [
        ['name', '許德安'],
        ['dot', '總不會少'],
      ],
    ),
    body(
      '書市在1968年開張，最盛時有120個攤位，如今只剩9個。市府上月公告：書市所在的老倉庫將於12月31日拆除，改建停車場。消息傳開，週末湧進3000多人——有人來買書，有人來道別，也有人把當年買去的《山中雜記》還了回來，扉頁上寫著「借閱四十年，謝謝」。',
      [['title', '山中雜記']],
    ),
    { kind: 'subhead', text: '一本書的去處' },
    body(
      '許德安的攤子上有4000本書，每一本他都記得來處。『這一本，』他指著一冊舊字典，『是一位老師臨走前託我的。』字典裡夾著一張紙條，寫著「彳亍」二字，旁邊注了音。他請人把目錄打進電腦，存成一個叫BOOKS的檔案；他不會用USB，便把密碼寫在紙上，貼在抽屜裡。',
      [['ruby', '彳亍', 'ㄔˋ ㄔㄨˋ']],
    ),
    body(
      '市立圖書館答應收下其中1200冊，其餘由七家獨立書店分領。「書有地方去，人就放心了。」許德安說完，把最後一箱書綁緊，站起來拍拍手……問他明天做什麼？他笑了：「看書啊！從前只顧著賣，哪有空看？」',
    ),
  ],
};

function readProfile(name: string): Profile {
  return JSON.parse(readFileSync(`templates/${name}.json`, 'utf8')) as Profile;
}

/** A page with one story set vertically, in a template's type, by what an article may say besides. */
export function verticalEdition(
  language: 'zh-Hans' | 'zh-Hant',
  over: Partial<Article> = {},
  change: Partial<Story> = {},
): Edition {
  const profile = readProfile(language === 'zh-Hans' ? 'tabloid-5x14' : 'tabloid-hant-5x14');
  const story = { ...(language === 'zh-Hans' ? hans : hant), ...change };
  const article: Article = {
    id: 'a',
    story: story.id,
    frame: { column: 0, columns: 5, line: 14, lines: 25 },
    head: { size: 34, vertical: true },
    pictures: [],
    vertical: true,
    ...over,
  };
  return {
    format: EDITION_FORMAT,
    id: 'vertical',
    profile,
    issue: { date: '2026-03-16', number: 16, total: 4620 },
    masthead: { name: language === 'zh-Hans' ? '青石报' : '嵐山報', fields: {} },
    teasers: [],
    credits: [],
    pictures: [],
    stories: [story],
    pages: [{ id: 'p', name: '', articles: [article] }],
  };
}
