import { partOf } from '../document';
import type { DropInitial, Paragraph, TypeStyle } from '../document';
import { measureOf, setLine } from '../line';
import type { Measure, SetLine, SetParagraph } from '../line';
import { roundPoints } from '../units';
import type { Points } from '../units';
import { mapNote, mapOffsets } from './offsets';
import { paragraphSpans } from './paragraph-spans';
import type { BodySetting } from './set-body';

/** White between an initial and the text beside it, in body cells, at least: what is over goes up to a whole cell. */
const GAP = 0.25;
/** An initial that leaves less than this share of the measure to the text beside it is none. */
const LEAST_BESIDE = 0.5;
/** Foot of the em box under the baseline, in em. */
const EM_DESCENT = 0.12;

/** What an initial is set by. */
export interface InitialSetting extends BodySetting {
  readonly style: TypeStyle;
  /** Sets the rest of the paragraph. */
  readonly set: (rest: Paragraph, measure: Measure) => SetParagraph;
}

/** A paragraph with an initial, as set. */
export interface SetInitial {
  readonly set: SetParagraph;
  /** Length of the initial's text, and the lines that stand beside it. */
  readonly length: number;
  readonly beside: number;
}

/**
 * Sets a paragraph whose first characters are a drop initial 首字下沉: from the top of the first line's em box to the
 * foot of the last line's beside it, these lines moved right by whole cells so that their characters keep to the grid.
 * A paragraph with fewer lines takes a lower initial; `undefined` when even one of two lines is too high or too wide.
 */
export function setInitial(
  paragraph: Paragraph,
  initial: DropInitial,
  setting: InitialSetting,
): SetInitial | undefined {
  const { text, marks = [] } = paragraph;
  const taken = Array.from(text).slice(0, initial.characters).join('').length;
  const rest = partOf(paragraph, { start: taken, end: text.length });
  const fit = partOf({ kind: paragraph.kind, text, marks }, { start: 0, end: taken });
  for (let lines = initial.lines; lines >= 2; lines--) {
    const head = setHead(fit, lines, setting);
    const measures = Array.from({ length: lines }, (_, line) => measureOf(setting.measure, line));
    if (measures.some((measure) => measure - head.room < LEAST_BESIDE * measure)) continue;
    const set = setting.set(rest, (line) => measureOf(setting.measure, line) - (line < lines ? head.room : 0));
    if (set.lines.length < lines) continue;
    const toCopy = (offset: number): number => offset + taken;
    const placed = set.lines.map((line, index) => {
      const counted = mapOffsets(line, toCopy);
      if (index >= lines) return counted;
      const beside = movedRight(counted, head.room, measures[index]!);
      return index === 0 ? withHead(beside, head.line) : beside;
    });
    const notes = [...head.line.notes, ...set.notes.map((note) => mapNote(note, toCopy))];
    return { set: { lines: placed, notes }, length: taken, beside: lines };
  }
  return undefined;
}

interface Head {
  readonly line: ReturnType<typeof setLine>;
  /** What it takes from the measure of the lines beside it. */
  readonly room: Points;
}

function setHead(fit: Paragraph, lines: number, { profile, style, fonts }: InitialSetting): Head {
  const drop = (lines - 1) * profile.grid.leading;
  const size = drop + style.size;
  const spans = paragraphSpans(fit.text, fit.marks ?? [], { ...style, size }, profile);
  const { language, composition } = profile;
  const line = setLine(spans, { language, composition, align: 'start', indent: 0 }, fonts);
  const cell = profile.styles.body.size;
  const room = Math.ceil((line.width + GAP * cell) / cell) * cell;
  const rise = roundPoints(EM_DESCENT * (size - style.size) - drop);
  const runs = line.runs.map((run) => ({ ...run, rise: roundPoints(rise + (run.rise ?? 0)) }));
  return { line: { ...line, runs }, room };
}

function movedRight(line: SetLine, by: Points, measure: Points): SetLine {
  const runs = line.runs.map((run) => ({ ...run, x: run.x.map((x) => roundPoints(x + by)) }));
  return { ...line, runs, measure, left: roundPoints(line.left + by) };
}

/** The first line with the initial before its type. */
function withHead(line: SetLine, head: SetLine): SetLine {
  const grown = line.left;
  return {
    ...line,
    runs: [...head.runs, ...line.runs],
    start: 0,
    left: 0,
    natural: roundPoints(line.natural + grown),
    width: roundPoints(line.width + grown),
  };
}
