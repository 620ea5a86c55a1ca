import type { ReactNode } from 'react';
import type { RemakeNotice } from '../../editor';
import { useTranslation } from '../../i18n';
import { MoveList } from './move-list';

/** What came of a change by make-up, in words: what moved, or that nothing better was found. */
export function RemadeWords({ notice }: { readonly notice: RemakeNotice }): ReactNode {
  const { t } = useTranslation();
  const { deed, outcome, moves, why } = notice;
  return (
    <>
      <p>{t(`remake.outcomes.${outcome}`, { deed: t(`remake.titles.${deed}`), count: moves.length })}</p>
      {why !== undefined && (
        <p className="notice-more">{t(deed === 'dropIn' ? 'remake.noRoom' : `remake.why.${why}`)}</p>
      )}
      {moves.length > 0 && <MoveList moves={moves} />}
    </>
  );
}
