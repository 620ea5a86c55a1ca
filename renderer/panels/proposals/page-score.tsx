import { useEffect, useId, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { TERM_WEIGHTS } from '../../../core/page-score';
import type { ScoreTerm } from '../../../core/page-score';
import { isChosenHit, pageReview, runCommand } from '../../editor';
import { useTranslation } from '../../i18n';
import { CommandButton } from '../command-button';
import { useEditor, useEditorState } from '../editor-context';
import { SwitchField } from '../fields';
import { Icon } from '../icons';
import { listStep } from '../lists/list-step';
import { HitRow } from './hit-row';

const TERMS = Object.keys(TERM_WEIGHTS) as readonly ScoreTerm[];
/** From this share on a term is as good as it gets; below that one it pulls the page down. */
const SOUND = { good: 0.9, weak: 0.7 };

type Review = NonNullable<ReturnType<typeof pageReview>>;

/**
 * How well the page in sight is made up, live: its score, the terms of it, and each fault and taboo with the way to
 * mend it.
 */
export function PageScoreView(): ReactNode {
  const { t } = useTranslation();
  const review = useEditorState(pageReview);
  const isEmpty = useEditorState(({ edition, page }) => edition?.pages[page - 1]?.articles.length === 0);
  if (isEmpty) return null;
  if (review === undefined) {
    return (
      <p className="proposals-state" role="status">
        <Icon name="saving" spin />
        {t('score.waiting')}
      </p>
    );
  }
  return (
    <div className="page-score" data-testid="page-score" data-score={review.score.toFixed(1)}>
      <p className="page-score-head">
        <span className="page-score-figure tabular">{review.score.toFixed(1)}</span>
        <span className={`page-score-grade page-score-${review.grade}`}>{t(`score.grades.${review.grade}`)}</span>
      </p>
      <Hits review={review} />
      <Terms terms={review.terms} />
    </div>
  );
}

/** The terms of the score, each with what it weighs and how well the page does. */
function Terms({ terms }: Pick<Review, 'terms'>): ReactNode {
  const { t } = useTranslation();
  return (
    <ul className="page-score-terms" aria-label={t('score.termsOf')}>
      {TERMS.map((term) => {
        const share = terms[term];
        const percent = Math.round(share * 100);
        const look = share >= SOUND.good ? 'good' : share >= SOUND.weak ? 'fair' : 'weak';
        return (
          <li key={term} className="page-score-term" title={t('score.termTip', { weight: TERM_WEIGHTS[term] })}>
            <span>{t(`score.terms.${term}`)}</span>
            <meter className={`score-meter score-meter-${look}`} min={0} max={100} value={percent} aria-hidden="true" />
            <span className="tabular">{percent}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** Faults and taboos: arrows go through them, Enter mends the one looked at. */
function Hits({ review }: { readonly review: Review }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const hit = useEditorState((state) => state.hit);
  const marked = useEditorState(({ preferences }) => preferences.layers.includes('taboos'));
  const { hits, page } = review;
  const at = hits.findIndex((each) => isChosenHit({ hit }, page, each));
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const press = (event: KeyboardEvent): void => {
    const to = listStep(event.key, { at, count: hits.length });
    if (event.key === 'Escape' && at >= 0) editor.reviews.choose(undefined);
    else if (event.key === 'Enter') runCommand(editor, 'fixHit');
    else if (to !== undefined) editor.reviews.choose(hits[to]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <div className="page-score-bar">
        <h3 className="page-score-title">{t('score.hits', { count: hits.length })}</h3>
        <span className="space" />
        <SwitchField
          label={t('score.marks')}
          name="taboos"
          value={marked}
          onValue={() => runCommand(editor, 'toggleTaboos')}
        />
      </div>
      {hits.length === 0 ? (
        <p className="page-score-sound">
          <Icon name="saved" />
          {t('score.sound')}
        </p>
      ) : (
        <div
          ref={list}
          className="page-score-hits"
          role="listbox"
          tabIndex={0}
          aria-label={t('score.hitsOf')}
          aria-activedescendant={at < 0 ? undefined : `${id}${at}`}
          data-field="hits"
          onKeyDown={press}
        >
          {hits.map((each, index) => (
            <HitRow
              key={index}
              id={`${id}${index}`}
              hit={each}
              chosen={index === at}
              onChoose={() => editor.reviews.choose(each)}
            />
          ))}
        </div>
      )}
      {hits.length > 0 && (
        <p className="page-score-deeds">
          <CommandButton command="fixHit" icon="makeUp" words={t('score.fix')} look="outlined" small />
          <span className="page-score-keys">{t('score.keys')}</span>
        </p>
      )}
    </>
  );
}
