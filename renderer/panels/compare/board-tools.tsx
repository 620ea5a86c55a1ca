import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { CommandButton } from '../command-button';
import { useEditor, useEditorState } from '../editor-context';
import { Icon } from '../icons';
import { StateChooser } from './state-chooser';

/** What is done with two states over the desk: which they are, how they lie, and the way through what differs. */
export function BoardTools(): ReactNode {
  const { t } = useTranslation();
  const { compare } = useEditor();
  const layout = useEditorState(({ comparing }) => comparing?.board?.layout);
  const textOnly = useEditorState(({ comparing }) => comparing?.board?.textOnly === true);
  return (
    <header className="compare-head">
      <div className="compare-states">
        <StateChooser side="before" />
        <span aria-hidden="true">→</span>
        <StateChooser side="after" />
      </div>
      <div className="segments" role="group" aria-label={t('proofing.compare.layout')}>
        {(['beside', 'over'] as const).map((each) => (
          <button
            key={each}
            type="button"
            className="segment"
            aria-pressed={layout === each}
            onClick={() => compare.board.lay(each)}
          >
            {t(`proofing.compare.layouts.${each}`)}
          </button>
        ))}
        <button
          type="button"
          className="segment"
          aria-pressed={textOnly}
          onClick={() => compare.board.textOnly(!textOnly)}
        >
          {t('proofing.compare.textOnly')}
        </button>
      </div>
      <span className="space" />
      <CommandButton command="compareFlick" icon="compare" words={t('proofing.compare.flick')} look="outlined" small />
      <CommandButton command="previousDifference" icon="up" small />
      <CommandButton command="nextDifference" icon="down" small />
      <button
        type="button"
        className="button button-icon button-small"
        aria-label={t('proofing.compare.closeBoard')}
        title={`${t('proofing.compare.closeBoard')} (Esc)`}
        onClick={compare.board.close}
      >
        <Icon name="close" />
      </button>
    </header>
  );
}
