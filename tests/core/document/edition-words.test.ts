import { describe, expect, it } from 'vitest';
import { editionWords, validateEdition } from '../../../core/document';
import { smallEdition, smallStory } from './small-edition';

const edition = { ...smallEdition(), credits: [], stories: [], pages: [] };
const signed = (over: Partial<ReturnType<typeof smallStory>>): readonly string[] =>
  editionWords({ ...edition, stories: [{ ...smallStory('s', '题', []), ...over }] });

describe('the words of an edition', () => {
  it('are the paper’s, the edition’s and the masthead’s, each once and sorted', () => {
    const words = ['柳溪湾', '河湾日报'];
    const own = { ...edition, words: ['青石隧道'], profile: { ...edition.profile, words } };
    expect(editionWords(own)).toEqual(['柳溪湾', '河湾日报', '青石隧道'].sort());
  });

  it.each([
    ['记者 江望舒 通讯员 柳建安', ['江望舒', '柳建安']],
    ['本报首席记者江望舒', ['江望舒']],
    ['江 舒／文　柳建安／图', ['江舒', '柳建安']],
    ['記者 歐陽清 攝影', ['歐陽清']],
    ['阿里·卡德尔', ['阿里·卡德尔']],
    ['县融媒体中心供稿', []],
    ['A. Miller', []],
  ])('hold the names of a byline: %s', (byline, names) => {
    expect(signed({ byline })).toEqual([...names, '河湾日报'].sort());
  });

  it('hold the names in a dateline’s brackets and in credits', () => {
    expect(signed({ dateline: '本报讯（记者 何知秋）' })).toContain('何知秋');
    expect(signed({ dateline: '本报云汀9月1日电' })).toEqual(['河湾日报']);
    expect(signed({ pictures: [{ picture: 'p', caption: '', credit: '周闻 摄' }] })).toContain('周闻');
    expect(editionWords({ ...edition, credits: [{ role: '责编', names: '林一、苏晚' }] })).toContain('苏晚');
  });

  it('are checked when an edition comes from outside', () => {
    const problemsOf = (words: unknown): readonly string[] => {
      const checked = validateEdition({ ...smallEdition(), words });
      return checked.ok ? [] : checked.problems.map(({ code }) => code);
    };
    expect(problemsOf(['青石隧道'])).toEqual([]);
    expect(problemsOf([' 青石'])).toEqual(['wrong-form']);
    expect(problemsOf(['长'.repeat(41)])).toEqual(['too-long']);
  });
});
