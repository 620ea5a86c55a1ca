import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applySteps, remedies } from '../../../core/copyfit';
import type { CopyfitHelp, Remedy } from '../../../core/copyfit';
import type { Article, Edition } from '../../../core/document';
import { composeEdition } from '../../../core/page';
import type { ArticleFit } from '../../../core/page';
import { articleOf, at, fonts } from '../page/fake';
import { anyPaper, misplaced, paper, storyWith, textIn } from './papers';

/** How the story of `a` fits where it ends, composed from nothing. */
function fitOf(edition: Edition): ArticleFit {
  const all = composeEdition(edition, { fonts }).flatMap(({ layout }) => layout.articles);
  const { oversetLines, oversetCharacters, undersetLines, undersetCharacters } = all
    .filter(({ id }) => id === 's')
    .at(-1)!;
  return { oversetLines, oversetCharacters, undersetLines, undersetCharacters };
}

function helpOf(edition: Edition): CopyfitHelp {
  return remedies(edition, 1, 'a', { fonts })!;
}

function kindsOf(found: readonly Remedy[]): readonly string[] {
  return found.map(({ steps }) => steps.map(({ kind }) => kind).join(' + '));
}

const level = (lines: number, form: Partial<Article> = {}): Article => ({
  ...articleOf('a', 's', at(0, 2, 0, lines), 30),
  ...form,
});

describe('the remedies of an article', () => {
  it('give what they say, stand in the grid over nothing, and lose no text but what they say they cut', () => {
    fc.assert(
      fc.property(anyPaper, (edition) => {
        const help = helpOf(edition);
        expect(help.fit).toEqual(fitOf(edition));
        for (const { steps, fit, solves } of help.remedies) {
          const changed = applySteps(edition, steps);
          expect(fitOf(changed)).toEqual(fit);
          expect(solves).toBe(fit.oversetLines === 0 && fit.undersetLines === 0);
          expect(misplaced(changed)).toEqual([]);
          const cut = steps.flatMap((step) => (step.kind === 'cut' ? step.cuts : []));
          const kept = textIn(changed).replaceAll('\n', '').length;
          const gone = cut.reduce((sum, { text }) => sum + text.length, 0);
          expect(kept + gone).toBe(textIn(edition).replaceAll('\n', '').length);
          if (cut.length === 0) expect(changed.stories).toBe(edition.stories);
        }
      }),
      { numRuns: 8 },
    );
  });

  it('help: less is over or short than before, and no other story is worse', () => {
    fc.assert(
      fc.property(anyPaper, (edition) => {
        const { fit: before, remedies: found } = helpOf(edition);
        const others = (of: Edition): readonly number[] =>
          composeEdition(of, { fonts }).flatMap(({ layout }) =>
            layout.articles.filter(({ id }) => id !== 's').map(({ oversetLines }) => oversetLines),
          );
        for (const { steps, fit } of found) {
          const better = fit.oversetLines < before.oversetLines || fit.undersetLines < before.undersetLines;
          expect(better).toBe(true);
          expect(others(applySteps(edition, steps))).toEqual(others(edition));
        }
      }),
      { numRuns: 6 },
    );
  });

  it('are ordered: all that do it first, the cheaper before the dearer', () => {
    const { remedies: found } = helpOf(paper(storyWith('s', [12, 12]), level(14)));
    expect(found.length).toBeGreaterThan(3);
    const rank = ({ fit, solves, cost }: Remedy): number =>
      (fit.oversetLines === 0 ? 0 : 2e6) + (solves ? 0 : 1e6) + cost;
    expect(found.map(rank)).toEqual(found.map(rank).sort((a, b) => a - b));
  });

  it('begin with the free space under an article, by as many lines as it needs', () => {
    const edition = paper(storyWith('s', [12, 12]), level(14));
    const [first] = helpOf(edition).remedies;
    expect(first).toMatchObject({ solves: true, steps: [{ kind: 'frame', from: at(0, 2, 0, 14) }] });
    const step = first!.steps[0]!;
    const to = step.kind === 'frame' ? step.to : undefined;
    expect(
      fitOf(applySteps(edition, [{ ...step, to: { ...to, lines: to!.lines - 1 } } as never])).oversetLines,
    ).toBeGreaterThan(0);
  });

  it('leave the frame of a locked article alone', () => {
    const { remedies: found } = helpOf(paper(storyWith('s', [12, 12]), level(14, { locked: true })));
    expect(kindsOf(found).filter((kinds) => kinds.includes('frame'))).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
  });

  it('take a head smaller or closer, air out, a picture lower, text closer, and cut the copy', () => {
    const words = { pictures: [{ picture: 'p', caption: '', credit: '' }] };
    const own = { pictures: [{ index: 0, frame: at(0, 2, 0, 8) }], head: { size: 36, air: 2 }, locked: true as const };
    const edition = paper(storyWith('s', [12, 5], words), level(24, own));
    expect(fitOf(edition).oversetLines).toBeGreaterThan(0);
    const all = new Set(kindsOf(helpOf(edition).remedies).flatMap((kinds) => kinds.split(' + ')));
    for (const kind of ['headAir', 'headSize', 'pictureLines', 'cut']) expect(all).toContain(kind);
  });

  it('run the rest of a story on on a later page that has room, under a name of its own', () => {
    const { remedies: found } = helpOf(paper(storyWith('s', [30, 30]), level(20, { locked: true })));
    const jump = found.flatMap(({ steps }) => steps).find(({ kind }) => kind === 'jump');
    expect(jump).toMatchObject({ page: 1, to: 2, rest: { id: 'a-2', story: 's', pictures: [] } });
  });

  it('are two small ones together where none does it alone', () => {
    const own = { head: { size: 30, air: 1 }, locked: true as const };
    const edition = paper(storyWith('s', [11]), level(10, own));
    const small = helpOf(edition).remedies.filter(({ steps }) => steps.length === 2);
    for (const { steps, solves } of small)
      expect([new Set(steps.map(({ kind }) => kind)).size, solves]).toEqual([2, true]);
    expect(small.length).toBeGreaterThan(0);
  });

  it('let a short story have air, a larger head, or a frame with fewer lines', () => {
    const all = kindsOf(helpOf(paper(storyWith('s', [8]), level(16))).remedies);
    expect(all).toEqual(expect.arrayContaining(['frame', 'headAir']));
  });

  it('are none for a story that fits', () => {
    const edition = paper(storyWith('s', [12, 12]), level(14));
    const fitted = applySteps(edition, helpOf(edition).remedies[0]!.steps);
    expect(helpOf(fitted)).toMatchObject({ remedies: [], fit: { oversetLines: 0, undersetLines: 0 } });
  });

  it('are not known of an article that is not there', () => {
    expect(remedies(paper(storyWith('s', [2]), level(14)), 1, 'gone', { fonts })).toBeUndefined();
  });
});
