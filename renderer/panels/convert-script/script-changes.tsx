import { memo } from 'react';
import type { ReactNode } from 'react';
import { beginningOf, endOf } from '../../../core/surrogates';
import { placeId } from '../../editor';
import type { ConvertingScript } from '../../editor';
import { useTranslation } from '../../i18n';
import { useEditor } from '../editor-context';
import { SelectBox } from '../fields';
import { useGrowing } from '../lists/use-growing';

type Proposed = Extract<ConvertingScript['outcome'], { kind: 'proposed' }>;
type Change = Proposed['changes'][number];
type Place = Change['places'][number];
type Row =
  | { readonly kind: 'doubt'; readonly change: Change; readonly place: Place }
  | { readonly kind: 'change'; readonly change: Change };

/** Characters shown on both sides of a doubtful one. */
const CONTEXT = 8;

/**
 * Every change of a conversion: places of doubt one by one, each with what it may be; the others alike ones together,
 * each of which can be left as it is.
 */
export function ScriptChanges({
  proposed,
  choices,
}: {
  readonly proposed: Proposed;
  readonly choices: ConvertingScript['choices'];
}): ReactNode {
  const { t } = useTranslation();
  const rows = rowsOf(proposed.changes);
  const drawn = useGrowing(rows.length);
  const headOf = (row: Row | undefined): string | undefined =>
    row && (row.kind === 'doubt' ? 'doubt' : row.change.kind);
  return (
    <ul className="script-changes scroll" aria-label={t('script.title')} tabIndex={-1}>
      {rows.slice(0, drawn).map((row, index) => {
        const head = row.kind === 'doubt' ? 'doubt' : row.change.kind;
        const place = row.kind === 'doubt' ? row.place : row.change.places[0]!;
        const id = placeId(place);
        return (
          <li key={`${row.kind} ${id}`} className="script-row">
            {headOf(rows[index - 1]) !== head && <p className="script-kind">{t(`script.kinds.${head}`)}</p>}
            {row.kind === 'doubt' ? (
              <DoubtRow
                change={row.change}
                place={place}
                proposed={proposed}
                chosen={choices.has(id) ? (choices.get(id) ?? null) : undefined}
              />
            ) : (
              <ChangeRow change={row.change} isLeft={choices.has(id)} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function rowsOf(changes: readonly Change[]): readonly Row[] {
  return changes.flatMap((change): readonly Row[] =>
    change.others === undefined
      ? [{ kind: 'change', change }]
      : change.places.map((place) => ({ kind: 'doubt', change, place })),
  );
}

const ChangeRow = memo(function ChangeRow({
  change,
  isLeft,
}: {
  readonly change: Change;
  readonly isLeft: boolean;
}): ReactNode {
  const { t } = useTranslation();
  const { script } = useEditor().convert;
  const { was, words, places } = change;
  return (
    <label className="script-change">
      <input
        type="checkbox"
        checked={!isLeft}
        onChange={(event) => script.choose(places, event.target.checked ? words : undefined)}
      />
      <span>
        <del className="find-was">{was}</del>
        <ins className="find-becomes">{words}</ins>
      </span>
      <span className="script-times tabular">{t('script.times', { count: places.length })}</span>
    </label>
  );
});

/** A place of doubt; `chosen` is what a person took, `null` where it is left, `undefined` where nothing was chosen. */
function DoubtRow(props: {
  readonly change: Change;
  readonly place: Place;
  readonly proposed: Proposed;
  readonly chosen: string | null | undefined;
}): ReactNode {
  const { t } = useTranslation();
  const { script } = useEditor().convert;
  const { change, place, proposed, chosen } = props;
  const { was, words, others = [] } = change;
  const at = proposed.proposal.get(place.key)?.[place.first]?.start ?? 0;
  const text = proposed.texts.get(place.key) ?? '';
  const answers = [...new Set([words, ...others])];
  const choices = [
    ...answers.map((value) => ({ value, label: value })),
    ...(answers.includes(was) ? [] : [{ value: was, label: t('script.asIs') }]),
  ];
  return (
    <div className="script-change">
      <span className="script-context">
        {endOf(text.slice(0, at), CONTEXT)}
        <mark className="find-found">{was}</mark>
        {beginningOf(text.slice(at + was.length), CONTEXT)}
      </span>
      <SelectBox
        label={t('script.becomes', { was })}
        value={chosen === null ? was : (chosen ?? words)}
        choices={choices}
        onChoose={(value) => script.choose([place], value)}
      />
    </div>
  );
}
