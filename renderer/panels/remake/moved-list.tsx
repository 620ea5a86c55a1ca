import { useEffect, useId, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { CloseButton } from '../close-button';
import { useEditor, useEditorState } from '../editor-context';
import { listStep } from '../lists/list-step';
import { MoveParts } from './move-list';
import { useMoveWords } from './use-move-words';

/**
 * What the last change by make-up moved: arrows go from article to article and show on the page where each went, Esc
 * puts the list away.
 */
export function MovedList(): ReactNode {
  const { t } = useTranslation();
  const { moved: deeds } = useEditor();
  const moved = useEditorState((state) => state.moved);
  const wordsOf = useMoveWords();
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const at = moved?.moves.findIndex(({ article }) => article === moved.chosen) ?? -1;
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  if (moved === undefined) return null;
  const { moves, label } = moved;
  const press = (event: KeyboardEvent): void => {
    const to = listStep(event.key, { at, count: moves.length });
    if (event.key === 'Escape') deeds.dismiss();
    else if (to !== undefined) deeds.choose(moves[to]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const title = t('remake.moved', { deed: t(`changes.${label}`), count: moves.length });
  return (
    <section className="moved" aria-label={title} data-testid="moved">
      <header className="page-score-bar">
        <h3 className="page-score-title">{title}</h3>
        <span className="space" />
        <CloseButton label={t('remake.dismiss')} onClick={deeds.dismiss} />
      </header>
      <div
        ref={list}
        className="page-score-hits moved-list"
        role="listbox"
        tabIndex={0}
        aria-label={t('remake.list')}
        aria-activedescendant={at < 0 ? undefined : `${id}${at}`}
        data-field="moved"
        onKeyDown={press}
      >
        {moves.map((move, index) => {
          const { head, parts } = wordsOf(move);
          return (
            <div
              key={move.article}
              id={`${id}${index}`}
              className="moved-row"
              role="option"
              aria-selected={index === at}
              data-move={move.change}
              onClick={() => deeds.choose(move)}
            >
              <span className="move-head">{head}</span>
              <MoveParts parts={parts} />
            </div>
          );
        })}
      </div>
    </section>
  );
}
