import { describe, expect, it } from 'vitest';
import type { SetProfile } from '../../../core/document';
import { composeGalley, createGalleyCache } from '../../../core/galley';
import type { Galley } from '../../../core/galley';
import { fakeFonts } from '../../support/fake-font';
import * as setting from './setting';
import { SIZE, body, bodyStyle, storyOf } from './setting';

const profile = {
  ...setting.profile,
  composition: { ...setting.profile.composition, latinGap: 0.125 },
  styles: { ...setting.profile.styles, dateline: bodyStyle, subhead: { ...bodyStyle, size: 16, align: 'centre' } },
} as SetProfile;

const fonts = fakeFonts();
const options = { profile, measure: 10 * SIZE, fonts };

const texts = (galley: Galley): string[] =>
  galley.lines.map(({ line }) => line.runs.flatMap((run) => run.text).join(''));

describe('composeGalley', () => {
  it('indents paragraphs and names the part of every line', () => {
    const galley = composeGalley(storyOf([body('一二三四五六七八九十'), body('甲乙丙')]), options);
    expect(texts(galley)).toEqual(['一二三四五六七八', '九十', '甲乙丙']);
    expect(galley.lines.map(({ part, first, last, rows }) => [part, first, last, rows])).toEqual([
      ['body:0', true, false, 1],
      ['body:0', false, true, 1],
      ['body:1', true, true, 1],
    ]);
    expect(galley.lines.map(({ line }) => line.left)).toEqual([20, 0, 20]);
  });

  it('runs the dateline in before the first paragraph, one cell before the text', () => {
    const galley = composeGalley(storyOf([body('入夏以来')], { dateline: '本报讯' }), options);
    expect(texts(galley)).toEqual(['本报讯　入夏以来']);
    expect(galley.lines[0]!.lead).toBe(4);
  });

  it('gives a sub-head larger than the leading two rows and keeps it with its text', () => {
    const galley = composeGalley(storyOf([{ kind: 'subhead', text: '小标题' }, body('正文')]), options);
    expect(galley.lines[0]).toMatchObject({ part: 'subhead:0', rows: 2, keepWithNext: true });
    expect(galley.lines[0]!.line.left).toBe((100 - 3 * 16) / 2);
  });

  it('runs the byline in where a cell stays free before it', () => {
    const galley = composeGalley(storyOf([body('春耕正忙')], { byline: '周闻' }), options);
    expect(galley.lines[1]).toMatchObject({ part: 'byline', rows: 0 });
    expect(galley.lines[1]!.line.left).toBe(80);
  });

  it('breaks a long byline between office and name, never inside the name', () => {
    const bylines = (byline: string): string[] =>
      composeGalley(storyOf([body('春耕正忙')], { byline }), options)
        .lines.filter(({ part }) => part === 'byline')
        .map(({ line }) => line.runs.flatMap(({ text }) => text).join(''));
    expect(bylines('石桥镇水务站站长 周闻')).toEqual(['石桥镇水务站站长 ', '周闻']);
    expect(bylines('石桥镇水务站 站长 周闻')).toEqual(['石桥镇水务站 站长 ', '周闻']);
    expect(bylines('王小禾　何一苇　周闻　李晶')).toEqual(['王小禾　何一苇　周闻　', '李晶']);
    expect(bylines('石桥镇春灌工作领导小组办公室主任 周闻').slice(-1)).toEqual(['周闻']);
  });

  it('keeps places in the text of a byline of several lines', () => {
    const byline = '石桥镇水务站站长 周闻';
    const galley = composeGalley(storyOf([body('春耕正忙')], { byline }), options);
    for (const { part, line } of galley.lines) {
      if (part !== 'byline') continue;
      for (const run of line.runs) expect(byline.slice(run.start, run.end)).toBe(run.text.join(''));
      expect(line.left + line.width).toBeCloseTo(options.measure, 3);
    }
  });

  it('gives the byline a row of its own where it does not fit', () => {
    const galley = composeGalley(storyOf([body('春耕正忙不误农')], { byline: '周闻' }), options);
    expect(galley.lines[1]).toMatchObject({ part: 'byline', rows: 1 });
  });

  it('sets an unchanged paragraph once', () => {
    const cache = createGalleyCache();
    const paragraph = body('一二三四五六七八九十');
    const before = composeGalley(storyOf([paragraph]), { ...options, cache });
    const after = composeGalley(storyOf([paragraph, body('新的一段')]), { ...options, cache });
    expect(after.lines[0]!.line).toBe(before.lines[0]!.line);
    const wider = composeGalley(storyOf([paragraph]), { ...options, measure: 120, cache });
    expect(wider.lines[0]!.line.end).toBe(10);
  });

  it('names the part a character is missing in', () => {
    const galley = composeGalley(storyOf([body('好'), body('㐀')]), {
      ...options,
      fonts: fakeFonts({ missing: '㐀' }),
    });
    expect(galley.notes.map((note) => [note.part, note.note.kind])).toEqual([['body:1', 'missing-glyph']]);
  });
});
