import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import type { ArticleFit } from '../../../core/page';
import { Icon } from '../icons';

/** How copy fits, in words and a sign: over, short, or just right. */
export function FitWords({ fit }: { readonly fit: ArticleFit }): ReactNode {
  const { t } = useTranslation();
  const { oversetLines, oversetCharacters, undersetLines, undersetCharacters } = fit;
  if (oversetLines > 0) {
    return (
      <span className="fit fit-over tabular">
        <Icon name="overset" />
        {t('copyfit.over', { lines: oversetLines, characters: oversetCharacters })}
      </span>
    );
  }
  if (undersetLines > 0) {
    return (
      <span className="fit fit-under tabular">
        <Icon name="minus" />
        {t('copyfit.under', { lines: undersetLines, characters: undersetCharacters })}
      </span>
    );
  }
  return (
    <span className="fit fit-just">
      <Icon name="chosen" />
      {t('copyfit.just')}
    </span>
  );
}
