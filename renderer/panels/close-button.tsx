import type { ReactNode } from 'react';
import { Icon } from './icons';

/** Puts away what it stands on; `label` says what that is. */
export function CloseButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }): ReactNode {
  return (
    <button
      type="button"
      className="button button-icon button-small"
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <Icon name="close" />
    </button>
  );
}
