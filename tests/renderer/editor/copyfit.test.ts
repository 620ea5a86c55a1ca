import { describe, expect, it } from 'vitest';
import type { CopyfitHelp, PageRemedy, Remedy } from '../../../core/copyfit';
import type { Article, Edition } from '../../../core/document';
import type { AskCopyfit } from '../../../renderer/compose';
import { createCopyfit } from '../../../renderer/editor/copyfit';
import type { CopyfitDeeds } from '../../../renderer/editor/copyfit';
import type { Edit } from '../../../renderer/editor/edit';
import { selectionOf } from '../../../renderer/editor/selection';
import type { EditorState } from '../../../renderer/editor';
import { createStore } from '../../../renderer/editor/store';
import { articleOf, at, editionOf, storyOf } from '../../core/page/fake';
import { deskState } from './desk-state';

type Question = Parameters<AskCopyfit>[0];
type Answer = Parameters<Question['onAnswer']>[0];

/** A desk with the first of two articles selected, and copyfitting over it that answers what the test says. */
function desk(): {
  readonly deeds: CopyfitDeeds;
  readonly state: () => EditorState;
  readonly put: (part: Partial<EditorState>) => void;
  readonly asked: Question[];
  readonly answer: (answer: Answer) => void;
  readonly edits: Edit[];
  readonly shown: (Edition | undefined)[];
  readonly stopped: () => number;
  /** The stories whose lines were asked for, one after another. */
  readonly followed: (string | undefined)[];
} {
  const edition = editionOf(
    [storyOf('s', ['水']), storyOf('t', ['水'])],
    [[articleOf('a', 's', at(0, 2, 0, 10), 20), articleOf('b', 't', at(2, 2, 0, 10), 20)]],
  );
  const selection = selectionOf('page1', [{ kind: 'article', id: 'a' }]);
  const store = createStore(deskState(edition, { selection }));
  const put = (part: Partial<EditorState>): void => store.update((state) => ({ ...state, ...part }));
  const [asked, edits, shown]: [Question[], Edit[], (Edition | undefined)[]] = [[], [], []];
  const followed: (string | undefined)[] = [];
  let stopped = 0;
  const made = (edit: Edit): void => {
    edits.push(edit);
    put({ edition: edit.apply(store.get().edition!) });
  };
  const deeds = createCopyfit({
    store,
    ask: (question) => {
      asked.push(question);
      return { stop: () => void (stopped += 1) };
    },
    preview: (apply) => void shown.push(apply?.(store.get().edition!)),
    edit: made,
    editMoving: made,
    followText: (subject) => void followed.push(subject?.id),
  });
  return {
    ...{ deeds, put, asked, edits, shown, followed },
    state: store.get,
    answer: (answer) => asked.at(-1)!.onAnswer(answer),
    stopped: () => stopped,
  };
}

const FITS = { oversetLines: 0, oversetCharacters: 0, undersetLines: 0, undersetCharacters: 0 };

function sizeRemedy(to: number, over: number): Remedy {
  const step = { kind: 'headSize', page: 1, article: 'a', from: 20, to, seat: { pictures: [], by: 0 } } as const;
  return { steps: [step], fit: { ...FITS, oversetLines: over }, solves: over === 0, cost: 1 };
}

const help: CopyfitHelp = {
  page: 1,
  article: 'a',
  fit: { ...FITS, oversetLines: 4 },
  remedies: [sizeRemedy(18, 0), sizeRemedy(16, 2)],
};

const sizeOf = (edition: Edition | undefined): number | undefined => headOf(edition)?.size;
const headOf = (edition: Edition | undefined): Article['head'] => edition?.pages[0]?.articles[0]?.head;

