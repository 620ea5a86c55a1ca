import { describe, expect, it } from 'vitest';
import { readingOf } from '../../../core/sign-off';
import { createModel } from '../../../model';
import type { Model } from '../../../model';
import { walkPlace } from '../../../renderer/editor/proofing';
import { createWalkDeeds } from '../../../renderer/editor/proofing/walk-deeds';
import type { WalkDeeds } from '../../../renderer/editor/proofing/walk-deeds';
import { initialState } from '../../../renderer/editor/state';
import type { EditorState } from '../../../renderer/editor/state';
import { createStore } from '../../../renderer/editor/store';
import type { Store } from '../../../renderer/editor/store';
import { smallEdition } from '../../core/document/small-edition';

/** A desk whose stories on pages are s1 (headline, two paragraphs, caption and credit), s2 and s3. */
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
    navigator: { selectStory: () => undefined },
    text: {
      enter: ({ id }, at) => void gone.push(`${id} ${'part' in at ? `${at.part} ${at.offset}` : ''}`),
      select: () => undefined,
    },
  });
  const reads = (reader: string): void =>
    store.update((state) => ({ ...state, proofing: { ...state.proofing, reader } }));
  reads('许校');
  return { walk, store, model, gone, reads };
}

describe('the walk through the stories', () => {
  it('goes sentence by sentence over the ends of stories, and stays at the ends of the edition', () => {
    const { walk, store, gone } = openWalk();
    expect(walkPlace(store.get())).toEqual({ story: 's1', sentence: 0 });
    walk.stepSentence(-1);
    expect(gone).toEqual([]);
    for (let step = 0; step < 6; step += 1) walk.stepSentence(1);
    expect(gone.slice(0, 2)).toEqual(['s1 body:0 0', 's1 body:1 0']);
    expect(walkPlace(store.get())).toEqual({ story: 's2', sentence: 1 });
    walk.stepStory(1);
    walk.stepStory(1);
    expect(walkPlace(store.get())).toEqual({ story: 's3', sentence: 0 });
    walk.stepSentence(-1);
    expect(walkPlace(store.get())).toEqual({ story: 's2', sentence: 1 });
  });

  it('keeps where each reader is in each round', () => {
    const { walk, store, reads } = openWalk();
    walk.goTo({ story: 's2', sentence: 1 });
    reads('陈校');
    expect(walkPlace(store.get())).toEqual({ story: 's1', sentence: 0 });
    reads('许校');
    expect(walkPlace(store.get())).toEqual({ story: 's2', sentence: 1 });
  });

  it('keeps stories as read, one undo entry each, and begins again where reading ended', () => {
    const { walk, store, model, gone, reads } = openWalk();
    const by = { reader: '许校', round: 'first' } as const;
    walk.finish();
    expect(walkPlace(store.get())).toEqual({ story: 's2', sentence: 0 });
    expect(readingOf(model.edition(), model.edition().stories[0]!, by)?.stale).toBe(false);
    store.update((state) => ({ ...state, proofing: { ...state.proofing, places: new Map() } }));
    expect(walkPlace(store.get())).toEqual({ story: 's2', sentence: 0 });
    walk.unread('s1');
    expect(model.edition().readings).toBeUndefined();
    model.undo();
    model.undo();
    expect(model.edition().readings).toBeUndefined();
    expect(model.history().done).toEqual([]);
    reads(' ');
    walk.finish();
    expect(gone.at(-1)).toBe('marks reader');
  });
});
