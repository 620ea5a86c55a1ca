import { useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { tableText, withTable } from '../../editor';
import type { TitleListName } from '../../editor';
import { useEditor } from '../editor-context';

/** Adds the rows of a table: a file of tab-separated values, as spreadsheets save them. */
export function ImportTable({ list }: { readonly list: TitleListName }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const file = useRef<HTMLInputElement>(null);
  const read = async (chosen: File | undefined): Promise<void> => {
    if (chosen === undefined) return;
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    editor.edit({
      label: 'editLists',
      apply: (before) => withTable(before, list, tableText(bytes, before.profile.language)),
    });
  };
  return (
    <div className="form-foot">
      <input
        ref={file}
        className="hidden"
        type="file"
        accept=".tsv,.txt,.csv"
        tabIndex={-1}
        aria-label={t('titleLists.import')}
        onChange={(event) => {
          void read(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <button type="button" className="button button-outlined" onClick={() => file.current?.click()}>
        {t('titleLists.import')}
      </button>
    </div>
  );
}
