import { memo } from 'react';
import type { ReactNode } from 'react';
import type { ProofMark, TextAnchor } from '../../../core/document';
import { anchorInWords, markPage, markStands } from '../../../core/marks';
import { listedMarks } from '../../editor';
import { useTranslation } from '../../i18n';
import { useEditor, useEditorState } from '../editor-context';
import { RowList } from '../lists/row-list';
import type { RowPlace } from '../lists/row-list';
import { timeText } from '../readers/time-text';

const ROW = 46;

/** The marks that the filter lets through, in the order of reading; a click or an arrow key goes to one. */
export function MarkList(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const marks = useEditorState(listedMarks);
  const chosen = useEditorState(({ proofing }) => proofing.chosen);
  if (marks.length === 0) return <p className="empty">{t('proofing.noneListed')}</p>;
  const active = Math.max(
    marks.findIndex(({ id }) => id === chosen),
    0,
  );
  return (
    <RowList
      role="listbox"
      label={t('proofing.list')}
      count={marks.length}
      height={ROW}
      active={active}
      onActive={(row) => editor.marks.choose(marks[row]?.id)}
    >
      {(row, place) => {
        const mark = marks[row];
        return mark && <MarkRow place={place} mark={mark} current={mark.id === chosen} />;
      }}
    </RowList>
  );
}

interface MarkRowProps {
  readonly place: RowPlace;
  readonly mark: ProofMark;
  readonly current: boolean;
}

/** A list that is scrolled draws the rows that come into sight, and leaves those that were there. */
const MarkRow = memo(DrawnMarkRow, (was, is) => {
  const places = Object.keys(is.place) as (keyof RowPlace)[];
  return was.mark === is.mark && was.current === is.current && places.every((key) => was.place[key] === is.place[key]);
});

function DrawnMarkRow(props: MarkRowProps): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const { place, mark, current } = props;
  const language = useEditorState((state) => state.language);
  const edition = useEditorState((state) => state.edition);
  const page = useEditorState((state) => state.edition && markPage(state.edition, mark, state.standing));
  const stands = edition !== undefined && markStands(edition, mark);
  const inWords = (anchor: TextAnchor): string =>
    edition === undefined ? anchor.words : anchorInWords(edition, anchor);
  const words = mark.anchor.kind === 'text' ? inWords(mark.anchor) : t('proofing.onPage');
  const asked =
    mark.text ?? (mark.target && inWords(mark.target)) ?? mark.comment ?? (mark.drawn && t('proofing.drawn'));
  const isUnsaid = asked === undefined && (mark.sign === 'query' || mark.sign === 'instruct');
  return (
    <button
      {...place}
      type="button"
      role="option"
      className="row mark-row"
      aria-selected={current}
      data-mark={mark.id}
      data-state={mark.state}
      onClick={() => editor.marks.choose(mark.id)}
    >
      <span className={`mark-round mark-round-${mark.round}`}>{t(`proofing.rounds.${mark.round}`)}</span>
      <span className="mark-what">
        <b className="mark-name">{t(`proofing.signs.${mark.sign}`)}</b> {words}
        {asked !== undefined && <span className="mark-asked"> → {asked}</span>}
        {isUnsaid && <span className="mark-unsaid"> {t('proofing.unsaid')}</span>}
      </span>
      <span className="mark-state">{t(`proofing.states.${mark.state}`)}</span>
      <span className="mark-who">
        {[
          mark.reader,
          timeText(mark.at, language),
          page === undefined ? t('proofing.nowhere') : t('proofing.page', { page }),
        ]
          .filter((each) => each !== '')
          .join(' · ')}
        {!stands && <span className="mark-gone"> {t('proofing.gone')}</span>}
      </span>
    </button>
  );
}
