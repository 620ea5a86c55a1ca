import { useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from '../../i18n';

/** The longest reason, in UTF-16 units; the document takes no more. */
const LONGEST_REASON = 1000;

/** A line for the reason why a finding may stand: Enter takes it, Esc lets it be. */
export function WaiveForm(props: {
  readonly onReason: (words: string) => void;
  readonly onCancel: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const { onReason, onCancel } = props;
  const [words, setWords] = useState('');
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && words.trim() !== '') onReason(words);
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.nativeEvent.stopPropagation();
    onCancel();
  };
  return (
    <div className="finding-form">
      <input
        className="input"
        type="text"
        autoFocus
        maxLength={LONGEST_REASON}
        value={words}
        placeholder={t('findingList.reasonHint')}
        aria-label={t('findingList.reason')}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={press}
      />
      <button
        type="button"
        className="button button-outlined button-small"
        disabled={words.trim() === ''}
        onClick={() => onReason(words)}
      >
        {t('findingList.waive')}
      </button>
      <button type="button" className="button button-small" onClick={onCancel}>
        {t('findingList.cancel')}
      </button>
    </div>
  );
}
