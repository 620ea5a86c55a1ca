import type { ReactNode } from 'react';
import type { TemplateEntry } from '../../../ipc';
import { useTranslation } from '../../i18n';
import { PaperDrawing } from '../beginning/paper-drawing';
import { templateFacts, templateName } from '../beginning/template-words';

/** A template to begin a paper on: its first page in true proportions, and its facts in words. */
export function TemplateCard(props: { readonly template: TemplateEntry; readonly onChoose: () => void }): ReactNode {
  const { t } = useTranslation();
  const { template, onChoose } = props;
  return (
    <button
      type="button"
      className="template-card"
      data-template={template.id}
      title={templateName(t, template)}
      onClick={onChoose}
    >
      <span className="template-drawing">
        <PaperDrawing template={template} />
      </span>
      <span className="template-name">{templateName(t, template)}</span>
      <span className="template-facts tabular">{templateFacts(t, template)}</span>
    </button>
  );
}
