import { describe, expect, it } from 'vitest';
import { breakOpportunities } from '../../../core/line';
import type { BreakOptions } from '../../../core/line';

type Options = Partial<BreakOptions>;

/** `text` with `|` where a line may be broken. */
function broken(text: string, options: Options = {}): string {
  const offsets = breakOpportunities(text, { mode: 'normal', language: 'zh-Hans', ...options });
  return [0, ...offsets].map((offset, index) => text.slice(offset, offsets[index])).join('|');
}

/** Members of `characters` that may start a line after Han, and that may end one before Han. */
const starters = (characters: string, options: Options = {}): string =>
  [...characters].filter((mark) => broken(`文${mark}`, options).includes('|')).join('');
const enders = (characters: string, options: Options = {}): string =>
  [...characters].filter((mark) => broken(`${mark}文`, options).includes('|')).join('');

const LEVELS = ['none', 'basic', 'gb', 'strict'] as const;
const PROHIBITING = ['basic', 'gb', 'strict'] as const;
const LANGUAGES = ['zh-Hans', 'zh-Hant'] as const;

const OPENING = '“‘（《〈「『【〖〔［｛〘〚〝｟';
const CLOSING = '”’）》〉」』】〗〕］｝〙〛〞〟｠';
const INNER_STOPS = '，、；：';
const FINAL_STOPS = '。．！？‼⁇⁈⁉';
const INTERPUNCTS = '·・‧';
const CONNECTORS = '～–—-‐';
const SOLIDI = '/／';

describe.each(LANGUAGES)('prohibition in %s', (language) => {
  // CLREQ 3.1.4: line starts
  it.each([
    ['closing marks', CLOSING],
    ['inner stops (GB/T 15834 5.1.1)', INNER_STOPS],
    ['final stops (GB/T 15834 5.1.1, 5.1.2)', FINAL_STOPS],
    ['interpuncts (GB/T 15834 5.1.7)', INTERPUNCTS],
    ['connectors (GB/T 15834 5.1.6)', CONNECTORS],
    ['solidi (GB/T 15834 5.1.9)', SOLIDI],
  ])('keeps %s from line starts at every level but none', (_what, marks) => {
    for (const prohibition of PROHIBITING) expect(starters(marks, { language, prohibition })).toBe('');
  });

  it('keeps opening marks from line ends at every level but none (CLREQ 3.1.4, GB/T 15834 5.1.3)', () => {
    for (const prohibition of PROHIBITING) {
      expect(enders(OPENING, { language, prohibition })).toBe('');
      expect(starters(OPENING, { language, prohibition })).toBe(OPENING);
    }
  });

  it('keeps solidi from line ends from the GB level on (GB/T 15834 5.1.9)', () => {
    expect(LEVELS.map((prohibition) => enders(SOLIDI, { language, prohibition }))).toEqual([SOLIDI, SOLIDI, '', '']);
  });

  it('keeps dashes and ellipses from line starts at the strict level (CLREQ 3.1.4), ellipses below it too (UAX14 LB22)', () => {
    const at = (prohibition: (typeof LEVELS)[number]): readonly string[] =>
      ['他——我', '他……我', '他⸺我'].map((text) => broken(text, { language, prohibition }));
    expect(at('strict')).toEqual(['他——|我', '他……|我', '他⸺|我']);
    expect(at('gb')).toEqual(['他|——|我', '他……|我', '他|⸺|我']);
    expect(at('basic')).toEqual(at('gb'));
    expect(at('none')).toEqual(['他|——|我', '他|……|我', '他|⸺|我']);
  });

  it('forbids nothing at the level none (CLREQ 3.1.4), and still parts no number or sign', () => {
    const options = { language, prohibition: 'none' } as const;
    const marks = CLOSING + INNER_STOPS + FINAL_STOPS + '·・‧～／々';
    expect(starters(marks, options)).toBe(marks);
    expect(enders(OPENING, options)).toBe(OPENING);
    expect(broken('约76.8%', options)).toBe('约|76.8%');
  });
});

describe('the level where none is named', () => {
  it('is GB for Simplified and basic for Traditional (composition rules 14)', () => {
    expect(broken('甲/乙')).toBe(broken('甲/乙', { prohibition: 'gb' }));
    expect(broken('甲/乙', { language: 'zh-Hant' })).toBe('甲/|乙');
  });
});

