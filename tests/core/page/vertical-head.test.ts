import { describe, expect, it } from 'vitest';
import type { GlyphRun } from '../../../core/display-list';
import type { HeadSpec } from '../../../core/document';
import { composePage, fitVerticalHead, pageGrid } from '../../../core/page';
import type { ComposedPage } from '../../../core/page';
import { articleOf, at, bare, editionOf, fonts, storyOf, textOf } from './fake';

const grid = pageGrid(bare);

/** An article three columns wide and twenty lines deep with a vertical head. */
function compose(head: HeadSpec, over: Parameters<typeof storyOf>[2] = {}): ComposedPage {
  const story = storyOf('s', [textOf(398)], { headline: '清溪县水稻开镰', kicker: '丰收在望', ...over });
  const article = { ...articleOf('a', 's', at(0, 3, 0, 20)), head };
  return composePage(editionOf([story], [[article]]), 1, { fonts });
}

const runsOf = (page: ComposedPage, part: string): readonly GlyphRun[] =>
  page.list.items.filter((item): item is GlyphRun => item.kind === 'glyphs' && item.owner.part === part);

// Placements of vertical heads: features.md 1.5; newspaper.md 3, `vertical lead`.
describe('a vertical head', () => {
  it('stands as a strip at the right of its article, over its whole depth', () => {
    const page = compose({ size: 30, vertical: true });
    const box = page.layout.boxes.find(({ kind }) => kind === 'headline');
    expect(box).toMatchObject({ x: grid.columnX(2), y: 50, w: 100, h: 300, vertical: true, lines: 1, fontSize: 30 });
    const bodies = page.layout.boxes.filter(({ kind }) => kind === 'body');
    expect(bodies).toMatchObject([{ x: grid.columnX(0), y: 50, columns: 2, lines: 40 }]);
    expect(page.diagnostics.map(({ code }) => code)).toEqual([]);
  });

  it('stands at the left when its span begins there, as wide as it says', () => {
    const page = compose({ size: 30, vertical: true, span: { column: 0, columns: 2 } });
    expect(page.layout.boxes.find(({ kind }) => kind === 'headline')).toMatchObject({ x: grid.columnX(0), w: 210 });
    expect(page.layout.boxes.find(({ kind }) => kind === 'body')).toMatchObject({ x: grid.columnX(2), columns: 1 });
  });

  it('reads from right to left: the kicker right of the main head, both from the top of the strip', () => {
    const page = compose({ size: 30, vertical: true });
    const [kicker] = runsOf(page, 'kicker');
    const headline = runsOf(page, 'headline');
    expect(kicker!.x[0]).toBeGreaterThan(headline[0]!.x[0]! + 30);
    expect(headline.map((run) => run.text.join('')).join('')).toBe('清溪县水稻开镰');
    const y = headline[0]!.y;
    expect(y.map((at) => Math.round(at - y[0]!))).toEqual([0, 30, 60, 90, 120, 150, 180]);
    const inset = (grid.leading - grid.cell) / 2;
    expect(y[0]).toBeCloseTo(50 + inset + 0.88 * 30, 0);
    expect(kicker!.y[0]).toBeCloseTo(50 + inset + 0.88 * kicker!.size, 0);
  });

  it('knows the text it sets', () => {
    const page = compose({ size: 30, vertical: true });
    const [run] = runsOf(page, 'headline');
    expect(run).toMatchObject({ source: { story: 's', part: 'headline', start: 0, end: 7 } });
  });

  it('is fitted to its strip down the ladder', () => {
    const story = storyOf('s', [], { headline: '清溪县水稻开镰机手连夜进场抢收' });
    const fit = (lines: number): unknown => fitVerticalHead(story, { columns: 1, lines }, { profile: bare, fonts });
    expect(fit(40)).toEqual({ size: 40, headlineLines: 2, fits: true });
    expect(fit(14)).toEqual({ size: 30, headlineLines: 3, fits: true });
    expect(fit(3)).toMatchObject({ size: 20, fits: false });
  });

  it('tells when it is too wide for its strip', () => {
    const page = compose({ size: 60, vertical: true }, { headline: '清溪县水稻开镰机手连夜进场' });
    expect(page.diagnostics.map(({ code }) => code)).toContain('headline-too-long');
  });
});
