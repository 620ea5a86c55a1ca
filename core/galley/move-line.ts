import type { SetLine } from '../line';

/** A line whose text begins `offset` UTF-16 units later in its part than in what it was set from. */
export function moveLine(line: SetLine, offset: number): SetLine {
  if (offset === 0) return line;
  const runs = line.runs.map((run) => ({ ...run, start: run.start + offset, end: run.end + offset }));
  return { ...line, runs, start: line.start + offset, end: line.end + offset };
}
