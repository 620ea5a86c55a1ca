import { describe, expect, it } from 'vitest';
import type { Article, Edition, Page } from '../../../core/document';
import { glidesOf } from '../../../renderer/canvas/glides';
import { selectionOf } from '../../../renderer/editor';
import type { Editor, EditorState, Move } from '../../../renderer/editor';
import { smallEdition, smallPage } from '../../core/document/small-edition';
import { deskState } from './desk-state';
import { openDesk } from './open-desk';

const article = (id: string, line: number, over: Partial<Article> = {}): Article => ({
  ...{ id, story: `s-${id}`, frame: { column: 0, columns: 2, line, lines: 10 }, pictures: [] },
  ...over,
});
const [a, b] = [article('a', 0), article('b', 11)];
const {
  stories: [story],
} = smallEdition();
const before: Edition = {
  ...smallEdition(),
  stories: [a, b, article('c', 0)].map((each) => ({ ...story!, id: each.story })),
  pages: [smallPage('p1', [a, b]), smallPage('p2', [article('c', 0)])],
};
/** Page one with its two articles in each other's places. */
const turned: Page = {
  ...before.pages[0]!,
  articles: [
    { ...a, frame: b.frame },
    { ...b, frame: a.frame },
  ],
};

const run = { stop: () => undefined };
const open = (): Promise<{ editor: Editor }> =>
  openDesk(before, {
    askRemake: ({ onReport }) => {
      onReport({ kind: 'remade', pages: [turned], score: { before: 80, after: 90 } });
      return run;
    },
    askProposals: ({ onReport }) => {
      onReport({
        kind: 'proposal',
        proposal: {
          ...{ seed: 1, rank: 90, score: 90, left: [], broken: [], look: { run: 'mixed' as const }, page: turned },
          sketch: { width: 1, height: 1, boxes: [] },
        },
      });
      onReport({ kind: 'proposed' });
      return run;
    },
    copyfit: ({ onAnswer }) => {
      onAnswer({ kind: 'pages', pages: [turned] });
      return run;
    },
  });

const WAYS: Readonly<Record<string, (editor: Editor) => void>> = {
  makeUpPage: ({ proposals }) => {
    proposals.open();
    proposals.choose(1);
    proposals.take();
  },
  mendPage: ({ remake }) => {
    remake.look({ kind: 'mend', page: 1, articles: ['a'] });
    remake.take();
  },
  fixHit: ({ remake }) => {
    remake.look({ kind: 'fix', page: 1, code: 'T1', stories: ['s-a'] });
    remake.take();
  },
  placeStory: ({ remake }) => {
    remake.look({ kind: 'dropIn', page: 1, article: article('n', 30) });
    remake.take();
  },
  swapArticles: (editor) => {
    editor.select(
      selectionOf(
        'p1',
        ['a', 'b'].map((id) => ({ kind: 'article' as const, id })),
      ),
    );
    editor.copyfit.run('swapArticles');
    editor.copyfit.apply();
  },
};

describe('a change by make-up', () => {
  it.each(Object.keys(WAYS))('%s is one undo entry, lists what it moved, and the list goes with it', async (label) => {
    const { editor } = await open();
    WAYS[label]?.(editor);
    expect(editor.history().done).toMatchObject([{ label }]);
    expect(editor.store.get().moved).toMatchObject({
      label,
      moves: [
        { article: 'b', change: 'moved', from: { page: 1, frame: b.frame }, to: { page: 1, frame: a.frame } },
        { article: 'a', change: 'moved' },
      ],
    });
    expect(editor.store.get().notice).toMatchObject({ kind: 'moved', label });
    editor.undo();
    expect(editor.history().done).toEqual([]);
    expect(editor.store.get().edition).toEqual(before);
    expect(editor.store.get().moved).toBeUndefined();
  });

  it('stays listed while texts change, until one of what moved stands elsewhere', async () => {
    const { editor } = await open();
    WAYS['mendPage']?.(editor);
    const edit = (apply: (edition: Edition) => Edition): void => editor.edit({ label: 'editStory', apply });
    edit((edition) => ({
      ...edition,
      stories: edition.stories.map((each) => ({ ...each, headline: '另一个题' })),
    }));
    expect(editor.store.get().moved?.moves).toHaveLength(2);
    edit((edition) => ({
      ...edition,
      pages: edition.pages.map((page, index) =>
        index === 0 ? { ...page, articles: before.pages[0]!.articles } : page,
      ),
    }));
    expect(editor.store.get().moved).toBeUndefined();
  });

  it('shows again the one that is looked at, and selects it', async () => {
    const { editor } = await open();
    WAYS['mendPage']?.(editor);
    const move = editor.store.get().moved!.moves[1]!;
    editor.moved.choose(move);
    const { moved, selection } = editor.store.get();
    expect(moved).toMatchObject({ chosen: 'a', shown: [move] });
    expect(selection).toMatchObject({ kind: 'things', things: [{ kind: 'article', id: 'a' }] });
  });
});

describe('frames on the desk', () => {
  const state: EditorState = deskState(before);
  const at = (page: number, line: number): Move['to'] => ({ page, frame: { ...a.frame, line } });
  const moves = [
    { article: 'a', story: 's-a', from: at(1, 0), to: at(1, 20), change: 'moved' },
    { article: 'b', story: 's-b', to: at(1, 5), change: 'placed' },
    { article: 'c', story: 's-c', from: at(2, 0), to: at(1, 30), change: 'moved' },
    { article: 'd', story: 's-d', from: at(2, 0), change: 'taken' },
  ] as readonly Move[];

  it('glide between two places in sight, fade at one, and are not there where nothing is in sight', () => {
    expect(glidesOf(moves, state, true).map(({ kind, from, to }) => [kind, from.y < to.y])).toEqual([
      ['glides', true],
      ['fades', false],
      ['fades', false],
    ]);
  });

  it('only fade where motion is not liked', () => {
    const still = glidesOf(moves, state, false);
    expect(still.map(({ kind }) => kind)).toEqual(['fades', 'fades', 'fades']);
    expect(still[0]?.from).toEqual(still[0]?.to);
  });
});
