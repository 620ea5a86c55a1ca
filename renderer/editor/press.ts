import { conditionName, pressSpecOf } from '../../core/document';
import type { Edition, PressSpec } from '../../core/document';
import type { FormeApi } from '../../ipc';
import type { Edit } from './edit';
import { withProfile } from './edition-edits';
import type { EditorState } from './state';
import type { Store } from './store';

/** The deeds about the plant that prints the paper. */
export interface PressDeeds {
  /** Asks for the plant's output profile and puts it into the paper; what is wrong with it stands in the state. */
  readonly chooseProfile: () => Promise<void>;
  /** Learns what the paper's printing condition is, unless it is known. */
  readonly readCondition: () => Promise<void>;
}

/** The edition with parts of what its plant asks for changed. */
export function withPress(edition: Edition, part: Partial<PressSpec>): Edition {
  return withProfile(edition, { press: { ...pressSpecOf(edition.profile), ...part } });
}

/** Makes the press deeds over a store. While pages are shown as they print, every change of the condition is read. */
export function createPress(options: {
  readonly forme: Pick<FormeApi, 'choosePressProfile' | 'readCondition'>;
  readonly store: Store<EditorState>;
  readonly session: () => string | undefined;
  readonly edit: (edit: Edit) => void;
}): PressDeeds {
  const { forme, store, session, edit } = options;

  const readCondition = async (): Promise<void> => {
    const { edition, condition } = store.get();
    const id = session();
    if (edition === undefined || id === undefined) return;
    const name = conditionName(pressSpecOf(edition.profile));
    if (condition?.name === name) return;
    store.update((state) => ({ ...state, condition: { kind: 'reading', name } }));
    const answer = await forme.readCondition({ session: id, condition: name });
    store.update((state) => {
      // The paper may have another condition by now, or be another paper.
      if (state.session !== id || state.condition?.name !== name) return state;
      if (!answer.ok) return { ...state, condition: { kind: 'failed', name, failure: answer } };
      return { ...state, condition: { kind: 'known', name, facts: answer.value } };
    });
  };

  store.subscribe(() => {
    if (store.get().preferences.layers.includes('press')) void readCondition();
  });

  return {
    readCondition,
    chooseProfile: async () => {
      const id = session();
      if (id === undefined) return;
      const answer = await forme.choosePressProfile({ session: id });
      if (session() !== id || (!answer.ok && answer.code === 'cancelled')) return;
      store.update((state) => ({ ...state, profileRefused: answer.ok ? undefined : answer }));
      if (!answer.ok) return;
      const { condition } = answer.value;
      edit({ label: 'editPress', apply: (edition) => withPress(edition, { condition }) });
    },
  };
}
