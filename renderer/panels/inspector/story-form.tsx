import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SUBJECTS } from '../../../core/document';
import type { Story } from '../../../core/document';
import { changed, withStory } from '../../editor';
import type { Part } from '../../editor';
import { useEditor, useEditorState } from '../editor-context';
import { FormRow, FormSection, NumberField, SelectField, SwitchField } from '../fields';

/** The place of a story in the paper: its section, its priority, whether it is killed, what it is about. */
export function StoryForm({ story }: { readonly story: Story }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const edition = useEditorState((state) => state.edition);
  const source = useEditorState((state) => state.sources.get(story.id));
  if (edition === undefined) return null;
  const put = (part: Part<Story>): void =>
    editor.edit({
      label: 'editStory',
      apply: (before) => withStory(before, story.id, (each) => changed(each, part)),
    });
  const subjects = story.subjects ?? [];
  const sections = [
    ...new Set([...edition.profile.pageNames, ...edition.pages.map(({ name }) => name), story.section]),
  ];
  return (
    <FormSection title={story.headline.replace(/\n/g, ' ') || t('stories.untitled')}>
      {source !== undefined && (
        <p className="form-note form-note-warning" role="status">
          {t(`story.source.${source}`, { file: story.source?.file ?? '' })}
        </p>
      )}
      <SelectField
        label={t('story.section')}
        name="section"
        value={story.section}
        choices={[
          { value: '', label: t('story.anySection') },
          ...sections.filter((name) => name !== '').map((name) => ({ value: name, label: name })),
        ]}
        onChoose={(section) => put({ section })}
      />
      <NumberField
        label={t('story.priority')}
        name="priority"
        value={story.priority}
        least={1}
        most={100_000}
        onValue={(priority) => put({ priority })}
      />
      <FormRow label={t('story.subjects')}>
        <div className="days" role="group" aria-label={t('story.subjects')}>
          {SUBJECTS.map((subject) => (
            <button
              key={subject}
              type="button"
              className="day day-word"
              aria-pressed={subjects.includes(subject)}
              onClick={() => {
                const next = SUBJECTS.filter((each) => subjects.includes(each) !== (each === subject));
                put({ subjects: next.length === 0 ? undefined : next });
              }}
            >
              {t(`story.${subject}`)}
            </button>
          ))}
        </div>
      </FormRow>
      <SwitchField label={t('story.killed')} name="killed" value={story.killed} onValue={(killed) => put({ killed })} />
    </FormSection>
  );
}
