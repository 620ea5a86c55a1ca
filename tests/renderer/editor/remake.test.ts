import { describe, expect, it } from 'vitest';
import type { Article, Edition } from '../../../core/document';
import type { PageHit, PageReview, RemakeReport, RemakeTask } from '../../../renderer/compose';
import { movesBetween } from '../../../renderer/editor';
import type { EditorState } from '../../../renderer/editor';
import { createReviews, fixTask, mendTask } from '../../../renderer/editor/page-reviews';
import { createRemake } from '../../../renderer/editor/remake';
import { initialState } from '../../../renderer/editor/state';
import { createStore } from '../../../renderer/editor/store';
import { smallEdition, smallPage } from '../../core/document/small-edition';

const article = (id: string, line: number, over: Partial<Article> = {}): Article => ({
  ...{ id, story: `s-${id}`, frame: { column: 0, columns: 2, line, lines: 10 }, pictures: [] },
  ...over,
});
const before: Edition = {
  ...smallEdition(),
  pages: [smallPage('p1', [article('a', 0), article('b', 11)]), smallPage('p2', [article('c', 0)])],
};
const withFirst = (articles: readonly Article[]): Edition => ({
  ...before,
  pages: before.pages.map((page, index) => (index === 0 ? { ...page, articles } : page)),
});
const TASK: RemakeTask = { kind: 'mend', page: 1, articles: ['a'] };

function open() {
  const store = createStore<EditorState>({ ...initialState('zh-Hans'), edition: before });
  const log: string[] = [];
  let report: (told: RemakeReport) => void = () => undefined;
  const deeds = createRemake({
    store,
    ask: ({ onReport }) => {
      report = onReport;
      return { stop: () => void log.push('stop') };
    },
    goTo: (page) => store.update((state) => ({ ...state, page })),
    preview: (apply) => void log.push(apply === undefined ? 'page as it is' : 'preview'),
    edit: ({ label, apply }) => {
      log.push(label);
      store.update((state) => ({ ...state, edition: apply(before) }));
    },
    closeOthers: () => undefined,
  });
  const remade = (articles: readonly Article[]): void =>
    report({ kind: 'remade', pages: withFirst(articles).pages.slice(0, 1), score: { before: 80, after: 90 } });
  return { store, deeds, log, remade, report: (told: RemakeReport) => report(told) };
}

describe('movesBetween', () => {
  it('tells what came, went, moved, grew and got another head, and nothing of what stayed', () => {
    const after = withFirst([
      article('a', 0, { frame: { column: 0, columns: 3, line: 0, lines: 10 } }),
      article('n', 30),
      article('c', 11),
    ]);
    const moved = { ...after, pages: [after.pages[0], { ...after.pages[1], articles: [] }] } as Edition;
    expect(movesBetween(before, moved).map(({ article: id, change }) => [id, change])).toEqual([
      ['a', 'resized'],
      ['c', 'moved'],
      ['n', 'placed'],
      ['b', 'taken'],
    ]);
    expect(movesBetween(before, withFirst([article('a', 0, { head: { size: 30 } }), article('b', 11)]))).toMatchObject([
      { article: 'a', change: 'remade' },
    ]);
    expect(movesBetween(before, withFirst([article('a', 0), article('b', 11)]))).toEqual([]);
  });
});

