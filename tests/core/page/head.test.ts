import { describe, expect, it } from 'vitest';
import { composePage, fitHead, measureHead, settingOf } from '../../../core/page';
import { articleOf, at, bare, editionOf, fonts, storyOf } from './fake';

const setting = { profile: bare, fonts };
const headed = (headline: string, over: Parameters<typeof storyOf>[2] = {}): ReturnType<typeof storyOf> =>
  storyOf('s', ['正文'], { headline, ...over });

// The sizes are the paper's ladder: 40, 30 and 20 points over columns of 100 with gutters of 10 (newspaper.md, 2 and
// 3).
describe('fitting a head block to columns and lines', () => {
  it('takes the largest size that fits as it is', () => {
    expect(fitHead(headed('清溪县开镰'), { columns: 2, lines: 4 }, setting)).toMatchObject({
      size: 40,
      headlineLines: 1,
      tracking: 0,
      stretch: 1,
      fits: true,
    });
  });

  it('steps down the ladder before it presses', () => {
    const found = fitHead(headed('清溪县水稻开镰'), { columns: 2, lines: 4 }, setting);
    expect(found).toMatchObject({ size: 30, tracking: 0, stretch: 1, headlineLines: 1, fits: true });
  });

  it('presses in the smallest size only, tracking before 长体', () => {
    const eleven = headed('清溪县今日水稻开镰收割');
    expect(fitHead(eleven, { columns: 2, lines: 2, sizes: [30] }, setting).fits).toBe(false);
    expect(fitHead(eleven, { columns: 2, lines: 2 }, setting)).not.toMatchObject({ stretch: 1 });
    expect(fitHead(eleven, { columns: 2, lines: 2, sizes: [30, 19.4] }, setting)).toMatchObject({
      size: 19.4,
      tracking: -0.018,
      stretch: 1,
      fits: true,
    });
    const twelve = fitHead(headed('清溪县今日水稻开镰收割忙'), { columns: 2, lines: 2 }, setting);
    expect(twelve).toMatchObject({ size: 20, tracking: -0.02, headlineLines: 1, lines: 2, fits: true });
    expect(twelve.stretch).toBeLessThan(1);
  });

  it('tells when nothing fits, in the smallest size', () => {
    const found = fitHead(headed('清溪县今日水稻开镰收割忙又忙又忙又忙'), { columns: 1, lines: 2 }, setting);
    expect(found).toMatchObject({ size: 20, tracking: 0, stretch: 1, fits: false });
  });

  it('counts kicker and decks in the lines', () => {
    const story = headed('清溪县开镰', { kicker: '丰收在望', decks: ['机手连夜进场'] });
    const place = { columns: 2, lines: 5 };
    const found = fitHead(story, place, setting);
    expect(found.fits).toBe(true);
    expect(found.lines).toBeLessThanOrEqual(5);
    expect(measureHead(story, { columns: 2, size: 40 }, setting).lines).toBeGreaterThan(5);
  });

  it('is lost in its width below half of it, on one line', () => {
    const short = headed('清溪县开镰');
    expect(measureHead(short, { columns: 4, size: 20 }, setting).lost).toBeLessThan(0.5);
    expect(measureHead(short, { columns: 1, size: 20 }, setting).lost).toBeUndefined();
    expect(measureHead(headed('清溪县\n开镰'), { columns: 4, size: 20 }, setting).lost).toBeUndefined();
  });

  it('is what stands on the page when the article names its size and lines', () => {
    const story = headed('清溪县今日水稻开镰收割忙');
    const { size, lines } = fitHead(story, { columns: 2, lines: 2 }, setting);
    const article = { ...articleOf('a', 's', at(0, 2, 0, 10)), head: { size, lines } };
    const page = composePage(editionOf([story], [[article]]), 1, { fonts });
    expect(page.layout.boxes[0]).toMatchObject({ kind: 'headline', lines: 1, h: 30 });
    const run = page.list.items.find((item) => item.kind === 'glyphs' && item.owner.part === 'headline');
    expect(run).toMatchObject({ text: [...story.headline], size: 20 });
    expect(page.diagnostics.map(({ code }) => code)).not.toContain('headline-too-long');
  });

  it('adds its press to what the style is condensed by', () => {
    const styles = { ...bare.styles, headline: { ...bare.styles.headline, stretch: 0.9 } };
    const profile = { ...bare, styles };
    const story = headed('清溪县今日水稻开镰收割忙');
    const place = { columns: 2, lines: 2 };
    expect(fitHead(story, place, { profile, fonts })).toMatchObject({ size: 20, stretch: 0.99, fits: true });
    const article = { ...articleOf('a', 's', at(0, 2, 0, 10)), head: { size: 20, lines: 2 } };
    const page = composePage(editionOf([story], [[article]], { profile }), 1, { fonts });
    const run = page.list.items.find((item) => item.kind === 'glyphs' && item.owner.part === 'headline');
    expect(run).toMatchObject({ stretch: expect.closeTo(0.9 * 0.99) as number });
  });

  it('reports a head whose word is cut', () => {
    const story = headed('图书馆');
    const page = composePage(editionOf([story], [[articleOf('a', 's', at(0, 1, 0, 10), 60)]]), 1, { fonts });
    expect(page.diagnostics.map(({ code }) => code)).toContain('headline-too-long');
  });
});

describe('the words of an edition', () => {
  it('are kept whole in its heads', () => {
    const story = headed('柳天明天到岗履职', { byline: '记者 柳天' });
    const signed = settingOf(editionOf([story], []), fonts);
    expect(signed.words).toContain('柳天');
    const edition = editionOf([story], [[articleOf('a', 's', at(0, 1, 0, 20), 20)]]);
    const linesOf = (byline: string): string[] =>
      composePage({ ...edition, stories: [{ ...story, byline }] }, 1, { fonts })
        .lines.filter(({ part }) => part === 'headline')
        .map(({ line }) => line.runs.flatMap((run) => run.text).join(''));
    expect(linesOf('柳天')).toEqual(['柳天明天', '到岗履职']);
    expect(linesOf('柳天明')).toEqual(['柳天明', '天到岗履职']);
  });
});
