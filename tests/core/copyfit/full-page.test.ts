import { describe, expect, it } from 'vitest';
import { applySteps, pageFit, pageRemedies } from '../../../core/copyfit';
import type { CopyfitStep, PageFit } from '../../../core/copyfit';
import type { Edition } from '../../../core/document';
import { articleOf, at, editionOf, fonts } from '../page/fake';
import { misplaced, photo, storyWith, textIn } from './papers';

/** Two columns of two stories each, edges uneven; one has a picture. */
function page(lengths: readonly number[]): Edition {
  const stories = lengths.map((count, index) =>
    storyWith(`s${index}`, [count, count], {
      ...(index === 0 && { pictures: [{ picture: 'p', caption: '', credit: '' }] }),
    }),
  );
  const first = { ...articleOf('a0', 's0', at(0, 2, 0, 20), 30), pictures: [{ index: 0, frame: at(0, 2, 0, 9) }] };
  const articles = [
    first,
    articleOf('a1', 's1', at(2, 2, 0, 18), 30),
    articleOf('a2', 's2', at(0, 2, 21, 17), 20),
    articleOf('a3', 's3', at(2, 2, 19, 19), 20),
  ];
  return editionOf(stories, [articles], { pictures: [photo] });
}

/** The page by its best remedy, as it is where there is none. */
function madeFull(edition: Edition): {
  readonly steps: readonly CopyfitStep[];
  readonly before: PageFit;
  readonly after: PageFit;
} {
  const { before, remedies } = pageRemedies(edition, 1, { fonts });
  return { steps: remedies[0]?.steps ?? [], before, after: remedies[0]?.after ?? before };
}

const { columns, lines } = page([1, 1, 1, 1]).profile.grid;

describe('a page made full', () => {
  it('has nothing over and nothing white where depths can be found', () => {
    const edition = page([5, 14, 11, 13]);
    const { steps, before, after } = madeFull(edition);
    expect(before.over.lines + before.free.lines).toBeGreaterThan(0);
    expect([after.over.lines, after.free.lines]).toEqual([0, 0]);
    const full = applySteps(edition, steps);
    expect(pageFit(full, 1, { fonts })).toEqual(after);
    expect(misplaced(full)).toEqual([]);
    expect(textIn(full)).toBe(textIn(edition));
  });

  it('keeps the columns of its articles and their order in each', () => {
    const edition = page([5, 14, 11, 13]);
    const full = applySteps(edition, madeFull(edition).steps);
    const [was, is] = [edition, full].map((of) =>
      of.pages[0]!.articles.map(({ frame }) => [frame.column, frame.columns]),
    );
    expect(is).toEqual(was);
    const top = full.pages[0]!.articles;
    expect(top[0]!.frame.line + top[0]!.frame.lines + 1).toBe(top[2]!.frame.line);
  });

  it('says what it could not do, and makes nothing worse', () => {
    for (const lengths of [
      [3, 3, 3, 3],
      [30, 30, 30, 30],
      [1, 40, 1, 40],
    ]) {
      const edition = page(lengths);
      const { steps, before, after } = madeFull(edition);
      expect(after.over.lines).toBeLessThanOrEqual(before.over.lines);
      expect(pageFit(applySteps(edition, steps), 1, { fonts })).toEqual(after);
      expect(misplaced(applySteps(edition, steps))).toEqual([]);
      expect(after.over.lines + after.under.lines + after.free.lines).toBeGreaterThan(0);
    }
  });

  it('does the same each time, and nothing to a page that is full', () => {
    const edition = page([5, 14, 11, 13]);
    const once = madeFull(edition);
    expect(madeFull(edition)).toEqual(once);
    const full = applySteps(edition, once.steps);
    const again = madeFull(full);
    expect(again.after.over.lines + again.after.free.lines).toBe(0);
    expect(again.after.under.lines).toBeLessThanOrEqual(once.after.under.lines);
  });

  it('leaves locked articles where they are', () => {
    const edition = page([5, 14, 11, 13]);
    const [first, ...rest] = edition.pages[0]!.articles;
    const locked = {
      ...edition,
      pages: [{ ...edition.pages[0]!, articles: [{ ...first!, locked: true as const }, ...rest] }],
    };
    const full = applySteps(locked, madeFull(locked).steps);
    expect(full.pages[0]!.articles[0]).toEqual(locked.pages[0]!.articles[0]);
  });

  it('stays within the type area', () => {
    const full = applySteps(page([4, 20, 9, 9]), madeFull(page([4, 20, 9, 9])).steps);
    for (const { frame } of full.pages[0]!.articles) {
      expect(frame.column + frame.columns).toBeLessThanOrEqual(columns);
      expect(frame.line + frame.lines).toBeLessThanOrEqual(lines);
    }
  });
});
