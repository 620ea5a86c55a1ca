import { describe, expect, it } from 'vitest';
import type { InlineMark, SetProfile } from '../../../core/document';
import { paragraphSpans } from '../../../core/galley/paragraph-spans';
import { SIZE, bodyStyle, profile } from './setting';

function spans(text: string, marks: readonly InlineMark[], paper: SetProfile = profile) {
  return paragraphSpans(text, marks, bodyStyle, paper);
}

describe('paragraphSpans', () => {
  it('is one span of the style where nothing is marked, its stretch and composite font with it', () => {
    const digits = { family: 'Fake Latin', weight: 400, scale: 1.05 };
    const style = { ...bodyStyle, stretch: 0.95, composite: { digits } };
    const { leading: _leading, align: _align, ...type } = style;
    expect(paragraphSpans('正文', [], style, profile)).toEqual([{ ...type, text: '正文' }]);
  });

  it('begins a span where a mark begins or ends; joined they are the text', () => {
    const found = spans('甲乙丙丁戊', [
      { kind: 'strong', start: 1, end: 3 },
      { kind: 'dot', start: 2, end: 4 },
    ]);
    expect(found.map(({ text }) => text)).toEqual(['甲', '乙', '丙', '丁', '戊']);
    expect(found.map(({ family }) => family.slice(5))).toEqual(['Song', 'Hei', 'Hei', 'Song', 'Song']);
  });

  it('takes stress from the dateline and quoted matter from a kai, unless the paper names faces', () => {
    const marks = [
      { kind: 'strong', start: 0, end: 1 },
      { kind: 'kai', start: 1, end: 2 },
    ] as const;
    expect(spans('甲乙', marks)).toMatchObject([
      { family: 'Fake Hei', weight: 700 },
      { family: 'KaiTi', weight: 400 },
    ]);
    const markFaces = { strong: { family: 'Fake Black', weight: 900 }, kai: { family: 'Fake Kai', weight: 500 } };
    expect(spans('甲乙', marks, { ...profile, markFaces })).toMatchObject([
      { family: 'Fake Black', weight: 900 },
      { family: 'Fake Kai', weight: 500 },
    ]);
  });

  it('sets a run-in head in the face of stress (CLREQ 4.1.5)', () => {
    expect(spans('水位今年', [{ kind: 'run-in', start: 0, end: 2 }])).toMatchObject([
      { text: '水位', family: 'Fake Hei', weight: 700, size: SIZE },
      { text: '今年', family: 'Fake Song', weight: 400, size: SIZE },
    ]);
  });

  it('sets superior and inferior type small, within the em box, never parted from what it belongs to', () => {
    const found = spans('m2，H2O', [
      { kind: 'superior', start: 1, end: 2 },
      { kind: 'inferior', start: 4, end: 5 },
    ]);
    const [, superior, , inferior] = found;
    for (const small of [superior, inferior]) expect(small).toMatchObject({ whole: true, joined: true, size: 6 });
    // Figures are seven tenths of their size high.
    expect(superior!.rise! + 0.7 * superior!.size).toBeLessThan(0.88 * SIZE);
    expect(superior!.rise! + 0.7 * superior!.size).toBeGreaterThan(0.7 * SIZE);
    expect(inferior!.rise).toBeGreaterThanOrEqual(-0.12 * SIZE);
    expect(found.map(({ joined = false }) => joined)).toEqual([false, true, false, true, false]);
  });

  it('does not join to what is not there', () => {
    expect(spans('2乙', [{ kind: 'superior', start: 0, end: 1 }])[0]).not.toHaveProperty('joined');
  });

  it('keeps a name whole over the spans that other marks make of it', () => {
    const found = spans('说周牧之等', [
      { kind: 'whole', start: 1, end: 4 },
      { kind: 'strong', start: 2, end: 3 },
    ]);
    expect(found.map(({ text, whole, joined }) => [text, whole ?? false, joined ?? false])).toEqual([
      ['说', false, false],
      ['周', true, false],
      ['牧', true, true],
      ['之', true, true],
      ['等', false, false],
    ]);
  });

  it('keeps a base with a reading one unit, whatever begins inside it (JLREQ 3.1.10)', () => {
    const found = spans('在石桥镇', [
      { kind: 'ruby', start: 1, end: 3, reading: 'shí qiáo' },
      { kind: 'strong', start: 2, end: 4 },
    ]);
    expect(found.map(({ text, ruby, family }) => [text, ruby, family])).toEqual([
      ['在', undefined, 'Fake Song'],
      ['石桥', 'shí qiáo', 'Fake Song'],
      ['镇', undefined, 'Fake Hei'],
    ]);
  });
});
