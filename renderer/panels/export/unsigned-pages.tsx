import type { ReactNode } from 'react';
import type { Edition } from '../../../core/document';
import type { OutputOrder } from '../../../outputs/order';
import { unsignedPages } from '../../../outputs/order';
import { useTranslation } from '../../i18n';
import { useEditor } from '../editor-context';
import { Icon } from '../icons';

/** Pages of an order that were not signed for press, where the title asks for it, with the way to where they are. */
export function UnsignedPages({
  order,
  edition,
}: {
  readonly order: OutputOrder;
  readonly edition: Edition;
}): ReactNode {
  const { t } = useTranslation();
  const { exporter, signOff } = useEditor();
  const pages = unsignedPages(edition, order);
  if (pages.length === 0) return null;
  const refused = edition.profile.signOff?.unsigned === 'refuse';
  return (
    <p className="caution" data-testid="unsigned-pages">
      <Icon name={refused ? 'error' : 'warning'} />
      <span className="caution-words">
        {t('readers.exporting.unsigned', {
          pages: pages.map((page) => t('readers.pageOf', { page })).join(t('listing.and')),
        })}
        {refused && ` ${t('readers.exporting.refused')}`}
      </span>
      <button
        type="button"
        className="button button-small"
        onClick={() => {
          exporter.closeDialog();
          signOff.turn('signOff');
        }}
      >
        {t('readers.exporting.go')}
      </button>
    </p>
  );
}
