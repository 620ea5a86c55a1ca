import { describe, expect, it } from 'vitest';
import type { Block, ReadThing } from '../../../core/document';
import { readingOf } from '../../../core/sign-off';
import { createModel } from '../../../model';
import type { Model } from '../../../model';
import { sentencesOf, walkPlace } from '../../../renderer/editor/proofing';
import { createWalkDeeds } from '../../../renderer/editor/proofing/walk-deeds';
import type { WalkDeeds } from '../../../renderer/editor/proofing/walk-deeds';
import { initialState } from '../../../renderer/editor/state';
import type { EditorState } from '../../../renderer/editor/state';
import { createStore } from '../../../renderer/editor/store';
import type { Store } from '../../../renderer/editor/store';
import { smallEdition } from '../../core/document/small-edition';

/**
 * A desk with s1 (headline, two paragraphs, caption and credit) and s2 on page one, s3 on page two, and their
 * furniture.
 */
function openWalk(): {
  readonly walk: WalkDeeds;
  readonly store: Store<EditorState>;
  readonly model: Model;
  readonly gone: string[];
  readonly reads: (reader: string) => void;
} {
  const model = createModel(smallEdition());
  const gone: string[] = [];
  const store = createStore<EditorState>({ ...initialState('zh-Hans'), edition: model.edition() });
  model.onChange((edition) => store.update((state) => ({ ...state, edition })));
  const walk = createWalkDeeds({
    store,
    edit: ({ label, apply }) => void model.change(label, apply),
    dock: { show: (panel, { field } = {}) => void gone.push(`${panel} ${field}`) },
    navigator: {
      selectStory: () => undefined,
      goTo: () => undefined,
      reveal: () => undefined,
      select: (selection) => {
        if (selection?.kind === 'things') gone.push(selection.things.map(({ kind, id }) => `${kind} ${id}`).join());
      },
    },
    text: {
      enter: ({ id }, at) => void gone.push(`${id} ${'part' in at ? `${at.part} ${at.offset}` : ''}`),
      leave: () => undefined,
      select: () => undefined,
    },
  });
  const reads = (reader: string): void =>
    store.update((state) => ({ ...state, proofing: { ...state.proofing, reader } }));
  reads('许校');
  return { walk, store, model, gone, reads };
}

/** Where the walk is: what is read, and the sentence. */
const here = (store: Store<EditorState>): string => {
  const place = walkPlace(store.get());
  return place === undefined ? '' : `${place.thing.id} ${place.sentence}`;
};

const story = (id: string): ReadThing => ({ kind: 'story', id });

describe('the walk through the pages', () => {
  it('goes from the masthead on over furniture, stories with their captions, and stays at the ends of the edition', () => {
    const { walk, store, gone } = openWalk();
    expect(here(store)).toBe('masthead 0');
    walk.stepSentence(-1);
    expect(gone).toEqual([]);
    walk.stepStory(1);
    walk.stepStory(1);
    for (let step = 0; step < 5; step += 1) walk.stepSentence(1);
    expect(gone).toEqual([
      'furniture teaser',
      's1 headline 0',
      's1 body:0 0',
      's1 body:1 0',
      's1 caption:0 0',
      's1 credit:0 0',
      's2 headline 0',
    ]);
    while (here(store) !== 's3 1') walk.stepSentence(1);
    expect(gone.slice(-5)).toEqual([
      'furniture folio',
      'furniture folio',
      'furniture folio',
      's3 headline 0',
      's3 body:0 0',
    ]);
    walk.stepSentence(1);
    expect(here(store)).toBe('s3 1');
    walk.stepStory(-1);
    expect(here(store)).toBe('folio 0');
  });

  it('takes the words of a block on the page, a block without any and furniture whole', () => {
    const { walk, store, model, gone } = openWalk();
    model.change('addBlock', (edition) => {
      const frame = { column: 2, columns: 2, line: 20, lines: 8 };
      const blocks: readonly Block[] = [
        { id: 'b1', frame, content: { kind: 'notice', head: '启事', text: '改期。{weather}见本版。' } },
        { id: 'b2', frame: { ...frame, line: 40 }, content: { kind: 'ad', client: '渡口茶行' } },
      ];
      const [first, ...others] = edition.pages;
      return { ...edition, pages: [{ ...first!, blocks }, ...others] };
    });
    walk.goTo({ thing: { kind: 'block', id: 'b1', page: 'page-1' }, sentence: 0 });
    walk.stepSentence(1);
    // What stands in the text otherwise than it is printed cannot be taken.
    walk.stepSentence(1);
    walk.stepSentence(1);
    expect(gone).toEqual(['block b1', 'b1 head 0', 'block b1', 'b1 text 0', 'block b1', 'block b2']);
    expect(sentencesOf(store.get().edition!, { kind: 'block', id: 'b2', page: 'page-1' })).toMatchObject([
      { kind: 'picture', text: '渡口茶行' },
    ]);
  });

  it('keeps where each reader is in each round', () => {
    const { walk, store, reads } = openWalk();
    walk.goTo({ thing: story('s2'), sentence: 1 });
    reads('陈校');
    expect(here(store)).toBe('masthead 0');
    reads('许校');
    expect(here(store)).toBe('s2 1');
  });

  it('keeps what was read, one undo entry each, and begins again where reading ended', () => {
    const { walk, store, model, gone, reads } = openWalk();
    const by = { reader: '许校', round: 'first' } as const;
    walk.finish();
    expect(here(store)).toBe('teaser 0');
    walk.finish();
    walk.finish();
    expect(here(store)).toBe('s2 0');
    expect(readingOf(model.edition(), story('s1'), by)?.stale).toBe(false);
    store.update((state) => ({ ...state, proofing: { ...state.proofing, places: new Map() } }));
    expect(here(store)).toBe('s2 0');
    walk.unread(story('s1'));
    expect(model.edition().readings).toHaveLength(2);
    for (let undone = 0; undone < 4; undone += 1) model.undo();
    expect(model.edition().readings).toBeUndefined();
    expect(model.history().done).toEqual([]);
    reads(' ');
    walk.finish();
    expect(gone.at(-1)).toBe('marks reader');
  });
});
