import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { weekdayText } from '../../../core/document';
import type { Schedule } from '../../../core/document';
import { monthDaysText, readMonthDays, scheduleFrom, withSchedule } from '../../editor';
import { useEditor, useEditorState } from '../editor-context';
import { DateField, EntryField, FormRow, FormSection, NumberField, SelectField, SwitchField } from '../fields';
import { DateList } from './date-list';

const MOST_ISSUES = 10_000_000;

/** A Sunday: the days after it have the weekdays from 0 on. */
const SUNDAY = '2023-01-01';

/** When the paper appears and how its issues are counted. */
export function ScheduleForm(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const schedule = useEditorState((state) => state.edition?.masthead.schedule);
  const put = (next: Schedule | undefined, group?: string): void =>
    editor.edit({
      label: 'editSchedule',
      apply: (edition) => withSchedule(edition, next),
      ...(group !== undefined && { group }),
    });
  return (
    <FormSection title={t('issue.schedule')}>
      <SwitchField
        label={t('issue.useSchedule')}
        name="schedule"
        value={schedule !== undefined}
        onValue={(on) => {
          const { edition } = editor.store.get();
          put(on && edition !== undefined ? scheduleFrom(edition) : undefined);
        }}
      />
      {schedule !== undefined && <ScheduleFields schedule={schedule} put={put} />}
    </FormSection>
  );
}

function ScheduleFields(props: {
  readonly schedule: Schedule;
  readonly put: (schedule: Schedule, group?: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  const { schedule, put } = props;
  const { days, from } = schedule;
  return (
    <>
      <SelectField
        label={t('issue.every')}
        value={days.kind}
        choices={(['week', 'month'] as const).map((value) => ({ value, label: t(`issue.${value}`) }))}
        onChoose={(kind) =>
          put({
            ...schedule,
            days: kind === 'week' ? { kind, weekdays: [weekdayOfKnown(from.date)] } : { kind, days: [1] },
          })
        }
      />
      {days.kind === 'week' ? (
        <FormRow label={t('issue.weekdays')}>
          <div className="days" role="group" aria-label={t('issue.weekdays')}>
            {[1, 2, 3, 4, 5, 6, 0].map((weekday) => (
              <button
                key={weekday}
                type="button"
                className="day"
                aria-pressed={days.weekdays.includes(weekday)}
                aria-label={weekdayName(weekday)}
                onClick={() => put({ ...schedule, days: { kind: 'week', weekdays: toggled(days.weekdays, weekday) } })}
              >
                {weekdayName(weekday).slice(-1)}
              </button>
            ))}
          </div>
        </FormRow>
      ) : (
        <EntryField<readonly number[]>
          label={t('issue.monthDays')}
          value={days.days}
          hint={t('issue.monthDaysHint')}
          format={monthDaysText}
          parse={(text) => {
            const read = readMonthDays(text);
            return read === undefined ? { fault: t('issue.monthDaysHint') } : { value: read };
          }}
          onValue={(value) => put({ ...schedule, days: { kind: 'month', days: value } })}
        />
      )}
      <SelectField
        label={t('issue.numbering')}
        value={schedule.numbering}
        choices={(['year', 'run'] as const).map((value) => ({ value, label: t(`issue.${value}`) }))}
        onChoose={(numbering) => put({ ...schedule, numbering })}
      />
      <DateField
        label={t('issue.known')}
        value={from.date}
        onDate={(date, group) => put({ ...schedule, from: { ...from, date } }, group)}
      />
      <NumberField
        label={t('issue.number')}
        value={from.number}
        least={0}
        most={MOST_ISSUES}
        onValue={(number) => put({ ...schedule, from: { ...from, number } })}
      />
      <NumberField
        label={t('issue.total')}
        value={from.total}
        least={0}
        most={MOST_ISSUES}
        onValue={(total) => put({ ...schedule, from: { ...from, total } })}
      />
      <DateList
        label={t('issue.skipped')}
        dates={schedule.skipped}
        onDates={(skipped) => put({ ...schedule, skipped })}
      />
      <DateList label={t('issue.extra')} dates={schedule.extra} onDates={(extra) => put({ ...schedule, extra })} />
    </>
  );
}

function weekdayOfKnown(date: string): number {
  const found = [0, 1, 2, 3, 4, 5, 6].find((weekday) => weekdayName(weekday) === weekdayText(date));
  return found ?? 1;
}

function weekdayName(weekday: number): string {
  return weekdayText(`${SUNDAY.slice(0, -1)}${Number(SUNDAY.slice(-1)) + weekday}`);
}

function toggled(list: readonly number[], one: number): readonly number[] {
  return list.includes(one) ? list.filter((each) => each !== one) : [...list, one].sort((a, b) => a - b);
}
