import type { ReactNode } from 'react';
import type { Proposing } from '../../editor';
import { useTranslation } from '../../i18n';

/** What a proposal breaks, by the names that editors have for it. */
export function Broken({ codes }: { readonly codes: Proposing['proposals'][number]['broken'] }): ReactNode {
  const { t } = useTranslation();
  if (codes.length === 0) return <span className="proposal-sound">{t('proposals.sound')}</span>;
  return (
    <span className="proposal-broken">
      {codes.map(({ code, count }) => (
        <span key={code} className={code.startsWith('H') ? 'proposal-fault' : 'proposal-taboo'} data-code={code}>
          {t(`proposals.codes.${code}`)}
          {count > 1 && ` ×${count}`}
        </span>
      ))}
    </span>
  );
}
