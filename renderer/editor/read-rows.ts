import { LIST_CATALOGUE } from '../../core/proof';
import type { ListForm, ListName } from '../../core/proof';
import { nextTask } from '../compose/next-task';
import { isRowFor } from './list-changes';
import { tableLines } from './title-lists-edits';

/** Rows as they were written, each once, and what of the text is none. */
export interface ReadRows {
  readonly rows: readonly string[];
  readonly unfit: readonly string[];
}

/** So many lines are read before the window is let go on: a few milliseconds, whatever the list. */
const LINES = 500;

/** The rows of a text or table for a list: a line each; of words and characters many may stand in a line. */
export function readRows(list: ListName, text: string): ReadRows {
  const reading = readingOf(list);
  reading.take(tableLines(text));
  return reading.read();
}

/** The same of a text of thousands of lines, in turns with what else the window has to do. */
export async function readManyRows(list: ListName, text: string): Promise<ReadRows> {
  const reading = readingOf(list);
  const lines = tableLines(text);
  for (let at = 0; at < lines.length; at += LINES) {
    if (at > 0) await nextTask();
    reading.take(lines.slice(at, at + LINES));
  }
  return reading.read();
}

function readingOf(list: ListName): {
  readonly take: (lines: readonly string[]) => void;
  readonly read: () => ReadRows;
} {
  const { form } = LIST_CATALOGUE[list];
  const [rows, unfit] = [new Set<string>(), new Set<string>()];
  return {
    take: (lines) => {
      for (const line of lines) for (const row of rowsOfLine(form, line)) (isRowFor(list, row) ? rows : unfit).add(row);
    },
    read: () => ({ rows: [...rows], unfit: [...unfit] }),
  };
}

function rowsOfLine(form: ListForm, line: string): readonly string[] {
  // Company of choices is patterns, with commas of their own.
  const between = line.includes('\t') || form === 'choices' ? '\t' : ',';
  const cells = line
    .split(between)
    .map((cell) => cell.replace(/[ \u3000]+/gu, ' ').trim())
    .map((cell) => cell.replace(/^"(.*)"$/u, '$1'))
    .filter((cell) => cell !== '');
  if (form === 'words' || form === 'pairs') return cells.flatMap((cell) => cell.split(' '));
  if (form === 'characters') return cells.flatMap((cell) => [...cell.replaceAll(' ', '')]);
  const keepsSpaces = form === 'replacements' && cells.some((cell) => cell.includes(' '));
  return [cells.join(keepsSpaces ? '\t' : ' ')];
}
