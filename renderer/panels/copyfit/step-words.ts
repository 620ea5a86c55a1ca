import { useTranslation, withMinus } from '../../i18n';
import type { Translate } from '../../i18n';
import type { CopyfitStep } from '../../../core/copyfit';
import { formatTypeSize } from '../../../core/document';

/** Words for what a step does. */
export function useStepWords(): (step: CopyfitStep) => string {
  const { t } = useTranslation();
  return (step) => stepWords(t, step);
}

function stepWords(t: Translate, step: CopyfitStep): string {
  switch (step.kind) {
    case 'headSize':
      return t('copyfit.steps.headSize', { from: sizeName(step.from), to: sizeName(step.to) });
    case 'headLines':
      return t('copyfit.steps.headLines', { from: step.from, to: step.to });
    case 'headAir':
      return byWords(t, 'airLess', 'airMore', step.to - step.from);
    case 'pictureLines':
      return byWords(t, 'pictureLower', 'pictureHigher', step.to - step.from);
    case 'pictureSpan':
      return t('copyfit.steps.pictureSpan', { from: step.from.columns, to: step.to.columns });
    case 'frame':
      return frameWords(t, step);
    case 'tracking':
      return step.to === 0 ? t('copyfit.steps.untracked') : t('copyfit.steps.tracking', { to: signed(step.to) });
    case 'cut': {
      const { characters: count, where, cuts } = step;
      if (where === 'end') return t('copyfit.steps.cutEnd', { count });
      if (where !== 'within')
        return t(where === 'sentence' ? 'copyfit.steps.cutSentence' : 'copyfit.steps.cutParagraph', { count });
      if (cuts.length > 1) return t('copyfit.steps.cutSeveral', { count, places: cuts.length });
      return t('copyfit.steps.cut', { count });
    }
    case 'place':
      return t('copyfit.steps.place');
    case 'jump':
      return t('copyfit.steps.jump', { page: step.to });
  }
}

function frameWords(t: Translate, { from, to }: Extract<CopyfitStep, { readonly kind: 'frame' }>): string {
  if (to.columns !== from.columns) {
    const by = to.columns - from.columns;
    return to.column === from.column
      ? byWords(t, 'narrowerRight', 'widerRight', by)
      : byWords(t, 'narrowerLeft', 'widerLeft', by);
  }
  if (to.line !== from.line) return byWords(t, 'topLower', 'topHigher', to.lines - from.lines);
  return byWords(t, 'shallower', 'deeper', to.lines - from.lines);
}

type Less = 'airLess' | 'pictureLower' | 'narrowerLeft' | 'narrowerRight' | 'topLower' | 'shallower';
type More = 'airMore' | 'pictureHigher' | 'widerLeft' | 'widerRight' | 'topHigher' | 'deeper';

function byWords(t: Translate, less: Less, more: More, by: number): string {
  return t(`copyfit.steps.${by < 0 ? less : more}`, { count: Math.abs(by) });
}

function sizeName(points: number): string {
  return formatTypeSize(points, { unit: 'name' });
}

/** With a minus sign as print has it. */
function signed(value: number): string {
  return withMinus(String(value));
}
