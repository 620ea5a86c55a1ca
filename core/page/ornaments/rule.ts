import type { DisplayItem } from '../../display-list';
import type { RuleStyle } from '../../document';
import { drawSides } from './draw-sides';
import type { DrawnFor } from './drawn-for';
import { sideOfLine } from './side';
import type { Line } from './side';
import { thicknessOf } from './thickness';

/**
 * A rule 线 in the middle of which a level or upright line runs, from its one end to the other: never beyond them, nor
 * beyond its own thickness to either side. Of two unlike lines the first is the upper or left one. One of no length
 * draws nothing.
 */
export function drawRule(style: RuleStyle, line: Line, by: DrawnFor): readonly DisplayItem[] {
  const side = sideOfLine(line, thicknessOf(style));
  return side.length <= 0 ? [] : drawSides(style, [side], { ...by, ink: style.ink ?? by.ink });
}
