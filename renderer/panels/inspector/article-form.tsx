import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import type { Article } from '../../../core/document';
import { changed, withArticle } from '../../editor';
import type { Part } from '../../editor';
import { useEditor } from '../editor-context';
import { FormSection, MIXED, OptionalNumberField, SelectField, SwitchField, TextField, commonOf } from '../fields';
import { HeadForm } from './head-form';

/** Beyond this, text looks set by two hands (composition rule of copyfitting); hundredths of an em. */
const MOST_TRACKING = 2;

/** How articles are set: their heads, and how their text runs. */
export function ArticleForm({ articles }: { readonly articles: readonly Article[] }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const change = (make: (before: Article) => Article, group?: string): void =>
    editor.edit({
      label: 'editArticle',
      apply: (edition) => articles.reduce((made, { id }) => withArticle(made, id, make), edition),
      ...(group !== undefined && { group }),
    });
  const put = (part: Part<Article>): void => change((before) => changed(before, part));
  const count = commonOf(articles, ({ columns }) => columns?.count);
  const isVertical = commonOf(articles, ({ vertical }) => vertical ?? false);
  const label = commonOf(articles, (article) => article.label);
  return (
    <>
      <FormSection title={t('inspector.inMakeUp')}>
        <SwitchField
          label={t('inspector.columnsLocked')}
          name="columns locked"
          value={commonOf(articles, ({ columnsLocked }) => columnsLocked ?? false)}
          onValue={(on) => put({ columnsLocked: on ? true : undefined })}
        />
        <SwitchField
          label={t('inspector.makeUpLocked')}
          name="make-up locked"
          value={commonOf(articles, ({ makeUpLocked }) => makeUpLocked ?? false)}
          onValue={(on) => put({ makeUpLocked: on ? true : undefined })}
        />
      </FormSection>
      <HeadForm articles={articles} change={change} />
      <FormSection title={t('inspector.text')}>
        <SwitchField
          label={t('inspector.verticalText')}
          value={isVertical}
          onValue={(on) => put({ vertical: on ? true : undefined })}
        />
        <OptionalNumberField
          label={t('inspector.ownColumns')}
          name="own columns"
          value={count}
          least={1}
          most={100}
          hint={t('inspector.ownColumnsHint')}
          onValue={(next) =>
            change((before) =>
              changed(before, { columns: next === undefined ? undefined : { ...before.columns, count: next } }),
            )
          }
        />
        {count !== undefined && (
          <OptionalNumberField
            label={t('inspector.ownGutter')}
            value={commonOf(articles, ({ columns }) => columns?.gutter)}
            least={0}
            most={100}
            by={0.25}
            onValue={(gutter) =>
              change((before) =>
                before.columns === undefined ? before : { ...before, columns: changed(before.columns, { gutter }) },
              )
            }
          />
        )}
        {isVertical === true && (
          <OptionalNumberField
            label={t('inspector.ownBands')}
            name="own bands"
            value={commonOf(articles, ({ bands }) => bands)}
            least={1}
            most={100}
            hint={t('inspector.ownBandsHint')}
            onValue={(bands) => put({ bands })}
          />
        )}
        <OptionalNumberField
          label={t('inspector.tracking')}
          name="tracking"
          value={commonOf(articles, ({ tracking }) => tracking)}
          least={-MOST_TRACKING}
          most={MOST_TRACKING}
          by={0.25}
          hint={t('inspector.trackingHint')}
          onValue={(tracking) => put({ tracking: tracking === 0 ? undefined : tracking })}
        />
        <TextField
          label={t('inspector.label')}
          name="label"
          value={label === MIXED ? MIXED : (label?.text ?? '')}
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
            value={label === MIXED ? commonOf(articles, (each) => each.label?.place ?? 'bar') : label.place}
            choices={(['bar', 'tab'] as const).map((value) => ({ value, label: t(`inspector.${value}`) }))}
            onChoose={(place) =>
              change((before) =>
                before.label === undefined ? before : { ...before, label: { ...before.label, place } },
              )
            }
          />
        )}
      </FormSection>
    </>
  );
}
