import type { Diagnostic } from '../../diagnostic';
import { isShown } from '../../document';
import type { Block, Edition, MastheadField } from '../../document';

/** Fields with which a paper sells itself or its space. */
const TRADE: readonly MastheadField[] = ['price', 'postalCode', 'advertising', 'advertisingLicence'];
/** What a price may say all the same. */
const FREE = /免费|免費|[赠贈][阅閱送]/u;
/** Names that say that it is a paper or a magazine. */
const PRESS_NAME = /[报報刊]$|[杂雜][志誌]$/u;

/**
 * L34: 内部资料 has no name ending in 报, 刊 or 杂志 (内部资料性出版物管理办法, 2015, article 14), no price, no
 * subscription and no advertisements (article 15).
 */
export function checkInternalTrade({ profile, masthead, pages }: Edition): readonly Diagnostic[] {
  if (profile.legal !== 'internal') return [];
  const found: Diagnostic[] = [];
  const common = { severity: 'error', rule: 'L34' } as const;
  const place = { page: 1, furniture: 'masthead' };
  const name = masthead.name.replace(/\s/gu, '');
  if (PRESS_NAME.test(name)) {
    const fix = { kind: 'ask-field', field: 'name' } as const;
    found.push({ ...common, code: 'internal-name', place: { ...place, part: 'name' }, values: { name }, fix });
  }
  for (const field of TRADE) {
    const text = (masthead.fields[field] ?? '').trim();
    if (text === '' || FREE.test(text)) continue;
    const fix = { kind: 'set-field', field, text: '' } as const;
    found.push({ ...common, code: 'internal-trade', place: { ...place, part: field }, values: { field, text }, fix });
  }
  const ad = (block: Block, page?: { readonly id: string; readonly number: number }): void => {
    if (block.content.kind !== 'ad' || !isShown(block)) return;
    found.push({
      ...common,
      code: 'internal-ad',
      place: { furniture: block.id, ...(page && { page: page.number }) },
      values: { client: block.content.client },
      fix: { kind: 'drop-block', block: block.id, ...(page && { page: page.id }) },
    });
  };
  profile.blocks?.forEach((block) => {
    ad(block);
  });
  pages.forEach(({ id, blocks = [] }, index) => {
    blocks.forEach((block) => {
      ad(block, { id, number: index + 1 });
    });
  });
  return found;
}
