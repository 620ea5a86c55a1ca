import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from '../i18n';
import type { Story } from '../../core/document';
import { withStory } from '../editor';
import { useEditor } from './editor-context';
import { TextInput } from './fields';

/** A story of the list with its headline, section and rank in fields; Enter or Esc ends it. */
export function StoryEditRow({ story, onEnd }: { readonly story: Story; readonly onEnd: () => void }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    row.current?.querySelector('input')?.select();
  }, []);
  const put = (part: Partial<Story>, group: string): void =>
    editor.edit({
      label: 'editStory',
      apply: (edition) => withStory(edition, story.id, (each) => ({ ...each, ...part })),
      group,
    });
  const press = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.nativeEvent.stopPropagation();
    onEnd();
  };
  return (
    <div
      className="story-edit"
      ref={row}
      data-story={story.id}
      onKeyDown={press}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && onEnd()}
    >
      <TextInput
        aria={t('storyList.headline')}
        value={story.headline}
        onText={(headline, group) => put({ headline }, group)}
      />
      <TextInput
        aria={t('storyList.section')}
        placeholder={t('storyList.section')}
        value={story.section}
        onText={(section, group) => put({ section }, group)}
      />
      <TextInput
        aria={t('storyList.priority')}
        value={String(story.priority)}
        onText={(text, group) => {
          const priority = Number(text);
          if (text.trim() !== '' && Number.isInteger(priority) && Math.abs(priority) < 1_000_000)
            put({ priority }, group);
        }}
      />
    </div>
  );
}
