import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import type { Edition, Teaser } from '../../../core/document';
import { aimed, articlesOf, movedUp, withTeaser, withoutItem } from '../../editor';
import type { TeaserTarget } from '../../editor';
import { useEditor, useEditorState } from '../editor-context';
import { FormSection, SelectBox, TextInput } from '../fields';
import type { Choice } from '../fields';
import { ListButtons } from './list-buttons';

/** The teaser box: each line with its words and where it points; page numbers follow the stories. */
export function TeasersForm(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const edition = useEditorState((state) => state.edition);
  const targets = useTargets();
  if (edition === undefined) return null;
  const { teasers } = edition;
  const putAll = (change: (list: readonly Teaser[]) => readonly Teaser[]): void =>
    editor.edit({ label: 'editTeasers', apply: (before) => ({ ...before, teasers: change(before.teasers) }) });
  return (
    <FormSection
      title={t('masthead.teasers')}
      aside={
        <button type="button" className="link" onClick={() => putAll((list) => [...list, { text: '' }])}>
          {t('masthead.addTeaser')}
        </button>
      }
    >
      {teasers.length === 0 && <p className="form-hint">{t('masthead.noTeasers')}</p>}
      {teasers.map((teaser, index) => (
        <div key={index} className="form-item" data-teaser={index}>
          <div className="form-pair">
            <TextInput
              aria={t('masthead.teaserText')}
              name={`teaser ${index}`}
              value={teaser.text}
              placeholder={t('masthead.teaserText')}
              onText={(text, group) =>
                editor.edit({
                  label: 'editTeasers',
                  apply: (before) => withTeaser(before, index, (each) => ({ ...each, text })),
                  group,
                })
              }
            />
            <ListButtons
              onUp={index === 0 ? undefined : () => putAll((list) => movedUp(list, index))}
              onRemove={() => putAll((list) => withoutItem(list, index))}
            />
          </div>
          <SelectBox
            label={t('masthead.teaserTarget')}
            value={targetName(targetOf(teaser))}
            choices={targets}
            onChoose={(name) =>
              editor.edit({
                label: 'editTeasers',
                apply: (before) => withTeaser(before, index, (each) => aimed(each, targetNamed(name))),
              })
            }
          />
        </div>
      ))}
    </FormSection>
  );
}

/** Everything a teaser can point at: placed stories by page, then those in the pool, then whole pages. */
function useTargets(): readonly Choice<string>[] {
  const { t } = useTranslation();
  const edition = useEditorState((state) => state.edition);
  if (edition === undefined) return [];
  const stories = edition.stories
    .filter(({ killed }) => !killed)
    .map((story) => ({ story, page: articlesOf(edition, story.id)[0]?.page }))
    .sort((a, b) => (a.page ?? Infinity) - (b.page ?? Infinity) || a.story.priority - b.story.priority);
  return [
    { value: 'none', label: t('masthead.toNothing') },
    ...stories.map(({ story, page }) => {
      const headline = story.headline.replace(/\n/g, ' ') || t('stories.untitled');
      const label = page === undefined ? t('masthead.toPool', { headline }) : t('masthead.toStory', { page, headline });
      return { value: `story ${story.id}`, label };
    }),
    ...pagesOf(edition).map((page) => ({ value: `page ${page}`, label: t('masthead.toPage', { page }) })),
  ];
}

/** The edition's pages, and those that teasers name though the edition has them not. */
function pagesOf({ pages, teasers }: Edition): readonly number[] {
  const named = teasers.flatMap(({ page }) => page ?? []);
  return [...new Set([...pages.map((_, index) => index + 1), ...named])].sort((a, b) => a - b);
}

function targetOf({ story, page }: Teaser): TeaserTarget {
  if (story !== undefined) return { kind: 'story', story };
  return page === undefined ? { kind: 'none' } : { kind: 'page', page };
}

function targetName(target: TeaserTarget): string {
  switch (target.kind) {
    case 'none':
      return 'none';
    case 'story':
      return `story ${target.story}`;
    case 'page':
      return `page ${target.page}`;
  }
}

function targetNamed(name: string): TeaserTarget {
  if (name.startsWith('story ')) return { kind: 'story', story: name.slice('story '.length) };
  return name.startsWith('page ') ? { kind: 'page', page: Number(name.slice('page '.length)) } : { kind: 'none' };
}
