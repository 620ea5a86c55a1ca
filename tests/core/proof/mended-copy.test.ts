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
});
