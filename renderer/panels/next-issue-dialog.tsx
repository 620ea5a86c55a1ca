import { Dialog } from '@base-ui/react/dialog';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from '../i18n';
import { lunarDate, weekdayText } from '../../core/document';
import type { Edition } from '../../core/document';
import type { FormeApi } from '../../ipc';
import { dateAfter, issueAfter } from '../editor';
import { useEditor, useEditorState } from './editor-context';
import { DateField, OptionalNumberField } from './fields';

const MOST_ISSUES = 10_000_000;

/** Begins the next issue of the paper that is open: its date and its numbers are counted, and can be changed. */
export function NextIssueDialog({ forme }: { readonly forme: FormeApi }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const open = useEditorState((state) => state.beginning);
  const edition = useEditorState((state) => state.edition);
  const session = useEditorState((state) => state.session);
  return (
    <Dialog.Root open={open} onOpenChange={editor.showBeginning}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog" data-testid="next-issue">
          <Dialog.Title className="dialog-title">{t('beginning.title')}</Dialog.Title>
          <Dialog.Description className="form-hint">{t('beginning.hint')}</Dialog.Description>
          {edition !== undefined && session !== undefined && (
            <NextIssueForm edition={edition} session={session} forme={forme} />
          )}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function NextIssueForm(props: {
  readonly edition: Edition;
  readonly session: string;
  readonly forme: FormeApi;
}): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const { edition, session, forme } = props;
  const [issue, setIssue] = useState(() => issueAfter(edition, dateAfter(edition)));
  const { date, number, total } = issue;
  const begin = (): void => {
    editor.showBeginning(false);
    void editor.open(() => forme.nextIssue({ session, ...issue }));
  };
  return (
    <>
      <DateField
        label={t('issue.date')}
        name="next date"
        value={date}
        hint={[weekdayText(date), lunarDate(date, edition.profile.language)]
          .filter((words) => words !== '')
          .join(' · ')}
        onDate={(next) => setIssue(issueAfter(edition, next))}
      />
      <OptionalNumberField
        label={t('issue.number')}
        name="next number"
        value={number}
        least={0}
        most={MOST_ISSUES}
        onValue={(next) =>
          setIssue({ date, ...(next !== undefined && { number: next }), ...(total !== undefined && { total }) })
        }
      />
      <OptionalNumberField
        label={t('issue.total')}
        name="next total"
        value={total}
        least={0}
        most={MOST_ISSUES}
        onValue={(next) =>
          setIssue({ date, ...(number !== undefined && { number }), ...(next !== undefined && { total: next }) })
        }
      />
      <p className="form-hint">
        {t(edition.masthead.schedule === undefined ? 'beginning.noSchedule' : 'beginning.fromSchedule')}
      </p>
      <div className="dialog-actions">
        <Dialog.Close className="button">{t('beginning.cancel')}</Dialog.Close>
        <button type="button" className="button button-primary" onClick={begin}>
          {t('beginning.start')}
        </button>
      </div>
    </>
  );
}
