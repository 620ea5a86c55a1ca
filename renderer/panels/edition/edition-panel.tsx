import { Tabs } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { EDITION_SHEETS } from '../../editor';
import type { EditionSheet } from '../../editor';
import { useEditor, useEditorState } from '../editor-context';
import { IssueSheet } from './issue-sheet';
import { ListsSheet } from './lists-sheet';
import { MastheadSheet } from './masthead-sheet';
import { PageSheet } from './page-sheet';
import { PressSheet } from './press-sheet';
import { SignOffForm } from './sign-off-form';

/** What belongs to the paper and the issue, each in one place: issue, masthead, page, press, proofreading. */
export function EditionPanel(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const sheet = useEditorState((state) => state.dock.sheet);
  return (
    <Tabs.Root
      className="panel"
      value={sheet}
      onValueChange={(value: EditionSheet) => editor.dock.turnSheet(value)}
      data-testid="edition-panel"
    >
      <div className="panel-tools">
        <Tabs.List className="segments" aria-label={t('sheets.label')} activateOnFocus>
          {EDITION_SHEETS.map((name) => (
            <Tabs.Tab key={name} value={name} className="segment" data-sheet={name}>
              {t(`sheets.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </div>
      <Tabs.Panel value="issue" className="scroll form" tabIndex={-1}>
        <IssueSheet />
      </Tabs.Panel>
      <Tabs.Panel value="masthead" className="scroll form" tabIndex={-1}>
        <MastheadSheet />
      </Tabs.Panel>
      <Tabs.Panel value="page" className="scroll form" tabIndex={-1}>
        <PageSheet />
      </Tabs.Panel>
      <Tabs.Panel value="press" className="scroll form" tabIndex={-1}>
        <PressSheet />
      </Tabs.Panel>
      <Tabs.Panel value="lists" className="scroll form" tabIndex={-1}>
        <SignOffForm />
        <ListsSheet />
      </Tabs.Panel>
    </Tabs.Root>
  );
}
