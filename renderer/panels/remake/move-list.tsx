import type { ReactNode } from 'react';
import { findStory } from '../../editor';
import type { Move, Standpoint } from '../../editor';
import { useTranslation } from '../../i18n';
import type { Translate } from '../../i18n';
import { useEditorState } from '../editor-context';

/** What became of articles, each by its head: where it went, how large it is now. */
export function MoveList({ moves }: { readonly moves: readonly Move[] }): ReactNode {
  const { t } = useTranslation();
  const edition = useEditorState((state) => state.edition);
  return (
    <ul className="move-list" aria-label={t('remake.list')}>
      {moves.map((move) => (
        <li key={move.article} className="move" data-move={move.change}>
          <span className="move-head">{edition && findStory(edition, move.story)?.headline}</span>
          <span className="move-words tabular">{wordsOf(t, move)}</span>
        </li>
      ))}
    </ul>
  );
}

function wordsOf(t: Translate, { from, to, change }: Move): string {
  const parts = [t(`remake.changes.${change}`)];
  if (to !== undefined && (change === 'moved' || change === 'placed')) parts.push(placeOf(t, to, from));
  if (to !== undefined && !isAsLarge(from, to))
    parts.push(t('remake.size', { columns: to.frame.columns, lines: to.frame.lines }));
  return parts.join(t('remake.comma'));
}

/** Column and line, from 1; the page too where it is another. */
function placeOf(t: Translate, { page, frame }: Standpoint, from: Standpoint | undefined): string {
  const at = { column: frame.column + 1, line: frame.line + 1 };
  return from === undefined || from.page === page ? t('remake.at', at) : t('remake.onPage', { page, ...at });
}

function isAsLarge(from: Standpoint | undefined, { frame }: Standpoint): boolean {
  return from?.frame.columns === frame.columns && from.frame.lines === frame.lines;
}
