import type { ReactNode } from 'react';
import { useTranslation } from '../i18n';
import { CommandButton } from './command-button';
import { useEditorState } from './editor-context';
import { Mark } from './icons';
import { LanguageMenu } from './language-menu';
import { MakeUpButton } from './make-up-button';
import { SaveState } from './save-state';

/** The bar at the top: which paper this is, how safe the work is, and what is done to the whole edition. */
export function TopBar(): ReactNode {
  const { t } = useTranslation();
  return (
    <header className="topbar" aria-label={t('topbar.label')}>
      <Mark />
      <PaperName />
      <SaveState />
      <span className="space" />
      <CommandButton command="undo" icon="undo" />
      <CommandButton command="redo" icon="redo" />
      <span className="divider" />
      <CommandButton command="open" icon="open" />
      <CommandButton command="save" icon="save" />
      <span className="divider" />
      <CommandButton command="importCopy" icon="importCopy" words={t('topbar.importCopy')} look="outlined" />
      <MakeUpButton />
      <CommandButton command="exportPdf" icon="exportPdf" words={t('topbar.exportPdf')} look="primary" />
      <span className="divider" />
      <CommandButton command="palette" icon="search" />
      <LanguageMenu />
      <CommandButton command="settings" icon="settings" />
    </header>
  );
}

function PaperName(): ReactNode {
  const { t } = useTranslation();
  const edition = useEditorState((state) => state.edition);
  const file = useEditorState((state) => state.name);
  if (edition === undefined) return null;
  const { date, number, total } = edition.issue;
  const issue = [
    date,
    number === undefined ? '' : t('topbar.issue', { number }),
    total === undefined ? '' : t('topbar.total', { number: total }),
  ].filter((part) => part !== '');
  return (
    <div className="paper-name">
      <h1 className="paper-title" title={file}>
        {edition.masthead.name || file || t('topbar.untitled')}
      </h1>
      <span className="paper-issue tabular">{issue.join(' · ')}</span>
    </div>
  );
}
