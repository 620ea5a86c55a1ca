import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { SUBJECTS } from '../../../core/document';
import type { Story } from '../../../core/document';
import { changed, isStoryLocked, killStories, reviveStories, withStory } from '../../editor';
import { useEditor, useEditorState } from '../editor-context';
import { FormRow, FormSection, MIXED, NumberField, SelectField, SwitchField, TextField, commonOf } from '../fields';

/** The place of stories in the paper: their section, priority, whether they are killed, what they are about. */
export function StoryForm({ stories }: { readonly stories: readonly Story[] }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const edition = useEditorState((state) => state.edition);
  const sources = useEditorState((state) => state.sources);
  const [first] = stories;
  if (edition === undefined || first === undefined) return null;
  const change = (make: (story: Story) => Story, group?: string): void =>
    editor.edit({
      label: 'editStory',
      ...(group !== undefined && { group }),
      apply: (before) => stories.reduce((made, { id }) => withStory(made, id, make), before),
    });
  const ids = stories.map(({ id }) => id);
  const locked = ids.some((id) => isStoryLocked(edition, id));
  const sections = new Set([
    ...edition.profile.pageNames,
    ...edition.pages.map(({ name }) => name),
    ...stories.map(({ section }) => section),
  ]);
  const source = stories.length === 1 ? sources.get(first.id) : undefined;
  const title = first.headline.replace(/\n/g, ' ') || t('stories.untitled');
  return (
    <FormSection title={stories.length === 1 ? title : t('inspector.stories', { count: stories.length })}>
      {source !== undefined && (
        <p className="form-note form-note-warning" role="status">
          {t(`story.source.${source}`, { file: first.source?.file ?? '' })}
        </p>
      )}
      <SelectField
        label={t('story.section')}
        name="section"
        value={commonOf(stories, ({ section }) => section)}
        choices={[
          { value: '', label: t('story.anySection') },
          ...[...sections].filter((name) => name !== '').map((name) => ({ value: name, label: name })),
        ]}
        onChoose={(section) => change((story) => ({ ...story, section }))}
      />
      <NumberField
        label={t('story.priority')}
        name="priority"
        value={commonOf(stories, ({ priority }) => priority)}
        least={1}
        most={100_000}
        onValue={(priority) => change((story) => ({ ...story, priority }))}
      />
      <PackageFields stories={stories} change={change} />
      <Subjects stories={stories} change={change} />
      <SwitchField
        label={t('story.killed')}
        name="killed"
        value={commonOf(stories, ({ killed }) => killed)}
        disabled={locked}
        onValue={(killed) =>
          editor.edit({
            label: killed ? 'killStories' : 'reviveStories',
            apply: (before) => (killed ? killStories : reviveStories)(before, ids),
          })
        }
      />
      <SwitchField
        label={t('story.filler')}
        name="filler"
        value={commonOf(stories, ({ filler }) => filler === true)}
        onValue={(isFiller) =>
          change(({ filler: _filler, ...story }) => (isFiller ? { ...story, filler: true } : story))
        }
      />
      {locked && <p className="form-hint">{t('storyList.locked')}</p>}
    </FormSection>
  );
}

function PackageFields(props: {
  readonly stories: readonly Story[];
  readonly change: (make: (story: Story) => Story, group?: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  const { stories, change } = props;
  const name = commonOf(stories, (story) => story.package?.name ?? '');
  const named = (story: Story, wanted: string): Story => {
    const own = wanted.trim() === '' ? undefined : { framed: true as const, ...story.package, name: wanted };
    return changed(story, { package: own });
  };
  const framed = (story: Story, wanted: boolean): Story =>
    story.package === undefined
      ? story
      : changed(story, { package: changed(story.package, { framed: wanted ? true : undefined }) });
  return (
    <>
      <TextField
        label={t('story.package')}
        name="package"
        value={name}
        hint={t('story.packageHint')}
        onText={(wanted, group) => change((story) => named(story, wanted), group)}
      />
      {name !== '' && (
        <SwitchField
          label={t('story.framed')}
          name="framed"
          value={commonOf(stories, (story) => story.package?.framed === true)}
          onValue={(wanted) => change((story) => framed(story, wanted))}
        />
      )}
    </>
  );
}

function Subjects(props: {
  readonly stories: readonly Story[];
  readonly change: (make: (story: Story) => Story) => void;
}): ReactNode {
  const { t } = useTranslation();
  const { stories, change } = props;
  return (
    <FormRow label={t('story.subjects')}>
      <div className="days" role="group" aria-label={t('story.subjects')}>
        {SUBJECTS.map((subject) => {
          const has = commonOf(stories, ({ subjects = [] }) => subjects.includes(subject));
          return (
            <button
              key={subject}
              type="button"
              className="day day-word"
              aria-pressed={has === MIXED ? 'mixed' : has}
              onClick={() =>
                change((story) => {
                  const kept = SUBJECTS.filter((each) =>
                    each === subject ? has !== true : story.subjects?.includes(each),
                  );
                  return changed(story, { subjects: kept.length === 0 ? undefined : kept });
                })
              }
            >
              {t(`story.${subject}`)}
            </button>
          );
        })}
      </div>
    </FormRow>
  );
}
