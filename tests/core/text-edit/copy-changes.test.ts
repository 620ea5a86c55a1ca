import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Story } from '../../../core/document';
import { createPairMemory } from '../../../core/text-edit/pair-memory';
import { copyChanges, createCopyComparison, diffText, revertChange } from '../../../core/text-edit';
import { body, storyOf } from '../galley/setting';

const story = (now: readonly string[], was: readonly string[], headline = '标题', before = '标题'): Story => ({
  ...storyOf(now.map((text) => body(text))),
  headline,
  received: { headline: before, paragraphs: was },
});

const says = (before: string, after: string): string =>
  diffText(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `+${text}+` : `-${text}-`))
    .join('');

describe('diffText', () => {
  it('tells characters taken out and put in', () => {
    expect(says('本报讯今日下雨', '本报讯今天下大雨')).toBe('本报讯今-日-+天+下+大+雨');
  });

  it('takes Latin words and numbers whole', () => {
    expect(says('共 1280 户用 GPS', '共 1380 户用 GIS')).toBe('共 -1280-+1380+ 户用 -GPS-+GIS+');
  });

  it('lets no chance character stand between larger differences', () => {
    expect(says('甲乙丙的丁戊己', '子丑寅的卯辰巳')).toBe('-甲乙丙的丁戊己-+子丑寅的卯辰巳+');
  });

  it('gives both texts, whatever they are', () => {
    const letters = fc.string({
      unit: fc.constantFrom('甲', '乙', '丙', 'a', 'b', '1', '，', '𠮷', '\u0301'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const parts = diffText(before, after);
        const without = (kind: string): string =>
          parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
        expect(parts.every(({ text }) => text !== '')).toBe(true);
      }),
    );
  });

  it('ends with texts that have nothing in common, however long', () => {
    const [before, after] = ['甲'.repeat(30_000), '乙'.repeat(30_000)];
    expect(diffText(before, after).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});

describe('copyChanges', () => {
  it('is nothing for copy as it came in, or that did not come in', () => {
    expect(copyChanges(story(['一二三'], ['一二三']))).toEqual([]);
    expect(copyChanges(storyOf([body('一二三')]))).toEqual([]);
  });

  it('tells edited paragraphs from those put in and taken out', () => {
    const was = ['镇里今年收成很好。', '这一段后来删去了。', '专家说明年会更好。'];
    const now = ['镇里今年的收成很好。', '专家说明年会更好。', '全新写的结尾。'];
    expect(copyChanges(story(now, was, '新标题'))).toEqual([
      { kind: 'text', part: 'headline', start: 0, end: 1, was: '' },
      { kind: 'text', part: 'body:0', start: 4, end: 5, was: '' },
      { kind: 'removed', index: 1, was: '这一段后来删去了。' },
      { kind: 'added', index: 2 },
    ]);
  });

  it('finds paragraphs near where they stood, however much was edited', () => {
    const paragraph = (at: number): string =>
      Array.from({ length: 60 }, (_, i) => String.fromCodePoint(0x4e00 + at * 60 + i)).join('');
    const was = Array.from({ length: 40 }, (_, at) => paragraph(at));
    const now = ['全新的一段。', ...was.map((text) => `${text}改`)];
    const changes = copyChanges(story(now, was));
    expect(changes[0]).toEqual({ kind: 'added', index: 0 });
    expect(changes.slice(1)).toEqual(
      was.map((text, at) => ({
        kind: 'text',
        part: `body:${at + 1}`,
        start: text.length,
        end: text.length + 1,
        was: '',
      })),
    );
  });

  it('takes one change back and leaves the others', () => {
    const edited = story(['甲乙新丙丁', '加的'], ['甲乙丙丁']);
    const [first] = copyChanges(edited);
    const back = revertChange(edited, first!);
    expect(back.paragraphs.map(({ text }) => text)).toEqual(['甲乙丙丁', '加的']);
    expect(copyChanges(back)).toEqual([{ kind: 'added', index: 1 }]);
  });

  it('gives the copy as it came in when all changes are taken back, the last first', () => {
    const paragraph = fc.string({
      unit: fc.constantFrom('甲', '乙', '丙', '丁', '，', 'a'),
      minLength: 1,
      maxLength: 14,
    });
    const paragraphs = fc.array(paragraph, { maxLength: 6 });
    fc.assert(
      fc.property(paragraphs, paragraphs, (was, now) => {
        const edited = story(now, was, now[0] ?? '', was[0] ?? '');
        const back = [...copyChanges(edited)].reverse().reduce((each, change) => revertChange(each, change), edited);
        expect(back.headline).toBe(edited.received?.headline);
        expect(back.paragraphs.map(({ text }) => text)).toEqual(was);
      }),
    );
  });
});

describe('a comparison that goes on', () => {
  it('looks at the paragraph that was edited alone, in a story that was edited throughout', () => {
    const looked: string[] = [];
    const memory = createPairMemory((was, is) => looked.push(`${was} ${is}`));
    const pairs = [
      ['甲', '乙'],
      ['丙', '丁'],
    ] as const;
    for (const [was, is] of pairs) memory.of(was, is);
    memory.turn();
    for (const [was, is] of [...pairs, ['丙', '戊'] as const]) memory.of(was, is);
    expect(looked).toEqual(['甲 乙', '丙 丁', '丙 戊']);
    memory.turn();
    memory.turn();
    memory.of('甲', '乙');
    expect(looked).toHaveLength(4);
  });

  it('tells the same as one from scratch, whatever is edited in between', () => {
    const paragraph = fc.string({ unit: fc.constantFrom('甲', '乙', '，', 'a', '\n'), maxLength: 8 });
    const paragraphs = fc.array(paragraph, { maxLength: 6 });
    fc.assert(
      fc.property(paragraphs, fc.array(paragraphs, { minLength: 1, maxLength: 5 }), (was, states) => {
        const comparison = createCopyComparison();
        for (const now of states) {
          const edited = story(now, was, now[0] ?? '', was[0] ?? '');
          expect(comparison.changes(edited)).toEqual(copyChanges(edited));
        }
      }),
    );
  });
});
