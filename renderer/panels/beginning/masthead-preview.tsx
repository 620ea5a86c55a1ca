import type { ReactNode } from 'react';
import { fieldText } from '../../../core/document';
import type { FieldFacts, MastheadField } from '../../../core/document';
import { useTranslation } from '../../i18n';

/** The computed fields that most mastheads print, in their order. */
const FIELDS: readonly MastheadField[] = ['date', 'weekday', 'lunar', 'numbers', 'pages'];

/** A name of so many characters fills the width at the largest size. */
const ROOM = 6;

/** The facts that the masthead of page one prints, as they are computed for it. */
export function MastheadPreview(props: { readonly name: string; readonly facts: FieldFacts }): ReactNode {
  const { t } = useTranslation();
  const { name, facts } = props;
  const size = Math.max(14, Math.round((44 * ROOM) / Math.max(ROOM, [...name].length)));
  return (
    <section
      className="masthead-preview"
      aria-label={t('newEdition.preview')}
      data-testid="masthead-preview"
      lang={facts.language}
    >
      <p className="masthead-name" data-empty={name === '' || undefined} style={{ fontSize: size }} title={name}>
        {name === '' ? t('newEdition.noName') : name}
      </p>
      <p className="masthead-facts tabular">
        {FIELDS.map((field) => ({ field, text: fieldText(field, facts, undefined) }))
          .filter(({ text }) => text !== '')
          .map(({ field, text }) => (
            <span key={field}>{text}</span>
          ))}
      </p>
    </section>
  );
}
