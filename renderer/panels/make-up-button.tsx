import type { ReactNode } from 'react';
import { useTranslation } from '../i18n';
import { CommandButton } from './command-button';
import { useEditorState } from './editor-context';

/** Begins a make-up; while one runs it tells how far it is, and ends it. */
export function MakeUpButton(): ReactNode {
  const { t } = useTranslation();
  const makingUp = useEditorState((state) => state.makingUp);
  if (makingUp === undefined) {
    return <CommandButton command="makeUp" icon="makeUp" words={t('topbar.makeUp')} look="outlined" />;
  }
  const { done, total } = makingUp;
  return (
    <span className="making-up tabular" data-testid="making-up">
      <progress
        className="making-up-bar"
        aria-label={t('commands.makeUp')}
        value={total === 0 ? undefined : done}
        max={Math.max(1, total)}
      />
      {total === 0 ? t('makingUp.starting') : t('makingUp.working', { done, total })}
      <CommandButton command="stopMakeUp" icon="close" small />
    </span>
  );
}
