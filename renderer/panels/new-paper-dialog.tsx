import { Dialog } from '@base-ui/react/dialog';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from '../i18n';
import type { Translate } from '../i18n';
import { lunarDate, weekdayText } from '../../core/document';
import type { FormeApi, TemplateEntry } from '../../ipc';
import { useEditor } from './editor-context';
import { DateField, NumberField, TextField } from './fields';

/** Pages of one sheet, folded once; an edition has a few hundred at most. */
const PAGES_OF_A_SHEET = 4;
const MOST_PAGES = 500;

/** Begins a new paper on a template: its name, its first day, its pages. */
export function NewPaperDialog(props: {
  readonly forme: FormeApi;
  readonly template: TemplateEntry | undefined;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const { forme, template, onClose } = props;
  return (
    <Dialog.Root open={template !== undefined} onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog" data-testid="new-paper">
          <Dialog.Title className="dialog-title">{t('beginning.newTitle')}</Dialog.Title>
          {template !== undefined && <NewPaperForm forme={forme} template={template} />}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function NewPaperForm({ forme, template }: { readonly forme: FormeApi; readonly template: TemplateEntry }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const [name, setName] = useState('');
  const [date, setDate] = useState(today);
  const [pages, setPages] = useState(PAGES_OF_A_SHEET);
  return (
    <form
      className="choices"
      onSubmit={(event) => {
        event.preventDefault();
        void editor.open(() => forme.newEdition({ template: template.id, name: name.trim(), date, pages }));
      }}
    >
      <Dialog.Description className="form-hint">
        {template.name} · {templateFacts(t, template)}
      </Dialog.Description>
      <TextField
        label={t('beginning.name')}
        name="paper name"
        value={name}
        placeholder={t('beginning.namePlaceholder')}
        onText={setName}
      />
      <DateField
        label={t('beginning.date')}
        value={date}
        hint={[weekdayText(date), lunarDate(date, template.language)].filter((words) => words !== '').join(' · ')}
        onDate={setDate}
      />
      <NumberField label={t('beginning.pages')} value={pages} least={1} most={MOST_PAGES} onValue={setPages} />
      <div className="dialog-actions">
        <Dialog.Close className="button">{t('beginning.cancel')}</Dialog.Close>
        <button type="submit" className="button button-primary">
          {t('beginning.start')}
        </button>
      </div>
    </form>
  );
}

/** Paper and grid of a template in one line. */
export function templateFacts(t: Translate, { paper, columns, cells }: TemplateEntry): string {
  return t('beginning.templateFacts', {
    paper: paper.name,
    width: paper.widthMm,
    height: paper.heightMm,
    columns,
    cells,
  });
}

/** Today by the clock on the wall, `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
