import { describe, expect, it } from 'vitest';

import { BLACK, PAPER, circle, polygon, process } from '../../../../core/display-list';
import type { DisplayItem, DisplayList, Ink } from '../../../../core/display-list';
import { checkPrint } from '../../../../core/preflight/print/check-print';
import { groundsOf } from '../../../../core/preflight/print/grounds';
import { checkReversedType } from '../../../../core/preflight/print/reversed-type';
import { checkThinRules } from '../../../../core/preflight/print/thin-rules';
import { checkTintedText } from '../../../../core/preflight/print/tinted-text';

const RED = process(0, 100, 90, 0);
const SPOT: Ink = { kind: 'spot', name: 'RED', tint: 1, alternate: [0, 1, 0.9, 0] };

function page(...items: readonly DisplayItem[]): DisplayList {
  return { page: 3, width: 500, height: 700, items };
}

function rule(width: number, ink: Ink): DisplayItem {
  const owner = { kind: 'furniture', id: 'folio', part: 'rule' } as const;
  return { kind: 'rule', owner, x1: 100, y1: 100, x2: 200, y2: 100, width, ink };
}

function line(width: number, ink: Ink): DisplayItem {
  const owner = { kind: 'article', id: 'a', part: 'box' } as const;
  return { kind: 'path', owner, contours: [circle(150, 100, 30)], width, ink };
}

function text(size: number, ink: Ink, part = 'body'): DisplayItem {
  const owner = { kind: 'article', id: 'a', part } as const;
  const source = { story: 's', part, start: 0, end: 1 };
  return { kind: 'glyphs', owner, source, face: 'Fake/400', size, ink, glyphs: [1], text: ['字'], x: [150], y: [105] };
}

function ground(ink: Ink): DisplayItem {
  const owner = { kind: 'article', id: 'a', part: 'box' } as const;
  return { kind: 'fill', owner, rect: { x: 50, y: 50, width: 300, height: 100 }, ink };
}

function round(ink: Ink): DisplayItem {
  const owner = { kind: 'article', id: 'a', part: 'box' } as const;
  return { kind: 'path', owner, contours: [circle(150, 100, 60)], ink };
}

const picture: DisplayItem = {
  kind: 'picture',
  owner: { kind: 'article', id: 'a', part: 'picture' },
  picture: 'p',
  rect: { x: 50, y: 50, width: 300, height: 100 },
  crop: { x: 0, y: 0, width: 1, height: 1 },
};

describe('rules too thin for newsprint', () => {
  it.each([
    ['a hairline', [rule(0.2, BLACK)], { width: 0.2, minimum: 0.25 }],
    ['a thin rule in two inks', [rule(0.4, RED)], { width: 0.4, minimum: 0.5 }],
    ['one in a spot ink', [rule(0.4, SPOT)], { width: 0.4, minimum: 0.5 }],
    ['a screened one', [rule(0.4, process(0, 0, 0, 50))], { width: 0.4, minimum: 0.5 }],
    ['one reversed out of a ground', [ground(BLACK), rule(0.4, PAPER)], { width: 0.4, minimum: 0.5 }],
    ['a drawn line', [line(0.1, BLACK)], { width: 0.1, minimum: 0.25 }],
  ])('tells of %s', (_name, items, values) => {
    expect(checkThinRules(page(...items))).toMatchObject([{ code: 'rule-too-thin', place: { page: 3 }, values }]);
  });

  it.each([
    ['black from a quarter of a point', [rule(0.25, BLACK), line(0.25, BLACK)]],
    ['colours from half a point', [rule(0.5, RED), ground(RED), rule(0.5, PAPER)]],
    ['paper on paper', [rule(0.1, PAPER)]],
    ['what is filled', [round(BLACK)]],
  ])('is silent on %s', (_name, items) => {
    expect(checkThinRules(page(...items))).toEqual([]);
  });

  it('tells once of a thing with many', () => {
    expect(
      checkThinRules(page(rule(0.1, BLACK), rule(0.2, BLACK), line(0.1, BLACK))).map(({ place }) => place),
    ).toEqual([
      { page: 3, furniture: 'folio', part: 'rule' },
      { page: 3, article: 'a', part: 'box' },
    ]);
  });
});

describe('L37 reversed type', () => {
  it.each([
    ['on black', [ground(BLACK), text(5.5, PAPER)], 6],
    ['on a spot ink', [ground(SPOT), text(5.5, PAPER)], 6],
    ['on two inks', [ground(RED), text(8, PAPER)], 9],
    ['on a round ground of two inks', [round(RED), text(8, PAPER)], 9],
    ['on a picture', [picture, text(8, PAPER)], 9],
  ])('tells of type too small %s', (_name, items, minimum) => {
    const place = { page: 3, article: 'a', story: 's', part: 'body' };
    expect(checkReversedType(page(...items))).toMatchObject([
      { code: 'reversed-type-too-small', place, values: { minimum } },
    ]);
  });

  it.each([
    ['on black from six points', [ground(BLACK), text(6, PAPER)]],
    ['on two inks from nine', [ground(RED), text(9, PAPER)]],
    ['on a black strip on a picture', [picture, ground(process(0, 0, 0, 70)), text(8, PAPER)]],
    ['that is black', [ground(RED), text(5, BLACK)]],
    ['before its ground is drawn', [text(5, PAPER), ground(RED)]],
  ])('is silent on type %s', (_name, items) => {
    expect(checkReversedType(page(...items))).toEqual([]);
  });
});

describe('L37 tints under running text', () => {
  it.each([
    ['dark', [ground(process(0, 0, 0, 16)), text(9, BLACK)], 'tint-too-dark'],
    ['dark and round', [round(process(0, 0, 0, 30)), text(9, BLACK)], 'tint-too-dark'],
    ['of two inks', [ground(process(0, 5, 10, 0)), text(9, BLACK)], 'tint-of-several-inks'],
  ])('tells of one that is %s', (_name, items, code) => {
    expect(checkTintedText(page(...items))).toMatchObject([{ code, rule: 'L37', place: { article: 'a', story: 's' } }]);
  });

  it.each([
    ['light', [ground(process(0, 0, 0, 15)), text(9, BLACK)]],
    ['of one colour', [ground(process(0, 0, 30, 0)), text(9, BLACK)]],
    ['under a head', [ground(RED), text(30, BLACK, 'headline')]],
    ['under reversed text', [ground(BLACK), text(9, PAPER)]],
  ])('is silent on one that is %s', (_name, items) => {
    expect(checkTintedText(page(...items))).toEqual([]);
  });
});

describe('grounds', () => {
  it('are what lies there, not what goes round it', () => {
    const owner = { kind: 'article', id: 'a', part: 'box' } as const;
    const outer = polygon([
      [0, 0],
      [100, 0],
      [100, 100],
      [0, 100],
    ]);
    const hole = polygon([
      [20, 20],
      [20, 80],
      [80, 80],
      [80, 20],
    ]);
    const frame: DisplayItem = { kind: 'path', owner, contours: [outer, hole], ink: BLACK };
    const { under } = groundsOf(page(frame));
    expect(under(1, { x: 10, y: 50 })).toBe(frame);
    expect(under(1, { x: 50, y: 50 })).toBeUndefined();
    expect(under(0, { x: 10, y: 50 })).toBeUndefined();
  });

  it('leave a bare page in peace', () => {
    expect(checkPrint(page())).toEqual([]);
  });
});
