import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from '../i18n';
import type { StoryEntry } from '../editor';
import { carryFromRow } from './carry';
import { useEditor, useEditorState } from './editor-context';
import { Icon } from './icons';

/** One story: its state as icon and words, headline, pages, length, priority. */
export function StoryRow(props: {
  readonly entry: StoryEntry;
  readonly selected: boolean;
  /** Whether it is the list's one stop in the order of focus. */
  readonly focusable: boolean;
}): ReactNode {
  const { entry, selected, focusable } = props;
  const { story, status, pages, characters, oversetCharacters } = entry;
  const { t } = useTranslation();
  const editor = useEditor();
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (selected) row.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const words = t(`stories.state.${status}`);
  const source = useEditorState((state) => state.sources.get(story.id));
  const over = oversetCharacters > 0 ? t('stories.oversetBy', { characters: oversetCharacters }) : undefined;
  return (
    <button
      ref={row}
      type="button"
      role="option"
      className={`row story story-${status}`}
      aria-selected={selected}
      tabIndex={focusable ? 0 : -1}
      data-story={story.id}
      data-status={status}
      onPointerDown={
        status === 'unplaced'
          ? (event) => carryFromRow(event.nativeEvent, { row: event.currentTarget, story: story.id, editor })
          : undefined
      }
      onClick={() => editor.selectStory(story.id)}
    >
      <span className={`story-status story-status-${status}`} title={words}>
        <Icon name={status} />
      </span>
      <span className="story-headline">{story.headline.replace(/\n/g, ' ') || t('stories.untitled')}</span>
      <span className="story-page tabular">{pages.length > 0 && t('stories.onPage', { page: pages.join('、') })}</span>
      <span className="story-facts tabular">
        <span className="priority" title={t('stories.priority', { priority: story.priority })}>
          #{story.priority}
        </span>
        {story.section !== '' && <span className="story-section">{story.section}</span>}
        <span>{t('stories.characters', { count: characters })}</span>
        <span className={over !== undefined ? 'story-bad' : status === 'unplaced' ? 'story-waiting' : ''}>
          {over ?? words}
        </span>
        {source !== undefined && <span className="story-bad">{t(`stories.source.${source}`)}</span>}
      </span>
    </button>
  );
}
