import { BLACK } from '../../core/display-list';
import type { DisplayItem, DisplayList, Rule } from '../../core/display-list';
import type { FontBook } from '../../core/font';
import { mmToPoints } from '../../core/units';
import { plainLine } from '../plain-type';
import type { PlainLine } from '../plain-type';

/** A line of a section: its size and weight are those of fine print unless it says otherwise. */
export interface ReportRow {
  readonly text: string;
  readonly strong?: true;
}

/** A part of a report under a head of its own. */
export interface ReportSection {
  readonly head: string;
  readonly rows: readonly ReportRow[];
}

/** A report as words, ready to be set. */
export interface ReportText {
  readonly title: string;
  /** Names and their values. */
  readonly pairs: readonly (readonly [string, string])[];
  readonly sections: readonly ReportSection[];
  /** What stands in the place of so many rows that find no room. */
  readonly more: (count: number) => string;
  /** The line at the foot, for signatures. */
  readonly foot: string;
}

/** A4, upright (ISO 216). */
const WIDTH = mmToPoints(210);
const HEIGHT = mmToPoints(297);
const MARGIN = mmToPoints(16);
const RIGHT = WIDTH - MARGIN;
/** Where values begin, right of their names. */
const VALUES = MARGIN + mmToPoints(26);

const TITLE_SIZE = 18;
const HEAD_SIZE = 10;
const TEXT_SIZE = 8.5;
const ROW_SIZE = 6.5;
const LEADING = 13;
const ROW_LEADING = 10;
/** What stays free at the foot for the signatures. */
const FOOT = MARGIN + mmToPoints(14);
/** A section takes at least its head and two rows: one, and what tells of the rest. */
const LEAST_SECTION = LEADING * 1.6 + 4 + 2 * ROW_LEADING;

/** Sets a report on one sheet. Rows that find no room are told by how many they are. */
export function reportSheet({ title, pairs, sections, more, foot }: ReportText, fonts: FontBook): DisplayList {
  const items: DisplayItem[] = [];
  let y = MARGIN;
  const line = (leading: number, set: Omit<PlainLine, 'y'>): void => {
    y += leading;
    items.push(plainLine({ width: RIGHT - set.x, ...set, y }, fonts));
  };
  const rule = (): void => {
    y += 4;
    items.push(levelRule(y));
  };
  line(TITLE_SIZE, { text: title, x: WIDTH / 2, size: TITLE_SIZE, weight: 700, align: 'centre' });
  y += 4;
  rule();
  y += 2;
  for (const [name, value] of pairs) {
    line(LEADING, { text: value, x: VALUES, size: TEXT_SIZE });
    items.push(plainLine({ text: name, x: MARGIN, y, size: TEXT_SIZE, weight: 700 }, fonts));
  }
  sections.forEach(({ head, rows }, index) => {
    y += LEADING * 0.6;
    line(LEADING, { text: head, x: MARGIN, size: HEAD_SIZE, weight: 700 });
    rule();
    const kept = (sections.length - 1 - index) * LEAST_SECTION;
    const room = Math.max(1, Math.floor((HEIGHT - FOOT - y - kept) / ROW_LEADING));
    const shown = rows.length <= room ? rows : rows.slice(0, room - 1);
    for (const { text, strong } of shown) {
      line(ROW_LEADING, { text, x: MARGIN, size: ROW_SIZE, weight: strong === true ? 700 : 400 });
    }
    if (shown.length < rows.length) {
      line(ROW_LEADING, { text: more(rows.length - shown.length), x: MARGIN, size: ROW_SIZE });
    }
  });
  items.push(levelRule(HEIGHT - MARGIN - LEADING));
  items.push(plainLine({ text: foot, x: MARGIN, y: HEIGHT - MARGIN, size: TEXT_SIZE }, fonts));
  return { page: 0, width: WIDTH, height: HEIGHT, items };
}

const RULE_WIDTH = 0.5;

function levelRule(y: number): Rule {
  const owner = { kind: 'furniture', id: 'outputs', part: 'rule' } as const;
  return { kind: 'rule', owner, x1: MARGIN, y1: y, x2: RIGHT, y2: y, width: RULE_WIDTH, ink: BLACK };
}