describe('modes of CSS (CSS Text 3, 5.3)', () => {
  it.each([
    ['small kana', 'ぁぃぅっゃゎァィッャヮーㇰㇿｧｰ', 'loose normal'],
    ['hyphen-like marks', '〜゠', 'loose normal'],
    ['hyphens', '‐–', 'loose'],
    ['iteration marks', '々〻ゝゞヽヾ', 'loose'],
    ['leaders', '․‥…⋯︙', 'loose'],
    ['centred marks', '・：；･‼⁇⁈⁉！？', 'loose'],
    ['suffixes', '°‰′″‵℃℉﹪％￠', 'loose'],
    ['prefixes', '±€№﹩＄￡￥￦', 'loose normal strict'],
  ])('lets %s start a line where they may', (_what, characters, modes) => {
    for (const mode of ['loose', 'normal', 'strict'] as const) {
      for (const language of LANGUAGES) {
        expect(starters(characters, { mode, language })).toBe(modes.includes(mode) ? characters : '');
      }
    }
  });

  it('parts prefixes from what follows in loose only', () => {
    const prefixes = '±€№﹩＄￡￥￦';
    expect(enders(prefixes, { mode: 'loose' })).toBe(prefixes);
    expect(enders(prefixes, { mode: 'normal' })).toBe('');
    expect(enders(prefixes, { mode: 'strict' })).toBe('');
  });

  it('frees in other languages only what CSS frees in all', () => {
    const options = { language: 'en', mode: 'loose' } as const;
    expect(starters('々〻…‥', options)).toBe('々〻…‥');
    expect(starters('〜‐–・！％', options)).toBe('');
  });

  it('parts two leaders in loose, unless the paper has a level (GB/T 15834 5.1.5)', () => {
    expect(broken('他……我', { mode: 'loose' })).toBe('他|…|…|我');
    expect(broken('他……我', { mode: 'loose', prohibition: 'gb' })).toBe('他|……|我');
    expect(broken('他…………我', { mode: 'loose', prohibition: 'gb' })).toBe('他|……|……|我');
  });

  it("keeps the level's own marks in loose where a level is named (GB/T 15834 5.1.1)", () => {
    expect(starters('！？：；・‐–', { mode: 'loose', prohibition: 'gb' })).toBe('');
    expect(starters('々％', { mode: 'loose', prohibition: 'gb' })).toBe('々％');
    expect(starters('…—⸺', { mode: 'loose', prohibition: 'strict' })).toBe('');
  });

  it('breaks round every character in anywhere, but never within one', () => {
    const options = { mode: 'anywhere' } as const;
    expect(broken('（a-b）。 c', options)).toBe('（|a|-|b|）|。| |c');
    expect(broken('a\u2060b\u00a0c', options)).toBe('a|\u2060|b|\u00a0|c');
    expect(broken('e\u0301🇨🇳👩‍🌾👍🏽각', options)).toBe('e\u0301|🇨🇳|👩‍🌾|👍🏽|각');
  });
});

describe('what stays whole', () => {
  it.each<[source: string, text: string, expected: string, options?: Options]>([
    // CLREQ 3.1.5.1, GB/T 15834 5.1.4, 5.1.5; UAX14 LB17, LB22
    ['two dashes', '是他——老王', '是|他|——|老|王'],
    ['dashes of other kinds', '是他⸺老王──他', '是|他|⸺|老|王|──|他'],
    ['two leaders of each kind', '好……⋯⋯‥‥啊', '好……⋯⋯‥‥|啊'],
    ['a long run of dashes, by twos', '—————— ', '——|——|—— '],
    ['an odd run of dashes', '甲———乙', '甲|———|乙'],
    // JLREQ 3.1.10 c–f, UAX14 LB23–LB25
    ['digits with commas and points', '计20,00,000与76.8和01:30', '计|20,00,000|与|76.8|和|01:30'],
    ['prefix, number and suffix', '￥100、$5、№5、±3', '￥100、|$5、|№5、|±3'],
    ['numbers with signs', '升76.8%、3‰、25℃、90°、3％', '升|76.8%、|3‰、|25℃、|90°、|3％'],
    ['numbers below nought', '气温-5℃和−3℃', '气|温-5℃|和|−3℃'],
    ['numbers with Latin units', '长30km、826.2m2、5G', '长|30km、|826.2m2、|5G'],
    ['numbers with signs of measure (JLREQ A.13)', '共80㎡和3㎏', '共|80㎡|和|3㎏'],
    ['a sign of measure after Han', '每㎡多', '每|㎡|多'],
    ['fractions', '约1/2和3/4', '约|1/2|和|3/4'],
    ['numbers and measure words come apart (LB31)', '7月16日81.3亩', '7|月|16|日|81.3|亩'],
    // UAX14 LB21, LB25; GB/T 15834 5.1.6
    ['ranges of dates', '7月1日-7月10日', '7|月|1|日-7|月|10|日'],
    ['dates', '于2007-01-01和2026/11/25', '于|2007-01-01|和|2026/11/25'],
    ['telephones', '电0635-8512627、+86-635-8512627', '电|0635-8512627、|+86-635-8512627'],
    ['telephones with brackets', '电(0635)8512627转', '电|(0635)8512627|转'],
    ['telephones with full-width brackets', '电（0635）8512627，（010）6转', '电|（0635）8512627，|（010）6|转'],
    ['brackets round other numbers', '（2009）12，（09）1，（00635）1', '（2009）|12，|（09）|1，|（00635）|1'],
    ['times and scores', '上9：30开，3：1胜，共：3', '上|9：30|开，|3：1|胜，|共：|3'],
    ['ranges with a tilde', '三～五天，3～5天', '三～|五|天，|3～|5|天'],
    // CLREQ 3.2.4, composition rules 4.8
    ['plus signs hold to what follows (LB23a)', '增+级', '增|+级'],
    ['Latin words', '用Open Type字体', '用|Open |Type|字|体'],
    ['abbreviations', '在U.S.的C++和GB/T里', '在|U.S.|的|C++和|GB/T|里'],
    ['more than two plus signs', 'A+++级', 'A+++级'],
    ['standards', '按GB/T 16159—2012改', '按|GB/T |16159—|2012|改'],
    ['units with a solidus', '快120km/h了', '快|120km/h|了'],
    ['lone dashes', '京—沪、3—5', '京—|沪、|3—|5'],
    // UAX14 LB13, LB29; 8.1
    ['addresses', '见https://a.cn/b-c/d?e=1&f_g=2页', '见|https://|a.cn/|b-|c/|d?|e=1&f_g=2|页'],
    ['addresses after their dots', '见www.a.%20b.(c)/d', '见|www.a.%20b.(c)/|d'],
    ['mail', '寄li.si@a-b.cn吧', '寄|li.si@a-|b.cn|吧'],
    // JLREQ 3.1.10 i
    ['note marks', '原文［1］说，又［12］。', '原|文［1］|说，|又［12］。'],
    ['brackets that are none', '原文［注］说', '原|文|［注］|说'],
    ['circled note marks', '结论①表明②。', '结|论①|表|明②。'],
    ['circled numbers of a list', '即：①甲②乙③丙', '即：|①|甲|②|乙|③|丙'],
    ['circled numbers at the start', '①甲②乙', '①|甲|②|乙'],
    ['a note after a list', '①甲；②乙③。', '①|甲；|②|乙③。'],
  ])('%s: %s', (_source, text, expected, options) => {
    expect(broken(text, options)).toBe(expected);
  });
});

