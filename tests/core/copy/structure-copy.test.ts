import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanCopy, importCopy, linkTeasers, structureCopy } from '../../../core/copy';
import type { Structured } from '../../../core/copy';

const structure = (text: string): Structured => structureCopy(cleanCopy(text));

const body = '县里昨日召开会议，研究秋收秋种，部署防汛抗旱。与会的有各乡镇负责人，会议开了一天。';
const more = '会后，与会人员到白河镇的田间，看了新修的水渠，问了今年的收成。';

describe('structuring copy', () => {
  it('finds the paper, its fields and their values wherever they stand', () => {
    const copy = [
      '青 石 时 讯',
      '2026年8月3日 星期一 农历丙午年六月廿一',
      '第88期（总第1204期） 今日4版',
      '青石县融媒体中心主办',
      '准印证号：（青）字第007号',
      '网址: <http://news.example> 投稿邮箱: desk@paper.example',
      '',
      '会议召开',
      '',
      `青石讯 ${body}`,
    ].join('\n');
    const imported = importCopy({ text: copy, file: 'a.txt', sha256: 'x' });
    expect(imported.structured.masthead).toEqual({
      name: '青石时讯',
      date: '2026年8月3日',
      weekday: '星期一',
      lunar: '农历丙午年六月廿一',
      number: '第88期',
      total: '（总第1204期）',
      pages: '今日4版',
      publisher: '青石县融媒体中心主办',
      permit: '准印证号：（青）字第007号',
      url: '网址：http://news.example',
      email: '投稿邮箱：desk@paper.example',
    });
    expect(imported.issue).toEqual({ date: '2026-08-03', number: 88, total: 1204 });
    expect(Object.keys(imported.masthead.fields).sort()).toEqual(['email', 'permit', 'publisher', 'url']);
    expect(imported.stories).toMatchObject([{ id: 's1', headline: '会议召开', dateline: '青石讯' }]);
  });

  it('takes the parts that are named in brackets before them', () => {
    const copy = `【引题】云雾迟来半月\n【标题】秋茶开采晚了十二天\n【作者】本报记者 周禾\n${body}`;
    expect(structure(copy).stories).toMatchObject([
      { kicker: '云雾迟来半月', headline: '秋茶开采晚了十二天', byline: '本报记者 周禾' },
    ]);
  });

  it.each([
    ['本报讯', '本报讯'],
    ['本报8月3日讯', '本报8月3日讯'],
    ['本报讯（记者 王清 通讯员 李晶）', '本报讯（记者 王清 通讯员 李晶）'],
    ['本报8月3日讯(通讯员 王清) ', '本报8月3日讯（通讯员 王清）'],
    ['□青石讯 ', '□青石讯'],
    ['新华社北京8月3日电（记者王清）', '新华社北京8月3日电（记者王清）'],
    ['據中央社電 ', '據中央社電'],
  ])('takes the dateline %s off its paragraph', (printed, dateline) => {
    const [story] = structure(`会议召开\n\n${printed}${body}`).stories;
    expect(story).toMatchObject({ headline: '会议召开', dateline, paragraphs: [{ kind: 'body', text: body }] });
  });

  it('takes no ordinary opening for a dateline', () => {
    for (const opening of ['通讯员', '昨日快讯', '今年汛', '记者从通讯']) {
      expect(structure(`会议召开\n\n${opening}${body}`).stories[0]?.dateline).toBe('');
    }
  });

  it('gives a dateline on a line of its own to the paragraph under it', () => {
    const [story] = structure(`会议召开\n\n本报8月3日讯(通讯员 王清)\n\n${body}`).stories;
    expect(story).toMatchObject({ dateline: '本报8月3日讯（通讯员 王清）', paragraphs: [{ text: body }] });
  });

  it.each([
    [
      'a deck with a dash',
      '长河清波\n三年治水见成效\n——沿河各村走访记',
      ['长河清波', '三年治水见成效', '——沿河各村走访记'],
    ],
    ['three lines', '秋收时节\n秋粮收购今起开秤\n首日入库一千吨', ['秋收时节', '秋粮收购今起开秤', '首日入库一千吨']],
    ['two lines', '秋粮收购今起开秤\n首日入库一千吨', ['', '秋粮收购今起开秤', '首日入库一千吨']],
    ['a column label', '散文\n渡口人家', ['散文', '渡口人家', '']],
    [
      'who speaks',
      '赵启明在走访水利工程时强调 修渠先问农户 用水先算细账',
      ['赵启明在走访水利工程时强调', '修渠先问农户 用水先算细账', ''],
    ],
    [
      'an event last',
      '以奔跑的姿态 务实的作风 我县召开秋收秋种现场推进会议',
      ['以奔跑的姿态 务实的作风', '我县召开秋收秋种现场推进会议', ''],
    ],
    [
      'parted slogans',
      '春风化雨润乡野 同心同德谋振兴\n\n全县乡村建设推进会召开',
      ['春风化雨润乡野 同心同德谋振兴', '全县乡村建设推进会召开', ''],
    ],
    [
      'a terse head',
      '水到渠成 粮满仓盈\n\n我县为农户修好最后一百米水渠',
      ['', '水到渠成 粮满仓盈', '我县为农户修好最后一百米水渠'],
    ],
  ])('tells the head apart: %s', (_, head, [kicker, headline, deck]) => {
    const [story] = structure(`${head}\n\n本报讯 ${body}`).stories;
    expect([story?.kicker, story?.headline, story?.decks.join('\n')]).toEqual([kicker, headline, deck]);
  });

  it('knows a speaker under a headline of two lines', () => {
    const copy = `前言一段。${body}\n\n修好渠 管好水\n让每一块田都喝饱\n青石县水利局局长 王清\n${body}\n${more}`;
    expect(structure(copy).stories).toMatchObject([
      { headline: '', byline: '' },
      { kicker: '', headline: '修好渠 管好水\n让每一块田都喝饱', byline: '青石县水利局局长 王清' },
    ]);
    expect(structure(copy).warnings.map(({ code }) => code)).toEqual(['no-headline']);
  });

  it('closes a story with its signature', () => {
    const copy = `甲会召开\n\n本报讯 ${body}\n\n(融媒体 王清)\n\n乙会召开\n\n${more}\n\n□李晶`;
    expect(structure(copy).stories).toMatchObject([
      { headline: '甲会召开', byline: '（融媒体 王清）' },
      { headline: '乙会召开', byline: '□李晶' },
    ]);
  });

  it('gives a headline that stands behind its story back to it', () => {
    const first = '青石县第三次农民代表大会在县城召开，三百多位代表到会，大会开了三天。';
    const copy = `□本报讯 ${first}\n\n（记者 王清）\n\n青石县第三次农民代表大会召开\n\n乙会召开\n\n本报讯 ${body}`;
    const structured = structure(copy);
    expect(structured.stories.map(({ headline }) => headline)).toEqual(['青石县第三次农民代表大会召开', '乙会召开']);
    expect(structured.warnings.map(({ code }) => code)).toEqual(['headline-after-story']);
  });

  it('keeps subheads in their story', () => {
    const copy = `水渠修好了\n\n本报讯 ${body}\n\n先修渠后种田\n\n${more}\n\n一、管水有人\n\n${body}`;
    const [story, ...others] = structure(copy).stories;
    expect(others).toEqual([]);
    expect(story?.paragraphs.map(({ kind }) => kind)).toEqual(['body', 'subhead', 'body', 'subhead', 'body']);
  });

  it('reads credits, imprint, teasers and page markers', () => {
    const copy = [
      '导读',
      '2版 水渠修好了',
      '看看今年的收成（3版）',
      '',
      '第二版 民生',
      '',
      '水渠修好了',
      '',
      `本报讯 ${body}`,
      '',
      '责任编辑：王清 视觉：李晶 校对 周闻',
      '社址：青石县前街1号 邮编：000100 定价：1.00元',
    ].join('\n');
    const imported = importCopy({ text: copy, file: 'a.txt', sha256: 'x', firstId: 7 });
    expect(imported.teasers).toEqual([
      { text: '水渠修好了', page: 2, story: 's7' },
      { text: '看看今年的收成', page: 3 },
    ]);
    expect(imported.stories).toMatchObject([{ id: 's7', section: '民生' }]);
    expect(imported.credits).toEqual([
      { role: '责任编辑', names: '王清' },
      { role: '视觉', names: '李晶' },
      { role: '校对', names: '周闻' },
    ]);
    expect(imported.masthead.fields).toEqual({
      address: '社址：青石县前街1号',
      postcode: '邮编：000100',
      price: '定价：1.00元',
    });
  });

  it('links teasers over several files', () => {
    const stories = importCopy({ text: `# 水渠修好了\n${body}`, file: 'b.txt', sha256: 'y', firstId: 9 }).stories;
    expect(linkTeasers([{ text: '水渠修好了', page: 2 }], stories)).toEqual([
      { text: '水渠修好了', page: 2, story: 's9' },
    ]);
    expect(linkTeasers([{ text: '别的消息' }], stories)).toEqual([{ text: '别的消息' }]);
  });

  it('finds captions and their photographers', () => {
    const copy = `水渠修好了\n\n本报讯 ${body}\n\n图为新修的水渠。 周闻 摄\n\n${more}`;
    const [story] = structure(copy).stories;
    expect(story?.captions).toEqual([{ text: '图为新修的水渠。', credit: '周闻 摄' }]);
    expect(story?.paragraphs).toHaveLength(2);
  });

  it('takes lines with a triangle below one head, and no text after them, for briefs', () => {
    const briefs = ['▲9月3日，县里开会，研究秋收。', '▲镇上昨天修好了水渠。', '▲白河村办了赛龙舟。'];
    const [first, story] = structure(`水渠修好了\n\n${body}\n\n简讯\n${briefs.join('\n')}`).stories;
    expect(first?.captions).toEqual([]);
    expect(story?.headline).toBe('简讯');
    expect(story?.paragraphs.map(({ text }) => text)).toEqual(briefs);
    expect(story?.captions).toEqual([]);
    const pictured = structure(`水渠修好了\n▲新修的水渠。\n▲渠边的人。\n${body}\n${more}`).stories[0];
    expect(pictured?.captions).toHaveLength(2);
  });

  it.each([
    ['zh-Hans', ['版面', '优先', '引题', '标题', '副题', '作者', '图片', '小标题']],
    ['zh-Hant', ['版面', '優先', '引題', '標題', '副題', '作者', '圖片', '小標題']],
  ])(
    'takes the marks of prepared copy at their word (%s)',
    (_, [page, rank, kicker, head, deck, author, picture, sub]) => {
      const copy = [
        `${page}：要闻`,
        `${rank}：2`,
        `${kicker}：引子，一句话。`,
        `${head}：水渠修好了，`,
        `${deck}：副题一行`,
        `${author}：王清`,
        body,
        `${picture}：river.jpg｜河边的人。｜记者 周闻 摄`,
        `${sub}：水从哪里来？`,
        more,
        '---',
        '# 又一篇',
        body,
        '## 小题',
        more,
      ].join('\n');
      const imported = importCopy({ text: copy, file: 'a.txt', sha256: 'x' });
      expect(imported.structured.stories[0]).toEqual({
        kicker: '引子，一句话。',
        headline: '水渠修好了，',
        decks: ['副题一行'],
        dateline: '',
        byline: '王清',
        paragraphs: [
          { kind: 'body', text: body },
          { kind: 'subhead', text: '水从哪里来？' },
          { kind: 'body', text: more },
        ],
        captions: [{ file: 'river.jpg', text: '河边的人。', credit: '记者 周闻 摄' }],
        section: '要闻',
        priority: 2,
      });
      expect(imported.stories[1]).toMatchObject({ headline: '又一篇', section: '要闻', priority: 4 });
      expect(imported.pictures).toEqual([
        { file: 'river.jpg', caption: '河边的人。', credit: '记者 周闻 摄', story: 's1' },
      ]);
      expect(imported.structured.warnings.filter(({ code }) => code !== 'mixed-scripts')).toEqual([]);
    },
  );

  it('reads a poem as a text under its title', () => {
    const [story] = structure('秋歌\n王清\n稻子黄了\n河水凉了\n你还没有来\n信已经写好').stories;
    expect(story).toMatchObject({ headline: '秋歌', byline: '王清' });
    expect(story?.paragraphs).toHaveLength(4);
  });

  /** Letters and digits of everything a structure holds: marks between fields are furniture's. */
  function lettersOf(structured: Structured): string[] {
    const texts = [
      ...Object.values(structured.masthead),
      ...structured.teasers.map(({ text }) => text),
      ...structured.credits.flatMap(({ role, names }) => [role, names]),
      ...structured.stories.flatMap((story) => [
        story.kicker,
        story.headline,
        ...story.decks,
        story.dateline,
        story.byline,
        ...story.paragraphs.map(({ text }) => text),
        ...story.captions.flatMap(({ text, credit }) => [text, credit]),
      ]),
    ];
    return (texts.join('').match(/[\p{L}\p{N}]/gu) ?? []).sort();
  }

  const lines = fc.constantFrom(
    '',
    '',
    body,
    more,
    `本报8月3日讯（通讯员 王清）${body}`,
    '本报讯（记者 李晶）',
    '水渠修好了',
    '春风化雨润乡野 同心同德谋振兴',
    '渡口人家',
    '散文',
    '王清',
    '老墨',
    '（融媒体 王清）',
    '本报记者 王清 通讯员 李晶',
    '青石县水利局局长 王清',
    '一、管水有人',
    '（二）渠有多长',
    '你准备好了吗？',
    '县里的工作组走遍了十二个乡镇，听取了三百多位村民的意见，把问题一件件记在本子上，逐条',
    '图为新修的水渠。 周闻 摄',
    '责任编辑：王清 视觉：李晶',
    '青 石 时 讯',
    '2026年8月3日 星期一',
    '总第1204期',
    '社址：青石县前街1号 邮编：000100',
    '导读',
    '---',
  );

  it('loses and doubles no text, whatever lines follow each other', () => {
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 25 }), (parts) => {
        const clean = cleanCopy(parts.join('\n'));
        const structured = structureCopy(clean);
        const furniture = /^(?:图说：(?=图为)|导读$)/gmu;
        const expected = (clean.text.replace(furniture, '').match(/[\p{L}\p{N}]/gu) ?? []).sort();
        expect(lettersOf(structured)).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });
});
