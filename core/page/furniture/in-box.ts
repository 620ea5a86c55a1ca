import type { OwnBox } from '../../document';
import { inkedBy } from '../article-box';
import { boxOf, drawBox, paddingOf, thicknessOf } from '../ornaments';
import { ownerOf } from './block';
import type { FurnitureBlock, FurnitureInput } from './block';

/**
 * A piece of furniture within its box, on the box's ground and in the ink that it has for type; as it is without one.
 */
export function inBox(
  input: FurnitureInput,
  own: OwnBox | undefined,
  compose: (input: FurnitureInput) => FurnitureBlock,
): FurnitureBlock {
  if (own === undefined) return compose(input);
  const { rect, setting, grid } = input;
  const { profile } = setting;
  const box = boxOf(profile, own);
  const { cells, lines } = paddingOf(box);
  const border = box.border === undefined ? 0 : thicknessOf(box.border);
  // What is inside may be pressed, but never meets the border.
  const across = Math.min(rect.width / 3, Math.max(border, cells * grid.cell));
  const down = Math.min(rect.height / 3, Math.max(border, lines * profile.grid.leading));
  const inside = {
    x: rect.x + across,
    y: rect.y + down,
    width: rect.width - 2 * across,
    height: rect.height - 2 * down,
  };
  const drawn = drawBox(box, rect, { owner: ownerOf(input, 'box'), ink: input.style.accent });
  const { items, diagnostics } = compose({ ...input, rect: inside });
  // A code is read by its own ink on its own ground.
  const inked = items.flatMap((item) => (item.owner.part === 'code' ? [item] : inkedBy([item], box.type)));
  return { items: [...drawn.under, ...inked, ...drawn.over], diagnostics };
}
