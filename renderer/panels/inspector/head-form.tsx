import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import type { Article, HeadSpec } from '../../../core/document';
import { HEAD_PLACES, changed, headAt, headPlaceOf } from '../../editor';
import type { Part } from '../../editor';
import { useEditorState } from '../editor-context';
import { FormSection, MIXED, OptionalNumberField, SelectField, SizeField, commonOf } from '../fields';

const MOST_COLUMNS = 100;
const MOST_LINES = 999;
/** The smallest head that a button gives where the paper names no sizes, in points. */
const PLAIN_SIZE = 18;

/** The heads of articles: how large, in which style, where, over which columns, in how many lines. */
export function HeadForm(props: {
  readonly articles: readonly Article[];
  readonly change: (make: (before: Article) => Article) => void;
}): ReactNode {
  const { t } = useTranslation();
  const { articles, change } = props;
  const profile = useEditorState((state) => state.edition?.profile);
  const heads = articles.flatMap(({ head }) => head ?? []);
  const none = heads.length < articles.length;
  const size = profile?.headlineSizes.at(-1) ?? PLAIN_SIZE;
  const toggle = (
    <button
      type="button"
      className="link"
      onClick={() => change((before) => changed(before, { head: none ? (before.head ?? { size }) : undefined }))}
    >
      {t(none ? 'inspector.addHead' : 'inspector.removeHead')}
    </button>
  );
  return (
    <FormSection title={t('inspector.head')} aside={toggle}>
      {heads.length > 0 && (
        <HeadFields
          heads={heads}
          styles={Object.keys(profile?.headlineStyles ?? {})}
          onHead={(make) =>
            change((before) => (before.head === undefined ? before : { ...before, head: make(before.head, before) }))
          }
        />
      )}
    </FormSection>
  );
}

function HeadFields(props: {
  readonly heads: readonly HeadSpec[];
  readonly styles: readonly string[];
  readonly onHead: (make: (head: HeadSpec, of: Article) => HeadSpec) => void;
}): ReactNode {
  const { t } = useTranslation();
  const { heads, styles, onHead } = props;
  const put = (part: Part<HeadSpec>): void => onHead((head) => changed(head, part));
  const styleOf = ({ style }: HeadSpec): string => (style === undefined ? '' : `style ${style}`);
  const place = commonOf(heads, headPlaceOf);
  return (
    <>
      <SizeField
        label={t('inspector.headSize')}
        name="head size"
        value={commonOf(heads, ({ size }) => size)}
        onValue={(size) => put({ size })}
      />
      {styles.length > 0 && (
        <SelectField
          label={t('inspector.headStyle')}
          value={commonOf(heads, styleOf)}
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
        onChoose={(to) => onHead((head) => headAt(head, to))}
      />
      <div className="form-grid">
        <OptionalNumberField
          label={t('inspector.spanFrom')}
          value={commonOf(heads, ({ span }) => span && span.column + 1)}
          least={1}
          most={MOST_COLUMNS}
          onValue={(from) => onHead((head, { frame }) => spanFrom(head, from, frame.columns))}
        />
        <OptionalNumberField
          label={t('inspector.spanColumns')}
          value={commonOf(heads, ({ span }) => span?.columns)}
          least={1}
          most={MOST_COLUMNS}
          onValue={(columns) =>
            onHead((head) =>
              changed(head, { span: columns === undefined ? undefined : { column: head.span?.column ?? 0, columns } }),
            )
          }
        />
        {place !== 'vertical' && (
          <>
            <OptionalNumberField
              label={t('inspector.headLines')}
              name="head lines"
              value={commonOf(heads, ({ lines }) => lines)}
              least={1}
              most={MOST_LINES}
              onValue={(lines) => put({ lines })}
            />
            <OptionalNumberField
              label={t('inspector.headAir')}
              name="head air"
              value={commonOf(heads, ({ air }) => air)}
              least={0}
              most={MOST_LINES}
              onValue={(air) => put({ air: air === 0 ? undefined : air })}
            />
            <OptionalNumberField
              label={t('inspector.headLine')}
              value={commonOf(heads, ({ line }) => line)}
              least={0}
              most={MOST_LINES}
              onValue={(line) => put({ line: line === 0 ? undefined : line })}
            />
          </>
        )}
      </div>
      {place === MIXED && <p className="form-hint">{t('inspector.headsDiffer')}</p>}
    </>
  );
}

/** A head that begins at a column (from 1) of its article, and ends with it unless it has a span already. */
function spanFrom(head: HeadSpec, from: number | undefined, columns: number): HeadSpec {
  if (from === undefined) return changed(head, { span: undefined });
  const width = head.span?.columns ?? Math.max(1, columns - from + 1);
  return { ...head, span: { column: from - 1, columns: width } };
}
