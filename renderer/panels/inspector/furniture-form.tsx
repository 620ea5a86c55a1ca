import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import type { FurnitureName } from '../../../core/document';
import { isOverride } from '../../editor';
import type { EditionSheet } from '../../editor';
import { useEditor, useEditorState } from '../editor-context';
import { FormSection } from '../fields';
import { PlaceForm } from './place-form';
import { RestoreLink } from './restore-link';

/** Where the data of each piece of furniture is entered. */
const SHEETS = {
  masthead: 'masthead',
  teaser: 'masthead',
  folio: 'issue',
  credits: 'masthead',
  imprint: 'masthead',
} as const satisfies Record<FurnitureName, EditionSheet>;

/** A piece of furniture of a page (from 1): what it is made from and the way there, and where it stands. */
export function FurnitureForm({ name, page }: { readonly name: FurnitureName; readonly page: number }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const thing = { kind: 'furniture', id: name } as const;
  const moved = useEditorState(({ edition }) => edition !== undefined && isOverride(edition, page, thing));
  return (
    <div className="scroll form">
      <FormSection title={t(`furniture.${name}`)} aside={moved ? <RestoreLink /> : undefined}>
        <p className="form-hint">{t(moved ? 'inspector.furnitureMoved' : 'inspector.furnitureHint')}</p>
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
      <PlaceForm page={page} things={[thing]} />
    </div>
  );
}
