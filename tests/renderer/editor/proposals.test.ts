import { describe, expect, it } from 'vitest';
import type { Page } from '../../../core/document';
import type { ProposalReport, ProposalTask, TellableProposal } from '../../../renderer/compose';
import { createDock } from '../../../renderer/editor/dock';
import { createProposals } from '../../../renderer/editor/proposals';
import { initialState } from '../../../renderer/editor/state';
import type { EditorState } from '../../../renderer/editor';
import { createStore } from '../../../renderer/editor/store';
import { smallEdition, smallPage } from '../../core/document/small-edition';

const proposal = (seed: number, rank: number): TellableProposal => ({
  ...{ seed, rank, score: rank, left: [], broken: [] },
  page: smallPage('p1', []),
  sketch: { width: 100, height: 100, boxes: [] },
});

function open(): {
  store: ReturnType<typeof createStore<EditorState>>;
  deeds: ReturnType<typeof createProposals>;
  report: (report: ProposalReport) => void;
  asked: ProposalTask[];
  edits: (readonly Page[])[];
  shown: boolean[];
  stopped: () => number;
} {
  const edition = { ...smallEdition(), pages: [smallPage('p1', []), smallPage('p2', [])] };
  const store = createStore<EditorState>({ ...initialState('zh-Hans'), edition });
  const asked: ProposalTask[] = [];
  const edits: (readonly Page[])[] = [];
  const shown: boolean[] = [];
  let stopped = 0;
  let report: (report: ProposalReport) => void = () => undefined;
  const deeds = createProposals({
    store,
    ask: ({ task, onReport }) => {
      asked.push(task);
      report = onReport;
      return { stop: () => void (stopped += 1) };
    },
    dock: createDock(store),
    goTo: (page) => store.update((state) => ({ ...state, page })),
    preview: (apply) => shown.push(apply !== undefined),
    edit: ({ apply }) => {
      const after = apply(edition);
      edits.push(after.pages);
      store.update((state) => ({ ...state, edition: after }));
    },
  });
  return { store, deeds, report: (told) => report(told), asked, edits, shown, stopped: () => stopped };
}

describe('proposals for the page in sight', () => {
  it('are kept best first, and more go on where the last ended without those known', () => {
    const { store, deeds, report, asked } = open();
    deeds.open();
    expect(asked[0]).toMatchObject({ page: 1, seed: 1, known: [] });
    report({ kind: 'proposal', proposal: proposal(1, 90) });
    report({ kind: 'proposal', proposal: proposal(2, 95) });
    report({ kind: 'tried', done: 2, total: 12, seed: 2 });
    report({ kind: 'proposed' });
    expect(store.get().proposing?.proposals.map(({ seed }) => seed)).toEqual([2, 1]);
    expect(store.get().proposing?.running).toBeUndefined();
    deeds.more();
    expect(asked[1]?.seed).toBe(3);
    expect(asked[1]?.known).toHaveLength(2);
  });

  it('show one on the page, take it as one change, and are gone then', () => {
    const { store, deeds, report, edits, shown } = open();
    deeds.open();
    const one = proposal(1, 90);
    report({ kind: 'proposal', proposal: one });
    store.update((state) => ({ ...state, page: 2 }));
    deeds.choose(1);
    expect(store.get().page).toBe(1);
    deeds.take();
    expect(edits).toHaveLength(1);
    expect(edits[0]?.[0]).toBe(one.page);
    expect(shown).toEqual([true, false]);
    expect(store.get().proposing).toBeUndefined();
  });

  it('leave the page as it was, and the search stopped, on closing and when the edition changes', () => {
    const { store, deeds, report, edits, shown, stopped } = open();
    deeds.open();
    report({ kind: 'proposal', proposal: proposal(1, 90) });
    deeds.choose(1);
    store.update((state) => ({ ...state, edition: smallEdition() }));
    expect(store.get().proposing).toBeUndefined();
    expect(shown.at(-1)).toBe(false);
    expect(stopped()).toBe(1);
    expect(edits).toEqual([]);
  });

  it('begin anew when a waiting story is put to them', () => {
    const { store, deeds, report, asked } = open();
    deeds.open();
    report({ kind: 'proposal', proposal: proposal(1, 90) });
    report({ kind: 'tried', done: 1, total: 12, seed: 1 });
    deeds.add('s9', true);
    expect(store.get().proposing?.proposals).toEqual([]);
    expect(asked.at(-1)).toMatchObject({ added: expect.arrayContaining(['s9']), seed: 1, count: 0 });
  });
});
