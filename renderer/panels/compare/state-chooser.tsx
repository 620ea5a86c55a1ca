import type { ReactNode } from 'react';
import type { ComparedSide } from '../../compose';
import type { ComparedState, EarlierState } from '../../editor';
import { useTranslation } from '../../i18n';
import { useEditor, useEditorState } from '../editor-context';
import { SelectBox } from '../fields';
import type { Choice } from '../fields';

const NONE = 'none';
const NOW = 'now';
const SAVED = 'saved';
const DRAFT = 'draft';
const FILE = 'file';

/** Chooses one of the two states that are compared. */
export function StateChooser({ side }: { readonly side: ComparedSide }): ReactNode {
  const { t } = useTranslation();
  const { compare } = useEditor();
  const chosen = useEditorState(({ comparing }) => comparing?.[side]);
  const isChosen = useEditorState(({ comparing }) => comparing !== undefined);
  const nameOf = useStateName();
  const states = useEarlierStates();
  const value = side === 'after' && chosen === undefined ? NOW : keyOf(chosen);
  const choices: readonly Choice<string>[] = [
    ...(side === 'after' ? [{ value: NOW, label: t('proofing.compare.now') }] : []),
    ...(value === NONE ? [{ value: NONE, label: t('proofing.compare.choose') }] : []),
    ...(chosen?.kind === 'draft' ? [{ value: DRAFT, label: t('proofing.compare.draft', { name: chosen.name }) }] : []),
    ...states.map((state) => ({ value: state.key, label: nameOf(state) })),
    { value: SAVED, label: t('proofing.compare.saved') },
    { value: FILE, label: t('proofing.compare.file') },
  ];
  return (
    <SelectBox<string>
      label={t(side === 'before' ? 'proofing.compare.with' : 'proofing.compare.later')}
      name={side === 'before' ? 'compareWith' : 'compareLater'}
      value={value}
      disabled={side === 'after' && !isChosen}
      choices={choices}
      onChoose={(key) => {
        if (key === NOW) compare.withNow();
        else if (key === SAVED) void compare.withSaved(side);
        else if (key === FILE) void compare.withDraft(side);
        else if (key !== NONE && key !== DRAFT) compare.withEarlier(key, side);
      }}
    />
  );
}

/** What a state is called; that worked on for `undefined`. */
export function useComparedName(): (state: ComparedState | undefined) => string {
  const { t } = useTranslation();
  const states = useEarlierStates();
  const nameOf = useStateName();
  return (state) => {
    switch (state?.kind) {
      case undefined:
        return t('proofing.compare.now');
      case 'saved':
        return t('proofing.compare.saved');
      case 'draft':
        return t('proofing.compare.draft', { name: state.name });
      case 'earlier': {
        const known = states.find(({ key }) => key === state.key);
        return known === undefined ? t('proofing.compare.earlier') : nameOf(known);
      }
    }
  };
}

function useEarlierStates(): readonly EarlierState[] {
  const editor = useEditor();
  // Another state of the history is another list of these.
  useEditorState(() => editor.history());
  return editor.compare.states();
}

function useStateName(): (state: EarlierState) => string {
  const { t } = useTranslation();
  const language = useEditorState((state) => state.language);
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hour12: false });
  return (state) => {
    switch (state.kind) {
      case 'opened':
        return t('proofing.compare.opened');
      case 'round':
        return t('proofing.compare.round', { round: t(`proofing.rounds.${state.round}`) });
      case 'entry':
        return t('proofing.compare.entry', {
          change: t(`changes.${state.done.label as 'markProof'}`),
          time: time.format(state.done.at),
        });
    }
  };
}

function keyOf(state: ComparedState | undefined): string {
  if (state === undefined) return NONE;
  return state.kind === 'earlier' ? state.key : state.kind === 'saved' ? SAVED : DRAFT;
}
