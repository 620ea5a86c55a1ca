import type { Rect } from '../../geometry';
import { roundPoints } from '../../units';
import type { Points } from '../../units';
import { EM_ASCENT, centredBaseline } from '../grid';
import { naturalWidth } from '../setting';
import { emptyField, fieldTexts, joinBlocks, levelRule, ownerOf, placeRow, placeText, rowsOf } from './block';
import type { FurnitureBlock, FurnitureInput, RowText } from './block';
import { composeMastheadCode } from './masthead-code';
import { composeNameplate } from './nameplate';

/** The thick and the thin line 文武线 that close the masthead, and the white between them. */
const THICK: Points = 1.6;
/** As thin as newsprint holds a rule in a colour of several inks. */
const THIN: Points = 0.5;
const BETWEEN: Points = 1.6;
/** White above and below the nameplate's ink. */
const AIR: Points = 7;
/** White at either side of the rule before the date block. */
const SIDE_AIR: Points = 12;
/** Share of the width that the date block's type may take: the name needs the rest. */
const SIDE_SHARE = 0.3;
/** White between the lines of the date block, in em of the smaller. */
const SIDE_LEADING = 0.75;

/**
 * The nameplate block 报头: a line above, the name with its code at the left and the date block at the right, rows of
 * fields between rules.
 */
export function composeMasthead(input: FurnitureInput): FurnitureBlock {
  const { rect, setting, edition } = input;
  const { styles, masthead } = setting.profile;
  const { accent } = input.style;
  const field = styles.mastheadField;
  const blocks: FurnitureBlock[] = [];
  let [top, foot] = [rect.y, rect.y + rect.height];
  let right = rect.x + rect.width;

  if (masthead.rows.length > 0) {
    const across = { x: rect.x, width: rect.width };
    const thick = levelRule(input, { ...across, y: foot - THICK / 2, weight: THICK, ink: accent });
    const thin = levelRule(input, { ...across, y: foot - THICK - BETWEEN - THIN / 2, weight: THIN, ink: accent });
    foot -= THICK + BETWEEN + THIN;
    for (const row of [...masthead.rows].reverse()) {
      const { texts, diagnostics } = fieldTexts(input, row, field);
      blocks.push({ items: [], diagnostics });
      for (const line of [...rowsOf(input, texts, rect.width)].reverse()) {
        foot -= field.leading;
        const y = centredBaseline(foot, field.leading, field.size);
        blocks.push(placeRow(input, line, { ...across, y }));
      }
    }
    const over = levelRule(input, { ...across, y: foot - THIN / 2, weight: THIN, ink: accent });
    foot -= THIN;
    blocks.push({ items: [over, thin, thick], diagnostics: [] });
  }
  if (masthead.side.length > 0) {
    const side = composeSide(input, { x: rect.x, y: top, width: rect.width, height: foot - top });
    blocks.push(side.block);
    right -= side.width;
  }
  if (masthead.above.length > 0) {
    const { texts, diagnostics } = fieldTexts(input, masthead.above, field);
    blocks.push({ items: [], diagnostics });
    rowsOf(input, texts, right - rect.x).forEach((line, index) => {
      const y = roundPoints(top + (index === 0 ? 0 : field.leading - field.size) + EM_ASCENT * field.size);
      // Several reach from edge to edge, but keep off the date block's rule; one alone stands over the name.
      const air = line.length > 1 && masthead.side.length > 0 ? SIDE_AIR : 0;
      blocks.push(placeRow(input, line, { x: rect.x, y, width: right - rect.x - air }));
      top += index === 0 ? field.size : field.leading;
    });
  }
  let left = rect.x;
  const code = composeMastheadCode(input, { x: left, y: top + AIR, height: foot - top - 2 * AIR });
  if (code !== undefined) {
    blocks.push(code.block);
    left += code.width;
  }
  const plate: Rect = {
    x: left + SIDE_AIR,
    y: top + AIR,
    width: right - left - 2 * SIDE_AIR,
    height: foot - top - 2 * AIR,
  };
  blocks.push(composeNameplate(input, masthead.nameplate, plate, 'centre'));
  if (edition.masthead.name.trim() === '') {
    blocks.push({ items: [], diagnostics: [emptyField(input, 'name')] });
  }
  return joinBlocks(blocks);
}

/** The date block: one field a line, in the middle of its own column behind a hairline. */
function composeSide(input: FurnitureInput, space: Rect): { readonly block: FurnitureBlock; readonly width: Points } {
  const { styles, masthead } = input.setting.profile;
  const rows: { text: RowText; size: Points; ink: Points }[] = [];
  const diagnostics = [];
  for (const field of masthead.side) {
    const style = field === 'day' ? styles.mastheadDay : styles.mastheadField;
    const made = fieldTexts(input, [field], style);
    diagnostics.push(...made.diagnostics);
    // Figures are about three quarters of their em high.
    for (const text of made.texts) rows.push({ text, size: style.size, ink: field === 'day' ? FIGURE : 1 });
  }
  const widest = Math.max(0, ...rows.map((row) => naturalWidth(row.text.spans, input.setting)));
  const inner = Math.min(widest, SIDE_SHARE * space.width);
  const width = inner + 2 * SIDE_AIR;
  const x = roundPoints(space.x + space.width - inner - SIDE_AIR);
  const gap = SIDE_LEADING * input.setting.profile.styles.mastheadField.size;
  const height = rows.reduce((sum, row) => sum + row.size * row.ink, 0) + gap * Math.max(0, rows.length - 1);
  let y = space.y + (space.height - height) / 2;
  const blocks = rows.map((row) => {
    const tall = row.size * row.ink;
    const baseline = roundPoints(row.ink === 1 ? y + EM_ASCENT * row.size : y + tall);
    y += tall + gap;
    return placeText(input, row.text, { x, y: baseline, width: inner, align: 'centre' });
  });
  const hairline = {
    kind: 'rule' as const,
    owner: ownerOf(input, 'rule'),
    x1: roundPoints(x - SIDE_AIR),
    y1: roundPoints(space.y + AIR),
    x2: roundPoints(x - SIDE_AIR),
    y2: roundPoints(space.y + space.height - AIR),
    width: THIN,
    ink: input.style.accent,
  };
  return { block: joinBlocks([{ items: [hairline], diagnostics }, ...blocks]), width };
}

/** Height of lining figures, in em. */
const FIGURE = 0.74;
