import { useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from '../i18n';
import { useKeptKeyboard } from './copyfit/use-kept-keyboard';

/** The two ways out of what the page only shows: Enter takes it, for the keyboard is here; Esc leaves all as it was. */
export function TakeOrLeave({
  take: words,
  onTake,
  onLeave,
}: {
  /** What taking it is called; "take it" when left out. */
  readonly take?: string;
  readonly onTake: () => void;
  readonly onLeave: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const take = useRef<HTMLButtonElement>(null);
  useKeptKeyboard(take);
  return (
    <div className="form-buttons">
      <button
        ref={take}
        type="button"
        className="button button-outlined button-small"
        data-testid="take"
        onClick={onTake}
      >
        {words ?? t('remake.take')} Enter
      </button>
      <button type="button" className="button button-small" data-testid="leave" onClick={onLeave}>
        {t('remake.leave')} Esc
      </button>
    </div>
  );
}
