import type { TemplateEntry } from '../../../ipc';
import { zhHans } from '../../i18n';
import type { Translate } from '../../i18n';

type TemplateId = keyof typeof zhHans.beginning.templates;
type PaperName = keyof typeof zhHans.beginning.papers;

/** What papers are called in the trade, as profiles of either script name them. */
const PAPERS: ReadonlyMap<string, PaperName> = new Map([
  ['对开', 'broadsheet'],
  ['對開', 'broadsheet'],
  ['四开', 'tabloid'],
  ['四開', 'tabloid'],
]);

/** The name of a template in the window's language; one that did not come with Forme has only its own. */
export function templateName(t: Translate, { id, name }: TemplateEntry): string {
  return isShipped(id) ? t(`beginning.templates.${id}`) : name;
}

/** Paper and grid of a template in one line. */
export function templateFacts(t: Translate, { paper, columns, cells, bands }: TemplateEntry): string {
  const sheet = { paper: paperName(t, paper.name), width: paper.widthMm, height: paper.heightMm };
  if (bands === undefined) return t('beginning.templateFacts', { ...sheet, columns, cells });
  return t('beginning.verticalFacts', { ...sheet, bands: bands.count, cells: bands.cells });
}

/**
 * The trade name of a sheet, such as 对开, in the window's language; `name` itself where it is no name of the trade.
 */
export function paperName(t: Translate, name: string): string {
  const paper = PAPERS.get(name);
  return paper === undefined ? name : t(`beginning.papers.${paper}`);
}

function isShipped(id: string): id is TemplateId {
  return Object.hasOwn(zhHans.beginning.templates, id);
}
