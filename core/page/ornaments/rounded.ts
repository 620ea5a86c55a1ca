import { QUARTER_CIRCLE, circle, polyline } from '../../display-list';
import type { Contour, Corner, DisplayItem } from '../../display-list';
import { BOX_SIDES } from '../../document';
import type { RuleStyle } from '../../document';
import type { Rect } from '../../geometry';
import type { Points } from '../../units';
import { roundPoints } from '../../units';
import { dashesOn, stripesOf } from './draw-sides';
import type { DrawnFor } from './drawn-for';
import { stepsIn } from './repeats';
import { sidesOfRect } from './side';
import type { Side } from './side';

/**
 * The line that keeps `inset` from the outer edge of sides, round at their corners: closed when the sides go all round,
 * else a line for each run of sides that meet.
 */
function roundedOutline(sides: readonly Side[], radius: Points, inset: Points): readonly Contour[] {
  const bend = Math.max(0, radius - inset);
  const open = sides.findIndex((side) => !side.turnsAtStart);
  const ordered = open < 0 ? sides : [...sides.slice(open), ...sides.slice(0, open)];
  const contours: number[][] = [];
  for (const side of ordered) {
    const contour = contours.at(-1);
    const start = side.place(side.turnsAtStart ? inset + bend : 0, inset);
    const end = side.place(side.length - (side.turnsAtEnd ? inset + bend : 0), inset);
    if (contour === undefined || !side.turnsAtStart) contours.push([...polyline([start, end])]);
    else contour.push(...bendTo(side, inset, bend), ...polyline([start, end]).slice(2));
  }
  const [only] = contours;
  const first = ordered[0];
  if (open < 0 && only !== undefined && first !== undefined) only.push(...bendTo(first, inset, bend));
  return contours.map((contour) => contour.map(roundPoints));
}

/** The quarter circle by which the line comes to a side from the one before it; its start is known. */
function bendTo(side: Side, inset: Points, bend: Points): Contour {
  return quarter(side, inset, bend).slice(2);
}

function quarter(side: Side, inset: Points, bend: Points): Contour {
  const hold = bend * (1 - QUARTER_CIRCLE);
  return [
    ...side.place(inset, inset + bend),
    ...side.place(inset, inset + hold),
    ...side.place(inset + hold, inset),
    ...side.place(inset + bend, inset),
  ];
}

/** A rectangle as a closed line, with a radius for each corner from the top left one clockwise. */
export function roundedRect(rect: Rect, radii: readonly Points[]): Contour {
  const contour = sidesOfRect(rect, BOX_SIDES).flatMap((side, index) => {
    const [bend, next] = [radii[index] ?? 0, radii[(index + 1) % 4] ?? 0];
    const arc = quarter(side, 0, bend);
    const straight = polyline([side.place(bend, 0), side.place(side.length - next, 0)]);
    return index === 0 ? [...arc, ...straight.slice(2)] : [...arc.slice(2), ...straight.slice(2)];
  });
  return contour.map(roundPoints);
}

/** A rule drawn along sides whose corners are round. */
export function drawRounded(
  style: Exclude<RuleStyle, { kind: 'wave' | 'border' }>,
  sides: readonly Side[],
  radius: Points,
  by: DrawnFor,
): DisplayItem[] {
  switch (style.kind) {
    case 'line':
    case 'double':
    case 'thick-thin':
      return (stripesOf(style) ?? []).map(({ from, width }) => {
        const contours = roundedOutline(sides, radius, from + width / 2);
        return { kind: 'path', owner: by.owner, contours, width, ink: by.ink };
      });
    case 'dashed':
      return drawRoundedDashes(style, sides, radius, by);
    case 'dotted':
      return drawRoundedDots(style, sides, radius, by);
  }
}

type Dashed = Extract<RuleStyle, { kind: 'dashed' }>;
type Dotted = Extract<RuleStyle, { kind: 'dotted' }>;

/** Dashes along the straight parts; each bend is a dash of its own. */
function drawRoundedDashes(style: Dashed, sides: readonly Side[], radius: Points, by: DrawnFor): DisplayItem[] {
  const inset = style.width / 2;
  const bend = Math.max(0, radius - inset);
  const turns = sides.filter((side) => side.turnsAtStart);
  const items = sides.flatMap((side) => {
    const from = side.turnsAtStart ? inset + bend : 0;
    const to = side.length - (side.turnsAtEnd ? inset + bend : 0);
    return dashesOn(side, style, { from, to, ends: side.turnsAtStart || side.turnsAtEnd ? 'gap' : 'dash' }, by);
  });
  if (turns.length === 0) return items;
  const contours = turns.map((side) => quarter(side, inset, bend).map(roundPoints));
  return [...items, { kind: 'path', owner: by.owner, contours, width: style.width, ink: by.ink }];
}

/** Dots at even steps along the straight parts and along the bends, one where each begins. */
function drawRoundedDots(style: Dotted, sides: readonly Side[], radius: Points, by: DrawnFor): DisplayItem[] {
  const { width, gap } = style;
  const inset = width / 2;
  const bend = Math.max(0, radius - inset);
  const middles: Corner[] = sides.flatMap((side) => {
    const places: Corner[] = [];
    const from = inset + (side.turnsAtStart ? bend : 0);
    const to = side.length - inset - (side.turnsAtEnd ? bend : 0);
    if (side.turnsAtStart) {
      const arc = stepsIn((bend * Math.PI) / 2, width + gap);
      for (let step = 0; step < arc; step++) {
        const angle = (Math.PI * step) / (2 * arc);
        places.push(side.place(inset + bend * (1 - Math.cos(angle)), inset + bend * (1 - Math.sin(angle))));
      }
    }
    const steps = stepsIn(to - from, width + gap);
    for (let step = 0; step < steps + (side.turnsAtEnd ? 0 : 1); step++) {
      places.push(side.place(from + ((to - from) * step) / steps, inset));
    }
    return places;
  });
  const contours = middles.map(([x, y]) => circle(x, y, inset).map(roundPoints));
  return [{ kind: 'path', owner: by.owner, contours, ink: by.ink }];
}
