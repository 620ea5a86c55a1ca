import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applySteps, balance, fitFrameToText, pageFit, swapArticles } from '../../../core/copyfit';
import type { SwapOutcome } from '../../../core/copyfit';
import type { Article, Edition } from '../../../core/document';
import { composePage } from '../../../core/page';
import type { ArticleLayout } from '../../../core/page';
import { articleOf, at, editionOf, fonts } from '../page/fake';
import { anyPaper, misplaced, paper, photo, storyWith, textIn } from './papers';

function layoutOf(edition: Edition, article: string, page = 1): ArticleLayout {
  return composePage(edition, page, { fonts }).layout.articles.find((each) => each.article === article)!;
}

function frameOf(edition: Edition, article: string): Article['frame'] {
  return edition.pages.flatMap(({ articles }) => articles).find(({ id }) => id === article)!.frame;
}

const level = (lines: number): Article => articleOf('a', 's', at(0, 2, 0, lines), 30);

describe('the fit of a page', () => {
  it('tells what is over, and what is free in lines of one column', () => {
    // Two columns free from line 15 to 40 of the forty, two from 19 on.
    const fit = pageFit(paper(storyWith('s', [40]), level(14)), 1, { fonts });
    expect(fit.articles.map(({ article, state }) => [article, state])).toEqual([
      ['a', 'overset'],
      ['b', expect.any(String) as string],
    ]);
    expect(fit.over.lines).toBe(layoutOf(paper(storyWith('s', [40]), level(14)), 'a').oversetLines);
    expect(fit.free.lines).toBe(2 * 25 + 2 * 21);
    expect(fit.free.share).toBe(92 / 160);
    expect(fit.free.places[0]).toEqual(at(0, 4, 19, 21));
  });
});

describe('the frame made to fit its text', () => {
  it('is as deep as it must be: a line less and the story runs over', () => {
    fc.assert(
      fc.property(anyPaper, (edition) => {
        const found = fitFrameToText(edition, 1, 'a', { fonts });
        fc.pre(found !== undefined && found.fit.oversetLines === 0);
        const fitted = applySteps(edition, found.steps);
        const frame = frameOf(fitted, 'a');
        expect(misplaced(fitted)).toEqual([]);
        expect(layoutOf(fitted, 'a').oversetLines).toBe(0);
        const step = { ...found.steps[0]!, to: { ...frame, lines: frame.lines - 1 } } as never;
        const shorter = composePage(applySteps(edition, [step]), 1, { fonts });
        const misfits = shorter.diagnostics.filter(({ code, place }) => place.article === 'a' && code !== 'underset');
        expect(misfits).not.toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  it('is left alone where it fits already', () => {
    const edition = paper(storyWith('s', [12]), level(20));
    const fitted = applySteps(edition, fitFrameToText(edition, 1, 'a', { fonts })!.steps);
    expect(fitFrameToText(fitted, 1, 'a', { fonts })).toBeUndefined();
  });
});

describe('legs balanced', () => {
  it('end on the foot with fewer rows white, nothing over', () => {
    const edition = paper(storyWith('s', [12, 5]), level(16));
    const found = balance(edition, 1, 'a', { fonts })!;
    expect(found.white.to).toBeLessThan(found.white.from);
    expect(layoutOf(applySteps(edition, found.remedy.steps), 'a').oversetLines).toBe(0);
  });

  it('are not where the story runs over', () => {
    expect(balance(paper(storyWith('s', [40]), level(12)), 1, 'a', { fonts })).toBeUndefined();
  });
});

describe('two articles in each other’s places', () => {
  const pictured = storyWith('s', [9], { pictures: [{ picture: 'p', caption: '', credit: '' }] });
  const wide: Article = {
    ...articleOf('a', 's', at(0, 3, 0, 20), 40),
    pictures: [{ index: 0, frame: at(1, 2, 0, 8) }],
  };
  const narrow = articleOf('b', 'other', at(3, 1, 4, 16), 20);
  const edition = editionOf([pictured, storyWith('other', [12])], [[wide], [narrow]], { pictures: [photo] });
  const done = (outcome: SwapOutcome): Edition => {
    if (!outcome.ok) throw new Error(outcome.why);
    return outcome.edition;
  };

  it('have each other’s frames, pages and head sizes, and their own stories', () => {
    const swapped = done(swapArticles(edition, 'a', 'b', { fonts }));
    expect(swapped.pages.map(({ articles }) => articles.map(({ id, frame }) => [id, frame]))).toEqual([
      [['b', wide.frame]],
      [['a', narrow.frame]],
    ]);
    const heads = swapped.pages.map(({ articles }) => articles[0]?.head?.size);
    expect(heads[0]).toBeGreaterThan(20);
    expect(heads[1]).toBe(20);
    expect(textIn(swapped)).toBe(textIn(edition));
  });

  it('keep their pictures in the new columns and their heads whole', () => {
    const swapped = done(swapArticles(edition, 'a', 'b', { fonts }));
    const [picture] = swapped.pages[1]!.articles[0]!.pictures;
    expect(picture!.frame).toMatchObject({ column: 0, columns: 1 });
    const codes = [1, 2].flatMap((page) => composePage(swapped, page, { fonts }).diagnostics.map(({ code }) => code));
    expect(codes).not.toContain('picture-outside-article');
    expect(codes).not.toContain('headline-too-long');
  });

  it('are refused where something stands against it', () => {
    const lockedEdition = {
      ...edition,
      pages: [{ ...edition.pages[0]!, articles: [{ ...wide, locked: true as const }] }, edition.pages[1]!],
    };
    const rest = articleOf('c', 's', at(0, 2, 0, 10));
    const threaded = {
      ...edition,
      pages: [
        edition.pages[0]!,
        { ...edition.pages[1]!, articles: [rest] },
        { id: 'page3', name: '', articles: [narrow] },
      ],
    };
    expect(swapArticles(edition, 'a', 'gone', { fonts })).toEqual({ ok: false, why: 'missing' });
    expect(swapArticles(lockedEdition, 'a', 'b', { fonts })).toEqual({ ok: false, why: 'locked' });
    expect(swapArticles(threaded, 'a', 'c', { fonts })).toEqual({ ok: false, why: 'same-story' });
    expect(swapArticles(threaded, 'a', 'b', { fonts })).toEqual({ ok: false, why: 'turns-thread' });
  });
});
