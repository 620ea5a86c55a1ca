import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ProofMark } from '../../../core/document';
import { markPage } from '../../../core/marks';
import type { CountedError, ErrorRate } from '../../../core/proof';
import { findingPage, slipOf } from '../../editor';
import type { EditorState } from '../../editor';
import { useTranslation } from '../../i18n';
import type { Translate } from '../../i18n';
import { useEditor, useEditorState } from '../editor-context';
import { useRowWords } from '../findings/finding-words';
import { RowList } from '../lists/row-list';
import type { RowPlace } from '../lists/row-list';

const ROW = 46;

/** What was counted as errors, each with what it counts; a click or an arrow key goes to its place. */
export function CountedList({ rate }: { readonly rate: ErrorRate }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const [active, setActive] = useState(0);
  const { counted } = rate;
  if (counted.length === 0) return <p className="empty">{t('readers.rate.none')}</p>;
  const go = (row: number): void => {
    setActive(row);
    const one = counted[row];
    if (one?.kind === 'mark') return editor.marks.choose(one.mark.id);
    const slip = one && slipOf(editor.store.get(), one);
    if (slip !== undefined) editor.findings.show(slip);
  };
  return (
    <RowList
      role="listbox"
      label={t('readers.rate.list')}
      count={counted.length}
      height={ROW}
      active={Math.min(active, counted.length - 1)}
      onActive={go}
    >
      {(row, place) => {
        const one = counted[row];
        return one && <CountedRow place={place} counted={one} current={row === active} onGo={() => go(row)} />;
      }}
    </RowList>
  );
}

function CountedRow(props: {
  readonly place: RowPlace;
  readonly counted: CountedError;
  readonly current: boolean;
  readonly onGo: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const { place, counted, current, onGo } = props;
  const slip = useEditorState((state) => slipOf(state, counted));
  const page = useEditorState((state) => pageOf(state, counted));
  const wordsOf = useRowWords();
  const said = sayOf(counted);
  const why = counted.kind === 'mark' ? markWords(t, counted.mark) : slip && wordsOf(slip).message;
  return (
    <button
      {...place}
      type="button"
      role="option"
      className="row counted-row"
      aria-selected={current}
      data-counted={counted.kind}
      onClick={onGo}
    >
      <span className="counted-count tabular">{counted.count}</span>
      <span className="mark-what">
        {said.text}
        {said.right !== undefined && <span className="mark-asked"> → {said.right}</span>}
      </span>
      <span className="finding-page tabular">{page !== undefined && t('readers.pageOf', { page })}</span>
      <span className="mark-who">{why}</span>
    </button>
  );
}

function pageOf(state: EditorState, counted: CountedError): number | undefined {
  const { edition, standing } = state;
  if (counted.kind === 'mark') return edition && markPage(edition, counted.mark, standing);
  const slip = slipOf(state, counted);
  return slip && findingPage(state, slip.place);
}

function sayOf(counted: CountedError): { readonly text: string; readonly right?: string | undefined } {
  if (counted.kind === 'finding') return { text: counted.finding.text, right: counted.finding.suggestion };
  const { anchor, text } = counted.mark;
  return { text: anchor.kind === 'text' ? anchor.words.replaceAll('\n', ' ') : '', right: text };
}

/** What was asked for, and by whom, as far as they gave a name. */
function markWords(t: Translate, { sign, reader }: ProofMark): string {
  return [t(`proofing.signs.${sign}`), reader].filter((each) => each !== '').join(' · ');
}
