import { Dialog } from '@base-ui/react/dialog';
import { useId, useState } from 'react';
import type { ReactNode, SyntheticEvent } from 'react';
import { PAPER_CODE_PATTERN, lunarDate, weekdayText } from '../../../core/document';
import type { PaperLanguage } from '../../../core/document';
import { MOST_PAGES } from '../../../ipc';
import { useTranslation } from '../../i18n';
import type { Translate } from '../../i18n';
import { codeOfName, sheetsOf } from '../../editor';
import type { Entered, Proposal, Reason } from '../../editor';
import { DateField, FormRow, NumberField, OptionalNumberField, TextInput } from '../fields';
import { MastheadPreview } from './masthead-preview';
import { paperName } from './template-words';

const MOST_ISSUES = 10_000_000;

/** Characters of the longest name: twice that of any paper's, and still to be read across a masthead. */
const LONGEST_NAME = 40;

/** What was settled in the form. */
export interface BegunIssue {
  readonly name: string;
  /** What the files of a new paper are called by; none for a name that proposes none. */
  readonly code?: string;
  readonly date: string;
  readonly pages: number;
  readonly number?: number;
  readonly total?: number;
}

/**
 * What an issue is begun with. Day and numbers are proposed by `propose` and say how they came about, until they are
 * entered. A paper that has a name keeps it.
 */
export function BeginForm(props: {
  readonly paper: { readonly name?: string; readonly language: PaperLanguage; readonly sheet: string };
  readonly pages: number;
  readonly propose: (entered: Entered) => Proposal;
  readonly onBegin: (begun: BegunIssue) => void;
  /** Fields of its own, after the name. */
  readonly children?: ReactNode;
}): ReactNode {
  const { t } = useTranslation();
  const { paper, propose, onBegin, children } = props;
  const nameId = useId();
  const codeId = useId();
  const [name, setName] = useState(paper.name ?? '');
  const [nameless, setNameless] = useState(false);
  const [ownCode, setOwnCode] = useState<string>();
  const [pages, setPages] = useState(props.pages);
  const [entered, setEntered] = useState<Entered>({});
  const { dateBy, numberBy, ...issue } = propose(entered);
  const { date, number, total } = issue;
  const nameFault =
    [...name.trim()].length > LONGEST_NAME
      ? t('newEdition.nameTooLong', { most: LONGEST_NAME })
      : nameless && name.trim() === ''
        ? t('newEdition.nameMissing')
        : undefined;
  const code = (ownCode ?? codeOfName(name)).trim();
  const isCode = code === '' || PAPER_CODE_PATTERN.test(code);

  const submit = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const title = name.trim();
    setNameless(title === '');
    const isName = title !== '' && nameFault === undefined;
    const fault = !isName ? '[data-field="paper name"]' : isCode ? '[aria-invalid=true]' : '[data-field="new code"]';
    const wrong = event.currentTarget.querySelector<HTMLElement>(fault);
    if (wrong !== null) return wrong.focus();
    onBegin({ name: title, pages, ...issue, ...(paper.name === undefined && code !== '' && { code }) });
  };

  return (
    <form className="begin-form" noValidate onSubmit={submit}>
      <div className="begin-fields">
        {paper.name === undefined && (
          <FormRow label={t('beginning.name')} control={nameId} fault={nameFault}>
            <TextInput
              id={nameId}
              name="paper name"
              value={name}
              placeholder={t('beginning.namePlaceholder')}
              onText={setName}
            />
          </FormRow>
        )}
        {paper.name === undefined && (
          <FormRow
            label={t('press.code')}
            control={codeId}
            fault={isCode ? undefined : t('press.codeFault')}
            hint={t('newEdition.codeHint')}
          >
            <TextInput id={codeId} name="new code" value={ownCode ?? code} onText={setOwnCode} />
          </FormRow>
        )}
        {children}
        <DateField
          label={t('beginning.date')}
          name="issue date"
          value={date}
          hint={joined([weekdayText(date), lunarDate(date, paper.language), reasonText(t, dateBy)])}
          onDate={(next) => setEntered({ ...entered, date: next })}
        />
        {(['number', 'total'] as const).map((count) => (
          <OptionalNumberField
            key={count}
            label={t(`newEdition.${count}`)}
            name={`first ${count}`}
            value={issue[count]}
            least={0}
            most={MOST_ISSUES}
            hint={count === 'number' ? reasonText(t, numberBy) : ''}
            onValue={(next) => setEntered({ ...entered, [count]: next ?? 'none' })}
          />
        ))}
        <NumberField
          label={t('beginning.pages')}
          name="page count"
          value={pages}
          least={1}
          most={MOST_PAGES}
          hint={pagesText(t, pages, paper.sheet)}
          onValue={setPages}
        />
      </div>
      <MastheadPreview name={name.trim()} facts={{ date, number, total, pages, language: paper.language }} />
      <div className="dialog-actions">
        <Dialog.Close className="button">{t('beginning.cancel')}</Dialog.Close>
        <button type="submit" className="button button-primary">
          {t('beginning.start')}
        </button>
      </div>
    </form>
  );
}

function reasonText(t: Translate, reason: Reason | undefined): string {
  return reason === undefined ? '' : t(`beginning.why.${reason.why}`, reason.values);
}

function pagesText(t: Translate, pages: number, sheet: string): string {
  const { sheets, blank } = sheetsOf(pages);
  return joined([
    paperName(t, sheet),
    t('newEdition.sheets', { count: sheets }),
    blank > 0 ? t('newEdition.blank', { count: blank }) : '',
  ]);
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}
