import { useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { CommandButton } from '../command-button';
import { useEditor, useEditorState } from '../editor-context';
import { Icon } from '../icons';
import { ChangeList } from './change-list';
import { StateChooser } from './state-chooser';

/** The texts of two states of the edition against each other: what differs, and whether proof marks ask for it. */
export function ComparePanel(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const isChosen = useEditorState(({ comparing }) => comparing !== undefined);
  const comparison = useEditorState(({ comparing }) => comparing?.texts?.comparison);
  const isNow = useEditorState(({ comparing }) => comparing?.after === undefined);
  const [unaskedOnly, setUnaskedOnly] = useState(false);
  return (
    <section className="panel compare" aria-label={t('dock.panels.compare')}>
      <div className="compare-with">
        <StateChooser side="before" />
        {isChosen && <StateChooser side="after" />}
      </div>
      {!isChosen ? (
        <div className="empty">
          <Icon name="compare" />
          <p className="empty-title">{t('proofing.compare.empty')}</p>
          <p className="empty-hint">{t('proofing.compare.emptyHint')}</p>
        </div>
      ) : (
        <>
          <div className="compare-tools">
            {isNow && <FlipButton />}
            <CommandButton
              command="comparePages"
              icon="compare"
              words={t('proofing.compare.pages')}
              look="outlined"
              small
            />
            <span className="space" />
            <button type="button" className="button button-small" onClick={() => editor.compare.end()}>
              {t('proofing.compare.end')}
            </button>
          </div>
          {comparison === undefined && (
            <p className="compare-more" role="status">
              {t('proofing.compare.working')}
            </p>
          )}
          {comparison !== undefined && (
            <div className="compare-tools">
              <button
                type="button"
                className="button button-outlined button-small"
                aria-pressed={unaskedOnly}
                onClick={() => setUnaskedOnly(!unaskedOnly)}
              >
                {t('proofing.compare.unaskedOnly')}
              </button>
              {comparison.unmet.length > 0 && (
                <span className="compare-unmet">{t('proofing.compare.unmet', { count: comparison.unmet.length })}</span>
              )}
            </div>
          )}
          {comparison !== undefined && <ChangeList owners={comparison.owners} unaskedOnly={unaskedOnly} />}
        </>
      )}
    </section>
  );
}

/** Shows the pages as they were for as long as it is held, by pointer or key: what differs jumps to the eye. */
function FlipButton(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const before = useEditorState(({ comparing }) => comparing?.before.edition);
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
