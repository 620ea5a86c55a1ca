import { describe, expect, it } from 'vitest';
import { editionSpreads, facingPage, scoreEdition } from '../../../core/page-score';
import type { ScoreBox, ScoreSheet } from '../../../core/page-score';

/** A page of two columns of 100 points with a gutter of 10, 20 points from its edges. */
const page: ScoreSheet['page'] = {
  ...{ width: 250, height: 440, margins: { top: 20, right: 20, bottom: 20, left: 20 } },
  ...{ columns: 2, gutter: 10, leading: 10, bodySize: 8, charsPerLine: 12, gridTop: 20, front: false },
};
const sheet = (boxes: readonly ScoreBox[]): ScoreSheet => ({ page, articles: [], boxes });
const head = (articleId: string, x: number, y: number, over: Partial<ScoreBox> = {}): ScoreBox => ({
  ...{ kind: 'headline', articleId, x, y, w: 100, h: 30, fontSize: 24 },
  ...over,
});
const image = (articleId: string, x: number, y: number, w = 100): ScoreBox => ({
  ...{ kind: 'image', articleId, x, y, w, h: 80 },
});
/** What the pages two and three break. */
const broken = (left: readonly ScoreBox[], right: readonly ScoreBox[]): readonly unknown[] =>
  editionSpreads([sheet([]), sheet(left), sheet(right)]).flatMap(({ taboos }) =>
    taboos.map(({ code, severity, articles }) => [code, severity, articles]),
  );

describe('a spread', () => {
  it('is an even page and the next', () => {
    expect(facingPage(1, 'left')).toBeUndefined();
    expect(facingPage(2, 'left')).toEqual({ page: 3, fold: 'right' });
    expect(facingPage(5, 'left')).toEqual({ page: 4, fold: 'left' });
    expect(facingPage(1, 'right')).toBeUndefined();
    expect(facingPage(2, 'right')).toEqual({ page: 3, fold: 'left' });
    expect(facingPage(5, 'right')).toEqual({ page: 4, fold: 'right' });
  });

  it('has heads that clash across its fold where they are level there', () => {
    expect(broken([head('a', 130, 100)], [head('b', 20, 110)])).toEqual([['S1', 0.5, ['a', 'b']]]);
    expect(broken([head('a', 130, 100)], [head('b', 20, 140)])).toEqual([]);
    expect(broken([head('a', 20, 100)], [head('b', 20, 100)])).toEqual([]);
    expect(broken([head('a', 130, 100)], [head('b', 130, 100)])).toEqual([]);
    expect(broken([head('a', 130, 100)], [head('b', 20, 100, { vertical: true })])).toEqual([]);
  });

  it('has heads that clash less the more unlike their sizes are, and parts of one story that do not', () => {
    const [[, severity]] = broken([head('a', 130, 100)], [head('b', 20, 100, { fontSize: 12 })]) as [[string, number]];
    expect(severity).toBeLessThan(0.5);
    expect(broken([head('a', 130, 100)], [head('a', 20, 100)])).toEqual([]);
  });

  it('has pictures that clash where the largest of both pages are level at the fold', () => {
    expect(broken([image('a', 130, 100)], [image('b', 20, 120)])).toEqual([['S2', 0.4, ['a', 'b']]]);
    expect(broken([image('a', 130, 100), image('c', 20, 300, 105)], [image('b', 20, 120)])).toEqual([]);
  });

  it('costs the edition what it breaks, and none where page one lies alone', () => {
    const clash = [head('a', 130, 100)];
    expect(editionSpreads([sheet(clash), sheet([head('b', 20, 100)])])).toEqual([]);
    const score = (across: readonly number[]): number => scoreEdition([90, 90, 90, 90], { missing: [], across });
    expect(score([])).toBe(90);
    expect(score([0.5])).toBeCloseTo(89.25);
  });
});
