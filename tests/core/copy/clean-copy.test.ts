import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyLedger, cleanCopy, revertLedger } from '../../../core/copy';
import { COPY_RULES } from '../../../core/copy/rules';

const clean = (source: string): string => cleanCopy(source).text;
const codes = (source: string): string[] => cleanCopy(source).warnings.map(({ code }) => code);

describe('cleaning copy', () => {
  it.each([
    ['line ends of every system', '青石县\r\n白河镇\r柳村\u2028桥头', '青石县\n白河镇\n柳村\n桥头'],
    ['unseen characters and hard blanks', '\ufeff青\u200b石\u00a0县', '青石 县'],
    ['typed indents and trailing blanks', '　　青石县今日晴。  \n  次日雨。', '青石县今日晴。\n次日雨。'],
    ['runs of blank lines', '\n\n一版\n\n\n\n二版\n\n', '一版\n\n二版'],
    ['commas, with the space after them', '开幕了, 大家都来, 看灯。', '开幕了，大家都来，看灯。'],
    [
      'marks between Han and Latin',
      '推广5G,鼓励使用APP,让办事更快;好吗?好!',
      '推广5G，鼓励使用APP，让办事更快；好吗？好！',
    ],
    ['a comma after a per cent', '增长7.5%,其中农业3%,工业9%。', '增长7.5%，其中农业3%，工业9%。'],
    ['marks beside quotes', '他说:“走吧”,便走了。', '他说：“走吧”，便走了。'],
    ['brackets around figures in Chinese', '办法(2020)已印发(共3份)。', '办法（2020）已印发（共3份）。'],
    ['nested brackets', '通知(试行(第2稿))印发。', '通知（试行（第2稿））印发。'],
    ['a pair of which one half is wide', '记者(王清）报道。', '记者（王清）报道。'],
    ['the bracket of a numbered item', '1)修路;2)架桥。', '1）修路；2）架桥。'],
    ['straight quotes', '他说"好",又说"行"。', '他说“好”，又说“行”。'],
    ['ellipses', '远处...近处。。。都静了', '远处……近处……都静了'],
    ['dashes between clauses', '一条路--一座桥—三年的心血。', '一条路——一座桥——三年的心血。'],
    [
      'wide letters and digits',
      '２０２６年，ＧＤＰ增长６．５％，达１，０００亿元。',
      '2026年，GDP增长6.5%，达1,000亿元。',
    ],
    [
      'angle brackets around an address',
      '网址: <https://paper.example/a?b=1,2>',
      '网址：https://paper.example/a?b=1,2',
    ],
    [
      'typing noise between Han in running text',
      '今天 上午，在 2026 年的第一天，人们来了。',
      '今天上午，在2026年的第一天，人们来了。',
    ],
  ])('mends %s', (_, source, expected) => {
    expect(clean(source)).toBe(expected);
  });

  it.each([
    ['numbers', '全年1,000人参加，合76.8%。'],
    ['times and scores', '10:30开赛，主队以3:1取胜。'],
    ['mail', '来信请寄desk.office@paper.example转。'],
    ['a Latin sentence', 'Hello, world: (really)?\n青石县，晴。'],
    ['a Latin run within Chinese', '题为“Rock, paper and scissors (2nd)”的展览。'],
    ['an area code', '电话：(0799)5550110'],
    ['ranges', '7月1日—7月10日，利用3—5年，京—沪线。'],
    ['spaces of a headline', '春风化雨 万木争荣'],
    ['rows of names', '本报讯（通讯员 王清 李晶）今日立秋，天转凉。'],
    ["a dateline's space", '青石讯 8月1日，新桥通车，两岸相连。'],
    ['a quoted headline', '会议以“守正创新 行稳致远”为题，开了三天，很热烈。'],
    ['a reading after a rare character', '他名叫“犇（bēn）”，属牛，村里人都认得。'],
    ['a rule of hyphens', '一稿\n---\n二稿'],
    ['a picture line', '图片：river.jpg｜河边，人们在散步，孩子在跑。｜记者 王清 摄'],
  ])('leaves %s alone', (_, source) => {
    expect(clean(source)).toBe(source);
  });

  it('takes out the readings of a converter, with one warning', () => {
    const source = '擴(kuò)大開(kāi)放，創(chuàng)新發(fā)展，全年增長(zhǎng)。';
    const result = cleanCopy(source);
    expect(result.text).toBe('擴大開放，創新發展，全年增長。');
    expect(result.language).toBe('zh-Hant');
    expect(result.ledger.filter(({ rule }) => rule === 'readings')).toHaveLength(5);
    const end = source.lastIndexOf(')') + 1;
    expect(result.warnings).toEqual([{ code: 'readings-removed', values: { count: 5 }, start: 1, end }]);
  });

  it('uses corner brackets where traditional copy does', () => {
    expect(clean('他說「好」，她說"不"。')).toBe('他說「好」，她說「不」。');
  });

  it('warns of what it cannot mend', () => {
    expect(codes('復(fù)審，推?jìn)工作。')).toContain('garbled-text');
    expect(codes('我们的\ufffd\ufffd来了。')).toEqual(['unreadable-bytes']);
    expect(codes('我们这里来了個客人。')).toEqual([]);
    expect(codes('我们这里来了國外的客人。')).toEqual(['mixed-scripts']);
    expect(codes('他来了(又走了。')).toEqual(['unpaired-mark']);
    expect(codes('他名叫犇（bēn）。')).toEqual(['reading-kept']);
  });

  const opening = '县里的工作组走遍了十二个乡镇，听取了三百多位村民的意见，把问题一件件记在本子上，逐条';
  const rest = '研究办法，限期办结。老人们说，这样的本子越多越好。';

  it('joins a sentence cut at a column end', () => {
    expect(clean(`${opening}\n\n${rest}\n\n下一段是完整的。`)).toBe(`${opening}${rest}\n\n下一段是完整的。`);
    expect(clean(`${opening}，\n${rest}`)).toBe(`${opening}，${rest}`);
  });

  it('joins over several cuts', () => {
    expect(clean(`${opening}\n\n研究办法，一家\n\n一家地回访，直到满意。`)).toBe(
      `${opening}研究办法，一家一家地回访，直到满意。`,
    );
  });

  it('moves a caption caught in the sentence behind its paragraph', () => {
    const caption = '图为工作组在白河镇走访。';
    const source = `${opening}\n\n${caption}\n\n${rest}\n\n下一段是完整的。`;
    const result = cleanCopy(source);
    expect(result.text).toBe(`${opening}${rest}\n\n图说：${caption}\n\n下一段是完整的。`);
    expect(result.warnings.map(({ code, start }) => [code, start])).toEqual([
      ['caption-moved', source.indexOf(caption)],
    ]);
    expect(result.ledger.map(({ before, after }) => [before, after])).toEqual([
      [`\n\n${caption}\n\n`, ''],
      ['', `\n\n图说：${caption}`],
    ]);
  });

  it('moves a picture line the same way', () => {
    const picture = '图片：a.jpg｜走访｜王清 摄';
    expect(clean(`${opening}\n${picture}\n${rest}`)).toBe(`${opening}${rest}\n\n${picture}`);
  });

  it('joins no headline and no new story to what stands before', () => {
    const source = `${opening}\n\n青石讯 8月1日，新桥通车，两岸相连。`;
    expect(clean(source)).toBe(source);
    expect(codes(source)).toEqual(['unfinished-sentence']);
    const heads = '守正创新、行稳致远\n\n青石县召开工作会议\n\n会议开了三天，很热烈。';
    expect(clean(heads)).toBe(heads);
  });

  const noise = fc.constantFrom(
    ...'的一国我們國会，。、：；！？“”（）《》…—,.;:!?()<>"-\'~ 　\n\r\t\u00a0\u200b\ufffd０９Ａaz09%@/&#|｜'.split(''),
    '\r\n',
    'http://a.b/c',
    '擴(kuò)',
    '图片：a｜b',
    '10:30',
    '本报讯',
    '𠮷',
  );

  it('keeps the promises of the ledger for any text', () => {
    fc.assert(
      fc.property(
        fc.array(noise, { maxLength: 120 }).map((parts) => parts.join('')),
        (source) => {
          const result = cleanCopy(source);
          expect(applyLedger(source, result.ledger)).toBe(result.text);
          expect(revertLedger(result.text, result.ledger)).toBe(source);
          const names = new Set(COPY_RULES.map(({ name }) => name));
          let end = 0;
          for (const entry of result.ledger) {
            expect(entry.start).toBeGreaterThanOrEqual(end);
            expect(source.slice(entry.start, entry.end)).toBe(entry.before);
            expect(names).toContain(entry.rule);
            end = entry.end;
          }
          for (const warning of result.warnings) {
            expect(warning.start).toBeLessThanOrEqual(warning.end);
            expect(warning.end).toBeLessThanOrEqual(source.length);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
