import type { ReactNode } from 'react';
import { useTranslation } from '../i18n';
import { commandOf, keyLabel, runCommand } from '../editor';
import type { CommandId } from '../editor';
import { useEditor, useEditorState, useSurroundings } from './editor-context';
import { Icon } from './icons';
import type { IconName } from './icons';

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
  const { platform } = useSurroundings();
  const { t } = useTranslation();
  const { when, keys } = commandOf(command);
  const possible = useEditorState(when);
  const label = t(`commands.${command}`);
  const key = keys[0] === undefined ? '' : ` (${keyLabel(keys[0], platform)})`;
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
      title={`${label}${key}`}
      aria-label={words ?? label}
      disabled={!possible}
      data-command={command}
      onClick={() => runCommand(editor, command)}
    >
      <Icon name={icon} />
      {words !== undefined && <span className="button-words">{words}</span>}
    </button>
  );
}
