import type { ReactNode } from 'react';
import type { LeftOut } from '../../../core/annotation';
import { useTranslation } from '../../i18n';
import type { Translate } from '../../i18n';
import type { Notice } from '../../editor';
import { CodeWords } from '../code-words';

/** More things than these that stayed in files are told by their number. */
const MOST_LEFT = 6;

/** How many remarks came in, how many stand on nothing, what stayed in the files, and the files that held none. */
export function RemarksWords({ notice }: { readonly notice: Extract<Notice, { kind: 'remarks' }> }): ReactNode {
  const { t } = useTranslation();
  const { added, changed, unmatched, leftOut, refused } = notice;
  const came = [
    added > 0 ? t('proofing.remarks.added', { count: added }) : '',
    changed > 0 ? t('proofing.remarks.changed', { count: changed }) : '',
    unmatched > 0 ? t('proofing.remarks.unmatched', { count: unmatched }) : '',
  ].filter((words) => words !== '');
  const more = leftOut.length - MOST_LEFT;
  return (
    <>
      {came.length > 0 && <p>{came.join(' · ')}</p>}
      {came.length + refused.length === 0 && <p>{t('proofing.remarks.nothing')}</p>}
      {leftOut.length > 0 && (
        <p data-left-out={leftOut.length}>
          {t('proofing.remarks.leftOut.title')}
          {leftOut
            .slice(0, MOST_LEFT)
            .map((left) => leftWords(t, left))
            .concat(more > 0 ? t('proofing.remarks.leftOut.more', { count: more }) : [])
            .join(t('listing.apart'))}
        </p>
      )}
      {refused.map((told, index) => (
        <CodeWords key={index} told={told} />
      ))}
    </>
  );
}

/** What stayed in a file, who put it there, and on which page. */
function leftWords(t: Translate, { what, name, author, page }: LeftOut): string {
  const isUnnamed = name === undefined && (what === 'picture' || what === 'file');
  const words = isUnnamed
    ? t(`proofing.remarks.leftOut.unnamed.${what}`)
    : t(`proofing.remarks.leftOut.kinds.${what}`, { name: name ?? '' });
  const where = page === undefined ? t('proofing.remarks.leftOut.whole') : t('proofing.page', { page });
  const of = [author, where].filter((each) => each !== '').join(t('proofing.remarks.leftOut.apart'));
  return t('proofing.remarks.leftOut.item', { what: words, of });
}
