import type { KeyboardEvent, ReactNode } from 'react';
import type { Remaking } from '../../editor';
import { useTranslation } from '../../i18n';
import { useEditor, useEditorState } from '../editor-context';
import { Icon } from '../icons';
import { TakeOrLeave } from '../take-or-leave';
import { MoveList } from './move-list';

/**
 * A change of the page by make-up over the desk, while the page shows it: what moves, and the score. Enter takes it,
 * Esc leaves all as it was.
 */
export function RemakePanel(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const remaking = useEditorState((state) => state.remaking);
  if (remaking === undefined) return null;
  if (remaking.kind === 'looking') {
    return (
      <p className="copyfit-doing" role="status" data-testid="remake-looking">
        <Icon name="saving" spin />
        {t(`remake.looking.${remaking.task.kind}`)}
        <Steps {...remaking.searching} />
        <button type="button" className="link" onClick={editor.remake.close}>
          {t('remake.stop')}
        </button>
      </p>
    );
  }
  return <Shown {...remaking} />;
}

/** How far a search is. */
function Steps({ done, total }: { readonly done: number; readonly total: number }): ReactNode {
  return total === 0 ? null : <progress className="making-up-bar" value={done} max={total} />;
}

function Shown({ task, moves, score, searching }: Extract<Remaking, { kind: 'shown' }>): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const close = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') editor.remake.close();
  };
  const title = t(`remake.titles.${task.kind}`);
  return (
    <section
      className="copyfit"
      data-side="right"
      role="dialog"
      aria-label={title}
      data-testid="remake"
      data-deed={task.kind}
      onKeyDown={close}
    >
      <header className="copyfit-head">
        <h2 className="copyfit-title">{title}</h2>
        {task.kind === 'fix' && <span className="remake-hit">{t(`proposals.codes.${task.code}`)}</span>}
        <span className="space" />
        <span className="remake-score tabular">
          {t('remake.score', { before: score.before.toFixed(1), after: score.after.toFixed(1) })}
        </span>
      </header>
      <div className="copyfit-proposal remake-body">
        <p className="remake-count">{t('remake.moves', { count: moves.length })}</p>
        <MoveList moves={moves} />
        {searching !== undefined && (
          <p className="proposals-state" role="status" data-testid="remake-searching">
            <Icon name="saving" spin />
            {t('remake.searching')}
            <Steps {...searching} />
          </p>
        )}
        <TakeOrLeave
          take={t(searching === undefined ? 'remake.take' : 'remake.takeBest')}
          onTake={editor.remake.take}
          onLeave={editor.remake.close}
        />
      </div>
    </section>
  );
}
