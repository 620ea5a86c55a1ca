import type { ReactNode } from 'react';
import type { TemplateEntry } from '../../../ipc';
import { useTranslation } from '../../i18n';
import { templateFacts } from './template-facts';

/** The drawing's width in its own units; margins and the masthead are the same share of every paper. */
const WIDTH = 60;
const MARGIN = 5;
const MASTHEAD = 11;
const GUTTER = 1.4;

/** A template to begin a paper on: its paper in true proportions with its own columns, and its facts in words. */
export function TemplateCard(props: { readonly template: TemplateEntry; readonly onChoose: () => void }): ReactNode {
  const { t } = useTranslation();
  const { template, onChoose } = props;
  return (
    <button
      type="button"
      className="template-card"
      data-template={template.id}
      title={template.name}
      onClick={onChoose}
    >
      <PaperDrawing template={template} />
      <span className="template-name">{template.name}</span>
      <span className="template-facts tabular">{templateFacts(t, template)}</span>
    </button>
  );
}

function PaperDrawing({ template }: { readonly template: TemplateEntry }): ReactNode {
  const { paper, columns } = template;
  const height = (paper.heightMm / paper.widthMm) * WIDTH;
  const area = WIDTH - 2 * MARGIN;
  const measure = (area - GUTTER * (columns - 1)) / columns;
  const top = MARGIN + MASTHEAD + 3;
  return (
    <svg className="template-drawing" viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true">
      <rect className="template-paper" width={WIDTH} height={height} />
      <rect className="template-masthead" x={MARGIN} y={MARGIN} width={area * 0.6} height={MASTHEAD} />
      {Array.from({ length: columns }, (_, column) => (
        <rect
          key={column}
          className="template-column"
          x={MARGIN + column * (measure + GUTTER)}
          y={top}
          width={measure}
          height={height - top - MARGIN}
        />
      ))}
    </svg>
  );
}
