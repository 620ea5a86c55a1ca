import { memo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from '../i18n';
import type { Story } from '../../core/document';
import type { Choosing, StoryEntry } from '../editor';
import { linesAt } from '../editor';
import { carryFromRow } from './carry';
import { useEditor, useEditorState } from './editor-context';
import { Icon } from './icons';
import type { RowPlace } from './lists/row-list';
import { choosingOf } from './lists/choosing';
import { likeProps } from './lists/like-props';

/** One story: its state as icon and words, headline, pages, length, priority. */
export const StoryRow = memo(Row, likeProps);

function Row(props: {
  readonly entry: StoryEntry;
  readonly selected: boolean;
  readonly place: RowPlace;
  /**
   * What the list does with a story that is dragged, that is chosen, or whose title, section and rank are to be edited
   * in place. The same functions from drawing to drawing.
   */
  readonly onOver: (y: number | undefined) => void;
  readonly onRank: (story: string, y: number) => void;
  readonly onChoose: (story: string, how: Choosing) => void;
  readonly onEdit: (story: string) => void;
}): ReactNode {
  const { entry, selected, place, onOver, onRank, onChoose, onEdit } = props;
  const { story, status, pages, characters, fit, lines } = entry;
  const { t } = useTranslation();
  const editor = useEditor();
  const words = t(`stories.state.${status}`);
  const headline = story.headline.replace(/\n/g, ' ') || t('stories.untitled');
  const source = useEditorState((state) => state.sources.get(story.id));
  const { oversetLines, oversetCharacters, undersetLines, undersetCharacters } = fit;
  const over = oversetLines > 0 ? t('galley.over', { lines: oversetLines, characters: oversetCharacters }) : undefined;
  const short =
    undersetLines > 0 ? t('galley.under', { lines: undersetLines, characters: undersetCharacters }) : undefined;
  return (
    <button
      {...place}
      type="button"
      role="option"
      className={`row story story-${status}`}
      aria-selected={selected}
      data-story={story.id}
      data-status={status}
      onPointerDown={(event) =>
        carryFromRow(event.nativeEvent, {
          row: event.currentTarget,
          story: story.id,
          editor,
          waits: status === 'unplaced',
          rank: { over: onOver, drop: (y) => onRank(story.id, y) },
        })
      }
      onClick={(event) => onChoose(story.id, choosingOf(event))}
      onContextMenu={() => {
        if (!selected) onChoose(story.id, 'alone');
      }}
      onDoubleClick={() => onEdit(story.id)}
    >
      <span className={`story-status story-status-${status}`} title={words}>
        <Icon name={status} />
      </span>
      <span className="story-headline" title={headline}>
        {headline}
      </span>
      <span className="story-page tabular">
        {pages.length > 0 && t('stories.onPage', { page: pages.join(t('listing.and')) })}
      </span>
      <span className="story-facts tabular">
        <span className="priority" title={t('stories.priority', { priority: story.priority })}>
          #{story.priority}
        </span>
        {story.section !== '' && <span className="story-section">{story.section}</span>}
        <StoryLength story={story} characters={characters} lines={lines} />
        <span
          className={
            over !== undefined
              ? 'story-bad'
              : status === 'unplaced'
                ? 'story-waiting'
                : short !== undefined
                  ? 'story-short'
                  : ''
          }
        >
          {over ?? short ?? words}
        </span>
        {source !== undefined && (
          <span className="story-source" title={t(`stories.source.${source}`)}>
            <Icon name="source" />
            <span className="hidden">{t(`stories.source.${source}`)}</span>
          </span>
        )}
      </span>
    </button>
  );
}

/** How long a story is: in characters, and in lines as they are set, or about so many where it is not. */
function StoryLength(props: {
  readonly story: Story;
  readonly characters: number;
  readonly lines: number | undefined;
}): ReactNode {
  const { story, characters, lines } = props;
  const { t } = useTranslation();
  const cells = useEditorState((state) => state.edition?.profile.grid.cells);
  if (cells === undefined) return null;
  const about = { count: linesAt(story, cells), cells };
  return (
    <span title={lines === undefined ? t('storyList.lines', about) : t('storyList.setLines', { count: lines })}>
      {t('stories.characters', { count: characters })}
      {' · '}
      {lines === undefined ? t('storyList.linesShort', about) : t('storyList.setLinesShort', { count: lines })}
    </span>
  );
}
