import { placeContour, polyline, wave } from '../../display-list';
import type { DisplayItem } from '../../display-list';
import type { RuleStyle } from '../../document';
import type { Points } from '../../units';
import { roundPoints } from '../../units';
import type { DrawnFor } from './drawn-for';
import { PATTERNS } from './patterns';
import { drawDots, drawPattern, stepsIn } from './repeats';
import type { Side } from './side';

/** A solid line within a rule: how far its outer edge lies from that of the rule, and its width. */
export interface Stripe {
  readonly from: Points;
  readonly width: Points;
}

/** The lines of a rule that is made of solid ones, from its outer edge; `undefined` for any other. */
export function stripesOf(style: RuleStyle): readonly Stripe[] | undefined {
  switch (style.kind) {
    case 'line':
      return [{ from: 0, width: style.width }];
    case 'double':
      return [
        { from: 0, width: style.width },
        { from: style.width + style.gap, width: style.width },
      ];
    case 'thick-thin':
      return [
        { from: 0, width: style.thick },
        { from: style.thick + style.gap, width: style.thin },
      ];
    case 'dashed':
    case 'dotted':
    case 'wave':
    case 'border':
      return undefined;
  }
}

/** A rule drawn along sides, square at the corners where they meet. */
export function drawSides(style: RuleStyle, sides: readonly Side[], by: DrawnFor): DisplayItem[] {
  switch (style.kind) {
    case 'line':
    case 'double':
    case 'thick-thin':
      return (stripesOf(style) ?? []).flatMap((stripe) => sides.map((side) => stripeOn(side, stripe, by)));
    case 'dashed':
      return sides.flatMap((side) => dashesOn(side, style, { from: 0, to: side.length, ends: 'dash' }, by));
    case 'dotted':
      return drawDots(style, sides, by);
    case 'wave':
      return sides.length === 0 ? [] : [wavesOn(sides, style, by)];
    case 'border':
      return drawPattern(PATTERNS[style.pattern], style.size, sides, by);
  }
}

function stripeOn(side: Side, { from, width }: Stripe, by: DrawnFor): DisplayItem {
  const start = side.turnsAtStart ? from : 0;
  const end = side.length - (side.turnsAtEnd ? from : 0);
  return straight(side, { start, end, across: from + width / 2, width }, by);
}

/** Dashes from one place of a side to another, beginning and ending with a whole dash or a whole gap. */
export function dashesOn(
  side: Side,
  { width, dash, gap }: Extract<RuleStyle, { kind: 'dashed' }>,
  { from, to, ends }: { readonly from: Points; readonly to: Points; readonly ends: 'dash' | 'gap' },
  by: DrawnFor,
): DisplayItem[] {
  const room = to - from;
  const count = stepsIn(room + (ends === 'dash' ? gap : -gap), dash + gap);
  const scale = room / (count * dash + (ends === 'dash' ? count - 1 : count + 1) * gap);
  const inset = ends === 'dash' ? 0 : gap * scale;
  const [start, end] = [from + inset, to - inset];
  if (end <= start) return [];
  const item = straight(side, { start, end, across: width / 2, width }, by);
  return [count === 1 ? item : { ...item, dash: [roundPoints(dash * scale), roundPoints(gap * scale)] }];
}

/** A line along a side, as a rule from left to right or from top to foot. */
function straight(
  side: Side,
  line: { readonly start: Points; readonly end: Points; readonly across: Points; readonly width: Points },
  by: DrawnFor,
): Extract<DisplayItem, { kind: 'rule' }> {
  const [a, b] = [side.place(line.start, line.across), side.place(line.end, line.across)];
  return {
    kind: 'rule',
    owner: by.owner,
    x1: roundPoints(Math.min(a[0], b[0])),
    y1: roundPoints(Math.min(a[1], b[1])),
    x2: roundPoints(Math.max(a[0], b[0])),
    y2: roundPoints(Math.max(a[1], b[1])),
    width: line.width,
    ink: by.ink,
  };
}

/**
 * Waves along sides, whole ones with half a wave over, so that each side begins and ends with a crest outwards and the
 * waves of two sides run into each other at their corner.
 */
function wavesOn(
  sides: readonly Side[],
  { width, length, height }: Extract<RuleStyle, { kind: 'wave' }>,
  by: DrawnFor,
): DisplayItem {
  const axis = (height + width) / 2;
  const contours = sides.map((side) => {
    const x1 = side.turnsAtStart ? axis : 0;
    const x2 = side.length - (side.turnsAtEnd ? axis : 0);
    if (x2 <= x1) return polyline([side.place(0, axis), side.place(side.length, axis)]);
    const halves = 2 * stepsIn((x2 - x1) / 2 - length / 4, length / 2, 0) + 1;
    return placeContour(wave({ x1, x2, y: axis, crest: height / 2, halves }), side.place);
  });
  return {
    kind: 'path',
    owner: by.owner,
    contours: contours.map((contour) => contour.map(roundPoints)),
    width,
    ink: by.ink,
  };
}
