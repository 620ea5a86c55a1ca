import { Dialog } from '@base-ui/react/dialog';
import { useId, useState } from 'react';
import type { ReactNode, SyntheticEvent } from 'react';
import { useTranslation } from '../../i18n';
import { MOST_PAGES } from '../../../ipc';
import type { DroppedFile, FormeApi, TemplateEntry } from '../../../ipc';
import { PAGES_OF_A_SHEET, sheetsOf } from '../../editor';
import { useEditor } from '../editor-context';
import { DateField, FormRow, NumberField, OptionalNumberField, SelectField, TextInput } from '../fields';
import { MastheadPreview } from './masthead-preview';
import { templateFacts } from './template-facts';

const MOST_ISSUES = 10_000_000;

/** What an edition is begun with: the template chosen first, and copy that is imported once there are pages for it. */
export interface Beginning {
  readonly template: TemplateEntry;
  readonly copy: readonly DroppedFile[];
}

/** Begins an edition: its name, day, pages and template, with the masthead that they make. It ends on page one. */
export function NewEditionDialog(props: {
  readonly forme: FormeApi;
  readonly templates: readonly TemplateEntry[];
  readonly beginning: Beginning | undefined;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const { forme, templates, beginning, onClose } = props;
  return (
    <Dialog.Root open={beginning !== undefined} onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog dialog-new scroll" data-testid="new-edition">
          <Dialog.Title className="dialog-title">{t('beginning.newTitle')}</Dialog.Title>
          <Dialog.Description className="form-hint">
            {t('newEdition.hint')}{' '}
            {beginning !== undefined &&
              beginning.copy.length > 0 &&
              t('newEdition.withCopy', { count: beginning.copy.length })}
          </Dialog.Description>
          {beginning !== undefined && <NewEditionForm forme={forme} templates={templates} beginning={beginning} />}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
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
  const nameId = useId();
  const [template, setTemplate] = useState(beginning.template);
  const [name, setName] = useState('');
  const [nameless, setNameless] = useState(false);
  const [date, setDate] = useState(today);
  const [pages, setPages] = useState(PAGES_OF_A_SHEET);
  const [number, setNumber] = useState<number>();
  const [total, setTotal] = useState<number>();
  const { sheets, blank } = sheetsOf(pages);

  const begin = async (event: SyntheticEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const title = name.trim();
    setNameless(title === '');
    const wrong = event.currentTarget.querySelector<HTMLElement>(
      title === '' ? '[data-field="paper name"]' : '[aria-invalid=true]',
    );
    if (wrong !== null) return wrong.focus();
    const numbers = { ...(number !== undefined && { number }), ...(total !== undefined && { total }) };
    await editor.open(() => forme.newEdition({ template: template.id, name: title, date, pages, ...numbers }));
    if (beginning.copy.length > 0) await editor.importer.drop(beginning.copy);
  };

  return (
    <form className="new-edition" noValidate onSubmit={(event) => void begin(event)}>
      <div className="new-edition-fields">
        <FormRow
          label={t('beginning.name')}
          control={nameId}
          fault={nameless && name.trim() === '' ? t('newEdition.nameMissing') : undefined}
        >
          <TextInput
            id={nameId}
            name="paper name"
            value={name}
            placeholder={t('beginning.namePlaceholder')}
            onText={setName}
          />
        </FormRow>
        <DateField label={t('beginning.date')} name="first date" value={date} onDate={setDate} />
        <NumberField
          label={t('beginning.pages')}
          name="page count"
          value={pages}
          least={1}
          most={MOST_PAGES}
          hint={[t('newEdition.sheets', { count: sheets }), blank > 0 ? t('newEdition.blank', { count: blank }) : '']
            .filter((words) => words !== '')
            .join(' · ')}
          onValue={setPages}
        />
        <OptionalNumberField
          label={t('newEdition.number')}
          name="first number"
          value={number}
          least={0}
          most={MOST_ISSUES}
          hint={t('newEdition.optional')}
          onValue={setNumber}
        />
        <OptionalNumberField
          label={t('newEdition.total')}
          name="first total"
          value={total}
          least={0}
          most={MOST_ISSUES}
          onValue={setTotal}
        />
        <SelectField
          label={t('newEdition.template')}
          name="template"
          value={template.id}
          choices={templates.map((each) => ({ value: each.id, label: each.name }))}
          hint={templateFacts(t, template)}
          onChoose={(id) => setTemplate(templates.find((each) => each.id === id) ?? template)}
        />
      </div>
      <MastheadPreview name={name.trim()} facts={{ date, number, total, pages, language: template.language }} />
      <div className="dialog-actions">
        <Dialog.Close className="button">{t('beginning.cancel')}</Dialog.Close>
        <button type="submit" className="button button-primary">
          {t('beginning.start')}
        </button>
      </div>
    </form>
  );
}

/** Today by the clock on the wall, `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
