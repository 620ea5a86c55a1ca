import type { Edition } from '../../../core/document';
import { createModel } from '../../../model';
import type { Model } from '../../../model';
import type { EditorState } from '../../../renderer/editor';
import { createStore } from '../../../renderer/editor/store';
import { createTextDeeds } from '../../../renderer/editor/text';
import type { TextDeeds } from '../../../renderer/editor/text';
import { deskState } from './desk-state';

/**
 * Typing over a real model, with what was previewed last; `texts` are the paragraphs of the first story, or of another.
 */
export interface TypingDesk {
  readonly text: TextDeeds;
  readonly state: () => EditorState;
  readonly texts: (story?: number) => readonly string[];
  readonly undo: () => void;
  readonly previewed: () => Edition | undefined;
  readonly model: Model;
}

/** Opens an edition to type in it. */
export function openTyping(edition: Edition): TypingDesk {
  const model = createModel(edition);
  const store = createStore<EditorState>(deskState(model.edition()));
  let previewed: Edition | undefined;
  const text = createTextDeeds({
    store,
    composer: { tell: () => undefined },
    edit: ({ label, apply, group }) => void model.change(label, apply, group === undefined ? {} : { group }),
    preview: (apply) => void (previewed = apply?.(model.edition())),
    asMark: () => false,
    asMove: () => false,
    navigator: { goTo: () => undefined, reveal: () => undefined },
  });
  model.onChange((after) => {
    const before = store.get().edition;
    store.update((state) => ({ ...state, edition: after }));
    text.keep(before, after);
  });
  return {
    text,
    state: store.get,
    texts: (story = 0) => model.edition().stories[story]?.paragraphs.map((paragraph) => paragraph.text) ?? [],
    undo: () => void model.undo(),
    previewed: () => previewed,
    model,
  };
}
