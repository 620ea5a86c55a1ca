import { useDeferredValue, useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Diagnostic, Severity } from '../../core/diagnostic';
import { sentenceFor } from '../i18n';
import { MASTHEAD_FIELDS } from '../../core/document';
import { findArticle } from '../editor';
import { headlineOf, pageOf } from './diagnostic-place';
import { useEditor, useEditorState } from './editor-context';
import { Icon } from './icons';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** What should be looked at before the paper goes to press, worst first; a click goes to the place. */
export function DiagnosticsPanel(): ReactNode {
  const { t } = useTranslation();
  const composed = useDeferredValue(useEditorState((state) => state.composed));
  const edition = useEditorState((state) => state.edition);
  const settled = useEditorState((state) => state.settled);
  const findings = useMemo(() => {
    const all = (edition?.pages ?? []).flatMap((page) => composed.get(page.id)?.diagnostics ?? []);
    return SEVERITIES.map((severity) => all.filter((finding) => finding.severity === severity));
  }, [composed, edition]);
  const all = findings.flat();
  return (
    <section className="panel" aria-label={t('diagnostics.title')}>
      <div className="panel-head">
        <h2 className="panel-title">{t('diagnostics.title')}</h2>
        <span className="counts tabular">
          {SEVERITIES.map((severity, index) => {
            const count = findings[index]?.length ?? 0;
            if (count === 0) return null;
            return (
              <span key={severity} className={`count finding-${severity}`} title={t(`diagnostics.${severity}`)}>
                <Icon name={severity} />
                {count}
              </span>
            );
          })}
        </span>
      </div>
      {all.length === 0 ? (
        <div className="empty">
          <Icon name={settled ? 'saved' : 'saving'} spin={!settled} />
          <p className="empty-title">{settled ? t('diagnostics.clean') : t('diagnostics.working')}</p>
          {settled && <p className="empty-hint">{t('diagnostics.cleanHint')}</p>}
        </div>
      ) : (
        <ul className="scroll">
          {all.map((finding, index) => (
            <li key={index}>
              <Finding finding={finding} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Finding({ finding }: { readonly finding: Diagnostic }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const language = useEditorState((state) => state.language);
  const edition = useEditorState((state) => state.edition);
  const { message, next } = sentenceFor({ code: finding.code, values: useNames(finding) }, language);
  const page = edition && pageOf(edition, finding.place);
  const headline = edition && headlineOf(edition, finding.place);
  const jump = (): void => {
    const { article, story } = finding.place;
    if (page !== undefined) editor.goTo(page);
    if (article !== undefined) editor.selectArticle(article);
    else if (story !== undefined) editor.selectStory(story);
  };
  return (
    <button type="button" className="row finding" data-code={finding.code} onClick={jump}>
      <span className={`finding-${finding.severity}`}>
        <Icon name={finding.severity} />
        <span className="hidden">{t(`diagnostics.${finding.severity}`)}</span>
      </span>
      <span className="finding-message">{message}</span>
      <span className="finding-page tabular">{page !== undefined && t('diagnostics.onPage', { page })}</span>
      {headline !== undefined && <span className="finding-story">{headline}</span>}
      {next !== '' && <span className="finding-next">{next}</span>}
    </button>
  );
}

/** The values of a diagnostic with ids and field names as people call them. */
function useNames({ values }: Diagnostic): Diagnostic['values'] {
  const { t } = useTranslation();
  const edition = useEditorState((state) => state.edition);
  const { other, field } = values;
  const article = typeof other === 'string' && edition !== undefined ? findArticle(edition, other)?.article : undefined;
  const known = MASTHEAD_FIELDS.find((name) => name === field);
  return {
    ...values,
    ...(edition !== undefined && article !== undefined && { other: headlineOf(edition, article) ?? article.id }),
    ...(known !== undefined && { field: t(`fields.${known}`) }),
  };
}
