import { pageCredits } from '../../document';
import type { Credit } from '../../document';
import type { Points } from '../../units';
import { centredBaseline } from '../grid';
import { naturalWidth, spanOf } from '../setting';
import { fieldTexts, joinBlocks, levelRule, placeRow, placeText } from './block';
import type { FurnitureBlock, FurnitureInput } from './block';

const HAIRLINE: Points = 0.4;
const THICK: Points = 1;

/** Credits as one line: `责任编辑：周闻　版式：林一`. A credit without a role is its names. */
export function creditsText(credits: readonly Credit[]): string {
  return credits.map(({ role, names }) => (role === '' ? names : `${role}：${names}`)).join('　');
}

/** The credits row 责编 at the foot of a page, under a hairline. */
export function composeCredits(input: FurnitureInput): FurnitureBlock {
  const { rect, setting, edition, page } = input;
  const { credits: style, body } = setting.profile.styles;
  const text = { part: 'credits', spans: [spanOf(creditsText(pageCredits(edition, page)), style)] };
  const y = centredBaseline(rect.y, rect.height, style.size);
  const rule = levelRule(input, { x: rect.x, y: rect.y, width: rect.width, weight: HAIRLINE, ink: body.ink });
  return joinBlocks([
    { items: [rule], diagnostics: [] },
    placeText(input, text, { x: rect.x, y, width: rect.width, align: style.align }),
  ]);
}

/** Least white between the texts of an imprint that stands in one row, in em. */
const ROW_AIR = 2;

/** The imprint 报尾: addresses, numbers and prices under a rule, in one row where they fit, else in the template's. */
export function composeImprint(input: FurnitureInput): FurnitureBlock {
  const { rect, setting } = input;
  const { imprint, styles, accent } = setting.profile;
  const style = styles.imprint;
  const made = imprint.rows.map((fields) => fieldTexts(input, fields, style));
  const all = made.flatMap(({ texts }) => texts);
  const widths = all.reduce((sum, { spans }) => sum + naturalWidth(spans, setting) + ROW_AIR * style.size, 0);
  const rows = widths <= rect.width ? [all] : made.map(({ texts }) => texts).filter((texts) => texts.length > 0);
  const height = rect.height / Math.max(1, rows.length);
  const blocks = rows.map((texts, index) => {
    const y = centredBaseline(rect.y + index * height, height, style.size);
    return placeRow(input, texts, { x: rect.x, y, width: rect.width, alone: style.align });
  });
  const diagnostics = made.flatMap((row) => row.diagnostics);
  const rule = levelRule(input, { x: rect.x, y: rect.y, width: rect.width, weight: THICK, ink: accent });
  return joinBlocks([{ items: [rule], diagnostics }, ...blocks]);
}
