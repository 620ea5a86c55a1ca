import type { ReactNode } from 'react';
import { COMFORTABLE, growsToFill } from '../../../core/makeup';
import type { PageLoad } from '../../../core/makeup';
import { useTranslation } from '../../i18n';
import type { Translate } from '../../i18n';
import type { Proposing } from '../../editor';
import { useTold } from '../told/tell-context';

/**
 * How full the page would be with what is to be placed, against its room, and by how much it is too empty or too full;
 * before anything was chosen too; and what the page scores as it stands.
 */
export function LoadWords({ stock, before }: Pick<Proposing, 'stock' | 'before'>): ReactNode {
  const { t } = useTranslation();
  useTold(
    'load',
    stock === undefined ? '' : `${t('proposals.load', { percent: percentOf(stock.load) })} ${fitWords(t, stock.load)}`,
  );
  if (stock === undefined) return null;
  const { load, stories, kept, score } = stock;
  return (
    <>
      {before !== undefined && before.load.wanted !== load.wanted && (
        <p className="proposals-before tabular" data-testid="page-load-before">
          {t('proposals.before', { percent: percentOf(before.load) })} <Fit load={before.load} />
        </p>
      )}
      <p className="proposals-load tabular" data-testid="page-load" data-fit={fitOf(load)}>
        <span>{t('proposals.load', { percent: percentOf(load) })}</span>
        <Fit load={load} />
      </p>
      <p className="proposals-stock tabular">
        <span>
          {t('proposals.room', { lines: load.lines, copy: Math.round(load.wanted * load.lines), cells: load.cells })}
        </span>
        <span>{t('proposals.stories', { count: stories.length })}</span>
        {score !== undefined && (
          <span data-testid="standing-score">{t('proposals.standing', { score: score.toFixed(1) })}</span>
        )}
        {kept > 0 && <span title={t('proposals.keptWhy')}>{t('proposals.kept', { count: kept })}</span>}
      </p>
    </>
  );
}

function Fit({ load }: { readonly load: PageLoad }): ReactNode {
  const { t } = useTranslation();
  return <span className={`proposals-fit-${fitOf(load)}`}>{fitWords(t, load)}</span>;
}

/** By how much a page is too full or too empty, in lines and characters. */
function fitWords(t: Translate, load: PageLoad): string {
  const count = Math.round(Math.abs(load.wanted - 1) * load.lines);
  return t(`proposals.fit.${fitOf(load)}`, { count, characters: count * load.cells });
}

function percentOf({ wanted }: PageLoad): number {
  return Math.round(wanted * 100);
}

function fitOf(load: PageLoad): 'empty' | 'grows' | 'fits' | 'full' {
  const { wanted } = load;
  if (growsToFill(load)) return 'grows';
  return wanted < COMFORTABLE.from ? 'empty' : wanted > COMFORTABLE.to ? 'full' : 'fits';
}
