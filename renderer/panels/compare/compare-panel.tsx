import { useEffect, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { compareEditions } from '../../../core/compare';
import type { EditionComparison } from '../../../core/compare';
import type { EarlierState } from '../../editor';
import { useTranslation } from '../../i18n';
import { useEditor, useEditorState } from '../editor-context';
import { SelectBox } from '../fields';
import { Icon } from '../icons';
import { ChangeList } from './change-list';

/** The texts of the edition against another state of it: what differs, and whether proof marks ask for it. */
export function ComparePanel(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const comparison = useComparison();
  const [unaskedOnly, setUnaskedOnly] = useState(false);
  return (
    <section className="panel compare" aria-label={t('dock.panels.compare')}>
      <StateChooser />
      {comparison === undefined ? (
        <div className="empty">
          <Icon name="compare" />
          <p className="empty-title">{t('proofing.compare.empty')}</p>
          <p className="empty-hint">{t('proofing.compare.emptyHint')}</p>
        </div>
      ) : (
        <>
          <div className="compare-tools">
            <button
              type="button"
              className="segment"
              aria-pressed={unaskedOnly}
              onClick={() => setUnaskedOnly(!unaskedOnly)}
            >
              {t('proofing.compare.unaskedOnly')}
            </button>
            <span className="space" />
            <FlipButton />
            <button type="button" className="button button-small" onClick={() => editor.compare.end()}>
              {t('proofing.compare.end')}
            </button>
          </div>
          {comparison.unmet.length > 0 && (
            <p className="compare-unmet">{t('proofing.compare.unmet', { count: comparison.unmet.length })}</p>
          )}
          <ChangeList owners={comparison.owners} unaskedOnly={unaskedOnly} />
        </>
      )}
    </section>
  );
}

/** Shows the pages as they were for as long as it is held, by pointer or key: what differs jumps to the eye. */
function FlipButton(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const before = useEditorState(({ comparedWith }) => comparedWith?.edition);
  const end = (): void => editor.preview(undefined);
  const show = (): void => before && editor.preview(() => before);
  const press = (event: KeyboardEvent): void => {
    if (event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    if (event.type === 'keyup') end();
    else if (!event.repeat) show();
  };
  return (
    <button
      type="button"
      className="button button-outlined button-small"
      data-flip
      title={t('proofing.compare.flipHint')}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        show();
      }}
      onPointerUp={end}
      onLostPointerCapture={end}
      onKeyDown={press}
      onKeyUp={press}
      onBlur={end}
    >
      {t('proofing.compare.flip')}
    </button>
  );
}

/** How long the edition rests before it is compared anew, in milliseconds. */
const REST_MS = 200;

/** The comparison with the state that was chosen, anew when the edition has rested; nothing while none is chosen. */
function useComparison(): EditionComparison | undefined {
  const edition = useEditorState((state) => state.edition);
  const before = useEditorState(({ comparedWith }) => comparedWith?.edition);
  const [made, setMade] = useState<{ readonly before: object; readonly comparison: EditionComparison }>();
  useEffect(() => {
    if (edition === undefined || before === undefined) return undefined;
    const timer = setTimeout(() => setMade({ before, comparison: compareEditions(before, edition) }), REST_MS);
    return () => clearTimeout(timer);
  }, [edition, before]);
  return made !== undefined && made.before === before ? made.comparison : undefined;
}

const NONE = 'none';
const FILE = 'file';

function StateChooser(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const comparedWith = useEditorState((state) => state.comparedWith);
  const language = useEditorState((state) => state.language);
  // Another state of the history is another list of these.
  useEditorState(() => editor.history());
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hour12: false });
  const nameOf = (state: EarlierState): string => {
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
  const value = comparedWith === undefined ? NONE : comparedWith.kind === 'draft' ? 'draft' : `${comparedWith.entry}`;
  // The first of several names of one state is its own.
  const states = new Map(
    editor.compare
      .states()
      .toReversed()
      .map((state) => [`${state.entry}`, nameOf(state)]),
  );
  return (
    <div className="compare-with">
      <SelectBox<string>
        label={t('proofing.compare.with')}
        name="compareWith"
        value={value}
        choices={[
          ...(comparedWith === undefined ? [{ value: NONE, label: t('proofing.compare.choose') }] : []),
          ...(comparedWith?.kind === 'draft'
            ? [{ value: 'draft', label: t('proofing.compare.draft', { name: comparedWith.name }) }]
            : []),
          ...[...states].toReversed().map(([entry, label]) => ({ value: entry, label })),
          { value: FILE, label: t('proofing.compare.file') },
        ]}
        onChoose={(chosen) => {
          if (chosen === FILE) void editor.compare.withDraft();
          else if (/^\d+$/.test(chosen)) editor.compare.withEarlier(Number(chosen));
        }}
      />
    </div>
  );
}
