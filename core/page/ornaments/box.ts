import type { DisplayItem } from '../../display-list';
import { BOX_SIDES, inherit } from '../../document';
import type { BoxSide, BoxStyle, OwnBox, Profile, RuleStyle } from '../../document';
import type { Rect } from '../../geometry';
import { roundPoints } from '../../units';
import type { Points } from '../../units';
import { drawSides, stripesOf } from './draw-sides';
import type { DrawnFor } from './drawn-for';
import { drawRounded, roundedRect } from './rounded';
import { sidesOfRect } from './side';
import type { Side } from './side';
import { fitRule, thicknessOf } from './thickness';

/** What a box draws. */
export interface DrawnBox {
  /** Its tint: drawn before what is in it. */
  readonly under: readonly DisplayItem[];
  /** Its border: drawn after that. */
  readonly over: readonly DisplayItem[];
}

/** Everything that a box says, with what it takes from the named boxes of the paper. */
export function boxOf(profile: Profile, own: OwnBox): Partial<BoxStyle> {
  return inherit(profile.boxStyles, own);
}

/** White between the edge of a box and what is in it, in cells and lines. */
export function paddingOf(box: Partial<BoxStyle>): NonNullable<BoxStyle['padding']> {
  return box.padding ?? { cells: 1, lines: 1 };
}

/**
 * Draws a box 框 on a rectangle, never beyond it: the border stands wholly inside, thinner where there is no room for
 * it. Corners are round where two sides of the border meet, or all of them where there is none; a border that repeats a
 * drawing and a wave are always square.
 */
export function drawBox(box: Partial<BoxStyle>, rect: Rect, by: DrawnFor): DrawnBox {
  const room = Math.min(rect.width, rect.height);
  if (!(room > 0)) return { under: [], over: [] };
  const border = box.border && fitRule(box.border, room / 2);
  const sides = border === undefined ? [] : (box.sides ?? BOX_SIDES);
  const square = border?.kind === 'wave' || border?.kind === 'border';
  const radius = square ? 0 : Math.min(box.radius ?? 0, room / 2);
  return {
    under: box.tint === undefined ? [] : [tint(rect, border, sides, radius, { ...by, ink: box.tint })],
    over:
      border === undefined || sides.length === 0
        ? []
        : drawBorder(border, sidesOfRect(rect, sides), radius, { ...by, ink: border.ink ?? by.ink }),
  };
}

function drawBorder(border: RuleStyle, sides: readonly Side[], radius: Points, by: DrawnFor): DisplayItem[] {
  if (radius === 0 || border.kind === 'wave' || border.kind === 'border') return drawSides(border, sides, by);
  return drawRounded(border, sides, radius, by);
}

/** The ground of a box: up to the outer edge of lines, within what repeats a drawing. */
function tint(
  rect: Rect,
  border: RuleStyle | undefined,
  sides: readonly BoxSide[],
  radius: Points,
  by: DrawnFor,
): DisplayItem {
  const outside = border !== undefined && stripesOf(border) === undefined ? thicknessOf(border) : 0;
  const inset = (side: BoxSide): Points => (sides.includes(side) ? outside : 0);
  const [left, top] = [inset('left'), inset('top')];
  const ground: Rect = {
    x: roundPoints(rect.x + left),
    y: roundPoints(rect.y + top),
    width: roundPoints(rect.width - left - inset('right')),
    height: roundPoints(rect.height - top - inset('bottom')),
  };
  const radii = BOX_SIDES.map((side, index) => {
    const meet = sides.includes(side) && sides.includes(BOX_SIDES[(index + 3) % 4]!);
    return meet || border === undefined ? Math.max(0, radius - outside) : 0;
  });
  if (radii.every((each) => each === 0)) return { kind: 'fill', owner: by.owner, rect: ground, ink: by.ink };
  return { kind: 'path', owner: by.owner, contours: [roundedRect(ground, radii)], ink: by.ink };
}
