import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FULL_PRESS,
  UNNOTICED_PRESS,
  fitHeadline,
  prepareHeadline,
  setHeadline,
  setHeadlineLines,
} from '../../../core/line';
import type { HeadlineFit, HeadlinePlace } from '../../../core/line';
import { fakeFonts } from '../../support/fake-font';
import { SIZE, mainland, span, textOf } from './setting';

const fonts = fakeFonts();
const style = mainland({ align: 'centre' });

function fit(text: string, cells: number, place: Omit<HeadlinePlace, 'measure'> = {}): HeadlineFit {
  return fitHeadline(prepareHeadline([span(text)], style, fonts), { measure: cells * SIZE, ...place });
}

/** The widest line of a fitted head, in cells, set anew with what it was fitted by. */
function widthOf(text: string, cells: number, { tracking, stretch, ends }: HeadlineFit): number {
  const head = prepareHeadline([{ ...span(text), tracking, stretch }], style, fonts);
  const { lines } = setHeadlineLines(head, ends, { measure: cells * SIZE, align: 'centre' });
  return Math.max(...lines.map((line) => line.width)) / SIZE;
}

// The order is that of features.md 1.5: size from the 号 ladder (see page/head), then tracking, then 长体.
describe('fitting a head of one size', () => {
  const text = '清溪县召开夏粮收购会议';

  it('leaves alone what fits', () => {
    expect(fit(text, 11)).toMatchObject({ tracking: 0, stretch: 1, ends: [11], fits: true });
  });

  it('tells what its longest line fills of its measure, not spread', () => {
    expect(fit(text, 22).filled).toBeCloseTo(0.5);
    expect(fit(text, 44, { spread: true }).filled).toBeCloseTo(0.25);
    expect(fit('风雨无阻守护\n平安', 12).filled).toBeCloseTo(0.5);
  });

  it('tracks first, as little as will do', () => {
    const found = fit(text, 10.9);
    expect(found).toMatchObject({ tracking: -0.01, stretch: 1, ends: [11], fits: true });
    expect(widthOf(text, 10.9, found)).toBeCloseTo(10.9);
  });

  it('then condenses, unnoticeably where nobody asked for one line', () => {
    const found = fit(text, 10.5);
    expect(found.tracking).toBe(UNNOTICED_PRESS.tracking);
    expect(found.stretch).toBeGreaterThanOrEqual(UNNOTICED_PRESS.stretch);
    expect(widthOf(text, 10.5, found)).toBeLessThanOrEqual(10.5);
    expect(fit(text, 10)).toMatchObject({ tracking: 0, stretch: 1, fits: true });
    expect(fit(text, 10).ends).toHaveLength(2);
  });

  it('condenses to four fifths to keep the lines that were asked for', () => {
    const found = fit(text, 9, { lines: 1 });
    expect(found).toMatchObject({ tracking: FULL_PRESS.tracking, ends: [11], fits: true });
    expect(found.stretch).toBeGreaterThanOrEqual(FULL_PRESS.stretch);
    expect(fit('风雨无阻守护\n平安', 5.2)).toMatchObject({ ends: [7, 9], fits: true });
    expect(fit(text, 8, { lines: 1 })).toMatchObject({ tracking: 0, stretch: 1, fits: false });
  });

  it('presses rather than cut a word, and tells when it must be cut', () => {
    expect(fit('图书馆', 2.9)).toMatchObject({ ends: [3], fits: true });
    expect(fit('图书馆', 2.2).fits).toBe(false);
  });

  it('presses unnoticeably to part phrases where they end', () => {
    const text = '财政收入增长九成 进出口总额突破三百亿元';
    const found = fit(text, 7.8);
    expect(found.ends.slice(0, 1)).toEqual([text.indexOf('进')]);
    expect(found.stretch).toBeGreaterThanOrEqual(UNNOTICED_PRESS.stretch);
    expect(found.tracking).toBeLessThan(0);
  });

  it('spreads a short head that would look lost, a quarter em at most', () => {
    expect(fit('喜迎国庆', 9.5, { spread: true })).toMatchObject({ tracking: 0.25, fits: true });
    expect(fit('喜迎国庆', 8.6, { spread: true }).tracking).toBeCloseTo(0.1, 2);
    expect(fit('喜迎国庆', 8, { spread: true }).tracking).toBe(0);
    expect(fit('喜迎GDP', 20, { spread: true }).tracking).toBe(0);
    expect(fit('喜迎国庆', 9.5).tracking).toBe(0);
  });

  it('never presses beyond its limits nor lets a line out of its measure', () => {
    const part = fc.constantFrom('水利', '博物馆', '三十六家', '召开', '2026年', ' ', '，', '《山》', 'GDP', '\n');
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 9 }).map((parts) => parts.join('')),
        fc.integer({ min: 30, max: 140 }),
        fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
        (copy, tenths, lines) => {
          const cells = tenths / 10;
          const found = fit(copy, cells, { spread: true, ...(lines !== undefined && { lines }) });
          expect(found.tracking).toBeGreaterThanOrEqual(FULL_PRESS.tracking);
          expect(found.stretch).toBeGreaterThanOrEqual(FULL_PRESS.stretch);
          expect(found.ends.at(-1)).toBe(copy.length);
          if (found.fits) expect(widthOf(copy, cells, found)).toBeLessThanOrEqual(cells + 0.001);
          if (found.fits && lines !== undefined) expect(found.ends.length).toBeLessThanOrEqual(lines);
        },
      ),
    );
  });

  it('lets no line out of its measure where marks were brought closer for the eye', () => {
    const [text, size] = ['县里为七类“小事”立规矩', 28];
    const large = { ...span(text), size };
    const head = prepareHeadline([large], style, fonts);
    const natural = setHeadlineLines(head, [text.length], { measure: 900, align: 'centre' }).lines[0]?.width ?? 0;
    const measure = natural - 4;
    const { tracking, stretch, fits, ends } = fitHeadline(head, { measure });
    expect([fits, ends, tracking < 0]).toEqual([true, [text.length], true]);
    const pressed = prepareHeadline([{ ...large, tracking, stretch }], style, fonts);
    const { lines } = setHeadlineLines(pressed, ends, { measure, align: 'centre' });
    expect(lines[0]?.width).toBeLessThanOrEqual(measure + 0.01);
  });

  it('agrees with setHeadline on what needs no pressing', () => {
    const { lines } = setHeadline([span(text)], 8 * SIZE, style, fonts);
    expect(fit(text, 8).ends).toEqual(lines.map(({ end }) => end));
    expect(lines.map(textOf).join('')).toBe(text);
  });
});
