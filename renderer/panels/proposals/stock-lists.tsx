import type { FormEvent, ReactNode } from 'react';
import { findStory, waitingStories } from '../../editor';
import type { Proposing } from '../../editor';
import { useTranslation } from '../../i18n';
import { useEditor, useEditorState } from '../editor-context';

/** A story that the page may take, as it is listed. */
interface Row {
  readonly id: string;
  readonly ticked: boolean;
  readonly suggested: 'leaveOut' | 'filler' | undefined;
}

/**
 * The stories of the page and those of the pool, to be ticked for it, each with the lines that it likes to have. Of a
 * page too full or too empty what is suggested is ticked or unticked already and says so. Enter makes the page up.
 */
export function StockLists({ proposing }: { readonly proposing: Proposing }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const edition = useEditorState((state) => state.edition);
  const { stock, before, added, without } = proposing;
  const waiting = waitingStories({ edition });
  const isWaiting = new Set(waiting.map(({ id }) => id));
  const own = (before ?? stock)?.stories.map(({ story }) => story).filter((id) => !isWaiting.has(id)) ?? [];
  const { leaveOut, fillers } = before?.suggested ?? { leaveOut: [], fillers: [] };
  const start = (event: FormEvent): void => {
    event.preventDefault();
    editor.proposals.more();
  };
  const suggested = (id: string): Row['suggested'] =>
    leaveOut.includes(id) ? 'leaveOut' : fillers.includes(id) ? 'filler' : undefined;
  const ownRows = own.map((id): Row => ({ id, ticked: !without.includes(id), suggested: suggested(id) }));
  const waitingRows = waiting.map(({ id }): Row => ({ id, ticked: added.includes(id), suggested: suggested(id) }));
  // The keyboard comes to what is suggested, or else to what may come.
  const first = [...ownRows, ...waitingRows].find((row) => row.suggested !== undefined);
  const field = first?.id ?? (before === undefined ? undefined : waitingRows[0]?.id);
  const isChosen = before !== undefined;
  return (
    <form className="stock-lists" onSubmit={start} data-testid="stock">
      {ownRows.length > 0 && (
        <details className="proposals-waiting" open={without.length > 0 || undefined}>
          <summary>{t('proposals.own', { count: ownRows.filter(({ ticked }) => ticked).length })}</summary>
          <Rows rows={ownRows} {...{ proposing, field }} />
        </details>
      )}
      {waitingRows.length > 0 && (
        <details
          className="proposals-waiting"
          open={added.length > 0 || (isChosen && without.length === 0) || undefined}
        >
          <summary title={t('proposals.waitingHint')}>{t('proposals.waiting', { count: waitingRows.length })}</summary>
          <Rows rows={waitingRows} {...{ proposing, field }} />
        </details>
      )}
      {isChosen && proposing.proposals.length === 0 && proposing.running === undefined && (
        <p className="proposals-keys">{t('proposals.stockKeys')}</p>
      )}
      {/* Enter in a form needs a way to send it. */}
      <button type="submit" className="hidden" tabIndex={-1} aria-hidden="true" />
    </form>
  );
}

function Rows({
  rows,
  proposing: { stock, before },
  field,
}: {
  readonly rows: readonly Row[];
  readonly proposing: Proposing;
  readonly field: string | undefined;
}): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const edition = useEditorState((state) => state.edition);
  const lines = new Map(
    [before, stock].flatMap((each) =>
      each === undefined
        ? []
        : [...each.stories, ...each.without, ...each.waiting].map((one) => [one.story, one.lines]),
    ),
  );
  return (
    <ul>
      {rows.map(({ id, ticked, suggested }) => {
        const story = edition && findStory(edition, id);
        const count = lines.get(id);
        return (
          <li key={id}>
            <label className="proposals-tick">
              <input
                type="checkbox"
                checked={ticked}
                data-stock={id}
                {...(id === field && { 'data-field': 'stock' })}
                onChange={(event) => editor.proposals.include(id, event.currentTarget.checked)}
              />
              <span className="stock-head">{story?.headline}</span>
              {story?.filler === true && suggested === undefined && (
                <span className="stock-sign">{t('proposals.filler')}</span>
              )}
              {suggested !== undefined && (
                <span className="stock-sign stock-suggested">{t(`proposals.suggested.${suggested}`)}</span>
              )}
              {count !== undefined && <span className="stock-lines tabular">{t('proposals.lines', { count })}</span>}
            </label>
          </li>
        );
      })}
    </ul>
  );
}
