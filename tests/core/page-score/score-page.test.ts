import { describe, expect, it } from 'vitest';
import { TERM_WEIGHTS, scorePage } from '../../../core/page-score';
import type { ScoreBox, ScoreSheet } from '../../../core/page-score';
import { boxAt, sheetOf, storyAt, tidyPage } from './tidy-page';

const codesOf = (sheet: ScoreSheet): readonly string[] => {
  const { faults, taboos } = scorePage(sheet);
  return [...new Set([...faults, ...taboos].map(({ code }) => code))].sort();
};
const changed = (change: (box: ScoreBox) => ScoreBox): ScoreSheet => {
  const sheet = tidyPage();
  return { ...sheet, boxes: sheet.boxes.map(change) };
};
const of = (id: string, kind: ScoreBox['kind']) => (box: ScoreBox) => box.articleId === id && box.kind === kind;

describe('scorePage', () => {
  it('weighs its terms to a hundred', () => {
    expect(Object.values(TERM_WEIGHTS).reduce((sum, weight) => sum + weight, 0)).toBe(100);
  });

  it('finds nothing on a tidy page, and calls it one to print', () => {
    const score = scorePage(tidyPage());
    expect(score.faults).toEqual([]);
    expect(score.taboos).toEqual([]);
    expect(score.grade).toBe('A');
    expect(score.white).toBe(0);
  });

  it('is unmoved by the order of boxes', () => {
    const sheet = tidyPage();
    expect(scorePage({ ...sheet, boxes: sheet.boxes.toReversed() }).score).toBeCloseTo(scorePage(sheet).score, 9);
  });

  it.each<readonly [string, string, ScoreSheet]>([
    ['H01', 'no text at all', sheetOf([boxAt('ad', [0, 6, 0, 80])])],
    ['H02', 'boxes over one another', changed((box) => (of('c', 'body')(box) ? { ...box, h: box.h + 60 } : box))],
    ['H03', 'text outside the type area', changed((box) => (of('e', 'body')(box) ? { ...box, h: box.h + 30 } : box))],
    [
      'H04',
      'text on no column',
      changed((box) => (of('f', 'body')(box) ? { ...box, x: box.x + 30, w: box.w - 30 } : box)),
    ],
    [
      'H05',
      'text off the baselines',
      changed((box) => (of('f', 'body')(box) ? { ...box, y: box.y + 4, h: box.h - 4 } : box)),
    ],
    ['H06', 'copy left over', changed((box) => (of('f', 'body')(box) ? { ...box, overset: 40 } : box))],
    ['H07', 'text without a head', changed((box) => (of('e', 'headline')(box) ? { ...box, articleId: 'c' } : box))],
    ['H09', 'legs of four lines', changed((box) => (of('f', 'body')(box) ? { ...box, h: 40, lines: 16 } : box))],
    ['H12', 'page one without a nameplate', { ...tidyPage(), page: { ...tidyPage().page, front: true } }],
    ['H13', 'a story that is not on the page', { ...tidyPage(), articles: [{ id: 'gone' }] }],
    ['T5', 'two leads', changed((box) => (of('b', 'headline')(box) ? { ...box, fontSize: 46 } : box))],
  ])('finds %s: %s', (code, _, sheet) => {
    expect(codesOf(sheet)).toContain(code);
  });

  it('takes words on a picture of their own story for what they are', () => {
    const caption = { ...boxAt('caption', [0, 2, 0, 4]), articleId: 'x' };
    const image = { ...boxAt('image', [0, 2, 0, 20]), articleId: 'x' };
    expect(codesOf(sheetOf([image, caption]))).not.toContain('H02');
    expect(codesOf(sheetOf([image, { ...caption, articleId: 'y' }]))).toContain('H02');
  });

  it('takes legs in a box for equal columns inside its white, whatever stands beside them', () => {
    const story = { articleId: 'x', priority: 1 };
    const put = (kind: ScoreBox['kind'], x: number, w: number, y: number, h: number): ScoreBox => ({
      ...{ kind, x, y, w, h, ...story },
      ...(kind === 'headline' && { fontSize: 30 }),
      ...(kind === 'body' && { columns: 1, lines: h / 10 }),
    });
    // Two columns of 100 and a gutter of 10, half a gutter of white at both sides: two legs of 95, one under a picture.
    const legs = [put('body', 5, 95, 40, 300), put('image', 110, 95, 40, 100), put('body', 110, 95, 150, 190)];
    const sheet = sheetOf([put('headline', 5, 200, 0, 40), ...legs, ...storyAt('y', 2, [2, 4, 0, 40], 20)]);
    const framed = { ...sheet, articles: [{ id: 'x', framed: true }, { id: 'y' }] };
    expect(codesOf(framed)).not.toContain('H04');
    expect(codesOf(sheet)).toContain('H04');
  });

  it('reads text that is set vertically among level columns along its own lines', () => {
    const story = { articleId: 'x', priority: 1 };
    const band = { kind: 'body', w: 95, h: 162, columns: 1, lines: 9, ...story } as const;
    const upright = (vertical: boolean): ScoreSheet => ({
      ...sheetOf([
        boxAt('headline', [1, 1, 0, 36], { ...story, fontSize: 30, vertical: true }),
        ...[0, 180].map((y): ScoreBox => ({ ...band, x: 7, y, ...(vertical && { vertical }) })),
        ...storyAt('y', 2, [2, 4, 0, 40], 20),
      ]),
      articles: [{ id: 'x', chars: 18 * 17 }],
    });
    expect(codesOf(upright(true)).filter((code) => code.startsWith('H'))).toEqual([]);
    expect(codesOf(upright(false))).toContain('H04');
  });

  it('lets a head stand within its text where it is meant to', () => {
    const story = { articleId: 'x', priority: 1 };
    const within = (place: ScoreBox['place']): ScoreSheet =>
      sheetOf([
        boxAt('body', [0, 1, 0, 30], story),
        boxAt('body', [1, 1, 0, 8], story),
        boxAt('headline', [1, 1, 9, 8], { ...story, fontSize: 30, ...(place && { place }) }),
        boxAt('body', [1, 1, 18, 12], story),
        boxAt('body', [2, 1, 0, 30], story),
      ]);
    expect(codesOf(within('within')).filter((code) => code.startsWith('H'))).toEqual([]);
    expect(codesOf(within(undefined))).toContain('H08');
  });

  it('keeps a page with a fault under a line that no sound page falls below', () => {
    const score = scorePage(changed((box) => (of('f', 'body')(box) ? { ...box, overset: 40 } : box)));
    expect(score.grade).toBe('fail');
    expect(score.score).toBeLessThan(54);
    expect(score.soft).toBeGreaterThan(80);
  });

  it('finds heads side by side, and forgives those of one package', () => {
    const boxes = [...storyAt('a', 1, [0, 3, 0, 41], 30), ...storyAt('b', 2, [3, 3, 0, 41], 28)];
    const third = storyAt('c', 3, [0, 6, 41, 40], 24);
    const sheet = sheetOf([...boxes, ...third]);
    expect(scorePage(sheet).taboos.map(({ code, severity }) => [code, severity])).toContainEqual(['T1', 1]);
    const packaged = { ...sheet, articles: ['a', 'b'].map((id) => ({ id, package: 'one' })) };
    expect(codesOf(packaged)).not.toContain('T1');
  });

  it('finds a line through the page and one down it, less grave beside a single story', () => {
    const quarters = sheetOf([
      ...storyAt('a', 1, [0, 3, 0, 40], 40),
      ...storyAt('b', 2, [3, 3, 0, 40], 20),
      ...storyAt('c', 3, [0, 3, 40, 41], 28),
      ...storyAt('d', 4, [3, 3, 40, 41], 18),
    ]);
    const lines = scorePage(quarters).taboos.filter(({ code }) => code === 'T3' || code === 'T4');
    expect(lines.map(({ code, severity }) => [code, severity])).toEqual([
      ['T3', 1],
      ['T4', 0.5],
    ]);
    const lead = sheetOf([...storyAt('a', 1, [0, 6, 0, 40], 40), ...quarters.boxes.slice(4)]);
    expect(scorePage(lead).taboos.find(({ code }) => code === 'T3')?.severity).toBeCloseTo(0.45, 9);
  });

  it('finds a leg that ends over a stranger’s text, unless a rule stands between', () => {
    const boxes = [
      ...storyAt('a', 1, [0, 4, 0, 40], 40, 6),
      boxAt('headline', [0, 1, 40, 41], { articleId: 'b', priority: 2, fontSize: 24, vertical: true }),
      boxAt('body', [1, 3, 40, 40], { articleId: 'b', priority: 2 }),
      ...storyAt('c', 3, [4, 2, 0, 81], 20),
    ];
    expect(codesOf(sheetOf(boxes))).toContain('T6');
    const rule = boxAt('furniture', [0, 4, 39, 1], { role: 'rule', h: 1, y: 395 });
    expect(codesOf(sheetOf([...boxes, rule]))).not.toContain('T6');
  });

  it('finds pictures of two stories that touch, and one on an advertisement', () => {
    const touching = sheetOf([
      ...storyAt('a', 1, [0, 6, 0, 30], 40),
      boxAt('image', [0, 3, 30, 20], { articleId: 'b' }),
      boxAt('image', [3, 3, 30, 20], { articleId: 'c' }),
      ...storyAt('b', 2, [0, 3, 51, 30], 30),
      ...storyAt('c', 3, [3, 3, 51, 30], 20),
    ]);
    expect(codesOf(touching)).toContain('T8');
    const stacked = (lines: number): number | undefined =>
      scorePage(
        sheetOf([
          boxAt('image', [0, 3, 20, 20], { articleId: 'b' }),
          ...storyAt('b', 2, [0, 3, 0, 20], 30),
          boxAt('headline', [0, 3, 41, 4], { articleId: 'c', priority: 3, fontSize: 20 }),
          boxAt('body', [0, 3, 45, lines], { articleId: 'c', priority: 3 }),
          boxAt('image', [0, 3, 46 + lines, 20], { articleId: 'c', priority: 3 }),
        ]),
      ).taboos.find(({ code }) => code === 'T8')?.severity;
    expect(stacked(0)).toBeLessThan(0.3);
    expect(stacked(5)).toBeUndefined();
    const over = sheetOf([
      ...storyAt('a', 1, [0, 6, 0, 40], 40),
      boxAt('image', [0, 6, 40, 20], { articleId: 'a' }),
      boxAt('ad', [0, 6, 60, 20]),
    ]);
    expect(codesOf(over)).toContain('T9');
  });

  describe('pictures', () => {
    const images = (lead: number, other: number, text: boolean): number =>
      scorePage(
        sheetOf([
          boxAt('headline', [0, 4, 0, 4], { articleId: 'a', priority: 1, fontSize: 40 }),
          boxAt('image', [0, 4, 4, lead], { articleId: 'a', priority: 1 }),
          boxAt('body', [0, 4, 4 + lead, 75 - lead], { articleId: 'a', priority: 1 }),
          boxAt('headline', [4, 2, 0, 4], { articleId: 'b', priority: 2, fontSize: 24 }),
          boxAt('image', [4, 2, 34, other], { articleId: 'b', priority: 2 }),
          ...(text ? [boxAt('body', [4, 2, 4, 29], { articleId: 'b', priority: 2 })] : []),
        ]),
      ).terms.images;

    it('are led by the lead’s, where it shows any: another story’s is no larger', () => {
      expect(images(12, 44, true)).toBeLessThan(images(28, 12, true) - 0.15);
    });

    it('may be led by a photo that has no text', () => {
      expect(images(12, 44, false)).toBeGreaterThan(images(12, 44, true) + 0.15);
    });
  });

  describe('legs', () => {
    /** A story of one picture and two legs: under it at `left`, and beside it from the head on. */
    const legsOf = (left: boolean, under: number): number => {
      const foot = 4 + (74 - under);
      const [one, other] = left ? [0, 3] : [3, 0];
      return scorePage(
        sheetOf([
          boxAt('headline', [0, 6, 0, 4], { articleId: 'a', priority: 1, fontSize: 40 }),
          boxAt('image', [one, 3, 4, foot - 4], { articleId: 'a', priority: 1 }),
          boxAt('body', [one, 3, foot, under], { articleId: 'a', priority: 1 }),
          boxAt('body', [other, 3, 4, 74], { articleId: 'a', priority: 1 }),
        ]),
      ).terms.legs;
    };

    it('are poorer where the eye climbs over a picture from the first to the next, the worse the less stands under it', () => {
      expect(legsOf(true, 30)).toBeLessThan(legsOf(false, 30) - 0.05);
      expect(legsOf(true, 10) / legsOf(false, 10)).toBeLessThan(legsOf(true, 60) / legsOf(false, 60));
    });

    it('are poorer where text goes on beside its head, and not where it begins under a picture there', () => {
      const beside = (of: { readonly columns: number; readonly picture: boolean }): number => {
        const from = of.picture ? 34 : 0;
        return scorePage(
          sheetOf([
            boxAt('headline', [0, of.columns, 0, 4], { articleId: 'a', priority: 1, fontSize: 40 }),
            ...(of.picture ? [boxAt('image', [3, 3, 0, 34], { articleId: 'a', priority: 1 })] : []),
            boxAt('body', [0, 3, 4, 74], { articleId: 'a', priority: 1 }),
            boxAt('body', [3, 3, of.columns > 3 ? 4 : from, 78 - (of.columns > 3 ? 4 : from)], {
              articleId: 'a',
              priority: 1,
            }),
          ]),
        ).terms.legs;
      };
      const under = beside({ columns: 6, picture: false });
      expect(beside({ columns: 3, picture: false })).toBeLessThan(under - 0.05);
      expect(beside({ columns: 3, picture: true })).toBeGreaterThan(under - 0.01);
    });
  });

  it('counts the white that a page leaves, but not what parts its stories', () => {
    const sheet = tidyPage();
    const holed = { ...sheet, boxes: sheet.boxes.filter(({ articleId }) => articleId !== 'e') };
    expect(scorePage(holed).white).toBeGreaterThan(0.06);
    expect(scorePage(holed).terms.fill).toBeLessThan(0.6);
  });
});
