import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { runCommand } from '../../editor';
import { useEditor } from '../editor-context';

/** Has what is selected as the paper's layout has it. */
export function RestoreLink(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  return (
    <button type="button" className="link" data-testid="restore" onClick={() => runCommand(editor, 'restoreTemplate')}>
      {t('commands.restoreTemplate')}
    </button>
  );
}
