import type { Story } from '../document';
import { flowGalley } from '../galley';
import type { Flow, SlottedLeg } from '../galley';
import type { Points } from '../units';
import type { CompositionCache } from './cache';
import type { Leg } from './legs';
import { FEET, MOST_SHORT, capsAt, footCost, leastLines, withSlivers } from './pour';
import { pourLine } from './pour-lines';
import { galleySetting } from './setting';
import type { Setting } from './setting';

/** The rest of a story that is set round pictures. */
export interface AroundText {
  readonly story: Story;
  /** UTF-16 units of its running text set before. */
  readonly start: number;
  /** The measure of a whole leg, and the rows it takes there, about. */
  readonly measure: Points;
  readonly rows: number;
  readonly setting: Setting;
  readonly cache?: CompositionCache | undefined;
}

/** Of the room that a text takes in whole legs this much is needed at least in any legs. */
const LEAST_ROOM = 0.85;

/**
 * Sets a text into legs with insets so that they end level 齐底, by the rules and costs of `pourLevel`: where the legs
 * must be uneven the last are a line shorter, and a leg ends a line early rather than open the next with a widow.
 * `undefined` when the text does not fit.
 */
export function flowLevel(
  text: AroundText,
  legs: readonly Leg[],
  options: { readonly slivers: 'avoid' | 'fill' } = { slivers: 'fill' },
): Flow | undefined {
  return withSlivers((least) => flowToFoot(text, legs, least), leastLines(text.rows), options)?.flow;
}

/** Sets a text into all of some legs, by the rules of `pourFull`. */
export function flowFull(text: AroundText, legs: readonly Leg[], { runsOn }: { readonly runsOn: boolean }): Flow {
  const whole = legs.map(({ rows }) => rows);
  let caps = whole;
  let flow = flowInto(text, legs, caps);
  for (let leg = 0; leg < legs.length - (runsOn ? 0 : 1); leg++) {
    if (!opensWithWidow(flow, leg) || linesIn(flow, leg) <= 2) continue;
    caps = caps.map((cap, index) => (index === leg ? cap - 1 : cap));
    flow = flowInto(text, legs, caps);
  }
  return flow;
}

function flowToFoot(text: AroundText, legs: readonly Leg[], least: number): Level | undefined {
  const { measure } = text;
  const deepest = Math.max(0, ...legs.map((leg) => leg.row + leg.rows));
  let best: Level | undefined;
  for (let foot = 0, tried = 0; foot <= deepest && tried < FEET.tried; foot++) {
    const caps = capsAt(foot, legs, least);
    if (roomOf(text, legs, caps) < text.rows * measure * LEAST_ROOM) continue;
    const level = levelAt(text, legs, { foot, caps });
    if (level === undefined) continue;
    const cost = level.cost + tried * FEET.cost;
    if (best === undefined || cost < best.cost) best = { ...level, cost };
    tried++;
    if (best.cost <= tried * FEET.cost) break;
  }
  return best;
}

interface Level {
  readonly flow: Flow;
  readonly caps: readonly number[];
  readonly cost: number;
}

/** The text in legs of these rows, or one or two fewer in those that reach the foot, when it fits. */
function levelAt(
  text: AroundText,
  legs: readonly Leg[],
  { foot, caps }: { readonly foot: number; readonly caps: readonly number[] },
): Level | undefined {
  const tryAt = (own: readonly number[]): Level | undefined => {
    const flow = flowInto(text, legs, own);
    return flow.over.length > 0 ? undefined : { flow, caps: own, cost: costOf(flow, caps) };
  };
  let best = tryAt(caps);
  if (best === undefined) return undefined;
  const open = legs.flatMap((leg, index) => (caps[index]! > 0 && leg.row + caps[index]! === foot ? [index] : []));
  const free = open.reduce((sum, leg) => sum + caps[leg]! - usedRows(best?.flow, leg), 0);
  for (let rows = Math.min(free, open.length * MOST_SHORT); rows > 0; rows--) {
    const level = tryAt(caps.map((cap, leg) => cap - shareOf(rows, open.length - 1 - open.indexOf(leg), open)));
    if (level === undefined) continue;
    if (level.cost < best.cost) best = level;
    break;
  }
  for (let leg = 0; leg < legs.length - 1; leg++) {
    if (!opensWithWidow(best.flow, leg) || best.caps[leg] !== caps[leg]) continue;
    // The row that the leg gives up is taken back by a later one that is short.
    const short = [undefined, ...open.filter((later) => later > leg && best!.caps[later]! < caps[later]!)];
    for (const later of short) {
      const level = tryAt(best.caps.map((cap, at) => (at === leg ? cap - 1 : at === later ? cap + 1 : cap)));
      if (level === undefined || level.cost >= best.cost) continue;
      best = level;
      break;
    }
  }
  return best;
}

/** Of rows taken evenly from some legs, the last first, those of the leg at a place from the end. */
function shareOf(rows: number, fromEnd: number, legs: readonly number[]): number {
  return fromEnd >= legs.length ? 0 : Math.floor((rows + legs.length - 1 - fromEnd) / legs.length);
}

function flowInto(text: AroundText, legs: readonly Leg[], caps: readonly number[]): Flow {
  const { measure } = text;
  const whole = [{ x: 0, measure }];
  const slotted = legs.map(
    (leg, index): SlottedLeg =>
      leg.slots?.slice(0, caps[index]) ?? Array.from({ length: caps[index] ?? 0 }, () => whole),
  );
  return flowGalley(text.story, slotted, { ...galleySetting(text.setting, text.cache), measure, from: text.start });
}

function roomOf(text: AroundText, legs: readonly Leg[], caps: readonly number[]): number {
  const { measure } = text;
  return legs.reduce((sum, leg, index) => {
    const cap = caps[index] ?? 0;
    const slots = leg.slots?.slice(0, cap).flat();
    return sum + (slots === undefined ? cap * measure : slots.reduce((width, slot) => width + slot.measure, 0));
  }, 0);
}

function costOf(flow: Flow, caps: readonly number[]): number {
  const lines = flow.placed.map(({ line }) => pourLine(line));
  let start = 0;
  return caps.reduce((sum, cap, leg) => {
    const end = start + linesIn(flow, leg);
    const cost = cap === 0 ? 0 : footCost(lines, start, end, cap - usedRows(flow, leg));
    start = end;
    return sum + cost;
  }, 0);
}

function linesIn(flow: Flow, leg: number): number {
  return flow.placed.reduce((count, line) => (line.leg === leg ? count + 1 : count), 0);
}

/** Rows of a leg down to the foot of its last line. */
export function usedRows(flow: Flow | undefined, leg: number): number {
  return (flow?.placed ?? []).reduce(
    (most, placed) => (placed.leg === leg ? Math.max(most, placed.row + placed.line.rows) : most),
    0,
  );
}

/** Whether the line after a leg, in the next one or left over, is a widow. */
function opensWithWidow(flow: Flow, leg: number): boolean {
  const next = flow.placed.find((placed) => placed.leg > leg)?.line ?? flow.over[0];
  return next !== undefined && pourLine(next).widow;
}
