import type { ReactNode } from 'react';
import { useTranslation } from '../i18n';
import { sentenceFor } from '../i18n';
import { useEditorState } from './editor-context';
import { Icon } from './icons';

/**
 * How safe the work is: an icon and words, never colour alone. It changes with every key: read aloud is only what is
 * wrong.
 */
export function SaveState(): ReactNode {
  const { t } = useTranslation();
  const safety = useEditorState((state) => state.safety);
  const language = useEditorState((state) => state.language);
  switch (safety.kind) {
    case 'saved':
      return (
        <span
          className="save-state save-state-saved"
          title={t(safety.inFile ? 'saveState.savedHint' : 'saveState.keptHint')}
          data-state={safety.inFile ? 'saved' : 'kept'}
        >
          <Icon name={safety.inFile ? 'saved' : 'kept'} />
          <span className="save-words">{t(safety.inFile ? 'saveState.saved' : 'saveState.kept')}</span>
        </span>
      );
    case 'saving':
      return (
        <span className="save-state" data-state="saving">
          <Icon name="saving" spin />
          <span className="save-words">{t('saveState.saving')}</span>
        </span>
      );
    case 'unsafe': {
      const reason = sentenceFor(safety.failure, language).message;
      return (
        <span
          className="save-state save-state-unsafe"
          role="alert"
          title={`${reason}\n${t('saveState.unsafeHint')}`}
          data-state="unsafe"
        >
          <Icon name="unsafe" />
          <span className="save-words">{t('saveState.unsafe', { reason })}</span>
        </span>
      );
    }
  }
}
