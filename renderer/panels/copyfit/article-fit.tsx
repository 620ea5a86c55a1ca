import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { CommandButton } from '../command-button';
import { useEditorState } from '../editor-context';
import { FormSection } from '../fields';
import { FitWords } from './fit-words';

/** How the copy of an article fits, live, and the ways to make it fit: for the inspector. */
export function ArticleFitForm({ article }: { readonly article: string }): ReactNode {
  const { t } = useTranslation();
  const composed = useEditorState((state) => state.composed);
  const fit = [...composed.values()].flatMap(({ articles }) => articles).find((each) => each.article === article);
  return (
    <FormSection title={t('copyfit.section')}>
      {fit !== undefined && <FitWords fit={fit} />}
      <div className="form-buttons">
        <CommandButton command="copyfit" icon="fit" words={t('commands.copyfit')} look="outlined" small />
        <CommandButton command="fitFrame" icon="fitFrame" words={t('commands.fitFrame')} look="outlined" small />
        <CommandButton command="balance" icon="balance" words={t('commands.balance')} look="outlined" small />
      </div>
    </FormSection>
  );
}
