import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { boxOfRect, pageSpace } from '../../../core/annotation';
import type { Rect } from '../../../core/geometry';
import { annotationsOfMarks, marksOfAnnotations } from '../../../core/mark-exchange';
import type { ProofMark } from '../../../core/document';
import { composeEdition } from '../../../core/page';
import { MARK_NAMES, readRemarks } from '../../../outputs';
import { proofMark, textAnchor } from '../../core/marks/marks';
import { fonts } from '../../core/page/fake';
import { paper } from '../../core/page/recomposed-paper';
import { buildPdf } from '../../support/pdf-builder';

/*
 * Remarks as the programs themselves wrote them (tests/fixtures/annotations), put onto a proof of ours: all of each is
 * as it was but where it stands. Those on type go onto one stretch of the first paragraph after another.
 */

const edition = paper();
const pages = composeEdition(edition, { fonts });
const { width, height } = pages[0]!.list;
const space = pageSpace(height);
const anchor = (from: number, to: number) => textAnchor(edition.stories[0]!, 'body:0', from, to);

/** Characters of each remark on type, and from one to the next. */
const [LENGTH, STEP] = [3, 5];
const BARE = [60, 80, 160, 120] as const;

function rectsOf(from: number, to: number): readonly Rect[] {
  const mark = proofMark('m', anchor(from, to), { sign: 'note' });
  const [told] = annotationsOfMarks([mark], { edition, pages, names: MARK_NAMES[0]!, colourOf: () => [1, 0, 0] });
  return told?.quads ?? [told!.rect];
}

const list = (values: readonly number[]): string => `[ ${values.map((value) => value.toFixed(3)).join(' ')} ]`;

const numbersOf = (text: string): readonly number[] => text.trim().split(/\s+/u).map(Number);

/** The corners of a box in the order in which a program wrote those of another. */
function asWritten(corners: readonly number[], [left = 0, foot = 0, right = 0, top = 0]: readonly number[]): string {
  const middle = (axis: number): number => {
    const along = corners.filter((_, index) => index % 2 === axis);
    return (Math.min(...along) + Math.max(...along)) / 2;
  };
  const [across, up] = [middle(0), middle(1)];
  return corners
    .map((value, index) => (index % 2 === 0 ? (value < across ? left : right) : value < up ? foot : top))
    .map((value) => value.toFixed(3))
    .join(' ');
}

/** A remark of a file where it stands on characters, or on bare paper. */
function moved(dictionary: string, from: number): string {
  const kind = /\/Subtype \/(\w+)/u.exec(dictionary)?.[1] ?? '';
  const rects = rectsOf(from, from + LENGTH);
  const [left, foot, right, top] = boxOfRect(space, rects[0]!);
  const middle = (foot + top) / 2;
  const through = [left - 1, middle - 1, right + 1, middle + 1];
  const boxes: Readonly<Record<string, readonly number[]>> = {
    Caret: [left - 4, foot - (top - foot) * 0.15, left + 4, foot + (top - foot) * 0.45],
    Text: [left - 9, middle - 10, left + 9, middle + 10],
    FreeText: BARE,
    Stamp: BARE,
    FileAttachment: BARE,
  };
  return dictionary
    .replace(/\/Rect \[([^\]]*)\]/u, (_, corners: string) => {
      return `/Rect [ ${asWritten(numbersOf(corners), boxes[kind] ?? [left, foot, right, top])} ]`;
    })
    .replace(/\/QuadPoints \[([^\]]*)\]/u, (_, corners: string) => {
      const first = numbersOf(corners).slice(0, 8);
      return `/QuadPoints [ ${rects.map((rect) => asWritten(first, boxOfRect(space, rect))).join(' ')} ]`;
    })
    .replace(/\/L \[[^\]]*\]/u, `/L ${list(through)}`)
    .replace(/\/Vertices \[[^\]]*\]/u, `/Vertices ${list(through)}`)
    .replace(/\/InkList \[ \[[^\]]*\]/u, `/InkList [ ${list(through)}`);
}

interface Fixture {
  readonly objects: Readonly<Record<string, string>>;
}

/** The marks that a program's remarks come to; the remark at an index stands on the characters from five times that. */
function marksOf(program: string): readonly ProofMark[] {
  const path = new URL(`../../fixtures/annotations/${program}.json`, import.meta.url);
  const { objects } = JSON.parse(readFileSync(path, 'utf8')) as Fixture;
  const names = Object.keys(objects);
  const file = buildPdf({
    catalog: '<< /Type /Catalog /Pages @pages >>',
    pages: '<< /Type /Pages /Kids [@page] /Count 1 >>',
    page: `<< /Type /Page /Parent @pages /MediaBox [0 0 ${width} ${height}] /Annots [${names.map((name) => `@${name}`).join(' ')}] >>`,
    ...Object.fromEntries(names.map((name, index) => [name, moved(objects[name]!, index * STEP)])),
  });
  const read = readRemarks(file, pages);
  if (!read.ok) throw new Error(read.code);
  const options = { edition, pages, names: MARK_NAMES, round: 'second', now: '2026-11-26T10:00:00Z' } as const;
  const brought = marksOfAnnotations(read.annotations, options);
  expect(brought.unmatched).toEqual([]);
  return brought.marks;
}

/** Sign, words, characters by the first and how many or what of a place, and time; then what was answered. */
const told = ({ sign, text, comment, anchor: on, reader, state, at, replies = [] }: ProofMark): readonly string[] => [
  ...[sign, text ?? comment ?? ''],
  on.kind === 'text' ? `${on.from.offset}+${on.to.offset - on.from.offset}` : on.shape,
  ...[at, ...(reader === 'reader' ? [] : [reader]), ...(state === 'open' ? [] : [state])],
  ...replies.map((reply) => `${reply.reader}: ${reply.text}`),
];

