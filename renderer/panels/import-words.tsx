import type { ReactNode } from 'react';
import { useTranslation } from '../i18n';
import type { Importing, Notice } from '../editor';
import { CodeWords } from './code-words';
import { CommandButton } from './command-button';
import { useEditor } from './editor-context';

/** An import that goes on: how far it is, which file is read, and the way to stop it. */
export function ImportProgress({ done, total, name }: Importing): ReactNode {
  const { t } = useTranslation();
  const words = name === '' ? t('importing.reading') : t('importing.working', { at: done + 1, total });
  return (
    <div className="notice notice-import" data-testid="importing">
      <div className="notice-text">
        <p className="tabular">{words}</p>
        <p className="notice-more notice-name">{name}</p>
        <progress className="notice-progress" aria-label={words} value={total === 1 ? undefined : done} max={total} />
      </div>
      <CommandButton command="stopImport" icon="close" words={t('importing.stop')} small />
    </div>
  );
}

/** What came in, what cleaning changed, and every file that did not come in: why, and what can be done. */
export function ImportedWords(props: { readonly notice: Extract<Notice, { kind: 'imported' }> }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const { stories, pictures, refused, notes, changes, warnings } = props.notice;
  const came = [
    stories > 0 ? t('importing.stories', { count: stories }) : '',
    pictures > 0 ? t('importing.pictures', { count: pictures }) : '',
    refused.length > 1 ? t('importing.refused', { count: refused.length }) : '',
  ].filter((words) => words !== '');
  return (
    <>
      {came.length + refused.length === 0 && <p>{t('importing.nothing')}</p>}
      {came.length > 0 && <p>{came.join(' · ')}</p>}
      {changes + warnings > 0 && (
        <p className="notice-more">
          {t('copyReport.changes', { count: changes })}
          {warnings > 0 && ` · ${t('copyReport.warnings', { count: warnings })}`}{' '}
          <button type="button" className="link" onClick={() => editor.openCopyReport(true)}>
            {t('copyReport.show')}
          </button>
        </p>
      )}
      {refused.length + notes.length > 0 && (
        <ul
          className="notice-list scroll"
          aria-label={t('importing.list')}
          tabIndex={refused.length > 3 ? 0 : undefined}
        >
          {[...refused, ...notes].map((told, index) => (
            <li key={index}>
              <CodeWords told={told} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
