import { PLAIN_MARKS, compareMarks, isCharacterEdge } from '../marks';
import type { InlineMark, PlainMark, RubyMark, StyleMark } from '../marks';
import type { DropInitial, Indents, Paragraph, TabMark } from '../story';
import { fail, list, number, object, oneOf, optional, text, whole } from './check';
import type { Report, Schema } from './check';
import { LONGEST_TEXT, shortText } from './common';

/** A reading over every character of a long story, and as many marks again. */
const MOST_MARKS = 20_000;
/** The reading of a long name; a longer one is no reading. */
const LONGEST_READING = 200;
/** Ten lines are a hand high; as many characters are a headline. */
const HIGHEST_INITIAL = 10;
/** The widest table of a broadsheet has a dozen columns. */
const MOST_TABS = 50;
/** Cells of the widest measure (`GridSpec.cells`). */
const WIDEST = 500;

const offset = whole(0, LONGEST_TEXT);

const plainMark = object<PlainMark>({ kind: oneOf(PLAIN_MARKS), start: offset, end: offset });
const rubyMark = object<RubyMark>({
  kind: oneOf(['ruby']),
  start: offset,
  end: offset,
  reading: text({ max: LONGEST_READING, pattern: /\S/u }),
});

const styleMark = object<StyleMark>({ kind: oneOf(['style']), start: offset, end: offset, style: shortText });

const mark: Schema<InlineMark> = (value, path, report) => {
  if (typeof value !== 'object' || value === null) return plainMark(value, path, report);
  return ('reading' in value ? rubyMark : 'style' in value ? styleMark : plainMark)(value, path, report);
};

const indent = number({ min: 0, max: WIDEST });

/** A paragraph's indents in cells. */
export const indents: Schema<Indents> = object<Indents>({
  first: optional(number({ min: -WIDEST, max: WIDEST })),
  start: optional(indent),
  end: optional(indent),
});

const fields = object<Paragraph>({
  kind: oneOf(['body', 'subhead']),
  text: text({ max: LONGEST_TEXT }),
  marks: optional(list(mark, { max: MOST_MARKS })),
  initial: optional(object<DropInitial>({ lines: whole(2, HIGHEST_INITIAL), characters: whole(1, HIGHEST_INITIAL) })),
  align: optional(oneOf(['justify', 'justify-all', 'start', 'centre', 'end'])),
  style: optional(shortText),
  indents: optional(indents),
  tabs: optional(
    list(object<TabMark>({ at: number({ min: 0, max: WIDEST }), align: oneOf(['start', 'centre', 'end']) }), {
      max: MOST_TABS,
    }),
  ),
});

/** A paragraph, its marks within its text, in order and none over another of its kind, its tabs rising. */
export const paragraphSchema: Schema<Paragraph> = (value, path, report) => {
  const paragraph = fields(value, path, report);
  if (paragraph === undefined) return undefined;
  const good = checkMarks(paragraph, path, report) && checkTabs(paragraph, path, report);
  return good ? paragraph : undefined;
};

function checkMarks({ text: copy, marks = [] }: Paragraph, path: string, report: Report): boolean {
  const ends = new Map<InlineMark['kind'], number>();
  for (const [index, found] of marks.entries()) {
    const { kind, start, end } = found;
    const place = `${path}.marks[${index}]`;
    const before = marks[index - 1];
    if (end > copy.length) {
      fail(report, `${place}.end`, 'out-of-range', { found: end, minimum: 1, maximum: copy.length });
    } else if (start >= end || start < (ends.get(kind) ?? 0)) {
      fail(report, `${place}.start`, 'out-of-range', { found: start, minimum: ends.get(kind) ?? 0, maximum: end - 1 });
    } else if (!isCharacterEdge(copy, start) || !isCharacterEdge(copy, end)) {
      fail(report, place, 'broken-text');
    } else if (before !== undefined && compareMarks(before, found) > 0) {
      fail(report, place, 'wrong-form', { found: kind });
    } else {
      ends.set(kind, end);
      continue;
    }
    return false;
  }
  return true;
}

function checkTabs({ tabs = [] }: Paragraph, path: string, report: Report): boolean {
  const at = tabs.findIndex((tab, index) => index > 0 && tab.at <= (tabs[index - 1]?.at ?? 0));
  if (at < 0) return true;
  const [least, found] = [tabs[at - 1]?.at ?? 0, tabs[at]?.at ?? 0];
  fail(report, `${path}.tabs[${at}].at`, 'out-of-range', { found, minimum: least, maximum: WIDEST });
  return false;
}
