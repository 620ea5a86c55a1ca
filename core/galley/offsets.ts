import type { SetLine, SettingNote } from '../line';

/** A line whose offsets count in another text: each is what `map` makes of it. */
export function mapOffsets(line: SetLine, map: (offset: number) => number): SetLine {
  const runs = line.runs.map((run) => ({ ...run, start: map(run.start), end: map(run.end) }));
  return { ...line, runs, start: map(line.start), end: map(line.end) };
}

/** A note whose offset, where it has one, counts in another text. */
export function mapNote(note: SettingNote, map: (offset: number) => number): SettingNote {
  return note.kind === 'missing-glyph' ? { ...note, offset: map(note.offset) } : note;
}
