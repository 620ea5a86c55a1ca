import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import type { Notice } from '../../editor';
import { CodeWords } from '../code-words';

/** How many remarks came in, how many stand on nothing, and the files that held none. */
export function RemarksWords({ notice }: { readonly notice: Extract<Notice, { kind: 'remarks' }> }): ReactNode {
  const { t } = useTranslation();
  const { added, changed, unmatched, refused } = notice;
  const came = [
    added > 0 ? t('proofing.remarks.added', { count: added }) : '',
    changed > 0 ? t('proofing.remarks.changed', { count: changed }) : '',
    unmatched > 0 ? t('proofing.remarks.unmatched', { count: unmatched }) : '',
  ].filter((words) => words !== '');
  return (
    <>
      {came.length > 0 && <p>{came.join(' · ')}</p>}
      {came.length + refused.length === 0 && <p>{t('proofing.remarks.nothing')}</p>}
      {refused.map((told, index) => (
        <CodeWords key={index} told={told} />
      ))}
    </>
  );
}
