import type { TemplateEntry } from '../../../ipc';
import type { Translate } from '../../i18n';

/** Paper and grid of a template in one line. */
export function templateFacts(t: Translate, { paper, columns, cells, bands }: TemplateEntry): string {
  const sheet = { paper: paper.name, width: paper.widthMm, height: paper.heightMm };
  if (bands === undefined) return t('beginning.templateFacts', { ...sheet, columns, cells });
  return t('beginning.verticalFacts', { ...sheet, bands: bands.count, cells: bands.cells });
}
