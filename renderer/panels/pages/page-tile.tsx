import { memo, useEffect, useRef } from 'react';
import type { PointerEvent, ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { pageName } from '../../../core/document';
import { isPageLocked } from '../../editor';
import type { Choosing } from '../../editor';
import { useEditorState } from '../editor-context';
import { Icon } from '../icons';
import { choosingOf } from '../lists/choosing';
import { likeProps } from '../lists/like-props';
import { Thumbnail } from './thumbnail';

/** What is counted of a page. */
export interface PageFigures {
  readonly articles: number;
  readonly overset: number;
  readonly errors: number;
  readonly findings: number;
}

/** A page of the list: its small picture, number and name, and signs of what is wrong on it. */
export const PageTile = memo(Tile, likeProps);

function Tile(props: {
  /** Its id. */
  readonly page: string;
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly figures: PageFigures;
  /** Whether it is taken together with others; absent while none are. */
  readonly taken: boolean | undefined;
  /** Where something dragged would be put in. */
  readonly mark: 'before' | 'after' | 'held' | undefined;
  /** It is pressed, or chosen: each with its number. The same functions from drawing to drawing. */
  readonly onPress: (number: number, event: PointerEvent<HTMLElement>) => void;
  readonly onChoose: (number: number, how: Choosing) => void;
}): ReactNode {
  const { t } = useTranslation();
  const { page, number, width, figures, taken, mark, onPress, onChoose } = props;
  const name = useEditorState((state) => (state.edition === undefined ? '' : pageName(state.edition, number)));
  const locked = useEditorState((state) => state.edition !== undefined && isPageLocked(state.edition, number));
  const current = useEditorState((state) => state.page === number);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (current) button.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const { articles, overset, errors, findings } = figures;
  const facts = [
    name === '' ? t('pages.page', { number }) : t('pages.pageNamed', { number, name }),
    t('pageList.articles', { count: articles }),
    ...(overset > 0 ? [t('pageList.overset', { count: overset })] : []),
    ...(findings > 0 ? [t('pageList.findings', { count: findings })] : []),
    ...(errors > 0 ? [t('pages.hasErrors', { count: errors })] : []),
    ...(locked ? [t('pageList.locked')] : []),
  ];
  return (
    <button
      ref={button}
      type="button"
      className="page-tile"
      aria-current={current ? 'page' : undefined}
      aria-pressed={taken}
      tabIndex={current ? 0 : -1}
      title={facts.join('\n')}
      data-tile={number}
      data-mark={mark}
      onPointerDown={(event) => onPress(number, event)}
      onClick={(event) => onChoose(number, choosingOf(event))}
      onContextMenu={() => {
        if (taken !== true) onChoose(number, 'alone');
      }}
    >
      <span className="hidden">{facts.join(t('pageList.comma'))}</span>
      <Thumbnail page={page} width={width} />
      <span className="page-caption" aria-hidden="true">
        <span className="page-number tabular">{number}</span>
        <span className="page-name" title={name}>
          {name}
        </span>
      </span>
      <span className="page-figures tabular" aria-hidden="true">
        <span>
          <Icon name="copy" />
          {articles}
        </span>
        {overset > 0 && (
          <span className="finding-error">
            <Icon name="overset" />
            {overset}
          </span>
        )}
        {findings > 0 && (
          <span className={errors > 0 ? 'finding-error' : 'finding-warning'}>
            <Icon name={errors > 0 ? 'error' : 'warning'} />
            {findings}
          </span>
        )}
        {locked && <Icon name="locked" />}
      </span>
    </button>
  );
}
