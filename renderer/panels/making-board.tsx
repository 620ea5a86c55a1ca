import type { ReactNode } from 'react';
import { useTranslation } from '../i18n';
import { useEditor, useEditorState } from './editor-context';
import { Sketch } from './proposals/sketch';

/**
 * The pages of a make-up that goes on, as far as they are made: each small, with its score. They can be taken as they
 * are.
 */
export function MakingBoard(): ReactNode {
  const { t } = useTranslation();
  const { makeUp } = useEditor();
  const makingUp = useEditorState((state) => state.makingUp);
  if (makingUp === undefined || makingUp.pages.length === 0) return null;
  const { pages, done, total } = makingUp;
  return (
    <section
      className="copyfit making-board"
      data-side="left"
      aria-label={t('commands.makeUp')}
      data-testid="making-board"
    >
      <header className="copyfit-head">
        <h2 className="copyfit-title tabular">{t('makingUp.working', { done, total })}</h2>
        <span className="space" />
        <progress className="making-up-bar" aria-hidden="true" value={done} max={Math.max(1, total)} />
      </header>
      <ul className="making-pages">
        {pages.map(({ number, score, sketch }) => (
          <li key={number} data-made={number}>
            <Sketch {...sketch} />
            <span className="making-page tabular">
              <span>{t('proposals.page', { page: number })}</span>
              <span>{score.toFixed(1)}</span>
            </span>
          </li>
        ))}
      </ul>
      <div className="form-buttons making-deeds">
        <button
          type="button"
          className="button button-outlined button-small"
          title={t('makingUp.takeMadeHint')}
          data-testid="take-made"
          onClick={makeUp.takeMade}
        >
          {t('makingUp.takeMade')}
        </button>
        <button type="button" className="button button-small" onClick={makeUp.stop}>
          {t('makingUp.stop')}
        </button>
      </div>
    </section>
  );
}
