import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import type { Credit } from '../../../core/document';
import { movedUp, withCredit, withoutItem } from '../../editor';
import { useEditor, useEditorState } from '../editor-context';
import { FormSection, TextInput } from '../fields';
import { ListButtons } from './list-buttons';

/** The credits row: who did what. */
export function CreditsForm(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const credits = useEditorState((state) => state.edition?.credits) ?? [];
  const putAll = (change: (list: readonly Credit[]) => readonly Credit[]): void =>
    editor.edit({ label: 'editCredits', apply: (before) => ({ ...before, credits: change(before.credits) }) });
  const put = (index: number, part: Partial<Credit>, group: string): void =>
    editor.edit({
      label: 'editCredits',
      apply: (before) => withCredit(before, index, (each) => ({ ...each, ...part })),
      group,
    });
  return (
    <FormSection
      title={t('masthead.credits')}
      aside={
        <button type="button" className="link" onClick={() => putAll((list) => [...list, { role: '', names: '' }])}>
          {t('masthead.addCredit')}
        </button>
      }
    >
      {credits.length === 0 && <p className="form-hint">{t('masthead.noCredits')}</p>}
      {credits.map(({ role, names }, index) => (
        <div key={index} className="form-pair form-credit">
          <TextInput
            aria={t('masthead.role')}
            placeholder={t('masthead.role')}
            value={role}
            onText={(text, group) => put(index, { role: text }, group)}
          />
          <TextInput
            aria={t('masthead.names')}
            placeholder={t('masthead.names')}
            value={names}
            onText={(text, group) => put(index, { names: text }, group)}
          />
          <ListButtons
            onUp={index === 0 ? undefined : () => putAll((list) => movedUp(list, index))}
            onRemove={() => putAll((list) => withoutItem(list, index))}
          />
        </div>
      ))}
    </FormSection>
  );
}
