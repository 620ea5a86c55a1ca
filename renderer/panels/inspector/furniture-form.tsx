import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import type { FurnitureName } from '../../../core/document';
import type { EditionSheet } from '../../editor';
import { useEditor } from '../editor-context';
import { FormSection } from '../fields';

/** Where the data of each piece of furniture is entered. */
const SHEETS = {
  masthead: 'masthead',
  teaser: 'masthead',
  folio: 'issue',
  credits: 'masthead',
  imprint: 'masthead',
} as const satisfies Record<FurnitureName, EditionSheet>;

/** A piece of furniture: what it is made from, and the way there. */
export function FurnitureForm({ name }: { readonly name: FurnitureName }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  return (
    <div className="scroll form">
      <FormSection title={t(`furniture.${name}`)}>
        <p className="form-hint">{t('inspector.furnitureHint')}</p>
        <div className="form-buttons">
          <button
            type="button"
            className="button button-outlined button-small"
            onClick={() => editor.dock.show('edition', { sheet: SHEETS[name] })}
          >
            {t('inspector.openFurniture')}
          </button>
        </div>
      </FormSection>
    </div>
  );
}
