import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Article, HeadSpec } from '../../../core/document';
import { HEAD_PLACES, changed, headAt, headPlaceOf } from '../../editor';
import type { Part } from '../../editor';
import { useEditorState } from '../editor-context';
import { FormSection, OptionalNumberField, SelectField, SizeField } from '../fields';

/** The head of an article: how large, in which style, where, and over which columns. */
export function HeadForm(props: {
  readonly article: Article;
  readonly onHead: (head: HeadSpec | undefined) => void;
}): ReactNode {
  const { t } = useTranslation();
  const { article, onHead } = props;
  const profile = useEditorState((state) => state.edition?.profile);
  const { head } = article;
  const toggle = (
    <button
      type="button"
      className="link"
      onClick={() => onHead(head === undefined ? { size: profile?.headlineSizes.at(-1) ?? 18 } : undefined)}
    >
      {t(head === undefined ? 'inspector.addHead' : 'inspector.removeHead')}
    </button>
  );
  if (head === undefined)
    return (
      <FormSection title={t('inspector.head')} aside={toggle}>
        {null}
      </FormSection>
    );
  const put = (part: Part<HeadSpec>): void => onHead(changed(head, part));
  const place = headPlaceOf(head);
  const styles = Object.keys(profile?.headlineStyles ?? {});
  return (
    <FormSection title={t('inspector.head')} aside={toggle}>
      <SizeField label={t('inspector.headSize')} name="head size" value={head.size} onValue={(size) => put({ size })} />
      {styles.length > 0 && (
        <SelectField
          label={t('inspector.headStyle')}
          value={head.style === undefined ? '' : `style ${head.style}`}
          choices={[
            { value: '', label: t('form.unset') },
            ...styles.map((name) => ({ value: `style ${name}`, label: name })),
          ]}
          onChoose={(value) => put({ style: value === '' ? undefined : value.slice('style '.length) })}
        />
      )}
      <SelectField
        label={t('inspector.headPlace')}
        name="head place"
        value={place}
        choices={HEAD_PLACES.map((value) => ({ value, label: t(`inspector.${value}`) }))}
        onChoose={(to) => onHead(headAt(head, to))}
      />
      <div className="form-grid">
        <OptionalNumberField
          label={t('inspector.spanFrom')}
          value={head.span === undefined ? undefined : head.span.column + 1}
          least={1}
          most={100}
          onValue={(from) =>
            put({
              span:
                from === undefined
                  ? undefined
                  : { column: from - 1, columns: head.span?.columns ?? Math.max(1, article.frame.columns - from + 1) },
            })
          }
        />
        <OptionalNumberField
          label={t('inspector.spanColumns')}
          value={head.span?.columns}
          least={1}
          most={100}
          onValue={(columns) =>
            put({ span: columns === undefined ? undefined : { column: head.span?.column ?? 0, columns } })
          }
        />
      </div>
      {place !== 'vertical' && (
        <OptionalNumberField
          label={t('inspector.headLine')}
          value={head.line}
          least={0}
          most={999}
          onValue={(line) => put({ line: line === 0 ? undefined : line })}
        />
      )}
    </FormSection>
  );
}