describe('copyfitting on the desk', () => {
  it('finds the remedies of the selected article and shows each on the page', () => {
    const { deeds, state, asked, answer, shown, edits } = desk();
    deeds.open();
    expect(asked[0]!.task).toEqual({ kind: 'remedies', page: 1, article: 'a' });
    expect(state().copyfit).toEqual({ kind: 'finding', article: 'a' });
    answer({ kind: 'remedies', help });
    deeds.choose(0);
    deeds.choose(1);
    expect(shown.map(sizeOf)).toEqual([18, 16]);
    expect([sizeOf(state().edition), edits]).toEqual([20, []]);
  });

  it('leaves all as it was when it is closed', () => {
    const { deeds, state, answer, shown, edits } = desk();
    deeds.open();
    answer({ kind: 'remedies', help });
    deeds.choose(1);
    deeds.close();
    expect([shown.at(-1), state().copyfit, edits]).toEqual([undefined, undefined, []]);
  });

  it('does the chosen remedy as one change and is done', () => {
    const { deeds, state, asked, answer, edits, shown } = desk();
    deeds.open();
    answer({ kind: 'remedies', help });
    deeds.choose(0);
    deeds.apply();
    expect(edits.map(({ label }) => label)).toEqual(['copyfit']);
    expect([sizeOf(state().edition), state().copyfit, shown.at(-1)]).toEqual([18, undefined, undefined]);
    expect(asked).toHaveLength(1);
  });

  it('asks anew after a remedy that only helped', () => {
    const { deeds, state, asked, answer } = desk();
    deeds.open();
    answer({ kind: 'remedies', help });
    deeds.choose(1);
    deeds.apply();
    expect(sizeOf(asked.at(-1)!.edition)).toBe(16);
    expect(state().copyfit).toEqual({ kind: 'finding', article: 'a' });
  });

  it('does nothing while no remedy is chosen', () => {
    const { deeds, answer, edits } = desk();
    deeds.open();
    answer({ kind: 'remedies', help });
    deeds.apply();
    expect(edits).toEqual([]);
  });

  it('is closed when something else is selected, and stops what was asked', () => {
    const { deeds, state, put, stopped } = desk();
    deeds.open();
    put({ selection: selectionOf('page1', [{ kind: 'article', id: 'b' }]) });
    expect([state().copyfit, stopped()]).toEqual([undefined, 1]);
  });

  it('finds anew when the edition changes under it', () => {
    const { deeds, state, put, asked, answer } = desk();
    deeds.open();
    answer({ kind: 'remedies', help });
    const changed = { ...state().edition! };
    put({ edition: changed });
    expect(asked).toHaveLength(2);
    expect(asked[1]!.edition).toBe(changed);
  });

  it('marks what a remedy cuts in the lines of its story, and no longer when it is closed', () => {
    const { deeds, state, answer, followed } = desk();
    const cut: Remedy = {
      ...sizeRemedy(18, 0),
      steps: [
        {
          ...{ kind: 'cut', page: 1, article: 'a', story: 's', where: 'within', characters: 1 },
          cuts: [{ paragraph: 0, start: 0, end: 1, text: '水' }],
        },
      ],
    };
    const cuts = (): unknown => {
      const { copyfit } = state();
      return copyfit?.kind === 'found' ? copyfit.cuts : undefined;
    };
    deeds.open();
    answer({ kind: 'remedies', help: { ...help, remedies: [cut, ...help.remedies] } });
    deeds.choose(0);
    expect(cuts()).toMatchObject({ story: 's', marks: [{ place: { part: 'body:0', offset: 0 }, characters: 1 }] });
    deeds.hear({ kind: 'text', subject: { kind: 'story', id: 't' }, page: 'page1', lines: [] });
    deeds.hear({ kind: 'text', subject: { kind: 'story', id: 's' }, page: 'page1', lines: [] });
    expect(cuts()).toMatchObject({ linesOf: new Map([['page1', []]]) });
    deeds.choose(1);
    expect(cuts()).toBeUndefined();
    deeds.choose(0);
    deeds.close();
    expect(followed).toEqual(['s', undefined, 's', undefined]);
  });

  it('shows two selected articles swapped, and swaps them as one change when that is taken', () => {
    const { deeds, put, state, asked, answer, edits, shown } = desk();
    const things = [
      { kind: 'article' as const, id: 'a' },
      { kind: 'article' as const, id: 'b' },
    ];
    put({ selection: selectionOf('page1', things) });
    deeds.run('swapArticles');
    expect(asked[0]!.task).toEqual({ kind: 'swapArticles', articles: ['a', 'b'] });
    expect(state().copyfit).toEqual({ kind: 'doing', deed: 'swapArticles' });
    answer({ kind: 'pages', pages: [{ ...state().edition!.pages[0]!, articles: [] }] });
    expect(state().copyfit).toEqual({ kind: 'proposed', deed: 'swapArticles', articles: ['a', 'b'], steps: [] });
    expect([edits, shown.at(-1)?.pages[0]!.articles]).toEqual([[], []]);
    deeds.apply();
    expect([edits.map(({ label }) => label), state().edition!.pages[0]!.articles]).toEqual([['swapArticles'], []]);
    expect(state().copyfit).toBeUndefined();
  });

  it('takes back what it shows of a deed when it is left, or something else is selected', () => {
    const { deeds, put, state, answer, edits, shown } = desk();
    const { steps } = sizeRemedy(18, 0);
    const white = { from: 5, to: 1 };
    for (const leave of [deeds.close, () => put({ selection: selectionOf('page1', [{ kind: 'article', id: 'b' }]) })]) {
      deeds.run('balance');
      answer({ kind: 'steps', steps, white });
      expect(state().copyfit).toEqual({ kind: 'proposed', deed: 'balance', articles: ['a'], steps, white });
      expect(sizeOf(shown.at(-1))).toBe(18);
      leave();
      expect([state().copyfit, shown.at(-1), edits]).toEqual([undefined, undefined, []]);
    }
  });

  it('tells how far a long deed is, and what was done', () => {
    const { deeds, state, asked, answer } = desk();
    deeds.run('fitFrame');
    asked[0]!.onProgress?.(2, 5);
    expect(state().copyfit).toEqual({ kind: 'doing', deed: 'fitFrame', progress: { done: 2, total: 5 } });
    const { steps } = sizeRemedy(18, 0);
    answer({ kind: 'steps', steps });
    expect(state().notice).toEqual({ kind: 'copyfit', deed: 'fitFrame', outcome: 'done', steps, over: 0, white: 0 });
  });

  it('shows the best way to make a page full, and does the one that is chosen as one change', () => {
    const { deeds, state, answer, edits, shown } = desk();
    deeds.run('fillPage');
    const none = { lines: 0, characters: 0 };
    const fit = { page: 1, articles: [], over: none, under: none, free: { lines: 0, share: 0, places: [] } };
    const way = (to: number): PageRemedy => {
      return { steps: sizeRemedy(to, 0).steps, after: fit, clash: 0, solves: true, cost: 1 };
    };
    const before = { ...fit, free: { ...fit.free, lines: 6 } };
    answer({ kind: 'page', help: { before, remedies: [way(24), way(28)] } });
    expect(state().copyfit).toMatchObject({ kind: 'filling', page: 1, chosen: 0 });
    expect(shown.at(-1)?.pages[0]?.articles[0]?.head?.size).toBe(24);
    deeds.choose(1);
    expect(edits).toEqual([]);
    deeds.apply();
    expect(state().edition?.pages[0]?.articles[0]?.head?.size).toBe(28);
    expect([edits.length, shown.at(-1), state().copyfit]).toEqual([1, undefined, undefined]);
    expect(state().notice).toMatchObject({ deed: 'fillPage', outcome: 'done' });
    deeds.run('fillPage');
    answer({ kind: 'page', help: { before, remedies: [way(30)] } });
    deeds.close();
    expect([edits.length, shown.at(-1), state().copyfit]).toEqual([1, undefined, undefined]);
  });

  it('tells what a page made full still lacks, and that a refused swap was not done', () => {
    const { deeds, state, put, answer } = desk();
    deeds.run('fillPage');
    const free = { lines: 6, share: 0.1, places: [] };
    const none = { lines: 0, characters: 0 };
    const before = { page: 1, articles: [], over: { lines: 3, characters: 30 }, under: none, free };
    answer({ kind: 'page', help: { before, remedies: [] } });
    expect(state().notice).toEqual({
      kind: 'copyfit',
      deed: 'fillPage',
      outcome: 'stuck',
      steps: [],
      over: 3,
      white: 6,
    });
    const things = [
      { kind: 'article' as const, id: 'a' },
      { kind: 'article' as const, id: 'b' },
    ];
    put({ selection: selectionOf('page1', things) });
    deeds.run('swapArticles');
    answer({ kind: 'refused', why: 'locked' });
    expect(state().notice).toMatchObject({ kind: 'copyfit', outcome: 'locked' });
  });

  it('does not take what was found for an edition that has changed meanwhile', () => {
    const { deeds, state, put, answer, edits } = desk();
    deeds.run('fitFrame');
    put({ edition: { ...state().edition! } });
    answer({ kind: 'steps', steps: sizeRemedy(18, 0).steps });
    expect([edits, state().notice]).toEqual([
      [],
      { kind: 'copyfit', deed: 'fitFrame', outcome: 'outdated', steps: [], over: 0, white: 0 },
    ]);
  });
});
