import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { findHits } from '../../editor';
import { useEditor, useEditorState } from '../editor-context';
import { Icon } from '../icons';
import { FindForm } from './find-form';
import { FindResults } from './find-results';

/** Find and replace over the edition: what is looked for, and every place where it stands. */
export function FindPanel(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const scope = useEditorState(({ find }) => find.scope);
  const page = useEditorState((state) => state.page);
  const selection = useEditorState((state) => state.selection);
  const asked = useEditorState(({ dock }) => dock.ask.count);
  const place = scope === 'page' ? page : scope === 'story' ? selection : undefined;
  // Another page or story is another place to look in; and something may have changed while the panel was away.
  useEffect(() => editor.find.refresh(), [editor, asked, place]);
  return (
    <section className="panel find" aria-label={t('dock.panels.find')} data-keeps-keyboard="">
      <FindForm />
      <FindOutcomeView />
    </section>
  );
}

/** How much was found. */
export function FindCount(): ReactNode {
  const count = useEditorState(({ find }) => findHits(find).length);
  return count === 0 ? null : <span className="panel-count tabular">{count}</span>;
}

function FindOutcomeView(): ReactNode {
  const { t } = useTranslation();
  const outcome = useEditorState(({ find }) => find.outcome);
  switch (outcome.kind) {
    case 'nothing':
      return <Say icon="search" title={t('find.empty')} hint={t('find.emptyHint')} />;
    case 'searching':
      return <Say icon="saving" title={t('find.searching')} hint="" />;
    case 'invalid':
      return <Say icon="warning" title={t('find.invalid')} hint={t('find.invalidHint')} />;
    case 'slow':
      return <Say icon="warning" title={t('find.slow')} hint={t('find.slowHint')} />;
    case 'found':
      if (outcome.hits.length === 0) return <Say icon="search" title={t('find.none')} hint={t('find.noneHint')} />;
      return (
        <>
          {outcome.many && (
            <p className="find-many" role="status">
              <Icon name="warning" />
              {t('find.many', { count: outcome.hits.length })}
            </p>
          )}
          <FindResults />
        </>
      );
  }
}

function Say(props: {
  readonly icon: 'search' | 'saving' | 'warning';
  readonly title: string;
  readonly hint: string;
}): ReactNode {
  const { icon, title, hint } = props;
  return (
    <div className="empty" role="status">
      <Icon name={icon} spin={icon === 'saving'} />
      <p className="empty-title">{title}</p>
      {hint !== '' && <p className="empty-hint">{hint}</p>}
    </div>
  );
}
