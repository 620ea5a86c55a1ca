import { useDeferredValue, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from '../i18n';
import { commandOf, selectedArticle, selectedStory, storyEntries } from '../editor';
import type { StoryEntry } from '../editor';
import { CommandButton } from './command-button';
import { useEditor, useEditorState } from './editor-context';
import { Icon } from './icons';
import { StoryRow } from './story-row';

const SCOPES = ['all', 'unplaced', 'placed', 'overset', 'killed'] as const;
type Scope = (typeof SCOPES)[number];

/** The pool: every story with what became of it. A click selects it and goes where it stands. */
export function StoriesPanel(): ReactNode {
  const { t } = useTranslation();
  const edition = useEditorState((state) => state.edition);
  // While an article is dragged the canvas goes first.
  const composed = useDeferredValue(useEditorState((state) => state.composed));
  const [words, setWords] = useState('');
  const [scope, setScope] = useState<Scope>('all');
  const entries = useMemo(() => (edition === undefined ? [] : storyEntries(edition, composed)), [edition, composed]);
  const shown = entries.filter((entry) => inScope(entry, scope) && holds(entry, words));
  return (
    <section className="panel" aria-label={t('stories.title')}>
      <h2 className="hidden">{t('stories.title')}</h2>
      {entries.length === 0 ? (
        <div className="empty">
          <Icon name="copy" />
          <p className="empty-title">{t('stories.empty')}</p>
          <p className="empty-hint">{t('stories.emptyHint')}</p>
        </div>
      ) : (
        <>
          <div className="panel-tools">
            <label className="field">
              <Icon name="search" />
              <input
                className="field-input"
                type="search"
                value={words}
                placeholder={t('stories.filter')}
                aria-label={t('stories.filter')}
                onChange={(event) => setWords(event.target.value)}
              />
            </label>
            <div className="segments">
              {SCOPES.map((name) => (
                <button
                  key={name}
                  type="button"
                  className="segment"
                  aria-pressed={scope === name}
                  onClick={() => setScope(name)}
                >
                  {name === 'all' ? t('stories.all') : t(`stories.state.${name}`)}
                  <span className="segment-count tabular">
                    {entries.filter((entry) => inScope(entry, name)).length}
                  </span>
                </button>
              ))}
            </div>
          </div>
          <StoryList entries={shown} />
          <StoryActions />
        </>
      )}
    </section>
  );
}

/** How many stories there are. */
export function StoryCount(): ReactNode {
  return <span className="panel-count tabular">{useEditorState((state) => state.edition?.stories.length ?? 0)}</span>;
}

/** What can be done with the selected story. */
function StoryActions(): ReactNode {
  const { t } = useTranslation();
  const canPlace = useEditorState(commandOf('placeStory').when);
  const canUnplace = useEditorState((state) => selectedArticle(state) !== undefined);
  const selected = useEditorState((state) => selectedStory(state) !== undefined);
  return (
    <div className="panel-foot">
      {canPlace && <CommandButton command="placeStory" icon="placed" words={t('commands.placeStory')} small />}
      {canUnplace && <CommandButton command="unplace" icon="unplaced" words={t('commands.unplace')} small />}
      <span className="space" />
      {selected && <CommandButton command="showInspector" icon="inspect" words={t('dock.panels.inspector')} small />}
      {!selected && <span className="panel-hint">{t('stories.dragHint')}</span>}
    </div>
  );
}

function StoryList({ entries }: { readonly entries: readonly StoryEntry[] }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const selected = useEditorState(selectedStory);
  const list = useRef<HTMLDivElement>(null);
  if (entries.length === 0) return <p className="empty">{t('stories.noMatch')}</p>;
  const focusable = entries.some(({ story }) => story.id === selected) ? selected : entries[0]?.story.id;

  const walk = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0 || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[role=option]') ?? [])];
    const at = rows.findIndex((row) => row === document.activeElement);
    const next = rows[Math.min(Math.max(at + by, 0), rows.length - 1)];
    next?.focus();
    editor.selectStory(next?.dataset['story']);
  };

  return (
    <div className="scroll" role="listbox" aria-label={t('stories.title')} ref={list} onKeyDown={walk}>
      {entries.map((entry) => (
        <StoryRow
          key={entry.story.id}
          entry={entry}
          selected={entry.story.id === selected}
          focusable={entry.story.id === focusable}
        />
      ))}
    </div>
  );
}

function inScope({ status }: StoryEntry, scope: Scope): boolean {
  switch (scope) {
    case 'all':
      return true;
    case 'unplaced':
    case 'placed':
    case 'killed':
      return status === scope;
    case 'overset':
      return status === 'overset' || status === 'partly';
  }
}

function holds({ story }: StoryEntry, words: string): boolean {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return true;
  const texts = [
    story.headline,
    story.section,
    story.kicker,
    ...story.decks,
    ...story.paragraphs.map(({ text }) => text),
  ];
  return texts.some((text) => text.toLowerCase().includes(wanted));
}
