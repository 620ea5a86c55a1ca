import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { useTranslation } from '../../i18n';
import type { Remedy } from '../../../core/copyfit';
import { CutPlaces } from './cut-places';
import { FitWords } from './fit-words';
import { useStepWords } from './step-words';

/** Costs from which a change is seen, and from which it changes the page (`stepCost`). */
const SEEN = 10;
const LARGE = 30;

/** A remedy in the list: what it does, how the copy fits then, and how much of it is seen. */
export function RemedyRow(props: {
  readonly id: string;
  readonly remedy: Remedy;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onApply: () => void;
}): ReactNode {
  const { id, remedy, chosen, onChoose, onApply } = props;
  const { t } = useTranslation();
  const words = useStepWords();
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const size = remedy.cost < SEEN ? 'slight' : remedy.cost < LARGE ? 'seen' : 'large';
  return (
    <div
      ref={row}
      id={id}
      className="remedy"
      role="option"
      aria-selected={chosen}
      data-remedy={remedy.steps.map(({ kind }) => kind).join(' ')}
      data-solves={remedy.solves}
      onPointerMove={onChoose}
      onClick={onApply}
    >
      <span className="remedy-what">
        {remedy.steps.map((step, index) => (
          <span key={index} className="remedy-step">
            {index > 0 && <span className="remedy-and">{t('copyfit.and')}</span>}
            {words(step)}
          </span>
        ))}
      </span>
      {remedy.steps.map(
        (step, index) => step.kind === 'cut' && <CutPlaces key={index} story={step.story} cuts={step.cuts} />,
      )}
      <span className="remedy-then">
        <FitWords fit={remedy.fit} />
        <span className={`remedy-size remedy-${size}`}>{t(`copyfit.size.${size}`)}</span>
      </span>
    </div>
  );
}
