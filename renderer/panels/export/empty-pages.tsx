import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { formatPageNumbers } from '../../../core/document';
import type { Edition } from '../../../core/document';
import { orderedPages } from '../../../outputs/order';
import type { OutputOrder } from '../../../outputs/order';
import { isEmptyPage } from '../../editor';
import { useEditor } from '../editor-context';
import { Icon } from '../icons';

/** Which of the pages ordered have nothing on them yet, with the way to leave them out. */
export function EmptyPages({ order, edition }: { readonly order: OutputOrder; readonly edition: Edition }): ReactNode {
  const { t } = useTranslation();
  const { exporter } = useEditor();
  const ordered = orderedPages(edition, order);
  const empty = ordered.filter((page) => isEmptyPage(edition, page));
  const filled = ordered.filter((page) => !empty.includes(page));
  if (empty.length === 0) return null;
  return (
    <p className="caution" data-testid="empty-pages">
      <Icon name="warning" />
      <span className="caution-words">
        {filled.length === 0
          ? t('exporting.allEmpty')
          : t('exporting.emptyPages', { count: empty.length, pages: formatPageNumbers(empty) })}
      </span>
      {filled.length > 0 && (
        <button
          type="button"
          className="button button-outlined button-small"
          onClick={() => exporter.choose({ ...order, pages: filled })}
        >
          {t('exporting.leaveOut')}
        </button>
      )}
    </p>
  );
}
