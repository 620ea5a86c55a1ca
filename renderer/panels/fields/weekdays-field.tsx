import type { ReactNode } from 'react';
import { weekdayText } from '../../../core/document';
import { FormRow } from './form-row';

/** The days of the week from Monday, 0 for Sunday, as printed papers begin it. */
const WEEK = [1, 2, 3, 4, 5, 6, 0];

/** Days of the week, each chosen or not; 0 for Sunday. */
export function WeekdaysField(props: {
  readonly label: string;
  readonly value: readonly number[];
  readonly hint?: string | undefined;
  readonly onDays: (days: readonly number[]) => void;
}): ReactNode {
  const { label, value, hint, onDays } = props;
  return (
    <FormRow label={label} hint={hint}>
      <div className="days" role="group" aria-label={label}>
        {WEEK.map((weekday) => (
          <button
            key={weekday}
            type="button"
            className="day"
            aria-pressed={value.includes(weekday)}
            aria-label={weekdayName(weekday)}
            onClick={() => onDays(toggled(value, weekday))}
          >
            {weekdayName(weekday).slice(-1)}
          </button>
        ))}
      </div>
    </FormRow>
  );
}

/** The first of January 2023 was a Sunday. */
function weekdayName(weekday: number): string {
  return weekdayText(`2023-01-0${1 + weekday}`);
}

function toggled(list: readonly number[], one: number): readonly number[] {
  return list.includes(one) ? list.filter((each) => each !== one) : [...list, one].sort((a, b) => a - b);
}
