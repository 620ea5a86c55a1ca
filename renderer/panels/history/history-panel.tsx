import { useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import type { ChangeLabel } from '../../editor';
import type { HistoryEntry } from '../../../model';
import { CommandButton } from '../command-button';
import { useEditor, useEditorState } from '../editor-context';
import { Icon } from '../icons';
import { RowList } from '../lists/row-list';
import type { RowPlace } from '../lists/row-list';

const ROW = 28;

/** What was done since the edition was opened, oldest first; a click goes to how it was then, in one step. */
export function HistoryPanel(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const { done, undone } = useEditorState(() => editor.history());
  const [walked, setWalked] = useState<{ readonly at: number; readonly row: number }>();
  const entries = [...done, ...undone];
  if (entries.length === 0) {
    return (
      <section className="panel" aria-label={t('dock.panels.history')}>
        <div className="empty">
          <Icon name="history" />
          <p className="empty-title">{t('historyList.empty')}</p>
          <p className="empty-hint">{t('historyList.emptyHint')}</p>
        </div>
      </section>
    );
  }
  /** Row 0 is the edition as it was opened; row n is how it was after n entries. */
  const depth = done.length;
  // Where the arrow keys went counts until something is done.
  const active = walked?.at === depth ? Math.min(walked.row, entries.length) : depth;
  const nameOf = (entry: HistoryEntry | undefined): string =>
    entry === undefined ? t('historyList.opened') : t(`changes.${entry.label as ChangeLabel}`);
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    editor.goToHistory(active);
  };
  return (
    <section className="panel" aria-label={t('dock.panels.history')}>
      <RowList
        role="listbox"
        label={t('dock.panels.history')}
        count={entries.length + 1}
        height={ROW}
        active={active}
        onActive={(row) => setWalked({ at: depth, row })}
        onKeyDown={press}
        names={() => [undefined, ...entries].map((entry) => [nameOf(entry)])}
      >
        {(row, place) => (
          <Row
            place={place}
            entry={entries[row - 1]}
            name={nameOf(entries[row - 1])}
            state={row === depth ? 'now' : row < depth ? 'done' : 'undone'}
            onGo={() => editor.goToHistory(row)}
          />
        )}
      </RowList>
      <div className="panel-foot">
        <CommandButton command="undo" icon="undo" words={t('commands.undo')} small />
        <CommandButton command="redo" icon="redo" words={t('commands.redo')} small />
        <span className="space" />
        <span className="panel-hint tabular">{t('historyList.place', { depth, count: entries.length })}</span>
      </div>
    </section>
  );
}

function Row(props: {
  readonly place: RowPlace;
  /** None for the edition as it was opened. */
  readonly entry: HistoryEntry | undefined;
  readonly name: string;
  readonly state: 'done' | 'now' | 'undone';
  readonly onGo: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const { place, entry, name, state, onGo } = props;
  const language = useEditorState((each) => each.language);
  return (
    <button
      {...place}
      type="button"
      role="option"
      className={`row history history-${state}`}
      aria-selected={state === 'now'}
      data-state={state}
      title={state === 'now' ? undefined : t(state === 'undone' ? 'historyList.forward' : 'historyList.back')}
      onClick={onGo}
    >
      <span className="history-mark">{state === 'now' && <Icon name="chosen" />}</span>
      <span className="history-name">{name}</span>
      {state === 'undone' && <span className="hidden">{t('historyList.undone')}</span>}
      <span className="history-time tabular">{entry !== undefined && timeOfDay(entry.at, language)}</span>
    </button>
  );
}

function timeOfDay(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hour12: false,
  }).format(at);
}
