import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../core/document';
import { createDock } from '../../../renderer/editor/dock';
import { createFixer } from '../../../renderer/editor/fixer';
import { initialState } from '../../../renderer/editor/state';
import type { EditorState } from '../../../renderer/editor/state';
import { createStore } from '../../../renderer/editor/store';
import { smallEdition } from '../../core/document/small-edition';

describe('the deed behind a finding’s button', () => {
  const open = () => {
    const store = createStore<EditorState>({ ...initialState('zh-Hans'), edition: smallEdition() });
    const done: string[] = [];
    const fix = createFixer({
      store,
      dock: createDock(store),
      goTo: (page) => done.push(`page ${page}`),
      selectStory: (story) => done.push(`story ${story}`),
      selectThing: ({ kind, id }) => done.push(`${kind} ${id}`),
      change: (_label, edit) => store.update((state) => ({ ...state, edition: edit(state.edition as Edition) })),
    });
    return { store, done, fix };
  };

  it('changes the edition where a change mends it', () => {
    const { store, fix } = open();
    fix({ kind: 'set-issue', number: 7 });
    expect(store.get().edition?.issue.number).toBe(7);
  });

  it('shows the place, and changes nothing, where only a person can', () => {
    const { store, done, fix } = open();
    const before = store.get().edition;
    fix({ kind: 'ask-text', of: { kind: 'story', story: 's2', part: 'headline' } });
    expect(store.get().dock.ask.panel).toBe('inspector');
    fix({ kind: 'ask-text', of: { kind: 'block', block: 'b1', page: 'page-2', part: 'text' } });
    expect(store.get().dock.ask.field).toBe('block text');
    expect(done).toEqual(['story s2', 'page 2', 'block b1']);
    fix({ kind: 'ask-text', of: { kind: 'teaser', text: '渡口新桥今晨通车' } });
    expect(store.get().dock).toMatchObject({ sheet: 'masthead', ask: { panel: 'edition', field: 'teaser 0' } });
    fix({ kind: 'ask-field', field: 'date' });
    expect(store.get().dock).toMatchObject({ sheet: 'issue', ask: { panel: 'edition', field: 'date' } });
    expect(store.get().edition).toBe(before);
  });
});
