import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { weekdayText } from '../../../core/document';
import { readDate } from '../../editor';
import { FormRow } from '../fields';
import { Icon } from '../icons';

/** A list of days, in order; one is added by its field and taken off by its button. */
export function DateList(props: {
  readonly label: string;
  readonly dates: readonly string[];
  readonly onDates: (dates: readonly string[]) => void;
}): ReactNode {
  const { label, dates, onDates } = props;
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string>();
  const id = useId();
  const put = (next: string): void => {
    setText(next);
    setFault(undefined);
  };
  const add = (): void => {
    const date = readDate(text);
    if (date === undefined) return setFault(t('form.notDate'));
    onDates([...new Set([...dates, date])].sort());
    put('');
  };
  return (
    <FormRow label={label} control={id} fault={fault}>
      {dates.length > 0 && (
        <ul className="tags">
          {dates.map((each) => (
            <li key={each} className="tag tabular">
              {each} {weekdayText(each).slice(-1)}
              <button
                type="button"
                className="tag-remove"
                aria-label={`${t('form.remove')} ${each}`}
                onClick={() => onDates(dates.filter((other) => other !== each))}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="form-pair">
        <input
          id={id}
          className="input tabular"
          type="text"
          autoComplete="off"
          spellCheck={false}
          placeholder="2026-10-01"
          aria-invalid={fault !== undefined}
          value={text}
          onChange={(event) => put(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) add();
          }}
        />
        <button
          type="button"
          className="button button-outlined button-icon"
          aria-label={t('issue.addDate')}
          title={t('issue.addDate')}
          disabled={text.trim() === ''}
          onClick={add}
        >
          <Icon name="plus" />
        </button>
      </div>
    </FormRow>
  );
}
