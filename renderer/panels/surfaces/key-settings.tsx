import { useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import {
  COMMANDS,
  COMMAND_GROUPS,
  conflictsOf,
  fuzzyFind,
  keyLabel,
  keysOf,
  recordedKey,
  withKeys,
  withoutKeys,
} from '../../editor';
import type { Command, CommandId, Shortcuts } from '../../editor';
import { en } from '../../i18n';
import { CloseButton } from '../close-button';
import { useEditor, useEditorState, useSurroundings } from '../editor-context';
import { Icon } from '../icons';
import { useScores } from './use-scores';

/** The keys of every command, by group: each can be given others by pressing them. */
export function KeySettings(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const shortcuts = useEditorState((state) => state.preferences.shortcuts);
  const [typed, setTyped] = useState('');
  const [recording, setRecording] = useState<CommandId>();
  const scores = useScores();
  const found = new Set(fuzzyFind(typed, COMMANDS, ({ id }) => [t(`commands.${id}`), en.commands[id], id], scores));
  return (
    <>
      <div className="settings-tools">
        <label className="field">
          <Icon name="search" />
          <input
            className="field-input"
            type="search"
            value={typed}
            placeholder={t('settings.findCommand')}
            aria-label={t('settings.findCommand')}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        <button
          type="button"
          className="button button-outlined"
          disabled={Object.keys(shortcuts).length === 0}
          onClick={() => editor.setPreferences({ shortcuts: {} })}
        >
          {t('settings.resetAll')}
        </button>
        <button type="button" className="button button-outlined" onClick={() => editor.surfaces.show('keySheet')}>
          <Icon name="print" />
          {t('commands.keySheet')}
        </button>
      </div>
      <div className="scroll key-list">
        {COMMAND_GROUPS.map((group) => {
          const commands = COMMANDS.filter((command) => command.group === group && found.has(command));
          if (commands.length === 0) return null;
          return (
            <section key={group} aria-label={t(`commandGroups.${group}`)}>
              <h3 className="key-group">{t(`commandGroups.${group}`)}</h3>
              {commands.map((command) => (
                <KeyRow
                  key={command.id}
                  command={command}
                  shortcuts={shortcuts}
                  recording={recording === command.id}
                  onRecord={(on) => setRecording(on ? command.id : undefined)}
                />
              ))}
            </section>
          );
        })}
        {found.size === 0 && <p className="empty">{t('palette.nothing')}</p>}
      </div>
    </>
  );
}

function KeyRow(props: {
  readonly command: Command;
  readonly shortcuts: Shortcuts;
  readonly recording: boolean;
  readonly onRecord: (on: boolean) => void;
}): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const { platform } = useSurroundings();
  const { command, shortcuts, recording, onRecord } = props;
  const { id } = command;
  const [told, setTold] = useState('');
  const keys = keysOf(shortcuts, id);
  const label = t(`commands.${id}`);
  const keep = (next: Shortcuts): void => editor.setPreferences({ shortcuts: next });

  const record = (event: KeyboardEvent): void => {
    if (!recording) return;
    event.stopPropagation();
    event.nativeEvent.stopPropagation();
    if (event.key === 'Tab') return onRecord(false);
    event.preventDefault();
    if (event.key === 'Escape') return onRecord(false);
    const key = recordedKey(event.nativeEvent);
    if (key === undefined) return;
    onRecord(false);
    const others = conflictsOf(shortcuts, id, key);
    // The key is this command's now: the others lose it, and it is said which.
    const freed = others.reduce(
      (before, other) =>
        withKeys(
          before,
          other.id,
          keysOf(before, other.id).filter((each) => each !== key),
        ),
      shortcuts,
    );
    setTold(
      others.length === 0
        ? ''
        : t('settings.taken', {
            key: keyLabel(key, platform),
            command: others.map((other) => t(`commands.${other.id}`)).join(t('listing.and')),
          }),
    );
    keep(withKeys(freed, id, [key]));
  };
  return (
    <div className="key-row" data-shortcut={id}>
      <span className="key-name">{label}</span>
      <button
        type="button"
        className="key-field"
        data-recording={recording}
        aria-label={t('settings.keyOf', { command: label, key: keys.map((key) => keyLabel(key, platform)).join(', ') })}
        onClick={() => onRecord(!recording)}
        onBlur={() => onRecord(false)}
        onKeyDown={record}
      >
        {recording
          ? t('settings.press')
          : keys.map((key) => (
              <kbd key={key} className="kbd">
                {keyLabel(key, platform)}
              </kbd>
            ))}
        {!recording && keys.length === 0 && <span className="key-none">{t('settings.noKey')}</span>}
      </button>
      {keys.length > 0 && (
        <CloseButton
          label={t('settings.removeKey', { command: label })}
          onClick={() => keep(withKeys(shortcuts, id, []))}
        />
      )}
      {shortcuts[id] !== undefined && (
        <button
          type="button"
          className="button button-icon button-small"
          aria-label={t('settings.resetKey', { command: label })}
          title={t('settings.resetKey', { command: label })}
          onClick={() => keep(withoutKeys(shortcuts, id))}
        >
          <Icon name="undo" />
        </button>
      )}
      {told !== '' && (
        <p className="key-told" role="status">
          {told}
        </p>
      )}
    </div>
  );
}
