import { describe, expect, it } from 'vitest';
import { setHeadline, setParagraph, setVerticalParagraph } from '../../../core/line';
import { fakeFonts } from '../../support/fake-font';
import { SIZE, mainland, span } from './setting';

const fonts = fakeFonts();
const LENGTH = 40_000;

/** Text that nobody writes, but that a damaged file may hold: work that grew with its square would never end. */
describe('a paragraph of forty thousand', () => {
  it.each([
    '中',
    '！',
    '，',
    '（',
    '”',
    '—',
    '…',
    '·',
    'a',
    '7',
    '-',
    '/',
    '\u0301',
    ' ',
    '　',
    '\u200b',
    '\u00ad',
    '\t',
    '\n',
    '中 ',
    'a/',
    '7.',
    '“a',
    '𠮷',
  ])('times %j is set, nothing lost', (piece) => {
    const text = piece.repeat(LENGTH / piece.length);
    for (const set of [setParagraph, setVerticalParagraph]) {
      const { lines } = set([span(text)], 17 * SIZE, mainland({ indent: 2 * SIZE }), fonts);
      expect(lines.at(-1)!.end).toBe(text.length);
      expect(lines.reduce((sum, line) => sum + line.end - line.start, 0)).toBe(text.length);
    }
    const greedy = mainland({ composition: { composer: 'line' } });
    expect(setParagraph([span(text)], 17 * SIZE, greedy, fonts).lines.at(-1)!.end).toBe(text.length);
  });

  it('characters is set as a headline too', () => {
    const text = '中'.repeat(LENGTH);
    expect(setHeadline([span(text)], 17 * SIZE, mainland(), fonts).lines.at(-1)!.end).toBe(text.length);
  });
});
