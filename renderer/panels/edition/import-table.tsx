import { useState } from 'react';
import type { ReactNode } from 'react';
import { MOST_LISTED } from '../../../core/document';
import { useTranslation } from '../../i18n';
import { newRows, tableText, withNewRows } from '../../editor';
import type { TitleListName } from '../../editor';
import { useEditor, useEditorState } from '../editor-context';
import { OpenTable } from './open-table';

/** Adds the rows of a table to one of a title's lists, and says how many they were and which were none. */
export function ImportTable({ list }: { readonly list: TitleListName }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const edition = useEditorState((state) => state.edition);
  const [told, setTold] = useState<string>();
  if (edition === undefined) return null;
  const take = (bytes: Uint8Array): void => {
    const text = tableText(bytes, edition.profile.language);
    const read = newRows(edition, list, text);
    if (read === undefined) return setTold(t('catalogue.tooMany', { most: MOST_LISTED }));
    const { added, unfit, head } = read;
    const rows = unfit.slice(0, 3).join(t('catalogue.between'));
    const left = unfit.length === 0 ? '' : t('titleLists.leftOut', { count: unfit.length, rows });
    const above = head === undefined ? '' : t('titleLists.headed', { head });
    setTold(`${t('catalogue.taken', { count: added.length })}${above}${left}`);
    if (added.length > 0) editor.edit({ label: 'editLists', apply: (before) => withNewRows(before, list, read) });
  };
  return (
    <div className="form-foot">
      <OpenTable label={t('titleLists.import')} onOpen={take} />
      {told !== undefined && (
        <p className="form-hint" role="status">
          {told}
        </p>
      )}
    </div>
  );
}
