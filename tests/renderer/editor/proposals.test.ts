import { describe, expect, it } from 'vitest';
import type { Article, Page } from '../../../core/document';
import type { PageStock } from '../../../core/makeup';
import type { ProposalReport, ProposalTask, TellableProposal } from '../../../renderer/compose';
import { createDock } from '../../../renderer/editor/dock';
import { createProposals } from '../../../renderer/editor/proposals';
import { initialState } from '../../../renderer/editor/state';
import type { EditorState } from '../../../renderer/editor';
import { createStore } from '../../../renderer/editor/store';
import { smallEdition, smallPage } from '../../core/document/small-edition';

const proposal = (seed: number, rank: number): TellableProposal => ({
  ...{ seed, rank, score: rank, left: [], broken: [], look: { run: 'mixed' } },
  page: smallPage('p1', []),
  sketch: { width: 100, height: 100, boxes: [] },
});

const articleOf = (story: string): Article => ({
  ...{ id: `a-${story}`, story, frame: { column: 0, columns: 1, line: 0, lines: 9 }, pictures: [] },
});

function open(own: readonly Article[] = []): {
  store: ReturnType<typeof createStore<EditorState>>;
  deeds: ReturnType<typeof createProposals>;
  report: (report: ProposalReport) => void;
  asked: ProposalTask[];
  edits: (readonly Page[])[];
  shown: boolean[];
  stopped: () => number;
} {
  const edition = { ...smallEdition(), pages: [smallPage('p1', own), smallPage('p2', [])] };
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

  it('are told without those that leave more stories than another, but for the one in sight', () => {
    const { store, deeds, report } = open();
    deeds.open();
    report({ kind: 'proposal', proposal: { ...proposal(1, -5), left: ['a'] } });
    report({ kind: 'proposal', proposal: { ...proposal(2, -8), left: ['a'] } });
    deeds.choose(2);
    report({ kind: 'proposal', proposal: proposal(3, 70) });
    expect(store.get().proposing?.proposals.map(({ seed }) => seed)).toEqual([3, 2]);
    deeds.choose(3);
    report({ kind: 'proposal', proposal: proposal(4, 80) });
    expect(store.get().proposing?.proposals.map(({ seed }) => seed)).toEqual([4, 3]);
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
    deeds.include('s9', true);
    expect(store.get().proposing?.proposals).toEqual([]);
    expect(asked.at(-1)).toMatchObject({ added: expect.arrayContaining(['s9']), seed: 1, count: 0 });
  });
});

describe('a page too full or too empty', () => {
  const load = (wanted: number): PageStock['load'] => ({ wanted, least: wanted, most: wanted, lines: 100, cells: 17 });
  const stock = (wanted: number, suggested: Partial<PageStock['suggested']> = {}): PageStock => ({
    ...{ stories: [], without: [], waiting: [], kept: 0, load: load(wanted) },
    suggested: { leaveOut: [], fillers: [], ...suggested },
  });

  it('waits for the editor, with what is suggested chosen already, and is made up with their choice', () => {
    const { store, deeds, report, asked } = open(['s1', 's2', 's3'].map(articleOf));
    deeds.open();
    expect(asked[0]).toMatchObject({ weigh: true, without: [] });
    report({ kind: 'stock', stock: stock(1), before: stock(1.3, { leaveOut: ['s2', 's3'], fillers: [] }) });
    report({ kind: 'proposed' });
    expect(store.get().proposing).toMatchObject({ without: ['s2', 's3'], asked: false, running: undefined });
    deeds.include('s3', true);
    deeds.include('s1', false);
    for (let told = 0; told < 2; told++) report({ kind: 'proposed' });
    deeds.more();
    expect(asked.at(-1)).toMatchObject({ weigh: false, count: 4, added: [], without: ['s2', 's1'] });
  });

  it('gets fillers that are suggested, and no others', () => {
    const { store, deeds, report } = open();
    deeds.open();
    report({ kind: 'stock', stock: stock(1), before: stock(0.8, { fillers: ['f1'] }) });
    expect(store.get().proposing?.added).toContain('f1');
    deeds.include('f1', false);
    expect(store.get().proposing?.added).not.toContain('f1');
  });

  it('is counted to the end while more is ticked, and once more then: no worker is lost', () => {
    const { deeds, report, asked, stopped } = open(['s1', 's2'].map(articleOf));
    deeds.open();
    report({ kind: 'stock', stock: stock(1), before: stock(1.3, { leaveOut: ['s2'] }) });
    report({ kind: 'proposed' });
    deeds.include('s1', false);
    deeds.include('s2', true);
    deeds.more();
    expect([asked.length, stopped()]).toEqual([2, 0]);
    report({ kind: 'proposed' });
    expect([asked.length, stopped()]).toEqual([3, 0]);
    expect(asked.at(-1)).toMatchObject({ count: 4, without: ['s1'] });
  });
});
