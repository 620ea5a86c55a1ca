import { describe, expect, it } from 'vitest';
import { readLayout, scoreDesk } from '../../../core/makeup/score-sheet';
import { mastheadFrame, settingOf } from '../../../core/page';
import { pageSetOf, plainPapers } from '../../bench/page-sets';
import { library as fonts } from '../../support/pdf-fixture';
import { itemOf, placedAt, shapeOf } from './small-page';

/** A front page whose masthead leaves an ear 报眼 at its right. */
const paper = plainPapers().find(({ id }) => id === 'broadsheet-8x13')!;
const { edition } = pageSetOf(paper, fonts, { kind: 'front over an advertisement', count: 5, day: 1 });
const masthead = mastheadFrame(edition)!;
const desk = scoreDesk(edition, 1, { setting: settingOf(edition, fonts) });

/** Whether a story over two columns is read as an ear. */
function isEarAt(column: number, line: number, lines: number): boolean {
  const shape = shapeOf(2, lines);
  const [told] = readLayout([placedAt(itemOf(1, [shape]), shape, column, line)], desk).told;
  return told?.ear === true;
}

describe('a layout as the page score reads it', () => {
  it('has a story beside the masthead as an ear, as the page that is composed has', () => {
    const beside = masthead.column + masthead.columns;
    // The line of white below it does not count.
    expect(isEarAt(beside, masthead.line, masthead.lines + 1)).toBe(true);
    expect(isEarAt(beside, masthead.line, masthead.lines + 2)).toBe(false);
    expect(isEarAt(masthead.column, masthead.line + masthead.lines, 12)).toBe(false);
  });
});
