import { useMemo } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { partName } from '../../../core/text-edit';
import { findHits, replacementFor } from '../../editor';
import type { FindHit, TextHome } from '../../editor';
import { useEditor, useEditorState } from '../editor-context';
import { RowList } from '../lists/row-list';
import type { RowPlace } from '../lists/row-list';
import { useThingName } from '../thing-name';
import { contextOf, findRows } from './find-rows';
import type { FindRow } from './find-rows';

const ROW = 28;

/** What was found, by story; a click or an arrow key goes there. */
export function FindResults(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const hits = useEditorState(({ find }) => findHits(find));
  const at = useEditorState(({ find }) => find.at);
  const rows = useMemo(() => findRows(hits), [hits]);
  const active = Math.max(
    rows.findIndex((row) => row.kind === 'hit' && row.index === (at ?? 0)),
    0,
  );
  const walk = (to: number): void => {
    const row = rows[to];
    // A heading is passed over.
    const next = row?.kind === 'owner' ? rows[to > active ? to + 1 : to - 1] : row;
    if (next?.kind === 'hit') editor.find.goTo(next.index);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || at !== undefined) return;
    event.preventDefault();
    editor.find.goTo(0);
  };
  return (
    <RowList
      role="listbox"
      label={t('find.results')}
      count={rows.length}
      height={ROW}
      active={active}
      onActive={walk}
      onKeyDown={press}
    >
      {(index, place) => {
        const row = rows[index];
        if (row === undefined) return null;
        if (row.kind === 'owner') return <OwnerRow place={place} row={row} />;
        const hit = hits[row.index];
        return hit && <HitRow place={place} hit={hit} index={row.index} current={row.index === at} />;
      }}
    </RowList>
  );
}

function OwnerRow({
  place,
  row,
}: {
  readonly place: RowPlace;
  readonly row: Extract<FindRow, { kind: 'owner' }>;
}): ReactNode {
  const { t } = useTranslation();
  const name = useOwnerName();
  return (
    <div {...place} tabIndex={-1} role="option" aria-disabled aria-selected={false} className="row find-owner">
      <span className="find-owner-name">{name(row.home)}</span>
      <span className="find-where tabular">
        {row.page === undefined ? t('find.pool') : t('find.page', { page: row.page })}
      </span>
      <span className="find-count tabular">{t('find.count', { count: row.count })}</span>
    </div>
  );
}

function HitRow(props: {
  readonly place: RowPlace;
  readonly hit: FindHit;
  readonly index: number;
  readonly current: boolean;
}): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const { place, hit, index, current } = props;
  const replacing = useEditorState(({ find }) => find.replacing);
  const words = useEditorState(({ find }) => replacementFor(hit, find).words);
  const part = usePartName();
  const { before, after } = contextOf(hit);
  const found = hit.text.slice(hit.start, hit.end).replaceAll('\n', ' ');
  return (
    <button
      {...place}
      type="button"
      role="option"
      className="row find-hit"
      aria-selected={current}
      data-hit={index}
      onClick={() => editor.find.goTo(index)}
    >
      <span className="find-part">{part(hit.home)}</span>
      <span className="find-context">
        {before}
        {replacing ? (
          <>
            <del className="find-was">{found}</del>
            <ins className="find-becomes">{words}</ins>
            <span className="hidden">{t('find.becomes', { was: found, words: words || t('find.nothing') })}</span>
          </>
        ) : (
          <mark className="find-found">{found}</mark>
        )}
        {after}
      </span>
    </button>
  );
}

function useOwnerName(): (home: TextHome) => string {
  const { t } = useTranslation();
  const name = useThingName();
  return (home) => {
    switch (home.kind) {
      case 'story':
        return name({ kind: 'story', id: home.id });
      case 'label':
        return name({ kind: 'article', id: home.id });
      case 'block':
        return t('find.pageThings');
      case 'masthead':
      case 'teaser':
        return t('find.front');
    }
  };
}

function usePartName(): (home: TextHome) => string {
  const { t } = useTranslation();
  return (home) => {
    switch (home.kind) {
      case 'story':
      case 'block':
      case 'label': {
        const { name } = partName(home.part);
        return t(`find.parts.${name as 'body'}`);
      }
      case 'masthead':
        return t(`fields.${home.field}`);
      case 'teaser':
        return t('find.parts.teaser');
    }
  };
}
