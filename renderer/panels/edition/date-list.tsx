import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { weekdayText } from '../../../core/document';
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
  const [date, setDate] = useState('');
  const id = useId();
  const add = (): void => {
    if (date === '') return;
    onDates([...new Set([...dates, date])].sort());
    setDate('');
  };
  return (
    <FormRow label={label} control={id}>
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
          type="date"
          value={date}
          min="1901-01-01"
          max="2100-12-31"
          onChange={(event) => setDate(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') add();
          }}
        />
        <button
          type="button"
          className="button button-outlined button-icon"
          aria-label={t('issue.addDate')}
          title={t('issue.addDate')}
          disabled={date === ''}
          onClick={add}
        >
          <Icon name="plus" />
        </button>
      </div>
    </FormRow>
  );
}
