import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import type { Edition } from '../../../core/document';
import { planFiles } from '../../../outputs/order';
import type { OutputOrder } from '../../../outputs/order';

/** More names than these say nothing that the first do not. */
const MOST_NAMES = 4;

/** The names of the files that an order will bring. */
export function PlannedFiles({
  order,
  edition,
}: {
  readonly order: OutputOrder;
  readonly edition: Edition;
}): ReactNode {
  const { t } = useTranslation();
  const files = planFiles(edition, order);
  const beyond = files.length - MOST_NAMES;
  return (
    <section className="export-files" aria-label={t('exporting.files', { count: files.length })}>
      <h3 className="form-title">{t('exporting.files', { count: files.length })}</h3>
      <ul className="export-names tabular" data-testid="planned-files">
        {files.slice(0, MOST_NAMES).map(({ name }) => (
          <li key={name}>{name}</li>
        ))}
        {beyond > 0 && <li className="form-hint">{t('exporting.moreFiles', { count: beyond })}</li>}
      </ul>
    </section>
  );
}
