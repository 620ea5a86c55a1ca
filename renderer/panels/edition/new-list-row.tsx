import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { LONGEST_LIST_ROW, MOST_LISTED } from '../../../core/document';
import { LIST_CATALOGUE } from '../../../core/proof';
import type { ListName } from '../../../core/proof';
import { readRows, withOwnRows } from '../../editor';
import { useTranslation } from '../../i18n';
import { useEditor, useEditorState } from '../editor-context';
import { Icon } from '../icons';

/** Adds a row to a list that comes with Forme; one that it cannot have stays in the field, with why. */
export function NewListRow({ list }: { readonly list: ListName }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const edition = useEditorState((state) => state.edition);
  const id = useId();
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string>();
  const add = (): void => {
    const { rows, unfit } = readRows(list, text);
    if (edition === undefined || rows.length + unfit.length === 0) return;
    if (unfit.length > 0)
      return setFault(t('catalogue.unfitRow', { form: t(`catalogue.forms.${LIST_CATALOGUE[list].form}`) }));
    const next = withOwnRows(edition, list, rows);
    if (next === undefined) return setFault(t('catalogue.tooMany', { most: MOST_LISTED }));
    if (next === edition) return setFault(t('catalogue.there'));
    editor.edit({ label: 'editLists', apply: (before) => withOwnRows(before, list, rows) ?? before });
    setText('');
  };
  return (
    <div className="list-table">
      <div className="form-pair">
        <input
          className="input"
          type="text"
          autoComplete="off"
          spellCheck={false}
          maxLength={LONGEST_LIST_ROW}
          data-field="list row"
          value={text}
          placeholder={t('catalogue.newRow')}
          aria-label={t('catalogue.newRow')}
          aria-invalid={fault !== undefined}
          aria-describedby={fault === undefined ? undefined : id}
          onChange={(event) => {
            setText(event.target.value);
            setFault(undefined);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) add();
          }}
        />
        <button
          type="button"
          className="button button-outlined button-icon"
          aria-label={t('titleLists.add')}
          title={t('titleLists.add')}
          disabled={text.trim() === ''}
          onClick={add}
        >
          <Icon name="plus" />
        </button>
      </div>
      {fault !== undefined && (
        <p id={id} className="form-fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
