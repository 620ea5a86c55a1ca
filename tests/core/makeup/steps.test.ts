import { describe, expect, it } from 'vitest';
import { makeUp, mendPage } from '../../../core/makeup';
import { stepOf } from '../../../core/makeup/article-step';
import { betterLayout } from '../../../core/makeup/better-layout';
import { depthsByLook, fillHole } from '../../../core/makeup/lay-out';
import { preparePage } from '../../../core/makeup/make-up-page';
import { seededRandom } from '../../../core/makeup/random';
import { composePage, settingOf } from '../../../core/page';
import { scorePage } from '../../../core/page-score';
import type { Edition, Page } from '../../../core/document';
import { pageSetOf, plainPapers } from '../../bench/page-sets';
import { library as fonts } from '../../support/pdf-fixture';

/** A tabloid page of six stories, which rectangles part from edge to edge. */
const paper = plainPapers().find(({ id }) => id === 'tabloid-5x14')!;
const { edition, page: number } = pageSetOf(paper, fonts, { kind: 'inside over an advertisement', count: 6, day: 1 });
const [plain, stepped] = (['rectangles', 'steps'] as const).map((storyShapes): Edition => {
  const basis = { ...edition, profile: { ...edition.profile, storyShapes } };
  return { ...basis, pages: makeUp(basis, { setting: settingOf(basis, fonts) }) };
});

const pageOf = (made: Edition | undefined): Page => made!.pages[number - 1]!;
const composed = (made: Edition | undefined): ReturnType<typeof composePage> => composePage(made!, number, { fonts });
const scored = (made: Edition | undefined): ReturnType<typeof scorePage> => scorePage(composed(made).layout);
const steppedOn = (page: Page): Page['articles'] =>
  page.articles.filter((one) => stepOf(one, page, paper) !== undefined);

describe('stories in steps', () => {
  it('stand only where they are asked for, on a page that rectangles leave poor', () => {
    expect(steppedOn(pageOf(plain))).toEqual([]);
    expect(steppedOn(pageOf(stepped)).length).toBeGreaterThan(0);
    const [before, after] = [scored(plain), scored(stepped)];
    expect(before.taboos).not.toEqual([]);
    expect(after.taboos).toEqual([]);
    expect(after.score).toBeGreaterThan(before.score);
  });

  it('are found as well where other stories had to be left before, and the page is searched for briefly', () => {
    const basis: Edition = { ...edition, profile: { ...edition.profile, storyShapes: 'steps' } };
    const setting = settingOf(basis, fonts);
    const { items, hole, desk } = preparePage({ edition: basis, page: number, stories: basis.stories, setting });
    const task = { items, hole, desk, random: seededRandom(2), depths: depthsByLook(), holds: () => true };
    const found = fillHole(task, 'brief');
    expect(found?.placed.some(({ shape }) => shape.step !== undefined)).toBe(false);
    const { placed } = betterLayout(found!, task);
    expect(placed.some(({ shape }) => shape.step !== undefined)).toBe(true);
    // The same search again, where stories in steps turn out not to hold their text.
    const without = betterLayout(found!, { ...task, random: seededRandom(2), holds: () => false });
    expect(without.placed.some(({ shape }) => shape.step !== undefined)).toBe(false);
  });

  it('hold all their text, as one story in the order in which it is read', () => {
    const { layout, diagnostics } = composed(stepped);
    expect(scored(stepped).faults).toEqual([]);
    expect(diagnostics.filter(({ code }) => code.includes('overset'))).toEqual([]);
    for (const { story } of steppedOn(pageOf(stepped))) {
      const legs = layout.boxes.filter((box) => box.kind === 'body' && box.articleId === story);
      expect(legs.map(({ x }) => x)).toEqual(legs.map(({ x }) => x).toSorted((a, b) => a - b));
      // Its head spans all of them, and its last leg goes on where the first of it ends.
      const head = layout.boxes.find((box) => box.kind === 'headline' && box.articleId === story)!;
      for (const leg of legs) expect(leg.x + leg.w).toBeLessThanOrEqual(head.x + head.w + 1);
      const [upper, hanging] = legs.slice(-2);
      expect(hanging!.x + hanging!.w).toBeCloseTo(upper!.x + upper!.w);
      expect(hanging!.y).toBeCloseTo(upper!.y + upper!.h);
    }
  });

  it('keep the article they have, and its step, when the page is mended for a shorter text', () => {
    const before = pageOf(stepped);
    const [first] = steppedOn(before);
    const step = stepOf(first!, before, paper);
    const stories = edition.stories.map((story) =>
      story.id === first?.story ? { ...story, paragraphs: story.paragraphs.map(shorter) } : story,
    );
    const changed = { ...stepped!, stories };
    for (const id of [first!.id, step!.id]) {
      const mended = mendPage({ edition: changed, page: number, articles: [id], setting: settingOf(changed, fonts) });
      const page = mended?.page;
      expect(page?.articles.filter(({ story }) => story === first?.story)[0]?.id).toBe(first?.id);
      expect(new Set(page?.articles.map((one) => one.id)).size).toBe(page?.articles.length);
      const after = { ...changed, pages: changed.pages.map((one) => (one === before ? page! : one)) };
      expect(scored(after).faults).toEqual([]);
    }
  });
});

function shorter<Paragraph extends { readonly text: string; readonly kind: string }>(paragraph: Paragraph): Paragraph {
  const { kind, text } = paragraph;
  return kind === 'body' ? { ...paragraph, text: text.slice(0, Math.ceil(0.85 * text.length)) } : paragraph;
}
