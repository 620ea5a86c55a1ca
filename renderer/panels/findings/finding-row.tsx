import { memo, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { canWaive, findingKey, unwaive, waive } from '../../../core/preflight';
import type { Diagnostic } from '../../../core/diagnostic';
import { findingLevel, withIgnored } from '../../editor';
import { useEditor } from '../editor-context';
import { Icon } from '../icons';
import { likeProps } from '../lists/like-props';
import type { FindingWords } from './finding-words';
import type { ListedFinding } from './use-findings';
import { WaiveForm } from './waive-form';

/** What a slip says of itself, by which its title can let it stand everywhere. */
function ignorableOf({ code, values }: Diagnostic): { readonly slip: string; readonly text: string } | undefined {
  const { slip, text } = values;
  const isSlip = code === 'slip' || code === 'slip-suggestion';
  return isSlip && typeof slip === 'string' && typeof text === 'string' ? { slip, text } : undefined;
}

/**
 * A finding: a click goes to its place; beside it what mends it, and what lets it stand with a reason or takes that
 * back.
 */
export const FindingRow = memo(Row, likeProps);

/**
 * Nothing of the editor's state is asked here: there are hundreds of rows, and each would be asked anew at every key.
 */
function Row(props: {
  readonly listed: ListedFinding;
  readonly words: FindingWords;
  /** Whether it is the one looked at. */
  readonly current?: boolean;
  /** Whether the page is said: under a heading of the page it is not. */
  readonly paged?: boolean;
  /** Whether it is weighed here: as what is to be filled in where it is, and it may be waived. */
  readonly weighed?: boolean;
}): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const { listed, words, current = false, paged = true, weighed = true } = props;
  const { finding, checked, page, reason } = listed;
  const [waiving, setWaiving] = useState(false);
  const row = useRef<HTMLButtonElement>(null);
  const toRow = (): void => row.current?.focus();
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const { message, next, headline, ruleName } = words;
  const { rule, fix } = finding;
  const level = weighed ? findingLevel(finding) : finding.severity;
  const waived = reason !== undefined;
  /** What is to be filled in is filled in where it stands in a form. */
  const show = (): void => {
    if (checked !== undefined) editor.findings.show(checked);
    if (level === 'unfilled' && fix?.kind === 'ask-field') editor.fix(fix);
  };
  const waivable = weighed && !waived && checked !== undefined && canWaive(checked);
  const ignorable = checked === undefined ? undefined : ignorableOf(checked);
  const said = rule !== undefined || (!waived && fix !== undefined) || (weighed && waived);
  return (
    <div className={`finding-item finding-item-${waived ? 'waived' : 'open'}`} data-current={current}>
      <button
        ref={row}
        type="button"
        className="row finding"
        data-finding
        data-code={finding.code}
        data-rule={rule}
        aria-current={current}
        onClick={show}
      >
        <span className={`finding-sign finding-${waived ? 'waived' : level}`}>
          <Icon name={waived ? 'waived' : level} />
          <span className="hidden">{t(waived ? 'findingList.waived' : `diagnostics.${level}`)}</span>
        </span>
        <span className="finding-message">{message}</span>
        <span className="finding-page tabular">{paged && page !== undefined && t('diagnostics.onPage', { page })}</span>
        {headline !== undefined && (
          <span className="finding-story" title={headline}>
            {headline}
          </span>
        )}
        {waived && <span className="finding-reason">{t('findingList.because', { reason })}</span>}
        {!waived && next !== '' && <span className="finding-next">{next}</span>}
      </button>
      {(said || waivable) && (
        <div className="finding-deeds" data-said={said}>
          {rule !== undefined && <span className="finding-rule tabular">{[rule, ruleName].join(' ')}</span>}
          {!waived && fix !== undefined && (
            <button
              type="button"
              className="button button-outlined button-small"
              data-fix={fix.kind}
              onClick={() => editor.fix(fix)}
            >
              {t(`fixes.${fix.kind}`)}
            </button>
          )}
          {waivable && !waiving && (
            <button type="button" className="button button-small finding-waive" onClick={() => setWaiving(true)}>
              {t('findingList.waive')}
            </button>
          )}
          {waivable && !waiving && ignorable !== undefined && (
            <button
              type="button"
              className="button button-small"
              onClick={() => {
                toRow();
                editor.edit({
                  label: 'editLists',
                  apply: (before) => withIgnored(before, ignorable.slip, ignorable.text),
                });
              }}
            >
              {t('findingList.ignore')}
            </button>
          )}
          {weighed && waived && checked !== undefined && (
            <button
              type="button"
              className="button button-small"
              onClick={() => {
                toRow();
                editor.edit({ label: 'unwaive', apply: (before) => unwaive(before, findingKey(before, checked)) });
              }}
            >
              {t('findingList.takeBack')}
            </button>
          )}
        </div>
      )}
      {waiving && checked !== undefined && (
        <WaiveForm
          onReason={(words) => {
            toRow();
            setWaiving(false);
            editor.edit({ label: 'waive', apply: (before) => waive(before, checked, words) });
          }}
          onCancel={() => {
            toRow();
            setWaiving(false);
          }}
        />
      )}
    </div>
  );
}
