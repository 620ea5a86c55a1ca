import { roundPoints } from '../../units';
import type { Points } from '../../units';
import { pageCredits, pageName } from '../../document';
import { naturalWidth, spanOf } from '../setting';
import { fieldTexts, joinBlocks, levelRule, placeText } from './block';
import type { FurnitureBlock, FurnitureInput, RowText } from './block';
import { creditsText } from './credits';
import { composeNameplate } from './nameplate';

const THICK: Points = 1.4;
/** As thin as newsprint holds a rule in a colour of several inks. */
const THIN: Points = 0.5;
const BETWEEN: Points = 1.5;
/** White between the folio's type and the rules under it. */
const AIR: Points = 5;
/** Height of the ink of the paper's name. */
const NAME_HEIGHT: Points = 17;
/** Shares of the width that the paper's name and the texts at either edge may take: they never meet. */
const NAME_SHARE = 0.2;
const EDGE_SHARE = 0.38;

/**
 * The folio 报眉 of an inner page: number and page name at the outer edge (left on even pages), the paper's name in
 * the middle, date and credits at the inner edge, over a thick and a thin rule.
 */
export function composeFolio(input: FurnitureInput): FurnitureBlock {
  const { edition, page, rect, setting, style } = input;
  const { styles, masthead } = setting.profile;
  const { folio, accent } = input.style;
  const outerLeft = page % 2 === 0;
  const foot = rect.y + rect.height;
  const baseline = roundPoints(foot - THICK - BETWEEN - THIN - AIR);
  const edges = { x: rect.x, width: rect.width };
  const rules = [
    levelRule(input, { ...edges, y: foot - THICK / 2, weight: THICK, ink: accent }),
    levelRule(input, { ...edges, y: foot - THICK - BETWEEN - THIN / 2, weight: THIN, ink: accent }),
  ];
  const called = pageName(edition, page);
  const number = spanOf(`${page}`, styles.folioNumber);
  const name = called === '' ? [] : [spanOf(called, styles.folioName)];
  const space = spanOf('　', styles.folio);
  const outer: RowText = { part: 'number', spans: outerLeft ? [number, space, ...name] : [...name, space, number] };
  const edge = rect.width * EDGE_SHARE;
  const outerEdge = { x: outerLeft ? rect.x : roundPoints(rect.x + rect.width - edge), width: edge };
  const blocks: FurnitureBlock[] = [
    { items: rules, diagnostics: [] },
    placeText(input, outer, { ...outerEdge, y: baseline, align: outerLeft ? 'start' : 'end' }),
  ];

  const fields = fieldTexts(input, folio.fields, styles.folio);
  // A page with a credits row at its foot does not say them twice.
  const credits = style.furniture.credits === true ? [] : pageCredits(edition, page);
  const dates: RowText = { part: 'fields', spans: fields.texts.flatMap((text, index) => separated(text, index)) };
  const made: RowText = {
    part: 'credits',
    spans: credits.length === 0 ? [] : [spanOf(creditsText(credits), styles.folio)],
  };
  const inner = [dates, made].filter((text) => text.spans.length > 0);
  const align = outerLeft ? 'end' : 'start';
  inner.forEach((text, index) => {
    const y = roundPoints(baseline - (inner.length - 1 - index) * styles.folio.leading);
    const width = Math.min(rect.width * EDGE_SHARE, naturalWidth(text.spans, setting));
    const x = outerLeft ? roundPoints(rect.x + rect.width - width) : rect.x;
    blocks.push(placeText(input, text, { x, width, y, align }));
  });
  const plate = {
    x: rect.x + (rect.width * (1 - NAME_SHARE)) / 2,
    y: baseline - NAME_HEIGHT + 2,
    width: rect.width * NAME_SHARE,
    height: NAME_HEIGHT,
  };
  const nameplate = { ...masthead.nameplate, size: NAME_HEIGHT * 1.3 };
  blocks.push(composeNameplate(input, nameplate, plate, 'centre'), { items: [], diagnostics: fields.diagnostics });
  return joinBlocks(blocks);
}

function separated(text: RowText, index: number): RowText['spans'] {
  const [first] = text.spans;
  return index === 0 || first === undefined ? text.spans : [{ ...first, text: '　' }, ...text.spans];
}
