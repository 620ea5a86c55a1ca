import { describe, expect, it } from 'vitest';
import type { ComparedPages } from '../../../../renderer/compose';
import type { CompareReport } from '../../../../renderer/compose/compare-messages';
import { createBoardDeeds } from '../../../../renderer/editor/comparing/board-deeds';
import { hearCompared, keepCompared } from '../../../../renderer/editor/comparing/keep-compared';
import { initialState } from '../../../../renderer/editor/state';
import type { EditorState } from '../../../../renderer/editor/state';
import { createStore } from '../../../../renderer/editor/store';
import type { WindowToComposer } from '../../../../renderer/compose';
import { smallEdition } from '../../../core/document/small-edition';

const page = { id: 'before p', revision: 1, width: 1000, height: 1400, damage: [] };
const rect = (y: number): { x: number; y: number; width: number; height: number } => ({
  x: 10,
  y,
  width: 40,
  height: 10,
});
const pages: ComparedPages = {
  number: 1,
  before: page,
  after: { ...page, id: 'p', height: 1500 },
  removed: [rect(100)],
  added: [],
  places: [
    { cause: 'unasked', before: [rect(100)], after: [rect(100)] },
    { cause: 'moved', before: [rect(900)], after: [] },
  ],
};

function desk() {
  const before = smallEdition();
  const edition = { ...before, issue: { date: '2026-05-02' } };
  const store = createStore<EditorState>({ ...initialState('zh-Hans'), session: 's', edition });
  const went: number[] = [];
  const told: WindowToComposer[] = [];
  const runs: { stopped: boolean; report: (report: CompareReport) => void }[] = [];
  keepCompared({
    store,
    composer: { tell: (message) => void told.push(message) },
    compareStates: (_states, report) => {
      const run = { stopped: false, report };
      runs.push(run);
      return { stop: () => void (run.stopped = true) };
    },
  });
  const board = createBoardDeeds({
    store,
    navigator: { goTo: (number) => void went.push(number) },
    states: () => [{ kind: 'opened', key: 'opened', edition: () => before }],
    withEarlier: (key) =>
      store.update((state) => ({ ...state, comparing: { before: { kind: 'earlier', key, edition: before } } })),
  });
  const now = (): NonNullable<NonNullable<EditorState['comparing']>['board']> => store.get().comparing!.board!;
  return { store, board, now, went, told, runs, before };
}

describe('two states of a page over the desk', () => {
  it('are those of the first state that is known where none was chosen, shown whole in their panes', () => {
    const { store, board, now, told } = desk();
    expect(board.open()).toBe(true);
    expect(store.get().comparing?.before).toMatchObject({ key: 'opened' });
    expect(told.map(({ kind }) => kind)).toEqual(['compareStates', 'comparePage']);
    board.resize({ width: 700, height: 800 });
    hearCompared(store, { kind: 'comparedPages', session: 's', pages });
    const { scale, y } = now().view;
    expect(y).toBeGreaterThan(0);
    expect(y + 1500 * scale).toBeLessThan(800);
    board.close();
    expect(store.get().comparing).toMatchObject({ before: { key: 'opened' } });
    expect(told.slice(2)).toEqual([
      { kind: 'compareStates', states: {} },
      { kind: 'comparePage', page: undefined },
    ]);
  });

  it('are gone through place by place, legibly, and on from page to page', () => {
    const { store, board, now, went } = desk();
    board.open();
    board.resize({ width: 700, height: 800 });
    hearCompared(store, { kind: 'comparedPages', session: 's', pages });
    board.step(1);
    expect(now()).toMatchObject({ chosen: 0, view: { scale: 1 } });
    board.step(1);
    const { view } = now();
    expect(view.y + 905 * view.scale).toBeGreaterThan(0);
    expect(view.y + 905 * view.scale).toBeLessThan(800);
    board.step(1);
    expect([now().chosen, went]).toEqual([1, [2]]);
    board.textOnly(true);
    board.step(-1);
    expect(now().chosen).toBe(0);
    store.update((state) => ({
      ...state,
      edition: { ...state.edition!, pages: [1, 2, 3].map(() => state.edition!.pages[0]!) },
    }));
    board.step(-1);
    expect(went).toEqual([2, 3]);
  });

  it('keep what is in the middle there when a pane becomes larger, as it does when one is laid over the other', () => {
    const { store, board, now } = desk();
    board.open();
    board.resize({ width: 700, height: 800 });
    hearCompared(store, { kind: 'comparedPages', session: 's', pages });
    board.step(1);
    const inMiddle = (): number => (now().pane.width / 2 - now().view.x) / now().view.scale;
    const before = inMiddle();
    board.lay('over');
    board.resize({ width: 1400, height: 800 });
    expect(inMiddle()).toBeCloseTo(before);
  });

  it('stay while they are compared still: whether anything differs on them is not known yet', () => {
    const { store, board, now, went } = desk();
    board.open();
    board.resize({ width: 700, height: 800 });
    board.step(1);
    board.step(-1);
    expect([now().chosen, went]).toEqual([undefined, []]);
    hearCompared(store, { kind: 'comparedPages', session: 's', pages });
    board.step(1);
    expect(now().chosen).toBe(0);
  });

  it('lie one over the other while a reader flicks between them', () => {
    const { store, board, now } = desk();
    board.open();
    hearCompared(store, { kind: 'comparedPages', session: 's', pages });
    board.flick();
    expect(now()).toMatchObject({ layout: 'over', shown: 'before' });
    board.flick();
    expect(now().shown).toBe('after');
    board.lay('over');
    expect(now().shown).toBe('both');
  });

  it('are never those of another edition or another page', () => {
    const { store, board, now } = desk();
    board.open();
    hearCompared(store, { kind: 'comparedPages', session: 'other', pages });
    hearCompared(store, { kind: 'comparedPages', session: 's', pages: { ...pages, number: 2 } });
    expect(now().pages).toBeUndefined();
  });
});

describe('comparing texts elsewhere than in the window', () => {
  it('is given up when another state is chosen, and what comes is of the states it was asked for', async () => {
    const { store, board, runs, before } = desk();
    board.open();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(runs).toHaveLength(1);
    const other = { ...before, issue: { date: '2026-05-03' } };
    store.update((state) => ({ ...state, comparing: { before: { kind: 'saved', edition: other } } }));
    expect(runs[0]?.stopped).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 5));
    runs[1]?.report({ kind: 'compared', comparison: { owners: [], unmet: [] } });
    expect(store.get().comparing?.texts?.before).toBe(other);
    store.update((state) => ({ ...state, comparing: undefined }));
    runs[1]?.report({ kind: 'compared', comparison: { owners: [], unmet: [] } });
    expect(store.get().comparing).toBeUndefined();
  });
});
