import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { weekdayOf } from '../../../core/document';
import type { Schedule } from '../../../core/document';
import { monthDaysText, readMonthDays, scheduleFrom, withSchedule } from '../../editor';
import { useEditor, useEditorState } from '../editor-context';
import { DateField, EntryField, FormSection, NumberField, SelectField, SwitchField, WeekdaysField } from '../fields';
import { DateList } from './date-list';

const MOST_ISSUES = 10_000_000;

/** When the paper appears and how its issues are counted. */
export function ScheduleForm(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const schedule = useEditorState((state) => state.edition?.masthead.schedule);
  const put = (next: Schedule | undefined): void =>
    editor.edit({ label: 'editSchedule', apply: (edition) => withSchedule(edition, next) });
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

function ScheduleFields(props: { readonly schedule: Schedule; readonly put: (schedule: Schedule) => void }): ReactNode {
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
            days: kind === 'week' ? { kind, weekdays: [weekdayOf(from.date) ?? 1] } : { kind, days: [1] },
          })
        }
      />
      {days.kind === 'week' ? (
        <WeekdaysField
          label={t('issue.weekdays')}
          value={days.weekdays}
          onDays={(weekdays) => put({ ...schedule, days: { kind: 'week', weekdays } })}
        />
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
        onDate={(date) => put({ ...schedule, from: { ...from, date } })}
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
