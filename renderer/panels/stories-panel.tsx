import { useMemo, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from '../i18n';
import { commandOf, selectedArticle, selectedStory, storyEntries } from '../editor';
import type { StoryEntry } from '../editor';
import { CommandButton } from './command-button';
import { useEditorState } from './editor-context';
import { Icon } from './icons';
import { MenuButton } from './lists/list-menu';
import { StoryList, useStoryMenu } from './story-list';
import { useListed } from './use-listed';
import { useSeveral } from './use-several';
import type { Several } from './use-several';

const SCOPES = ['all', 'unplaced', 'placed', 'overset', 'killed'] as const;
type Scope = (typeof SCOPES)[number];

/** The pool: every story with what became of it. A click selects it and goes where it stands. */
export function StoriesPanel(): ReactNode {
  const { t } = useTranslation();
  const edition = useListed((listed) => listed.edition);
  const composed = useListed((listed) => listed.composed);
  const [words, setWords] = useState('');
  const [scope, setScope] = useState<Scope>('all');
  const entries = useMemo(() => (edition === undefined ? [] : storyEntries(edition, composed)), [edition, composed]);
  const shown = entries.filter((entry) => inScope(entry, scope) && holds(entry, words));
  const several = useSeveral(shown);
  return (
    <section className="panel" aria-label={t('stories.title')}>
      <h2 className="hidden">{t('stories.title')}</h2>
      {entries.length === 0 ? (
        <div className="empty">
          <Icon name="copy" />
          <p className="empty-title">{t('stories.empty')}</p>
          <p className="empty-hint">{t('stories.emptyHint')}</p>
          <CommandButton command="importCopy" icon="importCopy" words={t('commands.importCopy')} small />
          <CommandButton command="newStory" icon="plus" words={t('commands.newStory')} small />
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
                onKeyDown={toList}
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
                    {entries.filter((entry) => inScope(entry, name)).length || ''}
                  </span>
                </button>
              ))}
            </div>
          </div>
          <StoryList all={entries} shown={shown} several={several} />
          <StoryActions several={several} />
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
function StoryActions({ several }: { readonly several: Several }): ReactNode {
  const { t } = useTranslation();
  const canPlace = useEditorState(commandOf('placeStory').when);
  const canUnplace = useEditorState((state) => selectedArticle(state) !== undefined);
  const selected = useEditorState((state) => selectedStory(state) !== undefined);
  const menu = useStoryMenu(several);
  return (
    <div className="panel-foot">
      {canPlace && <CommandButton command="placeStory" icon="placed" words={t('commands.placeStory')} small />}
      {canUnplace && <CommandButton command="unplace" icon="unplaced" words={t('commands.unplace')} small />}
      {!selected && <CommandButton command="newStory" icon="plus" words={t('commands.newStory')} small />}
      <span className="space" />
      {selected && <CommandButton command="showInspector" icon="inspect" words={t('dock.panels.inspector')} small />}
      {!selected && <span className="panel-hint">{t('stories.dragHint')}</span>}
      <MenuButton label={t('storyList.menu')} icon="more" parts={menu} testId="story-menu" />
    </div>
  );
}

/** The down arrow goes from the filter to what it left. */
function toList(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.closest('.panel')?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus();
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
