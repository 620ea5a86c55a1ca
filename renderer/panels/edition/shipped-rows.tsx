import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { asListed } from '../../../core/proof';
import type { ListName } from '../../../core/proof';
import { standingRows, withRowTurned } from '../../editor';
import type { StandingRow } from '../../editor';
import { useTranslation } from '../../i18n';
import { useEditor, useEditorState } from '../editor-context';
import { SwitchField } from '../fields';
import { Icon } from '../icons';
import { useStops } from '../lists/use-stops';

/** So many rows are shown; the others are found by what is looked for. */
const SHOWN = 200;

/** The rows of a list as the title has it: looked through, struck, brought back and removed. */
export function ShippedRows({ list }: { readonly list: ListName }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const edition = useEditorState((state) => state.edition);
  const [wanted, setWanted] = useState('');
  const [onlyChanged, setOnlyChanged] = useState(false);
  const table = useRef<HTMLUListElement>(null);
  const refocus = useRef<number>(undefined);
  const walk = useStops(table, 'button');
  const lists = edition?.profile.lists;
  const rows = useMemo(() => standingRows({ profile: lists === undefined ? {} : { lists } }, list), [lists, list]);
  const isSome = rows.some(({ standing }) => standing !== 'ours');
  // Whoever writes in Traditional characters finds rows that the list has in Simplified ones.
  const listed = asListed(list, wanted);
  const found = rows.filter(
    ({ text, standing }) =>
      (text.includes(wanted) || text.includes(listed)) && !(isSome && onlyChanged && standing === 'ours'),
  );
  // A row that is gone leaves the keyboard to the one in its place.
  useLayoutEffect(() => {
    const at = refocus.current;
    refocus.current = undefined;
    if (at === undefined) return;
    const stops = [...(table.current?.querySelectorAll('button') ?? [])];
    stops[Math.min(at, stops.length - 1)]?.focus();
  }, [edition]);
  const turn = (row: StandingRow, at: number): void => {
    refocus.current = at;
    editor.edit({ label: 'editLists', apply: (before) => withRowTurned(before, list, row) });
  };
  return (
    <>
      <div className="form-pair">
        <input
          className="input"
          type="search"
          value={wanted}
          data-field="find list row"
          placeholder={t('catalogue.find', { count: rows.length })}
          aria-label={t('catalogue.find', { count: rows.length })}
          onChange={(event) => setWanted(event.target.value)}
        />
      </div>
      {isSome && <SwitchField label={t('catalogue.onlyChanged')} value={onlyChanged} onValue={setOnlyChanged} />}
      <ul
        className="shipped-rows"
        ref={table}
        onKeyDown={walk}
        aria-label={t('catalogue.rows')}
        data-testid="shipped-rows"
      >
        {found.slice(0, SHOWN).map((row, at) => (
          <Row
            key={`${row.standing === 'own' || row.standing === 'unfit'} ${row.text}`}
            {...{ row, at }}
            onTurn={turn}
          />
        ))}
      </ul>
      {found.length === 0 && <p className="form-hint">{t('catalogue.none')}</p>}
      {found.length > SHOWN && <p className="form-hint">{t('titleLists.more', { count: found.length - SHOWN })}</p>}
    </>
  );
}

function Row(props: {
  readonly row: StandingRow;
  readonly at: number;
  readonly onTurn: (row: StandingRow, at: number) => void;
}): ReactNode {
  const { t } = useTranslation();
  const { row, at, onTurn } = props;
  const { text, standing } = row;
  const label = t(`catalogue.turn.${standing}`, { row: text });
  return (
    <li className="shipped-row" data-standing={standing}>
      <span className="shipped-text">{text.replace('\t', ' → ')}</span>
      {standing !== 'ours' && <span className="shipped-standing">{t(`catalogue.standing.${standing}`)}</span>}
      <button
        type="button"
        className="button button-small button-icon"
        data-name={text}
        tabIndex={at === 0 ? 0 : -1}
        aria-label={label}
        title={label}
        onClick={() => onTurn(row, at)}
      >
        <Icon name={standing === 'struck' ? 'undo' : standing === 'ours' ? 'minus' : 'close'} />
      </button>
    </li>
  );
}
