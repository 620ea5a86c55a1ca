import type { ReactNode } from 'react';
import type { FormeApi } from '../../../ipc';
import { useTranslation } from '../../i18n';
import { nextIssueOf } from '../../editor';
import { useEditor, useEditorState } from '../editor-context';
import { BeginDialog } from './begin-dialog';
import { BeginForm } from './begin-form';

/** Begins the next issue of the paper that is open: its day and its numbers are counted, and can be changed. */
export function NextIssueDialog({ forme }: { readonly forme: FormeApi }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const open = useEditorState((state) => state.beginning);
  const edition = useEditorState((state) => state.edition);
  const session = useEditorState((state) => state.session);
  return (
    <BeginDialog
      open={open}
      onOpen={editor.showBeginning}
      title={t('beginning.title')}
      hint={t('beginning.hint')}
      testId="next-issue"
    >
      {edition !== undefined && session !== undefined && (
        <BeginForm
          paper={{
            name: edition.masthead.name,
            language: edition.profile.language,
            sheet: edition.profile.paper.name,
          }}
          pages={edition.pages.length}
          propose={(entered) => nextIssueOf(edition, entered)}
          onBegin={({ name: _name, ...issue }) => {
            editor.showBeginning(false);
            void editor.open(() => forme.nextIssue({ session, ...issue }));
          }}
        />
      )}
    </BeginDialog>
  );
}
