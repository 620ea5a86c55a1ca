import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { MOST_LISTED } from '../../../core/document';
import type { ListName } from '../../../core/proof';
import { listText, readRows, tableText, withOwnRows } from '../../editor';
import { useTranslation } from '../../i18n';
import { useEditor, useEditorState } from '../editor-context';
import { SwitchField } from '../fields';
import { OpenTable } from './open-table';

/**
 * A list as text: rows pasted or read from a file are added or stand instead of all, and the whole of it is copied.
 * What was pasted and not taken stays in the field when it is closed.
 */
export function ListText({ list }: { readonly list: ListName }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const edition = useEditorState((state) => state.edition);
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [told, setTold] = useState<string>();
  const [isInstead, setInstead] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isOpen) field.current?.select();
  }, [isOpen]);
  if (edition === undefined) return null;
  const show = (next: string, words?: string): void => {
    setText(next);
    setTold(words);
    setOpen(true);
    requestAnimationFrame(() => field.current?.select());
  };
  const close = (words?: string): void => {
    setOpen(false);
    // The list as text was to be copied.
    if (text === listText(edition, list)) setText('');
    setTold(words);
    opener.current?.focus();
  };
  const take = (): void => {
    const { rows, unfit } = readRows(list, text);
    const values = { count: unfit.length, rows: unfit.slice(0, 3).join(t('catalogue.between')) };
    if (rows.length === 0) return setTold(t('catalogue.noRows'));
    const next = withOwnRows(edition, list, rows, isInstead);
    if (next === undefined) return setTold(t('catalogue.tooMany', { most: MOST_LISTED }));
    if (next === edition && unfit.length === 0) return setTold(t('catalogue.there'));
    editor.edit({ label: 'editLists', apply: (before) => withOwnRows(before, list, rows, isInstead) ?? before });
    // What was not taken stays, to be mended.
    setText(unfit.join('\n'));
    if (unfit.length === 0) return close(t('catalogue.taken', { count: rows.length }));
    setTold(t('catalogue.unfitRows', values));
    setInstead(false);
  };
  return (
    <div className="list-table">
      <div className="form-pair">
        <button
          ref={opener}
          type="button"
          className="button button-outlined"
          aria-expanded={isOpen}
          data-field="list text"
          onClick={() => (isOpen ? close() : show(text))}
        >
          {t('catalogue.many')}
        </button>
        <button
          type="button"
          className="button button-outlined"
          data-field="list as text"
          onClick={() => show(listText(edition, list), t('catalogue.copy'))}
        >
          {t('catalogue.asText')}
        </button>
      </div>
      {isOpen && (
        <>
          <textarea
            ref={field}
            className="input input-text"
            rows={6}
            spellCheck={false}
            value={text}
            aria-label={t('catalogue.many')}
            placeholder={t('catalogue.paste')}
            data-field="list rows"
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              event.stopPropagation();
              close();
            }}
          />
          <SwitchField label={t('catalogue.instead')} name="rows instead" value={isInstead} onValue={setInstead} />
          <div className="form-pair">
            <OpenTable
              label={t('catalogue.open')}
              onOpen={(bytes) =>
                show([text.trimEnd(), tableText(bytes, edition.profile.language)].filter(Boolean).join('\n'))
              }
            />
            <button
              type="button"
              className="button button-outlined"
              data-field="take rows"
              disabled={text.trim() === ''}
              onClick={take}
            >
              {t(isInstead ? 'catalogue.replace' : 'catalogue.takeRows')}
            </button>
          </div>
        </>
      )}
      {told !== undefined && (
        <p className="form-hint" role="status">
          {told}
        </p>
      )}
    </div>
  );
}
