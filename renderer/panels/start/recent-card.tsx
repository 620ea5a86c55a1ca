import { useState } from 'react';
import type { ReactNode } from 'react';
import type { RecentEdition } from '../../../ipc';
import { useTranslation } from '../../i18n';
import { Icon } from '../icons';
import { BlankPaper } from '../beginning/paper-drawing';
import { seenText } from './seen-text';

/** A recent edition: the small picture of its first page, what is known of it, and what else can be done with it. */
export function RecentCard(props: {
  readonly edition: RecentEdition;
  readonly onOpen: () => void;
  readonly onNext: () => void;
  readonly onTakeOff: () => void;
}): ReactNode {
  const { t, i18n } = useTranslation();
  const { edition, onOpen, onNext, onTakeOff } = props;
  const { name, title, date, pages, seen, folder, unsaved, recovered, gone } = edition;
  const of = [date, pages === undefined ? undefined : t('recent.pages', { count: pages })];
  const paper = title !== undefined && title !== '' && !name.includes(title) ? title : undefined;
  const facts = known([paper, ...of]).join('\u00a0· ');
  const place = known([seen === undefined ? undefined : seenText(t, i18n.language, seen, Date.now()), folder]).join(
    '\u00a0· ',
  );
  const state = recovered ? 'recovered' : unsaved ? 'unsaved' : gone ? 'gone' : undefined;
  const isOnlyHere = folder === undefined;
  // Work that is in the journal alone is not lost with a file that is gone; taking it off the list would lose its way
  // back.
  const mayTakeOff = isOnlyHere || !unsaved;
  const takeOff = t(isOnlyHere ? 'recent.giveUp' : 'recent.takeOff', { name });
  return (
    <li className="recent-card" data-gone={gone || undefined}>
      <button
        type="button"
        className="recent-open"
        data-recent={name}
        title={known([name, facts, place]).join('\n')}
        onClick={onOpen}
      >
        <Cover edition={edition} />
        <span className="recent-name">{name}</span>
        <span className="recent-facts tabular">{facts}</span>
        <span className="recent-facts tabular">{place}</span>
        {state !== undefined && (
          <span className={`recent-state recent-${state}`}>
            <Icon name={state === 'gone' ? 'unsafe' : 'kept'} />
            {t(`recent.${state}`)}
          </span>
        )}
      </button>
      <span className="recent-deeds">
        {!gone && (
          <button type="button" className="button button-small" onClick={onNext} title={t('recent.nextHint')}>
            <Icon name="plus" />
            {t('recent.next')}
          </button>
        )}
        {mayTakeOff && (
          <button
            type="button"
            className="button button-icon button-small"
            aria-label={takeOff}
            title={takeOff}
            data-forget={name}
            onClick={onTakeOff}
          >
            <Icon name="close" />
          </button>
        )}
      </span>
    </li>
  );
}

/** The picture, or a blank sheet of paper while and where there is none. */
function Cover({ edition: { cover } }: { readonly edition: RecentEdition }): ReactNode {
  const [failed, setFailed] = useState<string>();
  return (
    <span className="recent-cover">
      {cover === undefined || failed === cover ? (
        <BlankPaper />
      ) : (
        <img className="recent-picture" src={cover} alt="" draggable={false} onError={() => setFailed(cover)} />
      )}
    </span>
  );
}

function known(facts: readonly (string | undefined)[]): readonly string[] {
  return facts.filter((fact) => fact !== undefined && fact !== '') as readonly string[];
}
