import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { Icon } from '../icons';

/** What is done to an item of a list: one place up, and away. */
export function ListButtons(props: {
  /** Left out for a list without an order; `undefined` for its first item. */
  readonly onUp?: (() => void) | undefined;
  readonly onRemove: () => void;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      {'onUp' in props && (
        <button
          type="button"
          className="button button-icon"
          aria-label={t('form.up')}
          title={t('form.up')}
          disabled={props.onUp === undefined}
          onClick={props.onUp}
        >
          <Icon name="up" />
        </button>
      )}
      <button
        type="button"
        className="button button-icon"
        aria-label={t('form.remove')}
        title={t('form.remove')}
        onClick={props.onRemove}
      >
        <Icon name="close" />
      </button>
    </>
  );
}
