import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { MOST_LISTED } from '../../../core/document';
import type { ListName } from '../../../core/proof';
import { listText, readManyRows, tableText, withOwnRows } from '../../editor';
import { useTranslation } from '../../i18n';
import { useEditor, useEditorState } from '../editor-context';
import { SwitchField } from '../fields';
import { OpenTable } from './open-table';

/** What was written in the fields of a list and not taken: rows, and the whole list as text. */
export interface ListDrafts {
  readonly rows: string;
  /** Left out as long as it is the list as it stands. */
  readonly whole?: string | undefined;
}

/**
 * A list as text: rows pasted or read from a file are added or stand instead of all, and the whole of it is copied, in
 * a field each. What was written there and not taken stays, also when the field is closed.
 */
export function ListText(props: {
  readonly list: ListName;
  readonly drafts: ListDrafts;
  /** Keeps what was written in one of them. */
  readonly onDraft: (part: Partial<ListDrafts>) => void;
}): ReactNode {
  const { list, drafts, onDraft } = props;
  const { t } = useTranslation();
  const editor = useEditor();
  const edition = useEditorState((state) => state.edition);
  const [open, setOpen] = useState<keyof ListDrafts>();
  const [told, setTold] = useState<string>();
  const [isInstead, setInstead] = useState(false);
  const [isReading, setReading] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const openers = { rows: useRef<HTMLButtonElement>(null), whole: useRef<HTMLButtonElement>(null) };
  useEffect(() => {
    if (open !== undefined) field.current?.select();
  }, [open]);
  const isListed = open === 'whole' && drafts.whole === undefined;
  const listed = useMemo(() => (isListed && edition ? listText(edition, list) : ''), [isListed, edition, list]);
  if (edition === undefined) return null;
  const text = open === 'whole' ? (drafts.whole ?? listed) : drafts.rows;
  const show = (which: keyof ListDrafts): void => {
    setTold(which === 'whole' && drafts.whole === undefined ? t('catalogue.copy') : undefined);
    setOpen(which);
    requestAnimationFrame(() => {
      field.current?.select();
      field.current?.closest('.list-table')?.scrollIntoView({ block: 'nearest' });
    });
  };
  const write = (which: keyof ListDrafts, next: string): void => onDraft({ [which]: next });
  const close = (words?: string): void => {
    if (drafts.whole === '') onDraft({ whole: undefined });
    setOpen(undefined);
    setTold(words);
    if (open !== undefined) openers[open].current?.focus();
  };
  const take = async (): Promise<void> => {
    setReading(true);
    const asked = editor.store.get().session;
    const { rows, unfit } = await readManyRows(list, text);
    setReading(false);
    const { edition, session } = editor.store.get();
    if (edition === undefined || session !== asked) return;
    const values = { count: unfit.length, rows: unfit.slice(0, 3).join(t('catalogue.between')) };
    if (rows.length === 0) return setTold(t('catalogue.noRows'));
    const next = withOwnRows(edition, list, rows, isInstead);
    if (next === undefined) return setTold(t('catalogue.tooMany', { most: MOST_LISTED }));
    if (next === edition && unfit.length === 0) return setTold(t('catalogue.there'));
    editor.edit({
      label: 'editLists',
      apply: (before) => (before === edition ? next : (withOwnRows(before, list, rows, isInstead) ?? before)),
    });
    // What was not taken stays, to be mended.
    if (open === 'rows') onDraft({ rows: unfit.join('\n') });
    else onDraft({ whole: unfit.length === 0 ? undefined : unfit.join('\n') });
    if (unfit.length === 0) return close(t('catalogue.taken', { count: rows.length }));
    setTold(t('catalogue.unfitRows', values));
    setInstead(false);
  };
  return (
    <div className="list-table">
      <div className="form-pair">
        <button
          ref={openers.rows}
          type="button"
          className="button button-outlined"
          aria-expanded={open === 'rows'}
          data-field="list text"
          onClick={() => (open === 'rows' ? close() : show('rows'))}
        >
          {t('catalogue.many')}
        </button>
        <button
          ref={openers.whole}
          type="button"
          className="button button-outlined"
          aria-expanded={open === 'whole'}
          data-field="list as text"
          onClick={() => (open === 'whole' ? close() : show('whole'))}
        >
          {t('catalogue.asText')}
        </button>
      </div>
      {open !== undefined && (
        <>
          <textarea
            ref={field}
            className="input input-text"
            rows={6}
            spellCheck={false}
            readOnly={isReading}
            aria-busy={isReading}
            value={text}
            aria-label={t(open === 'rows' ? 'catalogue.many' : 'catalogue.asText')}
            placeholder={t('catalogue.paste')}
            data-field="list rows"
            onChange={(event) => write(open, event.target.value)}
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
              onOpen={(bytes) => {
                write(open, [text.trimEnd(), tableText(bytes, edition.profile.language)].filter(Boolean).join('\n'));
                show(open);
              }}
            />
            <button
              type="button"
              className="button button-outlined"
              data-field="take rows"
              disabled={isReading || text.trim() === ''}
              onClick={() => void take()}
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