describe('UAX14 as tailored for Chinese', () => {
  it.each<[source: string, text: string, expected: string, options?: Options]>([
    // Composition rules 4.1; UAX14 LB19a
    ['quotes open and close among Han', '说“好”字‘一’个', '说|“好”|字|‘一’|个'],
    ['quotes open and close among marks', '说：“好。”他', '说：|“好。”|他'],
    ['quotes round Latin in Chinese', '叫“OK”的', '叫|“OK”|的'],
    ['quotes in Latin stay ambiguous', 'it’s “so” he', 'it’s |“so” |he'],
    ['corner quotes', '說：「好。」『他』', '說：|「好。」|『他』', { language: 'zh-Hant' }],
    // Composition rules 4.4: in every version of the tables
    ['interpuncts', '诗经·秦风‧蒹葭・苍', '诗|经·|秦|风‧|蒹|葭・|苍'],
    // Composition rules 4.5
    ['hyphens after Han', '甲-乙‐丙–丁', '甲-|乙‐|丙–|丁'],
    // Composition rules 4.7
    ['ideographic spaces', '甲　乙', '甲　|乙'],
    // Composition rules 4.9; UAX14 LB7, LB18
    ['spaces', '甲 乙 ）丙', '甲 |乙 ）|丙'],
    ['no break after an opening mark and spaces (LB14)', '甲（ 乙', '甲|（ 乙'],
    ['line feeds', '甲\n。乙', '甲\n|。|乙'],
    // Composition rules 16.3
    ['prefixes start a line', '价￥5', '价|￥5'],
  ])('%s: %s', (_source, text, expected, options) => {
    expect(broken(text, options)).toBe(expected);
  });
});

describe('words and stretches that are kept', () => {
  it('cuts no word in two, the longest first', () => {
    const words = ['青田', '青田镇', '李青'];
    expect(broken('到青田镇的李青家', { words })).toBe('到|青田镇|的|李青|家');
  });

  it('holds words together that overlap, and parts those that touch', () => {
    const words = ['上海', '海关', '关口', '人民'];
    expect(broken('上海关口人民', { words })).toBe('上海关口|人民');
  });

  it('finds a word inside one that fails', () => {
    expect(broken('甲乙丙丁戊', { words: ['甲乙丙己', '乙丙', '丙丁'] })).toBe('甲|乙丙丁|戊');
  });

  it('keeps words with spaces, and characters beyond the first plane', () => {
    expect(broken('在New York的𠮷野家', { words: ['New York', '𠮷野'] })).toBe('在|New York|的|𠮷野|家');
  });

  it('keeps stretches in any order, and never joins lines of the text', () => {
    const whole = [
      { start: 4, end: 7 },
      { start: 0, end: 2 },
    ];
    expect(broken('甲乙丙丁\n戊己', { whole })).toBe('甲乙|丙|丁\n|戊己');
    expect(broken('甲乙丙丁戊己', { whole: [{ start: 1, end: 3 }], words: ['丁戊'] })).toBe('甲|乙丙|丁戊|己');
  });

  it('takes empty words and stretches for none', () => {
    expect(broken('甲乙', { words: [''], whole: [{ start: 1, end: 1 }] })).toBe('甲|乙');
  });

  it('keeps words in plain text too', () => {
    expect(broken('the New York line', { language: 'en', words: ['New York'] })).toBe('the |New York |line');
  });
});
