import type { BlockContent } from '../../document';
import type { Rect } from '../../geometry';
import { roundPoints } from '../../units';
import { placeCode } from '../code';
import { centredBaseline } from '../grid';
import { blockOwner, blockPlace, blockText, joinParts, placeBlockLine } from './block-input';
import type { BlockInput, SetBlock } from './block-input';

/**
 * A code 二维码 as large as its block allows, a line of words under it. Its own ground is paper, whatever the box's.
 */
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
  const code = placeCode(link.text, room, {
    codes: setting.codes,
    owner: blockOwner(input, 'code'),
    place: blockPlace(input, 'code'),
    ground: box.tint !== undefined,
  });
  const items = code.items;
  const diagnostics = [...label.diagnostics, ...link.diagnostics, ...code.diagnostics];
  const style = { ...setting.profile.styles.caption, align: 'centre' } as const;
  const y = centredBaseline(top + side, grid.leading, style.size);
  const line = { part: 'label', text: labelRows === 0 ? '' : label.text, style };
  return joinParts([{ items, diagnostics }, placeBlockLine(input, line, { x: inner.x, y, measure: inner.width })]);
}
