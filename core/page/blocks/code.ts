import type { Diagnostic } from '../../diagnostic';
import type { DisplayItem } from '../../display-list';
import { BLACK, PAPER } from '../../display-list';
import type { BlockContent } from '../../document';
import type { Rect } from '../../geometry';
import { pointsToMm, roundPoints } from '../../units';
import type { Points } from '../../units';
import { QUIET_ZONE, drawCode } from '../code';
import { centredBaseline } from '../grid';
import { blockOwner, blockPlace, blockText, joinParts, placeBlockLine } from './block-input';
import type { BlockInput, SetBlock } from './block-input';

/** A module of a code on newsprint, whose dots grow by a quarter: below a third of a millimetre telephones miss it. */
const LEAST_MODULE: Points = 0.95;

/** A code 二维码 as large as its block allows, a line of words under it. Its own ground is paper, whatever the box's. */
export function composeCode(input: BlockInput, content: Extract<BlockContent, { kind: 'code' }>): SetBlock {
  const { inner, rows, grid, setting, box } = input;
  const label = blockText(input, 'label', content.label ?? '');
  const link = blockText(input, 'code', content.text, 'without');
  const labelRows = label.text === '' || rows < 2 ? 0 : 1;
  const words = labelRows * grid.leading;
  const side = Math.min(inner.width, inner.height - words);
  // Code and words stand together in the middle of the block.
  const top = roundPoints(inner.y + (inner.height - words - side) / 2);
  const room: Rect = { ...inner, y: top, height: roundPoints(side) };
  const matrix = setting.codes?.qr(link.text);
  const items: DisplayItem[] = [];
  const diagnostics: Diagnostic[] = [...label.diagnostics, ...link.diagnostics];
  const place = blockPlace(input, 'code');
  const modules = (matrix?.length ?? 0) + 2 * QUIET_ZONE;
  if (matrix === undefined || side <= 0) {
    diagnostics.push({ code: 'code-not-made', severity: 'error', place, values: { text: link.text.slice(0, 60) } });
  } else {
    if (box.tint !== undefined) items.push({ kind: 'fill', owner: blockOwner(input, 'code'), rect: room, ink: PAPER });
    items.push(drawCode(matrix, room, { owner: blockOwner(input, 'code'), ink: BLACK }));
    if (side / modules < LEAST_MODULE) {
      const minimum = Math.ceil(pointsToMm(LEAST_MODULE * modules));
      const values = { width: Math.floor(pointsToMm(side)), minimum };
      diagnostics.push({ code: 'code-too-small', severity: 'warning', place, values });
    }
  }
  const style = { ...setting.profile.styles.caption, align: 'centre' } as const;
  const y = centredBaseline(top + side, grid.leading, style.size);
  const line = { part: 'label', text: labelRows === 0 ? '' : label.text, style };
  return joinParts([{ items, diagnostics }, placeBlockLine(input, line, { x: inner.x, y, width: inner.width })]);
}
