import { useState } from 'react';
import type { ReactNode } from 'react';
import { isSameRead, readingOf, readingOrder } from '../../../core/sign-off';
import type { ReadStop } from '../../../core/sign-off';
import { readerOf, walkPlace } from '../../editor';
import { useTranslation } from '../../i18n';
import { CommandButton } from '../command-button';
import { useEditor, useEditorState } from '../editor-context';
import { useThingName } from '../thing-name';
import { Icon } from '../icons';
import { RowList } from '../lists/row-list';
import { SentenceList } from './sentence-list';

const ROW = 28;
const LOOKS = { read: 'signed', stale: 'stale', unread: 'none' } as const;
const ICONS = { read: 'chosen', stale: 'warning', unread: 'minus' } as const;

/**
 * The walk through all that stands on the pages in the order of reading: what was read, where the reader is, and that
 * sentence by sentence.
 */
export function WalkSheet(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const edition = useEditorState((state) => state.edition);
  const place = useEditorState(walkPlace);
  const round = useEditorState(({ proofing }) => proofing.round);
  const reader = useEditorState(readerOf).trim();
  const [aloud, setAloud] = useState(false);
  const name = useThingName();
  const order = edition === undefined ? [] : readingOrder(edition);
  if (edition === undefined || place === undefined) {
    return (
      <div className="empty">
        <Icon name="copy" />
        <p className="empty-title">{t('readers.walk.empty')}</p>
      </div>
    );
  }
  const states = order.map(({ thing }) => {
    const reading = readingOf(edition, thing, { round, reader });
    return reading === undefined ? 'unread' : reading.stale ? 'stale' : 'read';
  });
  const at = order.findIndex(({ thing }) => isSameRead(thing, place.thing));
  const done = { read: states.filter((state) => state === 'read').length, total: order.length };
  return (
    <>
      <div className="walk-stories">
        <RowList
          role="listbox"
          label={t('readers.walk.stories')}
          count={order.length}
          height={ROW}
          active={at}
          onActive={(row) => goTo(row)}
        >
          {(row, rowPlace) => {
            const read = order[row];
            const state = states[row] ?? 'unread';
            return (
              read && (
                <button
                  {...rowPlace}
                  type="button"
                  role="option"
                  className="row sign-page"
                  aria-selected={row === at}
                  data-read={state}
                  onClick={() => goTo(row)}
                >
                  <span className={`sign-mark sign-mark-${LOOKS[state]}`} title={t(`readers.walk.${state}`)}>
                    <Icon name={ICONS[state]} />
                    <span className="hidden">{t(`readers.walk.${state}`)}</span>
                  </span>
                  <span className="sign-page-of">{nameOf(read)}</span>
                  <span className="finding-page tabular">{t('readers.pageOf', { page: read.page })}</span>
                </button>
              )
            );
          }}
        </RowList>
      </div>
      <div className="walk-bar">
        <span className="walk-done tabular" role="status">
          {t('readers.walk.done', done)}
        </span>
        <span className="space" />
        <CommandButton command="previousStory" icon="up" small />
        <CommandButton command="nextStory" icon="down" small />
        <button
          type="button"
          className="button button-outlined button-small"
          aria-pressed={aloud}
          title={t('readers.walk.aloudHint')}
          data-field="aloud"
          onClick={() => setAloud(!aloud)}
        >
          {t('readers.walk.aloud')}
        </button>
        {states[at] === 'read' ? (
          <button
            type="button"
            className="button button-small"
            data-again
            onClick={() => editor.walk.unread(place.thing)}
          >
            {t('readers.walk.again')}
          </button>
        ) : (
          <CommandButton command="finishStory" icon="chosen" words={t('readers.walk.finish')} look="primary" small />
        )}
      </div>
      <SentenceList edition={edition} place={place} aloud={aloud} />
    </>
  );

  function nameOf({ thing, page }: ReadStop): string {
    return thing.kind === 'furniture' ? t(`furniture.${thing.id}`) : name(thing, page);
  }

  function goTo(row: number): void {
    const read = order[row];
    if (read !== undefined) editor.walk.goTo({ thing: read.thing, sentence: 0 });
  }
}
