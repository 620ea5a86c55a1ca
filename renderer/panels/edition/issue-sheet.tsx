import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { issueOn, lunarDate, weekdayText } from '../../../core/document';
import type { Edition } from '../../../core/document';
import { withIssue, withProfile } from '../../editor';
import { CommandButton } from '../command-button';
import { useEditor, useEditorState } from '../editor-context';
import { DateField, FormRow, FormSection, OptionalNumberField, SelectField } from '../fields';
import { Icon } from '../icons';
import { ScheduleForm } from './schedule-form';

/** The most that an issue can be numbered; the document takes no more. */
const MOST_ISSUES = 10_000_000;

/** Which issue this is: its day, its numbers, what kind of paper, and how often it appears. */
export function IssueSheet(): ReactNode {
  const edition = useEditorState((state) => state.edition);
  const { t } = useTranslation();
  const editor = useEditor();
  if (edition === undefined) return null;
  const { issue, profile, pages } = edition;
  return (
    <>
      <FormSection title={t('sheets.issue')}>
        <DateField
          label={t('issue.date')}
          name="date"
          value={issue.date}
          hint={dayWords(edition) || t('issue.noDate')}
          onDate={(date) => editor.edit({ label: 'editIssue', apply: (before) => withIssue(before, { date }) })}
        />
        <OptionalNumberField
          label={t('issue.number')}
          name="number"
          value={issue.number}
          least={0}
          most={MOST_ISSUES}
          onValue={(number) => editor.edit({ label: 'editIssue', apply: (before) => withIssue(before, { number }) })}
        />
        <OptionalNumberField
          label={t('issue.total')}
          name="total"
          value={issue.total}
          least={0}
          most={MOST_ISSUES}
          onValue={(total) => editor.edit({ label: 'editIssue', apply: (before) => withIssue(before, { total }) })}
        />
        <CountedNumbers edition={edition} />
        <FormRow label={t('issue.pages')}>
          <span className="form-value tabular">{t('issue.pagesValue', { count: pages.length })}</span>
        </FormRow>
        <SelectField
          label={t('issue.legal')}
          name="legal"
          value={profile.legal ?? 'newspaper'}
          choices={(['newspaper', 'internal'] as const).map((value) => ({ value, label: t(`issue.${value}`) }))}
          onChoose={(legal) => editor.edit({ label: 'editIssue', apply: (before) => withProfile(before, { legal }) })}
        />
      </FormSection>
      <ScheduleForm />
      <div className="form-foot">
        <CommandButton command="nextIssue" icon="plus" words={t('issue.next')} look="outlined" />
      </div>
    </>
  );
}

/** Weekday and lunar date, as the paper prints them. */
function dayWords({ issue: { date }, profile }: Edition): string {
  return [weekdayText(date), lunarDate(date, profile.language)].filter((words) => words !== '').join(' · ');
}

/** What the schedule makes of this date, when that is something else than what stands there. */
function CountedNumbers({ edition }: { readonly edition: Edition }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const { schedule } = edition.masthead;
  const { date, number, total } = edition.issue;
  if (schedule === undefined) return null;
  const counted = issueOn(schedule, date);
  if (counted === undefined) {
    return (
      <p className="form-note form-note-warning" role="status">
        <Icon name="warning" />
        {t('issue.notOnSchedule')}
      </p>
    );
  }
  if (counted.number === number && counted.total === total) return null;
  return (
    <p className="form-note tabular" role="status" data-testid="counted">
      <Icon name="info" />
      <span className="form-note-words">{t('issue.computed', { ...counted })}</span>
      <button
        type="button"
        className="button button-outlined button-small"
        onClick={() => editor.edit({ label: 'editIssue', apply: (before) => withIssue(before, { ...counted }) })}
      >
        {t('issue.take')}
      </button>
    </p>
  );
}
