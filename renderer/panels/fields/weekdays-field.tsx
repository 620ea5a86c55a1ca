import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
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
  const { i18n } = useTranslation();
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
            aria-label={weekdayName(weekday, { language: i18n.language, weekday: 'long' })}
            onClick={() => onDays(toggled(value, weekday))}
          >
            {weekdayName(weekday, { language: i18n.language, weekday: 'narrow' })}
          </button>
        ))}
      </div>
    </FormRow>
  );
}

/** The first of January 2023 was a Sunday. */
function weekdayName(
  day: number,
  { language, weekday }: { readonly language: string; readonly weekday: 'long' | 'narrow' },
): string {
  return new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' }).format(Date.UTC(2023, 0, 1 + day));
}

function toggled(list: readonly number[], one: number): readonly number[] {
  return list.includes(one) ? list.filter((each) => each !== one) : [...list, one].sort((a, b) => a - b);
}
