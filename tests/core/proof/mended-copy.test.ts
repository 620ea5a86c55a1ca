import { describe, expect, it } from 'vitest';
import { importCopy } from '../../../core/copy';
import { PROOF_LISTS, findingsInCopy, proofread, textsOfCopy } from '../../../core/proof';

function foundIn(text: string) {
  const { clean, ...copy } = importCopy({ text, file: 'copy.txt', sha256: '' });
  const texts = textsOfCopy(copy);
  const found = proofread({ texts, language: clean.language, known: [], lists: PROOF_LISTS });
  return findingsInCopy(text, clean, texts, found).map(({ code, start, end, found: written, suggestion }) => {
    expect(text.slice(start, end)).toBe(written);
    return [code, written, suggestion];
  });
}

const HEAD = '石桥通车';
const CLEAN = '石桥昨天通车，大家都来看，桥上有人，桥下也有人，孩子们跑来跑去，老人坐在桥头，看了很久……';

describe('a file of copy', () => {
  it('tells marks in a form that it else does not have, though cleaning mends them', () => {
    const text = `${HEAD}\n${CLEAN}\n增派车长40名,加开班次，方便大家回家。\n范围是老街(东段）和西街（全段）、北街（全段）、南街（全段）、中街（全段）、后街（全段）。`;
    expect(foundIn(text)).toEqual([
      ['half-width-mark', ',', '，'],
      ['half-width-mark', '(', '（'],
    ]);
  });

  it('tells dots and hyphens that were keyed for a mark once or twice', () => {
    const lead = `${HEAD}\n桥昨天通车，大家都来看，桥上有人，桥下也有人，孩子们跑来跑去，老人坐在桥头，看了很久。`;
    expect(foundIn(`${lead}\n他想起一件事--那年没有桥，过河要等船。`)).toEqual([['wrong-mark', '--', '——']]);
    const often = Array.from({ length: 4 }, (_, at) => `第${at + 1}天，他还在等--等一条船，等一个人。`);
    expect(foundIn([lead, ...often].join('\n')).filter(([code]) => code === 'wrong-mark')).toEqual([]);
  });

  it('says nothing of marks that it has throughout', () => {
    const text = `${HEAD}\n石桥昨天通车,大家都来看,桥上有人,桥下也有人,孩子们跑来跑去,老人坐在桥头.`;
    expect(foundIn(text).filter(([code]) => code === 'half-width-mark')).toEqual([]);
  });

  it('keeps entities and tags whole, so that they are told', () => {
    expect(foundIn(`${HEAD}\n${CLEAN}\n请拨打投诉&nbsp;电话，今后一段时间<br>云层增多。`)).toEqual([
      ['garbled', '&nbsp;', ''],
      ['garbled', '<br>', ''],
    ]);
  });

  it('tells sentences that break off at the end of a line, though cleaning joins them', () => {
    const more = '桥头的茶摊摆了三十年，摊主说，往后过河不用等船，赶集的人也会多起来。';
    const text = `${HEAD}\n${CLEAN}\n${more}\n镇里还要修一条步道，把桥头和集市连起来，方便老人出行，同时与县里的\n${more}\n${CLEAN}\n${more}`;
    expect(foundIn(text)).toContainEqual(['broken-sentence', '的', undefined]);
  });

  it('says nothing of a letter with its writer at the end of the line', () => {
    const letter = '河边的路灯坏了两个月，晚上出门看不清路，老人多次绊倒。请问到底由谁来修？石桥镇居民 周国英';
    const answer = '经查，该处路灯共11盏，坏了4盏，抢修已经开始，下周一亮灯。';
    expect(foundIn(`${HEAD}\n${CLEAN}\n${letter}\n${answer}`)).toEqual([]);
  });

  it('tells up to one line in twenty that breaks off, blank lines not among them', () => {
    const cut = [
      '镇里还要修一条步道，把桥头和集市连起来，方便老人出行，同时与县里的',
      '县里派来的工程队干了三个月，白天打桩，晚上浇灌，终于赶在汛期前把',
      '村民凑钱立了一块石碑，上面刻着捐款人的名字，还有当年造桥时用过的',
    ];
    const more = '桥头的茶摊摆了三十年，摊主说，往后过河不用等船，赶集的人也会多起来。';
    const copy = (whole: number): string =>
      [HEAD, CLEAN, ...cut.flatMap((line) => [line, CLEAN, more]), ...Array.from({ length: whole }, () => more)].join(
        '\n\n',
      );
    const told = (text: string): number => foundIn(text).filter(([code]) => code === 'broken-sentence').length;
    expect(told(copy(60))).toBe(3);
    expect(told(copy(30))).toBe(0);
  });

  it('says nothing of lines that are cut throughout', () => {
    const lines = Array.from(
      { length: 8 },
      (_, at) => `第${at + 1}户人家住在桥东，门前有一棵老树，树下有石凳，老人常在那里下`,
    );
    expect(foundIn([HEAD, ...lines].join('\n')).filter(([code]) => code === 'broken-sentence')).toEqual([]);
  });

  it('tells letters and figures in full width where the file else has them in half', () => {
    const figures = '桥长120米，宽8米，用时14个月，投资960万元，修了3条步道，种树240棵，装灯60盏。';
    expect(foundIn(`${HEAD}\n${CLEAN}${figures}\n医院添了ＣＴ机。`)).toContainEqual(['look-alike', 'ＣＴ', 'CT']);
    expect(foundIn(`${HEAD}\n${CLEAN}\n医院添了ＣＴ机，桥长１２０米。`)).toEqual([]);
  });
});
