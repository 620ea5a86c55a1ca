import { BLACK } from '../../core/display-list';
import type { DisplayItem, DisplayList, Ink } from '../../core/display-list';
import type { FontBook } from '../../core/font';
import { mmToPoints } from '../../core/units';
import { plainLine, wrapPlain } from '../plain-type';
import type { Correction, CorrectionWords } from './corrections';

/** A4, upright (ISO 216). */
const WIDTH = mmToPoints(210);
const HEIGHT = mmToPoints(297);
const MARGIN = mmToPoints(14);
const RIGHT = WIDTH - MARGIN;
const FOOT = HEIGHT - MARGIN - mmToPoints(6);
/**
 * Where columns begin, in millimetres from the margin: page, story and place, sign, text, who, state, and the box to
 * tick.
 */
const COLUMNS = [0, 9, 54, 71, 132, 158, 175] as const;
const GAP = mmToPoints(2);

const TITLE_SIZE = 15;
const SIZE = 8;
const LEADING = 11;
/** From the last line of a row to the rule under it. */
const ROW_GAP = 5;
const FINE = 7;
const GREY: Ink = { kind: 'process', cmyk: [0, 0, 0, 0.6] };

/** What a list of corrections is headed by. */
export interface CorrectionHead {
  /** The paper, its date and number. */
  readonly title: string;
}

/**
 * Sets a list of corrections on sheets to print: a row a mark, its comment and answers under it, and a box to tick,
 * ticked where it is done. A row that fits on no sheet goes on on the next.
 */
export function correctionSheets(
  corrections: readonly Correction[],
  { title }: CorrectionHead,
  { list }: CorrectionWords,
  fonts: FontBook,
): readonly DisplayList[] {
  const sheets: DisplayItem[][] = [];
  let items: DisplayItem[] = [];
  let y = 0;
  /** Where the rows of a sheet begin. */
  let top = 0;
  const put = (
    text: string,
    column: number,
    options: { y: number; size?: number; ink?: Ink; weight?: number },
  ): void => {
    items.push(plainLine({ text, x: columnAt(column), size: SIZE, ...options }, fonts));
  };
  const begin = (): void => {
    items = [];
    sheets.push(items);
    y = MARGIN + TITLE_SIZE;
    items.push(plainLine({ text: list.title, x: MARGIN, y, size: TITLE_SIZE, weight: 700 }, fonts));
    items.push(plainLine({ text: title, x: RIGHT, y, size: SIZE, align: 'end' }, fonts));
    y += LEADING + 7;
    const { heads } = list;
    const names = [heads.page, `${heads.story}／${heads.place}`, heads.sign, `${heads.was} → ${heads.asks}`];
    [...names, heads.reader, heads.state].forEach((name, column) => put(name, column, { y, weight: 700 }));
    y += 4;
    items.push(rule(y, 0.8));
    top = y;
  };
  const nextLine = (): void => {
    if (y + LEADING > FOOT) begin();
    y += LEADING;
  };
  begin();
  for (const one of corrections) {
    const columns = columnsOf(one).map((lines, column) => lines.flatMap((line) => wrapped(line, column)));
    const notes = notesOf(one).flatMap((line) => wrapPlain(line, { size: FINE, width: RIGHT - columnAt(1) }, fonts));
    const lines = Math.max(...columns.map((own) => own.length));
    if (y > top && y + (lines + notes.length) * LEADING + ROW_GAP > FOOT) begin();
    for (let index = 0; index < lines; index++) {
      nextLine();
      columns.forEach((own, column) => {
        const line = own[index];
        if (line !== undefined) put(line, column, { y });
      });
      if (index === 0) items.push(box(columnAt(COLUMNS.length - 1), y - SIZE + 1, { ticked: one.done }));
    }
    for (const line of notes) {
      nextLine();
      items.push(plainLine({ text: line, x: columnAt(1), y, size: FINE, ink: GREY }, fonts));
    }
    y += ROW_GAP;
    items.push(rule(y, 0.3));
  }
  if (corrections.length === 0) put(list.none, 1, { y: y + LEADING });
  return sheets.map((own, index) => {
    const foot = list.foot
      .replace('{{page}}', `${index + 1}/${sheets.length}`)
      .replace('{{count}}', `${corrections.length}`);
    const last = plainLine({ text: foot, x: MARGIN, y: HEIGHT - MARGIN, size: FINE, ink: GREY }, fonts);
    return { page: 0, width: WIDTH, height: HEIGHT, items: [...own, last] };
  });

  function wrapped(text: string, column: number): readonly string[] {
    return wrapPlain(text, { size: SIZE, width: widthOf(column) }, fonts);
  }

  function columnsOf(one: Correction): readonly (readonly string[])[] {
    const { page, story, place, sign, was, asks, round, reader, at, state } = one;
    const text = asks === '' ? was : was === '' ? `+ ${asks}` : `${was} → ${asks}`;
    return [
      [page === undefined ? '—' : String(page)],
      [story, place].filter((each) => each !== ''),
      [sign],
      [text],
      [`${reader} ${round}`, at.slice(5)],
      [state],
    ];
  }

  function notesOf({ comment, replies }: Correction): readonly string[] {
    return [...(comment === '' ? [] : [`${list.heads.comment}：${comment}`]), ...replies];
  }
}

function columnAt(column: number): number {
  return MARGIN + mmToPoints(COLUMNS[column] ?? 0);
}

function widthOf(column: number): number {
  const next = COLUMNS[column + 1];
  return (next === undefined ? RIGHT : MARGIN + mmToPoints(next)) - columnAt(column) - GAP;
}

function rule(y: number, width: number): DisplayItem {
  const owner = { kind: 'furniture', id: 'outputs', part: 'rule' } as const;
  return { kind: 'rule', owner, x1: MARGIN, y1: y, x2: RIGHT, y2: y, width, ink: BLACK };
}

/** A box for a tick, and the tick where there is one. */
function box(x: number, y: number, { ticked }: { readonly ticked: boolean }): DisplayItem {
  const owner = { kind: 'furniture', id: 'outputs', part: 'rule' } as const;
  const line = (...[x1, y1, x2, y2]: readonly [number, number, number, number]): readonly number[] => [
    ...[x1, y1, x1, y1, x2, y2, x2, y2],
  ];
  const [right, foot] = [x + SIZE, y + SIZE];
  const sides = [line(x, y, right, y), line(right, y, right, foot), line(right, foot, x, foot), line(x, foot, x, y)];
  const low = [x + SIZE * 0.42, y + SIZE * 0.76] as const;
  const tick = [line(x + SIZE * 0.18, y + SIZE * 0.5, ...low), line(...low, x + SIZE * 0.84, y + SIZE * 0.2)];
  return { kind: 'path', owner, contours: [...sides, ...(ticked ? tick : [])], ink: BLACK, width: 0.5 };
}
