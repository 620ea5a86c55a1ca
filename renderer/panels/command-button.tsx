import type { ReactNode } from 'react';
import { useTranslation } from '../i18n';
import { commandOf, runCommand } from '../editor';
import type { CommandId } from '../editor';
import { useEditor, useEditorState } from './editor-context';
import { Icon } from './icons';
import type { IconName } from './icons';
import { useKeyLabel } from './use-keys';

/** A button that does a command: its label, key and whether it can be pressed come from the command's table. */
export function CommandButton(props: {
  readonly command: CommandId;
  readonly icon: IconName;
  /** Shown beside the icon; without it the icon stands alone and the label is its tip. */
  readonly words?: string;
  readonly look?: 'plain' | 'outlined' | 'primary';
  readonly small?: boolean;
}): ReactNode {
  const { command, icon, words, look = 'plain', small = false } = props;
  const editor = useEditor();
  const keyOf = useKeyLabel();
  const { t } = useTranslation();
  const { when } = commandOf(command);
  const possible = useEditorState(when);
  const label = t(`commands.${command}`);
  const key = keyOf(command);
  const className = [
    'button',
    look === 'plain' ? '' : `button-${look}`,
    words === undefined ? 'button-icon' : '',
    small ? 'button-small' : '',
  ].join(' ');
  return (
    <button
      type="button"
      className={className}
      title={key === '' ? label : `${label} (${key})`}
      aria-label={words ?? label}
      aria-description={key === '' ? undefined : key}
      disabled={!possible}
      data-command={command}
      onClick={() => runCommand(editor, command)}
    >
      <Icon name={icon} />
      {words !== undefined && <span className="button-words">{words}</span>}
    </button>
  );
}
