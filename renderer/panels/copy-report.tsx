import type { ReactNode } from 'react';
import { useTranslation } from '../i18n';
import { changesIn, findStory } from '../editor';
import type { CopyReport } from '../editor';
import { sentenceFor } from '../i18n';
import { CloseButton } from './close-button';
import { useEditor, useEditorState } from './editor-context';
import { Icon } from './icons';

/** What imports changed and were unsure of: one line, and behind it the counts by rule and each doubt. */
export function CopyReportList(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const report = useEditorState((state) => state.copyReport);
  if (report === undefined) return null;
  const { changes, warnings, open } = report;
  const title = [
    t('copyReport.title'),
    t('copyReport.changes', { count: changesIn(report) }),
    ...(warnings.length > 0 ? [t('copyReport.warnings', { count: warnings.length })] : []),
  ];
  return (
    <div className="copy-report" data-testid="copy-report">
      <div className="copy-report-head">
        <button
          type="button"
          className="copy-report-title tabular"
          aria-expanded={open}
          onClick={() => editor.openCopyReport(!open)}
        >
          <Icon name="down" />
          {title.join(' · ')}
        </button>
        <CloseButton label={t('copyReport.dismiss')} onClick={editor.dismissCopyReport} />
      </div>
      {open && (
        <div className="copy-report-body">
          <dl className="copy-changes tabular">
            {changes.map(({ rule, count }) => (
              <div key={rule} className="copy-change">
                <dt>{t(`copyRules.${rule as 'half-width-marks'}`, { defaultValue: rule })}</dt>
                <dd>{count}</dd>
              </div>
            ))}
          </dl>
          <ul>
            {warnings.map((warning, index) => (
              <li key={index}>
                <CopyDoubt warning={warning} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function CopyDoubt({ warning }: { readonly warning: CopyReport['warnings'][number] }): ReactNode {
  const editor = useEditor();
  const language = useEditorState((state) => state.language);
  const edition = useEditorState((state) => state.edition);
  const { story, file } = warning;
  const { message, next } = sentenceFor(warning, language);
  const headline = (story && edition && findStory(edition, story)?.headline.replace(/\n/g, ' ')) || file;
  return (
    <button
      type="button"
      className="row finding"
      data-code={warning.code}
      disabled={story === undefined}
      onClick={() => editor.selectStory(story)}
    >
      <span className="finding-info">
        <Icon name="info" />
      </span>
      <span className="finding-message">{message}</span>
      <span className="finding-story">{headline}</span>
      {next !== '' && <span className="finding-next">{next}</span>}
    </button>
  );
}
