import { describe, expect, it } from 'vitest';
import type { TitleLists } from '../../../core/document';
import { found } from './slips';

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

describe('anniversaries', () => {
  it('are counted from the year that is told', () => {
    expect(found('石桥堰始建于1958年，今年整整60年了。')).toEqual(['anniversary: 今年整整60年']);
    expect(found('石桥堰始建于1958年，至今已68年。')).toEqual([]);
  });
});
