import type { KeyboardEvent, ReactNode } from 'react';
import { findArticle, findStory } from '../../editor';
import type { Copyfitting } from '../../editor';
import { useTranslation } from '../../i18n';
import { useEditor, useEditorState } from '../editor-context';
import { TakeOrLeave } from '../take-or-leave';
import { FitWords } from './fit-words';
import { useStepWords } from './step-words';

/** What a deed would do, while the page shows it: Enter takes it, Esc leaves all as it was. */
export function Proposal({ articles, steps, white }: Extract<Copyfitting, { kind: 'proposed' }>): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const words = useStepWords();
  const close = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') editor.copyfit.close();
  };
  return (
    <div className="copyfit-proposal" onKeyDown={close}>
      <ul className="copyfit-proposed">
        {articles.map((article) => (
          <ProposedArticle key={article} article={article} />
        ))}
      </ul>
      {steps.length > 0 && <p className="copyfit-proposed-steps">{steps.map(words).join(t('copyfit.and'))}</p>}
      {white !== undefined && <p className="copyfit-proposed-steps tabular">{t('copyfit.proposed.white', white)}</p>}
      <TakeOrLeave onTake={editor.copyfit.apply} onLeave={editor.copyfit.close} />
    </div>
  );
}

/** An article as the page shows it: what it tells, and how its copy fits then. */
function ProposedArticle({ article }: { readonly article: string }): ReactNode {
  const edition = useEditorState((state) => state.edition);
  const composed = useEditorState((state) => state.composed);
  const story = edition && findStory(edition, findArticle(edition, article)?.article.story ?? '');
  const fit = [...composed.values()].flatMap(({ articles }) => articles).find((each) => each.article === article);
  return (
    <li className="remedy">
      <span className="remedy-what">{story?.headline}</span>
      <span className="remedy-then">{fit !== undefined && <FitWords fit={fit} />}</span>
    </li>
  );
}
