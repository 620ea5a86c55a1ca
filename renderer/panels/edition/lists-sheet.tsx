import { useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { TITLE_LISTS, isRow, longestOf, movedUp, rowsOf, withRows, withoutItem } from '../../editor';
import type { ListRow, TitleListName } from '../../editor';
import { useEditor, useEditorState } from '../editor-context';
import { FormSection, SelectField } from '../fields';
import { Icon } from '../icons';
import { ImportTable } from './import-table';
import { ListButtons } from './list-buttons';
import { ShippedLists } from './shipped-lists';

const NAMES = Object.keys(TITLE_LISTS) as readonly TitleListName[];
/** So many rows are shown; the others are found by what is looked for. */
const SHOWN = 100;
/** Lists in which the order says something. */
const ORDERED: readonly TitleListName[] = ['leaders'];

/** What the title has its copy read against: one list at a time as a table, with rows added, removed and imported. */
export function ListsSheet(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const edition = useEditorState((state) => state.edition);
  const [list, setList] = useState<TitleListName>('leaders');
  const [wanted, setWanted] = useState('');
  const table = useRef<HTMLDivElement>(null);
  const lists = edition?.profile.lists;
  const rows = useMemo(() => rowsOf({ profile: lists === undefined ? {} : { lists } }, list), [lists, list]);
  if (edition === undefined) return null;
  const put = (change: (rows: readonly ListRow[]) => readonly ListRow[]): void =>
    editor.edit({ label: 'editLists', apply: (before) => withRows(before, list, change(rowsOf(before, list))) });
  const found = rows
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => wanted === '' || row.some((text) => text.includes(wanted)));
  return (
    <>
      <FormSection title={t('titleLists.title')}>
        <SelectField
          label={t('titleLists.list')}
          name="title list"
          value={list}
          choices={NAMES.map((value) => ({ value, label: t(`titleLists.${value}`) }))}
          onChoose={setList}
          hint={t(`titleLists.${list}Hint`)}
        />
        {rows.length > 10 && (
          <input
            className="input"
            type="search"
            value={wanted}
            placeholder={t('titleLists.find')}
            aria-label={t('titleLists.find')}
            onChange={(event) => setWanted(event.target.value)}
          />
        )}
        <div
          ref={table}
          className="list-table"
          role="table"
          aria-label={t(`titleLists.${list}`)}
          data-testid="title-list"
        >
          {found.slice(0, SHOWN).map(({ row, index }) => (
            <Row
              key={`${list} ${index}`}
              list={list}
              row={row}
              onRow={(next) => put((all) => all.map((one, at) => (at === index ? next : one)))}
              {...(ORDERED.includes(list) && {
                onUp: index === 0 ? undefined : () => put((all) => movedUp(all, index)),
              })}
              onRemove={() => put((all) => withoutItem(all, index))}
            />
          ))}
          {list !== 'ignored' && <NewRow key={list} list={list} onRow={(row) => put((all) => [...all, row])} />}
        </div>
        {found.length > SHOWN && <p className="form-hint">{t('titleLists.more', { count: found.length - SHOWN })}</p>}
        {list !== 'ignored' && <ImportTable key={list} list={list} />}
      </FormSection>
      <ShippedLists
        onTable={(next) => {
          setList(next);
          // The table of the list is drawn by then, with the fields of a new row at its end.
          requestAnimationFrame(() => table.current?.querySelector<HTMLElement>('[data-new] input')?.focus());
        }}
      />
    </>
  );
}

/** A row in its fields; it is taken when a field is left or at Enter, and comes back where it may not stand. */
function Row(props: {
  readonly list: TitleListName;
  readonly row: ListRow;
  readonly onRow: (row: ListRow) => void;
  readonly onUp?: (() => void) | undefined;
  readonly onRemove: () => void;
}): ReactNode {
  const { list, row, onRow, ...deeds } = props;
  const own = row.join('\t');
  const [texts, setTexts] = useState(row);
  const [shown, setShown] = useState(own);
  // What changed elsewhere is shown; the fields stay, and the keyboard in them.
  if (shown !== own) {
    setShown(own);
    setTexts(row);
  }
  const take = (): void => {
    if (texts.join('\t') === own) return;
    if (isRow(list, texts)) onRow(texts);
    else setTexts(row);
  };
  return (
    <div className="form-pair" role="row">
      <Cells list={list} texts={texts} onTexts={setTexts} onLeave={take} onEnter={take} />
      <ListButtons {...deeds} />
    </div>
  );
}

function NewRow(props: { readonly list: TitleListName; readonly onRow: (row: ListRow) => void }): ReactNode {
  const { t } = useTranslation();
  const { list, onRow } = props;
  const none = TITLE_LISTS[list].map(() => '');
  const [texts, setTexts] = useState<ListRow>(none);
  const add = (): void => {
    if (!isRow(list, texts)) return;
    onRow(texts);
    setTexts(none);
  };
  return (
    <div className="form-pair" role="row" data-new>
      <Cells list={list} texts={texts} onTexts={setTexts} onEnter={add} />
      <button
        type="button"
        className="button button-outlined button-icon"
        aria-label={t('titleLists.add')}
        title={t('titleLists.add')}
        disabled={!isRow(list, texts)}
        onClick={add}
      >
        <Icon name="plus" />
      </button>
    </div>
  );
}

function Cells(props: {
  readonly list: TitleListName;
  readonly texts: ListRow;
  readonly onTexts: (texts: ListRow) => void;
  readonly onLeave?: () => void;
  readonly onEnter: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const { list, texts, onTexts, onLeave, onEnter } = props;
  return (
    <>
      {(list === 'ignored' ? (['text'] as const) : TITLE_LISTS[list]).map((column, at) => (
        <input
          key={column}
          className="input"
          role="cell"
          type="text"
          autoComplete="off"
          spellCheck={false}
          maxLength={longestOf(list, at)}
          readOnly={list === 'ignored'}
          value={texts[at] ?? ''}
          placeholder={t(`titleLists.column.${column}`)}
          aria-label={t(`titleLists.column.${column}`)}
          onChange={(event) => onTexts(texts.map((text, index) => (index === at ? event.target.value : text)))}
          onBlur={onLeave}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter();
          }}
        />
      ))}
    </>
  );
}
