import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { tableText, withTable } from '../../editor';
import type { TitleListName } from '../../editor';
import { useEditor } from '../editor-context';
import { OpenTable } from './open-table';

/** Adds the rows of a table to one of a title's lists. */
export function ImportTable({ list }: { readonly list: TitleListName }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  return (
    <div className="form-foot">
      <OpenTable
        label={t('titleLists.import')}
        onOpen={(bytes) =>
          editor.edit({
            label: 'editLists',
            apply: (before) => withTable(before, list, tableText(bytes, before.profile.language)),
          })
        }
      />
    </div>
  );
}
