import { roundPoints } from '../units';
import type { Points } from '../units';
import type { LineRun, SetLine, TabStop } from './types';

/** White that a field too wide for its place keeps before it, in em of the type. */
const LEAST_GAP = 0.5;

/**
 * Takes the fields of a set line to the stops of their tabs: the first tab of a line to the first stop that lies beyond
 * what stands before it, and so on. A field that its stop would drive into the field before it follows half an em
 * behind it; so does one after the last stop. Nothing is moved to the left of where it would stand without tabs' white.
 */
export function setTabbedLine(line: SetLine, stops: readonly TabStop[]): SetLine {
  const fields = fieldsOf(line);
  if (fields.length === 1) return line;
  const moves: number[] = [];
  let end = fields[0]!.end;
  let used = 0;
  fields.forEach((field, index) => {
    if (index === 0) return void moves.push(0);
    const width = field.end - field.start;
    const least = end + LEAST_GAP * field.size;
    while (used < stops.length && startAt(stops[used]!, width) < end) used += 1;
    const stop = stops[used];
    used += 1;
    const start = stop === undefined ? least : Math.max(least, startAt(stop, width));
    moves.push(start - field.start);
    end = start + width;
  });
  let at = 0;
  const runs = line.runs.map((run): LineRun => {
    const x = run.x.map((pen, index) => {
      const moved = roundPoints(pen + moves[at]!);
      if (run.text[index] === '\t') at += 1;
      return moved;
    });
    return { ...run, x };
  });
  return { ...line, runs, width: roundPoints(end - line.left) };
}

function startAt({ at, align }: TabStop, width: Points): Points {
  return align === 'start' ? at : align === 'centre' ? at - width / 2 : at - width;
}

/** What stands between two tabs of a line: from its first pen to the tab that ends it. */
interface Field {
  readonly start: Points;
  readonly end: Points;
  readonly size: Points;
}

function fieldsOf(line: SetLine): Field[] {
  const fields: Field[] = [];
  let start: Points | undefined;
  let pen = line.left;
  let size = 0;
  for (const run of line.runs) {
    run.x.forEach((x, index) => {
      if (run.text[index] === '\t') {
        fields.push({ start: start ?? x, end: x, size: run.size });
        start = undefined;
      } else start ??= x;
      pen = x;
      ({ size } = run);
    });
  }
  const end = line.left + line.width;
  fields.push({ start: start ?? pen, end: Math.max(start ?? pen, end), size });
  return fields;
}
