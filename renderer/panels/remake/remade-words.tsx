import type { ReactNode } from 'react';
import type { RemakeNotice } from '../../editor';
import { useTranslation } from '../../i18n';
import { MoveList } from './move-list';

/** What came of a change by make-up, in words: what moved, or that nothing better was found. */
export function RemadeWords({ notice }: { readonly notice: RemakeNotice }): ReactNode {
  const { t } = useTranslation();
  const { deed, outcome, moves } = notice;
  return (
    <>
      <p>{t(`remake.outcomes.${outcome}`, { deed: t(`remake.titles.${deed}`), count: moves.length })}</p>
      {outcome === 'nothingBetter' && <p className="notice-more">{t('remake.nothingNext')}</p>}
      {moves.length > 0 && <MoveList moves={moves} />}
    </>
  );
}
