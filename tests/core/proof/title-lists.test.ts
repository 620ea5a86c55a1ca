import { describe, expect, it } from 'vitest';
import type { ListChange, TitleLists } from '../../../core/document';
import { LIST_NAMES, PROOF_LISTS, listsOfTitle, personNames } from '../../../core/proof';
import { smallEdition } from '../document/small-edition';
import { found, slipsIn, storyOf } from './slips';

const title: TitleLists = {
  leaders: [
    { name: '丁明远', office: '县委书记' },
    { name: '贺秋实', office: '县长' },
    { name: '袁立群', office: '县委副书记' },
  ],
  people: [{ name: '钟晓棠', office: '县文化馆馆长' }],
  wordings: [{ wrong: '老赖', right: '失信被执行人' }, { wrong: '史上最严' }],
  confusables: [{ wrong: '云兰县', right: '云岚县' }],
  events: [
    { name: '柿子节', from: '2026-10-16', to: '2026-10-20' },
    { name: '春茶会', from: '2026-04-10' },
    { name: '云岚县一中', from: '1956-09-01' },
  ],
  ignored: [{ code: 'redundant', text: '凯旋归来' }],
};
const read = (text: string) => found(text, { title });

describe('the lists of a title', () => {
  it('say in which order leaders are named, in one row', () => {
    expect(read('县领导丁明远、贺秋实、袁立群参加活动。')).toEqual([]);
    expect(read('县领导贺秋实、丁明远、袁立群参加活动。')).toEqual(['leader-order: 丁明远']);
    expect(read('县长贺秋实主持会议。县委书记丁明远讲话。')).toEqual([]);
  });

  it('say who holds which office, and how names are written', () => {
    expect(read('县长贺秋实出席。县委书记丁明远讲话。')).toEqual([]);
    expect(read('副县长贺秋实说，工程要快。')).toEqual(['office: 副县长']);
    expect(read('县文化馆馆长钟晓堂说，展览免费。')).toEqual(['name: 钟晓堂 → 钟晓棠']);
  });

  it('forbid, prescribe and mend words', () => {
    expect(read('法院公布了一批老赖名单。')).toEqual(['wording: 老赖 → 失信被执行人']);
    expect(read('这是史上最严的规定。')).toEqual(['wording: 史上最严']);
    expect(read('云兰县的河水清了。')).toEqual(['confusable: 云兰县 → 云岚县']);
  });

  it('know the days of events, what is over, and how old things are', () => {
    expect(read('第三届柿子节将于10月16日开幕。')).toEqual([]);
    expect(read('第三届柿子节将于10月26日开幕。')).toEqual(['event-date: 10月26日']);
    expect(read('柿子节圆满结束，游客都说好。')).toEqual(['future-as-past: 柿子节']);
    expect(read('春茶会即将开幕，欢迎参加。')).toEqual(['past-as-future: 春茶会']);
    expect(read('云岚县一中建校70周年。')).toEqual([]);
    expect(read('云岚县一中建校60周年。')).toEqual(['anniversary: 建校60周年']);
  });

  it('let stand what the title always lets stand', () => {
    expect(read('队员们凯旋归来。')).toEqual([]);
    expect(found('队员们凯旋归来。')).toHaveLength(1);
  });
});

