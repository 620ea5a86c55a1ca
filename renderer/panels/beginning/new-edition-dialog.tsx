import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Failure, FormeApi, TemplateEntry } from '../../../ipc';
import { useTranslation } from '../../i18n';
import { PAGES_OF_A_SHEET, firstIssue } from '../../editor';
import type { IncomingFile } from '../../editor';
import { useEditor } from '../editor-context';
import { FormRow, SelectBox, WeekdaysField } from '../fields';
import { BeginDialog } from './begin-dialog';
import { BeginForm } from './begin-form';
import type { BegunIssue } from './begin-form';
import { PaperDrawing } from './paper-drawing';
import { templateFacts, templateName } from './template-words';

/** What an edition is begun with: the template chosen first, and copy that is imported once there are pages for it. */
export interface Beginning {
  readonly template: TemplateEntry;
  readonly copy: readonly IncomingFile[] | string;
  /** What came with it and could not be read: told when the rest is in. */
  readonly unread: readonly Failure[];
}

/** Begins an edition of a new paper. It ends on page one. */
export function NewEditionDialog(props: {
  readonly forme: FormeApi;
  readonly templates: readonly TemplateEntry[];
  readonly beginning: Beginning | undefined;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const { forme, templates, beginning, onClose } = props;
  const files = typeof beginning?.copy === 'string' ? 1 : (beginning?.copy.length ?? 0);
  return (
    <BeginDialog
      open={beginning !== undefined}
      onOpen={(open) => !open && onClose()}
      title={t('beginning.newTitle')}
      hint={[t('newEdition.hint'), files > 0 ? t('newEdition.withCopy', { count: files }) : ''].join(' ')}
      testId="new-edition"
    >
      {beginning !== undefined && <NewEditionForm forme={forme} templates={templates} beginning={beginning} />}
    </BeginDialog>
  );
}

function NewEditionForm(props: {
  readonly forme: FormeApi;
  readonly templates: readonly TemplateEntry[];
  readonly beginning: Beginning;
}): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const { forme, templates, beginning } = props;
  const [template, setTemplate] = useState(beginning.template);
  const [weekdays, setWeekdays] = useState<readonly number[]>([]);
  const [day] = useState(today);

  const begin = async (begun: BegunIssue): Promise<void> => {
    await editor.open(() =>
      forme.newEdition({ template: template.id, ...begun, ...(weekdays.length > 0 && { weekdays }) }),
    );
    const { copy, unread } = beginning;
    if (typeof copy === 'string') await editor.importer.paste(copy);
    else if (copy.length > 0) await editor.importer.drop(copy, undefined, unread);
  };

  return (
    <BeginForm
      paper={{ language: template.language, sheet: template.paper.name }}
      pages={PAGES_OF_A_SHEET}
      propose={(entered) => firstIssue({ weekdays, today: day }, entered)}
      onBegin={(begun) => void begin(begun)}
    >
      <FormRow label={t('newEdition.template')}>
        <div className="begin-template">
          <div className="begin-choice">
            <SelectBox
              label={t('newEdition.template')}
              name="template"
              value={template.id}
              choices={templates.map((each) => ({ value: each.id, label: templateName(t, each) }))}
              onChoose={(id) => setTemplate(templates.find((each) => each.id === id) ?? template)}
            />
            <p className="form-hint">{templateFacts(t, template)}</p>
          </div>
          <PaperDrawing template={template} />
        </div>
      </FormRow>
      <WeekdaysField
        label={t('newEdition.days')}
        value={weekdays}
        hint={t('newEdition.daysHint')}
        onDays={setWeekdays}
      />
    </BeginForm>
  );
}

/** Today by the clock on the wall, `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
