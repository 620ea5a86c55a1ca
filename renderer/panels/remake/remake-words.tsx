import type { ReactNode } from 'react';
import type { MovedNotice, RemakeNotice } from '../../editor';
import { useTranslation } from '../../i18n';
import { useEditor } from '../editor-context';
import { useMoveWords } from './use-move-words';

/** Why a change by make-up was not made. */
export function RemakeWords({ notice }: { readonly notice: RemakeNotice }): ReactNode {
  const { t } = useTranslation();
  const { deed, outcome, why } = notice;
  return (
    <>
      <p>{t(`remake.outcomes.${outcome}`, { deed: t(`remake.titles.${deed}`) })}</p>
      {why !== undefined && (
        <p className="notice-more">{t(deed === 'dropIn' ? 'remake.noRoom' : `remake.why.${why}`)}</p>
      )}
    </>
  );
}

/**
 * That a change by make-up was made, with the way to the list of what it moved; screen readers are told the list at
 * once.
 */
export function MovedWords({ notice }: { readonly notice: MovedNotice }): ReactNode {
  const { t } = useTranslation();
  const { dock } = useEditor();
  const wordsOf = useMoveWords();
  const { label, moves } = notice;
  const listed = moves.map(wordsOf).map(({ head, parts }) => [head, ...parts].join(t('remake.comma')));
  return (
    <p>
      {t('remake.moved', { deed: t(`changes.${label}`), count: moves.length })}
      <span className="hidden">{t('remake.toldAll', { list: listed.join(t('remake.toldBetween')) })}</span>{' '}
      <button
        type="button"
        className="link"
        data-testid="show-moved"
        onClick={() => dock.show('proposals', { field: 'moved' })}
      >
        {t('remake.showMoved')}
      </button>
    </p>
  );
}
