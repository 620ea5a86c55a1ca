import { describe, expect, it } from 'vitest';
import type { Article, Block, Edition, Page } from '../../../core/document';
import type { MadePage, MakeUpReport } from '../../../renderer/compose';
import { createMakeUp } from '../../../renderer/editor/make-up';
import { initialState } from '../../../renderer/editor/state';
import { createStore } from '../../../renderer/editor/store';
import { smallEdition, smallPage } from '../../core/document/small-edition';

type Report = MakeUpReport;

function makeUpOver(opened = smallEdition()): {
  store: ReturnType<typeof createStore<ReturnType<typeof initialState>>>;
  deeds: ReturnType<typeof createMakeUp>;
  report: (report: Report) => void;
  edit: () => void;
  taken: (readonly Page[])[];
  stopped: () => number;
} {
  const store = createStore(initialState('zh-Hans'));
  const taken: (readonly Page[])[] = [];
  let edition: Edition = opened;
  let report: (report: Report) => void = () => undefined;
  let stopped = 0;
  const deeds = createMakeUp({
    store,
    ask: ({ onReport }) => {
      report = onReport;
      return { stop: () => void (stopped += 1) };
    },
    edition: () => edition,
    take: (pages) => taken.push(pages),
  });
  return {
    store,
    deeds,
    report: (told) => report(told),
    edit: () => void (edition = { ...edition }),
    taken,
    stopped: () => stopped,
  };
}

const pages = [smallPage('p1', [])];
const made = (number: number, page: Page): MadePage => ({
  ...{ number, page, score: 90 },
  sketch: { width: 10, height: 10, boxes: [] },
});

describe('making up', () => {
  it('tells its pages and puts them into the document when it is done', () => {
    const { store, deeds, report, taken } = makeUpOver();
    deeds.start();
    report({ kind: 'made', made: made(1, pages[0]!), done: 1, total: 4 });
    expect(store.get().makingUp).toMatchObject({ done: 1, total: 4, pages: [{ number: 1 }] });
    report({ kind: 'madeUp', pages });
    expect(taken[0]?.[0]).toEqual(pages[0]);
    expect(store.get().makingUp).toBeUndefined();
  });

  it('leaves the pages it had no copy for, and says what it came to', () => {
    const before = smallEdition();
    // The box of a package goes with its stories.
    const frame = { column: 0, columns: 2, line: 0, lines: 20 };
    const box: Block = { id: 'box', frame, content: { kind: 'package', text: '防汛' } };
    const [first, ...others] = before.pages;
    const { store, deeds, report, taken } = makeUpOver({
      ...before,
      pages: [{ ...first!, blocks: [...(first!.blocks ?? []), box] }, ...others],
    });
    deeds.start();
    report({ kind: 'madeUp', pages: [] });
    expect(taken[0]).toEqual(before.pages.map((page) => ({ ...page, articles: [] })));
    const waiting = before.stories.filter(({ killed }) => !killed).length;
    expect(store.get().notice).toEqual({ kind: 'madeUp', placed: 0, waiting, empty: before.pages.length });
  });

  it('does not overwrite what was changed meanwhile, and says so', () => {
    const { store, deeds, report, edit, taken } = makeUpOver();
    deeds.start();
    edit();
    report({ kind: 'madeUp', pages });
    expect(taken).toEqual([]);
    expect(store.get().notice).toEqual({ kind: 'makeUpOutdated' });
  });

  it('ends at once when it is stopped, and can begin anew', () => {
    const { store, deeds, stopped } = makeUpOver();
    deeds.start();
    deeds.stop();
    expect(stopped()).toBe(1);
    expect(store.get().makingUp).toBeUndefined();
    deeds.start();
    expect(store.get().makingUp).toBeDefined();
  });

  it('says why it failed', () => {
    const { store, deeds, report } = makeUpOver();
    deeds.start();
    report({ kind: 'failed', message: 'no memory' });
    expect(store.get().notice).toEqual({ kind: 'composerFailed', message: 'no memory' });
  });

  it('is stopped with the pages made so far taken: the rest stays, less what stands on these now', () => {
    const { store, deeds, report, taken, stopped } = makeUpOver();
    const before = smallEdition();
    const [first, ...rest] = before.pages;
    const moved = before.pages.at(-1)?.articles[0];
    if (first === undefined || moved === undefined || rest.length === 0)
      throw new Error('a smaller edition than thought');
    deeds.start();
    deeds.takeMade();
    expect(taken).toEqual([]);
    report({ kind: 'made', made: made(1, { ...first, articles: [] }), done: 1, total: 2 });
    report({ kind: 'made', made: made(1, { ...first, articles: [moved] }), done: 1, total: 2 });
    deeds.takeMade();
    expect(stopped()).toBe(1);
    expect(taken[0]?.[0]?.articles).toEqual([moved]);
    expect(taken[0]).toHaveLength(before.pages.length);
    expect(taken[0]?.slice(1).flatMap(({ articles }) => articles.map(({ story }) => story))).not.toContain(moved.story);
    expect(store.get().makingUp).toBeUndefined();
    expect(store.get().notice).toMatchObject({ kind: 'madeUp' });
  });

  it('takes the box of a package along with its stories, and leaves what is locked, from pages that are not made yet', () => {
    const article = (story: string, column: number, over: Partial<Article> = {}): Article => ({
      ...{ id: `a-${story}-${column}`, story, frame: { column, columns: 1, line: 4, lines: 10 }, pictures: [] },
      ...over,
    });
    const box = (id: string, column: number, over: Partial<Block> = {}): Block => ({
      ...{ id, frame: { column, columns: 1, line: 0, lines: 20 }, content: { kind: 'package', text: '防汛' } },
      ...over,
    });
    const [gone, locked, other] = [article('s1', 0), article('s1', 1, { locked: true }), article('s3', 2)];
    const boxes = [box('left', 0), box('round-locked', 1), box('round-other', 2), box('empty', 3)];
    const before = smallEdition();
    const second: Page = { id: 'p2', name: '', articles: [gone, locked, other], blocks: boxes };
    const { deeds, report, taken } = makeUpOver({ ...before, pages: [smallPage('p1', []), second] });
    deeds.start();
    report({ kind: 'made', made: made(1, smallPage('p1', [article('s1', 0)])), done: 1, total: 2 });
    deeds.takeMade();
    expect(taken[0]?.[1]).toEqual({ ...second, articles: [locked, other], blocks: boxes.slice(1) });
  });
});
