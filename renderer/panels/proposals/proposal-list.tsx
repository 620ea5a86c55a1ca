import { useEffect, useId, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import type { Proposing } from '../../editor';
import { useEditor } from '../editor-context';
import { listStep } from '../lists/list-step';
import { featuresApart } from '../../../core/makeup';
import { Broken } from './broken';
import { Sketch } from './sketch';
import { useLookWords } from './use-look-words';

/** Pictures beside each other. */
const ACROSS = 2;

/**
 * The proposals as small pictures, the best first: arrows show one on the page, Enter takes it, Esc leaves all as it
 * was.
 */
export function ProposalList({ proposing }: { readonly proposing: Proposing }): ReactNode {
  const { t } = useTranslation();
  const { proposals: deeds } = useEditor();
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const wordsOf = useLookWords();
  const { proposals, chosen, page, running } = proposing;
  const apart = featuresApart(proposals.map(({ look }) => look));
  const at = proposals.findIndex(({ seed }) => seed === chosen);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  useEffect(
    () => () => {
      if (document.activeElement === list.current || document.activeElement === document.body) {
        document.querySelector<HTMLElement>('.desk-canvas')?.focus({ preventScroll: true });
      }
    },
    [],
  );
  const press = (event: KeyboardEvent): void => {
    const to = listStep(event.key, { at, count: proposals.length, across: ACROSS });
    if (event.key === 'Escape') deeds.close();
    else if (event.key === 'Enter') deeds.take();
    else if (to !== undefined) deeds.choose(proposals[to]?.seed);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={list}
      className="proposals-list"
      role="listbox"
      tabIndex={0}
      data-field="proposals"
      aria-label={t('proposals.list', { page })}
      aria-busy={running !== undefined}
      aria-activedescendant={at < 0 ? undefined : `${id}${at}`}
      onKeyDown={press}
    >
      {proposals.map(({ seed, score, left, broken, look, sketch }, index) => {
        const values = { number: index + 1, score: score.toFixed(1), left: left.length };
        return (
          <div
            key={seed}
            id={`${id}${index}`}
            className="proposal"
            role="option"
            aria-selected={index === at}
            data-seed={seed}
            onClick={() => deeds.choose(seed)}
            onDoubleClick={() => {
              deeds.choose(seed);
              deeds.take();
            }}
          >
            <Sketch {...sketch} />
            {/* In words, and then by name what it breaks, which the picture does not say. */}
            <span className="hidden">{t(left.length > 0 ? 'proposals.optionLeft' : 'proposals.option', values)}</span>
            <span className="proposal-score tabular" aria-hidden="true">
              {score.toFixed(1)}
              {left.length > 0 && (
                <span className="proposal-left">{t('proposals.leftShort', { count: left.length })}</span>
              )}
            </span>
            <span className="proposal-look">{wordsOf(look, apart)}</span>
            <Broken codes={broken} />
          </div>
        );
      })}
    </div>
  );
}
