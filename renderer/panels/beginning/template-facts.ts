import type { TemplateEntry } from '../../../ipc';
import type { Translate } from '../../i18n';

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
