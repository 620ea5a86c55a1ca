import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { SetProfile, Story } from '../../../core/document';
import {
  applyCut,
  charactersOver,
  charactersUnder,
  composeGalley,
  createGalleyCache,
  cutsToGain,
  fillsOf,
} from '../../../core/galley';
import { longer, lengthened, shorter } from '../../../core/galley/edit-copy';
import { lastThat } from '../../../core/galley/last-that';
import { fakeFonts } from '../../support/fake-font';
import * as setting from './setting';
import { SIZE, body, storyOf } from './setting';

/** Latin words stand an eighth of an em from the Han, as in most papers: the cuts must reckon with it. */
const profile = { ...setting.profile, composition: { ...setting.profile.composition, latinGap: 0.125 } } as SetProfile;
const options = { profile, measure: 13 * SIZE, fonts: fakeFonts(), cache: createGalleyCache() };

function story(texts: readonly string[], over: Partial<Story> = {}): Story {
  const signed = { dateline: '本报讯', byline: '（石桥镇 周闻）', ...over };
  return storyOf(
    texts.map((text) => body(text)),
    signed,
  );
}

const rowsOf = (of: Story): number => composeGalley(of, options).lines.reduce((sum, { rows }) => sum + rows, 0);

/** Copy as it comes: clauses of Han with numbers, Latin words, quotes and stops. */
const clause = fc
  .tuple(
    fc.array(fc.constantFrom(...'河水今晨涨过石桥头的第二级台阶镇上派人守着渡口'), { minLength: 2, maxLength: 14 }),
    fc.constantFrom('', '', '', '76.8%', '12月3日', 'GPS', '“开闸”', '《河工》', '——'),
    fc.constantFrom('，', '，', '、', '；', '：', '。', '！'),
  )
  .map(([han, special, stop]) => han.join('') + special + stop);
const text = fc.array(clause, { minLength: 1, maxLength: 8 }).map((clauses) => `${clauses.join('')}水退了。`);
const stories = fc
  .record({ texts: fc.array(text, { minLength: 1, maxLength: 4 }), byline: fc.constantFrom('', '（石桥镇 周闻）') })
  .map(({ texts, byline }) => story(texts, { byline }));

describe('cutsToGain', () => {
  it('offers a clause, and the last words before the stop', () => {
    // 13 cells a line, 2 of indent: the last line holds 台阶上。
    const text = '石桥头的水位今晨又涨了，比昨天高出半尺，淹到了第二级台阶上。';
    const cuts = cutsToGain(story([text], { dateline: '', byline: '' }), options);
    expect(cuts.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['end', expect.stringMatching(/台阶上$/u)],
      ['clause', '比昨天高出半尺，'],
    ]);
    expect(cuts.map(({ lines }) => lines)).toEqual([1, 1]);
  });

  it('keeps quotes whole, words and numbers too', () => {
    const text = '他说：“水位涨了，要当心。”记者从GPS上看到，2026年的水位高出76.8厘米，超过了警戒线。';
    for (const { start, end } of cutsToGain(story([text]), options)) {
      const left = text.slice(0, start) + text.slice(end);
      expect([...left].filter((mark) => mark === '“')).toHaveLength([...left].filter((mark) => mark === '”').length);
      expect(left).not.toMatch(/[，。][，。]/u);
    }
  });

  it('gains exactly the lines it promises, each cut by itself and in several paragraphs together', () => {
    fc.assert(
      fc.property(stories, fc.integer({ min: 1, max: 2 }), (of, lines) => {
        const rows = rowsOf(of);
        const cuts = cutsToGain(of, options, { lines });
        const last = of.paragraphs.length - 1;
        let together = of;
        let gained = 0;
        const done = new Set<number>([last]);
        for (const cut of cuts) {
          expect(cut.lines).toBeGreaterThanOrEqual(lines);
          expect(rows - rowsOf(applyCut(of, cut))).toBe(cut.lines);
          const gone = Array.from(of.paragraphs[cut.paragraph]!.text.slice(cut.start, cut.end));
          expect(gone).toHaveLength(cut.characters);
          if (done.has(cut.paragraph)) continue;
          done.add(cut.paragraph);
          together = applyCut(together, cut);
          gained += cut.lines;
        }
        expect(rows - rowsOf(together)).toBe(gained);
      }),
      { numRuns: 60 },
    );
  });

  it('asks for no more than it must: a last word fewer gains nothing', () => {
    fc.assert(
      fc.property(stories, (of) => {
        const rows = rowsOf(of);
        for (const { paragraph, kind, start, end } of cutsToGain(of, options)) {
          const { text } = of.paragraphs[paragraph]!;
          if (kind !== 'end' || /[\p{P}\w]/u.test(text.slice(start - 1, start + 2))) continue;
          const fewer = applyCut(of, { paragraph, start: start + 1, end });
          expect(rowsOf(fewer)).toBe(rows);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('offers the shortest first, and none longer than wished', () => {
    fc.assert(
      fc.property(stories, fc.integer({ min: 1, max: 20 }), (of, most) => {
        const lengths = cutsToGain(of, options, { most }).map(({ characters }) => characters);
        expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
        expect(Math.max(0, ...lengths)).toBeLessThanOrEqual(most);
      }),
      { numRuns: 30 },
    );
  });
});

describe('fillsOf', () => {
  it('says what last lines still take: one character more makes a line', () => {
    fc.assert(
      fc.property(stories, (of) => {
        for (const { paragraph, characters } of fillsOf(of, options)) {
          expect(rowsOf(lengthened(of, paragraph, characters))).toBeLessThanOrEqual(rowsOf(of));
          expect(rowsOf(lengthened(of, paragraph, characters + 1))).toBe(rowsOf(of) + 1);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('charactersOver and charactersUnder', () => {
  const ten = story(['一二三四五六七八九十一二三四五六七八九十一二'], { dateline: '', byline: '' });
  const narrow = { ...options, measure: 10 * SIZE };
  const fitsIn =
    (room: number, by = options) =>
    (own: Story): boolean =>
      composeGalley(own, by).lines.reduce((sum, { rows }) => sum + rows, 0) <= room;

  it('count what must go, and what fills the room with the rest of the last line', () => {
    expect(charactersOver(ten, fitsIn(2, narrow), 10)).toBe(4);
    expect(charactersUnder(ten, fitsIn(5, narrow), 10)).toBe(26);
  });

  it('are true when done: without the characters over it fits, with those under it is full', () => {
    fc.assert(
      fc.property(stories, fc.integer({ min: 1, max: 30 }), fc.nat(60), (of, room, guess) => {
        const fits = fitsIn(room);
        if (fits(of)) {
          const under = charactersUnder(of, fits, guess);
          expect([fits(longer(of, under)), fits(longer(of, under + 1))]).toEqual([true, false]);
          return;
        }
        const over = charactersOver(of, fits, guess);
        const all = of.paragraphs.reduce((sum, { text }) => sum + text.length, 0);
        if (over < all) expect(fits(shorter(of, over))).toBe(true);
        expect(fits(shorter(of, over - 1))).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});

describe('lastThat', () => {
  it('finds the last number that holds, whatever the guess', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (last, guess) => {
        expect(lastThat((n) => n <= last, guess)).toBe(last);
      }),
    );
  });
});