describe('a list that comes with Forme', () => {
  const by = (...changes: readonly ListChange[]) => ({ title: { changes } });

  it('has rows added by a title, in either script', () => {
    const edition = { stories: [storyOf({}, '茶馆掌柜钟晓棠说，生意好。')], profile: smallEdition().profile };
    expect(personNames(edition)).toEqual([]);
    const lists: TitleLists = { changes: [{ list: 'offices', added: ['掌櫃'] }] };
    expect(personNames({ ...edition, profile: { ...edition.profile, lists } })).toEqual(['钟晓棠']);
    const phrase: ListChange = { list: 'phrases', added: ['雲嵐四時好茶香'] };
    expect(found('云岚四时好查香。', by(phrase))).toEqual(['fixed-phrase: 云岚四时好查香 → 云岚四时好茶香']);
  });

  it('has rows struck', () => {
    expect(found('队员们凯旋归来。')).toHaveLength(1);
    expect(found('队员们凯旋归来。', by({ list: 'redundant', struck: ['凯旋归来 凯旋'] }))).toEqual([]);
  });

  it('says what rises, what is overcome and which units are shared by chance', () => {
    expect(found('床位由200张增至150张。')).not.toEqual([]);
    expect(found('床位由200张增至150张。', by({ list: 'figure-words.rises', struck: ['增'] }))).toEqual([]);
    expect(found('队员克服了雨天多、路难走，按时完工。')).not.toEqual([]);
    expect(
      found('队员克服了雨天多、路难走，按时完工。', by({ list: 'leading-words.overcome', added: ['路难走'] })),
    ).toEqual([]);
    const head = (own = {}) =>
      slipsIn([storyOf({ headline: '八百亩柿林红了' }, '合作社管着200亩鱼塘。')], own).map(({ code }) => code);
    expect(head()).toContain('headline-figure');
    expect(head(by({ list: 'figure-words.everyday', added: ['亩'] }))).not.toContain('headline-figure');
  });

  it('says who won, what is told in rates and what is no work', () => {
    expect(found('主队以1比3取胜。')).not.toEqual([]);
    expect(found('主队以1比3取胜。', by({ list: 'contests.won', struck: ['取胜'] }))).toEqual([]);
    expect(found('学员结业率达120%。')).toEqual([]);
    expect(found('学员结业率达120%。', by({ list: 'figure-words.rates', added: ['结业'] }))).not.toEqual([]);
    expect(found('此人自称《客服》。')).not.toEqual([]);
    expect(found('此人自称《客服》。', by({ list: 'titled.called', struck: ['自称'] }))).toEqual([]);
    expect(found('派出所抓获两名罪犯。')).not.toEqual([]);
    expect(found('派出所抓获两名罪犯。', by({ list: 'crimes.judged', added: ['抓获'] }))).toEqual([]);
  });

  it('says what was before, how old things began, what is numbered and which conjunctions belong together', () => {
    const told = (text: string, change: ListChange): readonly (readonly string[])[] => [
      found(text),
      found(text, by(change)),
    ];
    const change = '社区有120户，第二季度为100户，同比增长50%。';
    expect(told(change, { list: 'figure-words.before', added: ['第二季度'] })).toEqual([[], ['rate: 50%']]);
    const age = '糖坊1986年开张。今年创坊60周年。';
    expect(told(age, { list: 'events.founded', added: ['开张', '创坊'] })).toEqual([[], ['anniversary: 1986年开张']]);
    const conjunctions = '任凭路远难走，但是大家都到了。';
    expect(told(conjunctions, { list: 'correlatives', added: ['任凭 但是 也'] })).toEqual([
      [],
      ['correlative: 但是 → 也'],
    ]);
    const rough = '约30标准箱左右的货。';
    expect(told(rough, { list: 'figure-words.units', added: ['标准箱'] })).toEqual([
      [],
      ['rough-twice: 约30标准箱左右'],
    ]);
    const range = '重50-80两。';
    expect(told(range, { list: 'figure-words.ranges', added: ['两'] })).toEqual([[], ['wrong-mark: - → —']]);
    expect(told('惯犯在邻县落网。', { list: 'crimes.criminals', added: ['惯犯'] })).toEqual([
      [],
      ['wording: 惯犯 → 犯罪嫌疑人'],
    ]);
    const caption = (own = {}): readonly string[] =>
      slipsIn(
        [
          storyOf(
            { pictures: [{ caption: '文化馆在第6栋开了夜校。', credit: '', picture: '' }] },
            '县文化馆开夜校，文化馆在第5栋，每周两晚。',
          ),
        ],
        own,
      ).map(({ code }) => code);
    expect([caption(), caption(by({ list: 'captions.numbered', added: ['栋'] }))]).toEqual([[], ['caption']]);
  });

  it('is replaced, for copy of either script', () => {
    const wordings: ListChange = { list: 'wordings', instead: true, added: ['旧叫法 新叫法'] };
    expect(found('各村村长用旧叫法。', by(wordings))).toEqual(['wording: 旧叫法 → 新叫法']);
    expect(found('用舊叫法。', { ...by(wordings), language: 'zh-Hant' })).toEqual(['wording: 舊叫法']);
    expect(found('云岚县的村民说好。', by({ list: 'offices', instead: true }))).toEqual([]);
  });

  it('is as it was without rows that it cannot have, and a list that nobody knows does nothing', () => {
    const bad = by(
      { list: 'plausible', added: ['水深 公里', '(', '水深[ 米 0 1'] },
      { list: 'nothing', added: ['一'] },
    );
    expect(listsOfTitle(bad.title).plausible).toEqual(['水深[ 米 0 1', ...PROOF_LISTS.plausible]);
    expect(found('水深[2米。', bad)).toEqual(['unit: 2米']);
  });

  it('is made once for a title, whatever rows it has been given', () => {
    const title = { changes: LIST_NAMES.map((list) => ({ list, instead: true as const })) };
    expect(listsOfTitle(title)).toBe(listsOfTitle(title));
    expect(found('县长贺秋实说，“三件事”都办了。', { title })).toEqual([]);
    expect(found('縣長賀秋實說，「三件事」都辦了。', { title, language: 'zh-Hant' })).toEqual([]);
    const odd = ['(', '[', '.*', '\\', '$', 'a|b', '水深[ 米 0 1', '( ) ~[', '一 ( [', '( / )', '(|[ ] \\', '( 一'];
    const changes = LIST_NAMES.map((list) => ({ list, added: odd }));
    expect(() => found('县长贺秋实说，“三件事”都办了。', { title: { changes } })).not.toThrow();
    expect(() => found('縣長賀秋實說。', { title: { changes }, language: 'zh-Hant' })).not.toThrow();
  });
});

describe('anniversaries', () => {
  it('are counted from the year that is told', () => {
    expect(found('石桥堰始建于1958年，今年整整60年了。')).toEqual(['anniversary: 今年整整60年']);
    expect(found('石桥堰始建于1958年，至今已68年。')).toEqual([]);
  });
});
