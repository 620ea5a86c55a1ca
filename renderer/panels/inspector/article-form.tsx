import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Article, Story } from '../../../core/document';
import { changed, withArticle } from '../../editor';
import type { Part } from '../../editor';
import { useEditor } from '../editor-context';
import { FormSection, OptionalNumberField, SelectField, SwitchField, TextField } from '../fields';
import { BoxField } from './box-field';
import { FrameForm } from './frame-form';
import { HeadForm } from './head-form';
import { PicturesForm } from './pictures-form';

/** How an article stands on its page. */
export function ArticleForm({ article, story }: { readonly article: Article; readonly story: Story }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const change = (make: (before: Article) => Article, group?: string): void =>
    editor.edit({
      label: 'editArticle',
      apply: (edition) => withArticle(edition, article.id, make),
      ...(group !== undefined && { group }),
    });
  const put = (part: Part<Article>): void => change((before) => changed(before, part));
  const { columns, label } = article;
  return (
    <>
      <FormSection title={t('inspector.place')}>
        <FrameForm frame={article.frame} onFrame={(frame) => put({ frame })} />
        <SwitchField
          label={t('inspector.locked')}
          name="locked"
          value={article.locked ?? false}
          onValue={(on) => put({ locked: on ? true : undefined })}
        />
      </FormSection>
      <HeadForm article={article} onHead={(head) => put({ head })} />
      <FormSection title={t('inspector.text')}>
        <SwitchField
          label={t('inspector.verticalText')}
          value={article.vertical ?? false}
          onValue={(on) => put({ vertical: on ? true : undefined })}
        />
        <OptionalNumberField
          label={t('inspector.ownColumns')}
          name="own columns"
          value={columns?.count}
          least={1}
          most={100}
          hint={t('inspector.ownColumnsHint')}
          onValue={(count) => put({ columns: count === undefined ? undefined : { ...columns, count } })}
        />
        {columns !== undefined && (
          <OptionalNumberField
            label={t('inspector.ownGutter')}
            value={columns.gutter}
            least={0}
            most={100}
            by={0.25}
            onValue={(gutter) => put({ columns: changed(columns, { gutter }) })}
          />
        )}
        <TextField
          label={t('inspector.label')}
          name="label"
          value={label?.text ?? ''}
          onText={(text, group) =>
            change((before) => {
              const place = before.label?.place ?? 'bar';
              return changed(before, { label: text === '' ? undefined : { text, place } });
            }, group)
          }
        />
        {label !== undefined && (
          <SelectField
            label={t('inspector.labelPlace')}
            value={label.place}
            choices={(['bar', 'tab'] as const).map((value) => ({ value, label: t(`inspector.${value}`) }))}
            onChoose={(place) => put({ label: { ...label, place } })}
          />
        )}
        <BoxField box={article.box} onBox={(box) => put({ box })} />
      </FormSection>
      <PicturesForm article={article} story={story} change={change} />
    </>
  );
}