describe('a change of a page by make-up', () => {
  it('is shown with what moves, and made as one change', () => {
    const { store, deeds, log, remade } = open();
    deeds.look(TASK);
    expect(store.get().remaking).toMatchObject({ kind: 'looking', task: TASK });
    remade([article('a', 0, { head: { size: 30 } }), article('b', 12)]);
    expect(store.get().remaking).toMatchObject({
      kind: 'shown',
      score: { before: 80, after: 90 },
      moves: [
        { article: 'a', change: 'remade' },
        { article: 'b', change: 'moved' },
      ],
    });
    deeds.take();
    expect(log).toEqual(['preview', 'mendPage', 'page as it is']);
    expect(store.get().remaking).toBeUndefined();
  });

  it('shows the best so far while a better one is looked for: taken it is made, closed nothing of it stays', () => {
    const better = (deeds: ReturnType<typeof open>): void => {
      deeds.deeds.look(TASK);
      deeds.report({ kind: 'searched', done: 3, total: 40 });
      deeds.report({
        kind: 'better',
        pages: withFirst([article('a', 0), article('b', 12)]).pages.slice(0, 1),
        score: { before: 80, after: 85 },
      });
      expect(deeds.store.get().remaking).toMatchObject({ kind: 'shown', searching: { done: 3, total: 40 } });
    };
    const taken = open();
    better(taken);
    taken.deeds.take();
    expect(taken.log).toEqual(['preview', 'stop', 'mendPage', 'page as it is']);
    const left = open();
    better(left);
    left.deeds.close();
    expect(left.log).toEqual(['preview', 'stop', 'page as it is']);
    expect(left.store.get().edition).toBe(before);
    const ended = open();
    better(ended);
    ended.report({ kind: 'nothingBetter', why: 'worse' });
    expect(ended.store.get().remaking).toMatchObject({ kind: 'shown', searching: undefined });
    expect(ended.store.get().notice).toBeUndefined();
  });

  it('leaves the page alone when nothing better is found, and when it is closed', () => {
    const { store, deeds, log, remade, report } = open();
    deeds.look(TASK);
    report({ kind: 'nothingBetter', why: 'worse' });
    expect(store.get().notice).toMatchObject({ kind: 'remake', outcome: 'nothingBetter', why: 'worse' });
    deeds.look(TASK);
    remade([article('a', 0), article('b', 12)]);
    deeds.close();
    expect(store.get().remaking).toBeUndefined();
    expect(store.get().edition).toBe(before);
    expect(log).toEqual(['preview', 'page as it is']);
  });

  it('is given up when the edition changes while it is looked for, and says so', () => {
    const { store, deeds, log } = open();
    deeds.look(TASK);
    store.update((state) => ({ ...state, edition: smallEdition() }));
    expect(log).toEqual(['stop']);
    expect(store.get().notice).toMatchObject({ outcome: 'outdated' });
  });
});

describe('the review of the page worked on', () => {
  const hit = (code: PageHit['code'], stories: readonly string[]): PageHit => ({
    ...{ code, stories, kind: 'taboo', weight: 1, rects: [] },
  });
  const hits = [hit('T1', ['s-a', 's-b']), hit('T3', [])];
  const terms = {} as PageReview['terms'];
  const review = { page: 'p1', score: 80, grade: 'B', terms, hits } as const;

  it('goes from hit to hit round the end, with the articles selected', () => {
    const store = createStore<EditorState>({
      ...initialState('zh-Hans'),
      edition: before,
      reviews: new Map([['p1', review]]),
    });
    const deeds = createReviews(store, {
      select: (selection) => store.update((state) => ({ ...state, selection })),
      reveal: () => undefined,
    });
    deeds.step(1);
    expect(store.get().hit?.key).toBe('T1 s-a s-b');
    expect(store.get().selection).toMatchObject({ page: 'p1', things: [{ id: 'a' }, { id: 'b' }] });
    deeds.step(1);
    deeds.step(1);
    expect(store.get().hit?.key).toBe('T1 s-a s-b');
    deeds.step(-1);
    expect(store.get().hit?.key).toBe('T3');
    deeds.choose(undefined);
    expect(store.get().hit).toBeUndefined();
  });

  it('asks for what can be mended only', () => {
    expect(fixTask({ page: 2 }, hits[0])).toEqual({ kind: 'fix', page: 2, code: 'T1', stories: ['s-a', 's-b'] });
    expect(fixTask({ page: 2 }, hits[1])).toBeUndefined();
    expect(mendTask({ ...initialState('zh-Hans'), edition: before })).toBeUndefined();
  });
});
