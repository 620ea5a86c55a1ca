import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import type { Proposing } from '../../editor';

/** From this load on, up to that one, a page closes well. */
const COMFORTABLE = { from: 0.94, to: 1.06 };

/** How full the page would be with what is to be placed, and by how many lines of one column it is too empty or too full. */
export function LoadWords({ stock }: Pick<Proposing, 'stock'>): ReactNode {
  const { t } = useTranslation();
  if (stock === undefined) return null;
  const { load, stories, kept } = stock;
  const fit = load.wanted < COMFORTABLE.from ? 'empty' : load.wanted > COMFORTABLE.to ? 'full' : 'fits';
  const count = Math.round(Math.abs(load.wanted - 1) * load.lines);
  return (
    <>
      <p className="proposals-load tabular" data-testid="page-load" data-fit={fit}>
        <span>{t('proposals.load', { percent: Math.round(load.wanted * 100) })}</span>
        <span className={`proposals-fit-${fit}`}>{t(`proposals.fit.${fit}`, { count })}</span>
      </p>
      <p className="proposals-stock tabular">
        <span>{t('proposals.stories', { count: stories })}</span>
        {kept > 0 && <span title={t('proposals.keptWhy')}>{t('proposals.kept', { count: kept })}</span>}
      </p>
    </>
  );
}
