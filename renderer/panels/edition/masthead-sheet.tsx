import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { MASTHEAD_FIELDS, isWrittenField } from '../../../core/document';
import { withField, withMasthead } from '../../editor';
import { useEditor, useEditorState } from '../editor-context';
import { FormSection, TextField } from '../fields';
import { CreditsForm } from './credits-form';
import { NameplateForm } from './nameplate-form';
import { TeasersForm } from './teasers-form';

/** Fields that hold whole sentences. */
const LONG_FIELDS: ReadonlySet<string> = new Set(['permitNotice', 'publisher', 'sponsor', 'address', 'printer']);

/** The paper's name and everything else that its masthead, folios and imprint say: each written in one place. */
export function MastheadSheet(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const masthead = useEditorState((state) => state.edition?.masthead);
  if (masthead === undefined) return null;
  return (
    <>
      <FormSection title={t('sheets.masthead')}>
        <TextField
          label={t('fields.name')}
          name="name"
          value={masthead.name}
          onText={(name, group) =>
            editor.edit({ label: 'editMasthead', apply: (edition) => withMasthead(edition, { name }), group })
          }
        />
        <NameplateForm />
      </FormSection>
      <FormSection title={t('masthead.fields')}>
        {MASTHEAD_FIELDS.filter(isWrittenField).map((field) => (
          <TextField
            key={field}
            label={t(`fields.${field}`)}
            name={field}
            value={masthead.fields[field] ?? ''}
            lines={LONG_FIELDS.has(field) ? 2 : 1}
            onText={(text, group) =>
              editor.edit({ label: 'editMasthead', apply: (edition) => withField(edition, field, text), group })
            }
          />
        ))}
      </FormSection>
      <TeasersForm />
      <CreditsForm />
    </>
  );
}
