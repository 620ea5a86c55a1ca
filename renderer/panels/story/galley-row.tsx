import { memo } from 'react';
import type { ReactNode } from 'react';
import type { ParagraphKind } from '../../../core/document';
import { partName } from '../../../core/text-edit';
import type { CopyChange } from '../../../core/text-edit';
import { useTranslation } from '../../i18n';
import type { WordKey } from '../../i18n';
import { useEditorState } from '../editor-context';
import { likeProps } from '../lists/like-props';
import { rowSegments } from './galley-rows';
import type { GalleyRow, RowLooks, RowSegment } from './galley-rows';

/** What letters of other scripts than Chinese take of an em, about. */
const LATIN = 0.55;

/** How long a line is, in em, about. */
function lengthOf(line: string): number {
  return [...line].reduce(
    (sum, character) => sum + (/[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…]/u.test(character) ? 1 : LATIN),
    0,
  );
}

/** A row of the galley: its number or what it is, and its line as it is broken. A key changes few of those in sight. */
export const GalleyRowView = memo(Row, likeProps);

function Row(props: {
  readonly row: GalleyRow;
  /** In CSS pixels. */
  readonly top: number;
  /** The whole text that the row is a part of; what its paragraph is, when it is one. */
  readonly text: string;
  readonly paragraph: ParagraphKind | undefined;
  readonly looks: RowLooks;
}): ReactNode {
  const { t } = useTranslation();
  const { row, top, text, paragraph, looks } = props;
  const language = useEditorState(({ edition }) => edition?.profile.language);
  const { name } = partName(row.part);
  const kind = name === 'body' ? paragraph : name;
  const isEmpty = text === '' && name !== 'body';
  const label = row.number === undefined && row.opens ? t(`find.parts.${name}` as WordKey) : row.number;
  const segments = rowSegments(row, looks);
  const caret = looks.caret;
  return (
    <div
      className="galley-row"
      style={{ top, ['--length' as string]: lengthOf(text.slice(row.start, row.end)) }}
      data-part={row.part}
      data-from={row.start}
      data-to={row.end}
      data-soft={row.soft}
      data-state={row.state}
      data-kind={kind}
      data-opens={row.opens}
      data-over={row.beginsOver}
    >
      <span className="galley-label tabular" aria-hidden={row.number !== undefined}>
        {label}
      </span>
      <span className="galley-line" lang={language}>
        {isEmpty && (
          <span className="galley-empty">{t('galley.add', { part: t(`find.parts.${name}` as WordKey) })}</span>
        )}
        {caret === row.start && <Caret />}
        {segments.map((segment) => (
          <Segment key={segment.start} segment={segment} text={text} caret={caret === segment.end}>
            {gone(looks.changes, row, segment.start)}
            <CutHere looks={looks} row={row} at={segment.start} />
          </Segment>
        ))}
        {!row.soft && <CutHere looks={looks} row={row} at={row.end} />}
        {segments.length === 0 && caret !== undefined && caret !== row.start && <Caret />}
      </span>
      {row.beginsOver && <span className="galley-over">{t('galley.overHere')}</span>}
    </div>
  );
}

function Segment(props: {
  readonly segment: RowSegment;
  readonly text: string;
  readonly caret: boolean;
  /** What was taken out before it. */
  readonly children: ReactNode;
}): ReactNode {
  const { segment, text, caret, children } = props;
  const { start, end, looks, reading } = segment;
  return (
    <>
      {children}
      <span className={looks.map((look) => `galley-${look}`).join(' ')} data-start={start} data-reading={reading}>
        {text.slice(start, end)}
      </span>
      {caret && <Caret />}
    </>
  );
}

/** Where the caret stands: the field that hears the keyboard is put there. */
function Caret(): ReactNode {
  return <span className="galley-caret" />;
}

/** So near to the beginning of its row, in characters, the words of a cut have room only towards its end. */
const EARLY = 8;

/** That so many characters go at a place of a row; what they are is its tip. */
function CutHere(props: { readonly looks: RowLooks; readonly row: GalleyRow; readonly at: number }): ReactNode {
  const { t } = useTranslation();
  const { looks, row, at } = props;
  const cut = looks.cuts.find(({ place }) => place.part === row.part && place.offset === at);
  if (cut === undefined) return null;
  return (
    <span className="galley-cut" title={cut.text} data-early={at - row.start < EARLY} data-testid="galley-cut">
      <span className="galley-cut-words">{t('copyfit.cutHere', { count: cut.characters })}</span>
    </span>
  );
}

/** The sign of what was taken out at a place; its words are its tip. */
function gone(changes: readonly CopyChange[], row: GalleyRow, at: number): ReactNode {
  const change = changes.find(
    (each) =>
      (each.kind === 'text' && each.part === row.part && each.start === at && each.was !== '') ||
      (each.kind === 'removed' && row.part === `body:${each.index}` && at === row.start && row.opens),
  );
  if (change === undefined || change.kind === 'added') return null;
  return (
    <del className="galley-gone" title={change.was}>
      <span className="hidden">{change.was}</span>
    </del>
  );
}
