import { describe, expect, it } from 'vitest';
import type { Edition, Page, SetProfile, Story } from '../../../core/document';
import { makeUp } from '../../../core/makeup';
import { composeEdition, pageGrid, settingOf } from '../../../core/page';
import { scorePage } from '../../../core/page-score';
import { bare, editionOf, fonts, storyOf, upright } from '../page/fake';

const sentence = (length: number): string => '河水绕过青石镇向东流去两岸的稻子熟了'.repeat(200).slice(0, length);
const NAMES = '河堤新路昨日全线通车学校食堂换上新炉灶';

/** Stories of so many characters, those of the first page first; all of page one name its section. */
function pool(front: readonly number[], inside: readonly number[], profile = bare): Edition {
  const stories = [...front, ...inside].map((length, index): Story => {
    const paragraphs = Array.from({ length: Math.ceil(length / 90) }, (_, at) =>
      sentence(Math.min(90, length - 90 * at)),
    );
    const section = index < front.length ? '要闻' : '综合';
    return storyOf(`s${index}`, paragraphs, {
      priority: index + 1,
      section,
      headline: NAMES.slice(0, 9 - (index % 4)),
    });
  });
  return editionOf(stories, [], { profile: { ...profile, pageNames: ['要闻', '综合'] } });
}
const made = (edition: Edition, pages?: number): readonly Page[] =>
  makeUp(edition, { setting: settingOf(edition, fonts), ...(pages !== undefined && { pages }) });
const pagesOf = (pages: readonly Page[], story: string): readonly number[] =>
  pages.flatMap(({ articles }, index) => articles.flatMap((one) => (one.story === story ? [index + 1] : [])));

/** That the first story turns from page one to page two, says so on both, and is set whole. */
function expectOneTurn(pages: readonly Page[], composed: ReturnType<typeof composeEdition>): void {
  expect(pagesOf(pages, 's0')).toEqual([1, 2]);
  const parts = composed.map(({ layout }) => layout.articles.find(({ id }) => id === 's0')!);
  expect(parts.map(({ oversetLines }) => oversetLines)).toEqual([0, 0]);
  const turns = composed.map(({ lines }) =>
    lines.flatMap(({ part, line }) => (part === 'jump' ? line.runs.flatMap(({ text }) => text).join('') : [])),
  );
  expect(turns).toEqual([['（下转第2版）'], ['（上接第1版）']]);
}

describe('a story far too long for page one', () => {
  // Forty lines of four columns of ten characters: 1600 in all, heads and white included.
  const edition = pool([1500, 180, 150], [120, 90]);
  const pages = made(edition, 2);
  const composed = composeEdition({ ...edition, pages }, { fonts });

  it('turns to the page with room, once, and all its text is set', () => {
    expectOneTurn(pages, composed);
    expect(pages[1]?.articles.find(({ story }) => story === 's0')?.head).toBeUndefined();
  });

  it('begins with legs of eight lines or more, and leaves no other story out', () => {
    const body = composed[0]!.layout.boxes.filter((box) => box.kind === 'body' && box.articleId === 's0');
    expect(body.length).toBeGreaterThan(0);
    for (const { h } of body) expect(h / bare.grid.leading).toBeGreaterThanOrEqual(8);
    for (const { id } of edition.stories) expect(pagesOf(pages, id).length).toBeGreaterThan(0);
    expect(pagesOf(pages, 's1')).toEqual([1]);
    for (const { layout } of composed) {
      const { faults } = scorePage(layout);
      expect(faults.filter(({ code }) => code !== 'H12')).toEqual([]);
    }
  });
});

describe('a story far too long for a page one that is set vertically', () => {
  /** Four bands of sixteen characters, thirty lines in each. */
  const paper: SetProfile = { ...upright, grid: { ...upright.grid, lines: 47, bandLines: 12 } };
  const edition = pool([1900, 180, 150], [120, 90], paper);
  const pages = made(edition, 2);
  const composed = composeEdition({ ...edition, pages }, { fonts });

  it('turns to the page with room, once, and all its text is set', () => {
    expectOneTurn(pages, composed);
  });

  it('says so at the foot of its last line, and goes on under a small head at the right of its bands', () => {
    const grid = pageGrid(paper);
    const [to] = composed[0]!.lines.filter(({ part }) => part === 'jump');
    const texts = composed[0]!.lines.filter(
      ({ story, leg, part }) => story === 's0' && leg === to!.leg && part !== 'jump',
    );
    expect(to!.x).toBeLessThan(Math.min(...texts.map(({ x }) => x)));
    expect(to!.line.left + to!.line.width).toBeCloseTo(to!.line.measure);
    const rest = pages[1]!.articles.find(({ story }) => story === 's0')!;
    expect(rest.head).toBeUndefined();
    const head = composed[1]!.layout.boxes.find((box) => box.kind === 'headline' && box.articleId === 's0')!;
    const frame = grid.rectOf(rest.frame);
    expect(head).toMatchObject({ vertical: true, jumpPart: true, h: frame.height });
    expect(head.x + head.w).toBeCloseTo(frame.x + frame.width);
    expect((rest.frame.lines + 1) % 12).toBe(0);
  });

  it('begins with bands of eight lines or more, without faults, and leaves no other story out', () => {
    const body = composed[0]!.layout.boxes.filter((box) => box.kind === 'body' && box.articleId === 's0');
    expect(body.length).toBeGreaterThan(0);
    for (const { w } of body) expect(w / 15).toBeGreaterThan(7);
    for (const { id } of edition.stories) expect(pagesOf(pages, id).length).toBeGreaterThan(0);
    for (const { layout } of composed) {
      expect(scorePage(layout).faults.filter(({ code }) => code !== 'H12')).toEqual([]);
    }
  });
});

describe('the last resort', () => {
  it('is not taken by a page that holds its stories, nor by one that is merely too full', () => {
    for (const edition of [pool([600, 180, 150], [260, 200]), pool([500, 400, 350, 300, 250], [260])]) {
      const pages = made(edition, 2);
      for (const { id } of edition.stories) expect(pagesOf(pages, id).length).toBeLessThanOrEqual(1);
    }
  });

  it('is not taken where no page has room for the rest', () => {
    const pages = made(pool([1700, 180], [700, 400, 300]), 2);
    expect(pagesOf(pages, 's0').length).toBeLessThanOrEqual(1);
  });

  it('begins a page where as many may be as it takes', () => {
    const pages = made(pool([1700, 180, 150], []));
    expect(pagesOf(pages, 's0')).toEqual([1, 2]);
    expect(pagesOf(pages, 's1')).toEqual([1]);
  });
});
