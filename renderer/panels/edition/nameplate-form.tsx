import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import type { Edition, Masthead } from '../../../core/document';
import { withMasthead } from '../../editor';
import { useEditor, useEditorState } from '../editor-context';
import { FormRow, SelectField } from '../fields';
import { Icon } from '../icons';

/** What stands for the paper's name: type, a drawing, or a picture of the edition. */
export function NameplateForm(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const edition = useEditorState((state) => state.edition);
  if (edition === undefined) return null;
  const choices = [
    { value: 'type', label: t('masthead.type') },
    ...(edition.artworks ?? []).map(({ id, name }) => ({
      value: `artwork ${id}`,
      label: `${t('masthead.artwork')} · ${name}`,
    })),
    ...edition.pictures.map(({ id, name }) => ({
      value: `picture ${id}`,
      label: `${t('masthead.picture')} · ${name}`,
    })),
  ];
  return (
    <>
      <SelectField
        label={t('masthead.nameplate')}
        name="nameplate"
        value={valueOf(edition.masthead.nameplate)}
        choices={choices}
        onChoose={(value) =>
          editor.edit({
            label: 'editMasthead',
            apply: (before) => withMasthead(before, { nameplate: nameplateOf(before, value) }),
          })
        }
      />
      <FormRow label="">
        <button
          type="button"
          className="button button-outlined button-small"
          onClick={() => void editor.importer.chooseNameplate()}
        >
          <Icon name="open" />
          {t('masthead.chooseFile')}
        </button>
      </FormRow>
    </>
  );
}

function valueOf(nameplate: Masthead['nameplate']): string {
  switch (nameplate?.kind) {
    case undefined:
      return 'type';
    case 'artwork':
      return `artwork ${nameplate.artwork}`;
    case 'picture':
      return `picture ${nameplate.picture}`;
  }
}

function nameplateOf({ artworks = [], pictures }: Edition, value: string): Masthead['nameplate'] {
  const artwork = artworks.find(({ id }) => value === `artwork ${id}`);
  if (artwork !== undefined) return { kind: 'artwork', artwork: artwork.id };
  const picture = pictures.find(({ id }) => value === `picture ${id}`);
  return picture && { kind: 'picture', picture: picture.id };
}
