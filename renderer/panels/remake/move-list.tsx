import type { ReactNode } from 'react';
import type { Move } from '../../editor';
import { useTranslation } from '../../i18n';
import { useMoveWords } from './use-move-words';

/** What becomes of articles, each by its head: from where to where it goes, how large it is then. */
export function MoveList({ moves }: { readonly moves: readonly Move[] }): ReactNode {
  const { t } = useTranslation();
  const wordsOf = useMoveWords();
  return (
    <ul className="move-list" aria-label={t('remake.list')}>
      {moves.map((move) => {
        const { head, parts } = wordsOf(move);
        return (
          <li key={move.article} className="move" data-move={move.change}>
            <span className="move-head">{head}</span>
            <MoveParts parts={parts} />
          </li>
        );
      })}
    </ul>
  );
}

/** What became of one article, its parts kept whole on their lines. */
export function MoveParts({ parts }: { readonly parts: readonly string[] }): ReactNode {
  const { t } = useTranslation();
  return (
    <span className="move-words tabular">
      {parts.map((part, index) => (
        <span key={index} className="move-part">
          {part}
          {index < parts.length - 1 && t('remake.comma')}
        </span>
      ))}
    </span>
  );
}