describe('remarks that programs wrote themselves come to marks on their characters', () => {
  it('Acrobat: states that answer states, of the remark and of answers; two quads; words right to left', () => {
    const marks = marksOf('acrobat');
    expect(marks.slice(0, -1).map(told)).toEqual([
      // Made by something else before: without a name, a title and a zone.
      ['query', '', '0+3', '2025-05-22T05:57:14Z', ''],
      [
        ...['instruct', 'This is an highlight that Bob put there', '5+3', '2025-05-23T06:33:09Z'],
        ...['reader: Very cool! I love it', 'reader: Really nice', 'Guest: Accepted set by Guest'],
        ...['reader: Accepted set by reader', 'reader: Accepted set by reader'],
      ],
      [
        ...['instruct', 'This is a green highlight that bob put there', '10+3', '2025-05-27T13:59:13Z', 'done'],
        'reader: an reply for this comment',
      ],
      ['query', '', '70+3', '2025-05-27T13:59:27Z'],
      ['query', '', '75+3', '2019-08-04T17:21:15Z'],
      ['query', '', '80+3', '2019-08-04T17:21:01Z'],
      ['query', '', '85+3', '2019-08-04T17:21:26Z'],
      ['delete', '', '90+3', '2019-08-04T17:21:46Z'],
      ['instruct', 'reader', '95+3', '2020-01-26T14:32:15Z'],
    ]);
    const last = marks.at(-1)!;
    expect([last.text?.slice(0, 7), last.text?.split('\n').length]).toEqual(['כלבלב ה', 14]);
    expect(told(last).slice(2, 4)).toEqual(['100+3', '2021-02-16T08:05:03Z']);
  });

  it('Acrobat 9: no names; a caret with the strikeout that is grouped with it; corners column by column, and from the right', () => {
    expect(marksOf('acrobat-9').map(told)).toEqual([
      ['instruct', '16', '0+3', '2021-05-24T05:51:11Z'],
      ['instruct', '15', '5+3', '2021-05-24T05:51:04Z'],
      ['insert', '13', '10+0', '2021-05-24T05:50:41Z'],
      ['correct', 'el leo. Ut ni14', '20+3', '2021-05-24T05:50:56Z'],
    ]);
  });

  it('Foxit: an intent of its own, a stamp of its own, an attached file that is named by its words', () => {
    expect(marksOf('foxit').map(told)).toEqual([
      ['instruct', 'Text content', '0+0', '2015-12-20T22:37:35Z'],
      ['instruct', 'Highlight content', '5+3', '2015-12-30T14:22:48Z'],
      ['instruct', 'Underline content', '10+3', '2015-12-27T23:27:36Z'],
      ['instruct', 'Squiggly content', '15+3', '2015-12-30T14:22:05Z'],
      ['instruct', 'StrikeOut content', '20+3', '2015-12-29T14:05:16Z'],
      ['insert', 'Caret content', '25+0', '2015-12-20T22:46:04Z'],
      ['instruct', 'Ink content', '30+3', '2015-12-20T22:46:43Z'],
      ['instruct', 'FreeText content', 'rectangle', '2015-12-20T22:32:13Z'],
      ['instruct', 'Line content', '45+3', '2015-12-20T22:30:05Z'],
      ['instruct', 'Square content', '50+3', '2015-12-20T22:23:50Z'],
      ['instruct', 'Circle content', '55+3', '2015-12-20T22:23:57Z'],
      ['instruct', 'Polygon content', '60+3', '2015-12-20T22:22:21Z'],
      ['instruct', 'Polyline content', '65+3', '2015-12-20T22:22:34Z'],
      ['instruct', 'Stamp content', 'rectangle', '2015-12-21T22:36:11Z'],
      ['instruct', 'Test.txt', 'point', '2015-12-20T22:48:32Z'],
    ]);
  });

  it('WPS: offsets that no zone has, and no time; an area marked as type is; ink that was rubbed out', () => {
    expect(marksOf('kingsoft').map(told)).toEqual([
      ['instruct', 'title', 'rectangle', '2026-11-26T10:00:00Z', ''],
      ['query', '', '10+3', '2022-01-10T07:55:30Z'],
      ['instruct', '', 'arrow', '2022-01-10T07:57:15Z'],
      ['instruct', '', '20+3', '2022-01-10T07:57:44Z'],
      ['instruct', '多边形批注', '25+3', '2022-01-10T07:58:53Z'],
      ['instruct', '', '30+3', '2022-01-10T07:58:59Z'],
      ['instruct', '这是一个注解。', '35+0', '2022-01-10T08:00:15Z'],
      ['instruct', 'hightlight', '40+3', '2022-01-10T08:01:02Z'],
      ['instruct', 'underline', '45+3', '2022-01-10T08:01:38Z'],
      ['instruct', 'strikeout', '50+3', '2022-01-10T08:02:11Z'],
      ['insert', 'caret', '55+0', '2022-01-10T08:02:37Z'],
      ['instruct', '', '60+3', '2022-01-10T08:02:57Z'],
      ['instruct', '', '85+3', '2022-01-10T08:13:00Z'],
    ]);
  });

  it('Okular: dates without their last apostrophe', () => {
    expect(marksOf('okular').map(told)).toEqual([
      ['instruct', 'Underline content', '0+3', '2019-04-07T14:59:55Z'],
      ['instruct', 'Highlight content', '5+3', '2019-04-07T16:58:42Z'],
      ['instruct', 'StrikeOut content', '10+3', '2019-04-07T17:05:19Z'],
      ['instruct', 'Squiggly content', '15+3', '2019-04-07T17:00:53Z'],
    ]);
  });
});
