import { describe, expect, it } from 'vitest';

import { BLACK, PAPER, circle, polygon, process } from '../../../../core/display-list';
import type { DisplayItem, DisplayList, Ink } from '../../../../core/display-list';
import { checkPrint } from '../../../../core/preflight/print/check-print';
import { groundsOf } from '../../../../core/preflight/print/grounds';
import { checkInkLimit } from '../../../../core/preflight/print/ink-limit';
import { checkReversedType } from '../../../../core/preflight/print/reversed-type';
import { checkSmallType } from '../../../../core/preflight/print/small-type';
import { checkSpotInks } from '../../../../core/preflight/print/spot-inks';
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
    expect(checkPrint(page(), { profile: {}, pictures: [] })).toEqual([]);
  });
});

describe('ink over the limit of the plant', () => {
  it.each([
    ['a ground of too much ink', [ground(process(70, 70, 70, 40))], 240, 250],
    ['a rule of too much ink', [rule(2, process(90, 80, 80, 0))], 240, 250],
    ['black type over a colour', [ground(process(60, 50, 40, 20)), text(9, BLACK)], 240, 250],
    ['what only a strict plant refuses', [ground(process(60, 60, 60, 50))], 220, 230],
    ['black type over a spot ink', [ground({ ...SPOT, tint: 1 }), text(9, BLACK)], 190, 200],
  ])('is told of %s', (_name, items, limit, ink) => {
    expect(checkInkLimit(page(...items), limit)).toMatchObject([
      { code: 'ink-over-limit', place: { page: 3 }, values: { ink, limit } },
    ]);
  });

  it.each([
    ['ink at the limit', [ground(process(60, 60, 60, 60))]],
    ['black type over dark colours that leave room', [ground(process(50, 50, 40, 90)), text(9, BLACK)]],
    ['coloured type, which clears the ground', [ground(process(80, 80, 80, 0)), text(30, process(0, 100, 100, 0))]],
    ['a filled black, which clears the ground', [ground(process(80, 80, 80, 0)), ground(BLACK)]],
    ['pictures', [picture, text(9, BLACK)]],
  ])('is not told of %s', (_name, items) => {
    expect(checkInkLimit(page(...items), 240)).toEqual([]);
  });
});

describe('small type', () => {
  it.each([
    ['too small at all', text(4.9, BLACK), 'type-too-small', { size: 4.9, minimum: 5 }],
    ['in three inks', text(11, process(10, 100, 90, 0)), 'type-in-many-inks', { size: 11, inks: 3, minimum: 12 }],
    ['black with another ink', text(36, process(20, 0, 0, 100)), 'rich-black-type', { size: 36 }],
  ])('is told of when it is %s', (_name, item, code, values) => {
    expect(checkSmallType(page(item))).toMatchObject([{ code, place: { page: 3, article: 'a' }, values }]);
  });

  it('is silent on type that prints', () => {
    const good = [text(5, BLACK), text(11, RED), text(12, process(10, 100, 90, 0)), text(37, process(20, 0, 0, 100))];
    expect(checkSmallType(page(...good))).toEqual([]);
  });
});

describe('spot inks', () => {
  const other: Ink = { ...SPOT, name: 'GREEN' };

  it('may be one, on any number of pages', () => {
    expect(checkSpotInks([page(ground(SPOT)), page(rule(1, { ...SPOT, tint: 0.5 }))])).toEqual([]);
  });

  it('beyond the first are told once each', () => {
    expect(checkSpotInks([page(ground(SPOT), rule(1, other)), page(text(20, other))])).toMatchObject([
      { code: 'too-many-spots', place: { furniture: 'folio' }, values: { ink: 'GREEN', most: 1 } },
    ]);
  });
});
