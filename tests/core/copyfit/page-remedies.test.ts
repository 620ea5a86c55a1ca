import { describe, expect, it } from 'vitest';
import { applySteps, pageFit, pageRemedies } from '../../../core/copyfit';
import type { PageHelp, WaitingShape } from '../../../core/copyfit';
import type { Edition } from '../../../core/document';
import { articleOf, at, editionOf, fonts } from '../page/fake';
import { misplaced, photo, storyWith } from './papers';

/** A page that is too short: at its left an article with a picture, at its right one over a hole; a brief waits. */
function page(lengths: readonly [number, number]): Edition {
  const words = { pictures: [{ picture: 'p', caption: '', credit: '' }] };
  const stories = [storyWith('s0', [lengths[0]], words), storyWith('s1', [lengths[1]]), storyWith('brief', [4])];
  const { lines } = editionOf([], [[]]).profile.grid;
  const left = { ...articleOf('a0', 's0', at(0, 2, 0, lines), 30), pictures: [{ index: 0, frame: at(0, 2, 0, 9) }] };
  return editionOf(stories, [[left, articleOf('a1', 's1', at(2, 2, 0, lines - 14), 30)]], { pictures: [photo] });
}

const BRIEF: WaitingShape = { story: 'brief', head: { size: 20 }, pictures: [], columns: 2, lines: 8 };

const kinds = ({ remedies }: PageHelp): readonly string[] =>
  remedies.map(({ steps }) => [...new Set(steps.map(({ kind }) => kind))].sort().join(' '));

describe('the remedies of a page', () => {
  const short = page([12, 12]);

  it('offer larger pictures, larger heads and a story that waits, each true when done', () => {
    const help = pageRemedies(short, 1, { fonts, waiting: [BRIEF] });
    expect(help.before.free.lines).toBeGreaterThan(0);
    expect(kinds(help).some((each) => each.includes('place'))).toBe(true);
    expect(kinds(help).some((each) => /picture/.test(each) && !/head|track/.test(each))).toBe(true);
    expect(new Set(help.remedies.map(({ steps }) => JSON.stringify(steps))).size).toBe(help.remedies.length);
    for (const { steps, after } of help.remedies) {
      const made = applySteps(short, steps);
      expect(pageFit(made, 1, { fonts })).toEqual(after);
      expect(misplaced(made)).toEqual([]);
      expect(after.over.lines).toBe(0);
      expect(after.under.lines + after.free.lines).toBeLessThan(help.before.under.lines + help.before.free.lines);
    }
    const costs = help.remedies.map(({ cost }) => cost);
    expect(costs).toEqual([...costs].sort((a, b) => a - b));
  });

  it('place a story as its shape has it, upright too', () => {
    const { remedies } = pageRemedies(short, 1, { fonts, waiting: [{ ...BRIEF, vertical: true }] });
    const placed = remedies.flatMap(({ steps }) => steps.flatMap((step) => (step.kind === 'place' ? [step.put] : [])));
    expect(placed[0]).toMatchObject({ story: 'brief', vertical: true });
  });

  it('place a story once, where it is not on a page yet', () => {
    const { remedies } = pageRemedies(short, 1, { fonts, waiting: [BRIEF, { ...BRIEF, columns: 1, lines: 12 }] });
    const placed = remedies.map(({ steps }) => steps.filter(({ kind }) => kind === 'place').length);
    expect(Math.max(...placed)).toBe(1);
  });

  it('change nothing that is locked: only what waits may come', () => {
    const [first] = short.pages;
    const articles = first!.articles.map((article) => ({ ...article, locked: true as const }));
    const locked: Edition = { ...short, pages: [{ ...first!, articles }] };
    expect(pageRemedies(locked, 1, { fonts }).remedies).toEqual([]);
    const [place] = pageRemedies(locked, 1, { fonts, waiting: [BRIEF] }).remedies;
    expect(place && applySteps(locked, place.steps).pages[0]?.articles.slice(0, 2)).toEqual(articles);
  });
});
