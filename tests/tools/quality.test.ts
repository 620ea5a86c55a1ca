import { expect, it } from 'vitest';
import { BLACK } from '../../core/display-list';
import type { GlyphRun } from '../../core/display-list';
import { measureQuality } from '../bench/quality';

const GRID = { left: 100, step: 60, measure: 42, size: 10, leading: 14 };

/** Lines of one paragraph in the first leg: text, pitch in points, row. */
function paragraph(part: string, lines: readonly (readonly [text: string, pitch: number, row: number])[]): GlyphRun[] {
  return lines.map(([text, pitch, row]) => ({
    kind: 'glyphs',
    owner: { kind: 'article', id: 'a', part: 'body' },
    source: { story: 'a', part, start: 0, end: 0 },
    face: 'face',
    size: GRID.size,
    ink: BLACK,
    glyphs: [...text].map(() => 1),
    text: [...text],
    x: [...text].map((_, index) => GRID.left + index * pitch),
    y: [...text].map(() => 50 + row * GRID.leading),
  }));
}

function measure(...paragraphs: readonly GlyphRun[][]) {
  return measureQuality([{ page: 1, width: 500, height: 500, items: paragraphs.flat() }], GRID);
}

it('takes the stretch of a line from the pitch of its Han, last lines left out', () => {
  const quality = measure(
    paragraph('body:0', [
      ['天地人和', 10.6, 0],
      ['春夏秋冬', 10.8, 1],
      ['东西', 14, 2],
    ]),
  );
  expect(quality).toMatchObject({ lines: 3, justified: 2, loose: 0, tight: 0, offGrid: 0 });
  expect(quality.mean).toBeCloseTo(0.07, 9);
  expect(quality.deviation).toBeCloseTo(0.01, 9);
  expect(quality.largest).toBeCloseTo(0.08, 9);
  expect(quality.jump).toBe(0);
});

it('counts loose and tight lines, and those that end off the measure', () => {
  const quality = measure(
    paragraph('body:0', [
      ['天地人和', 11.2, 0],
      ['天地人和山', 9.5, 1],
      ['东西', 10, 2],
    ]),
  );
  expect(quality).toMatchObject({ loose: 1, tight: 1, faults: { ragged: 2 } });
});

it('finds marks where they may not stand and last lines of one character', () => {
  const { faults } = measure(
    paragraph('body:0', [
      ['天地人（', 10, 0],
      ['，天地人', 10, 1],
      ['和。', 10, 2],
    ]),
    paragraph('body:1', [
      ['天地人和', 10, 3],
      ['春', 10, 4],
    ]),
    paragraph('body:2', [['！天', 10, 5]]),
  );
  expect(faults).toMatchObject({ badEnd: 1, badStart: 1, orphan: 1, orphanWithMark: 1 });
});

it('tells a number cut from a line end at a space, and a dash cut from one between two', () => {
  const { faults } = measure(
    paragraph('body:0', [
      ['天地12', 10, 0],
      ['34天地', 10, 1],
      ['地ab ', 10, 2],
      ['cd地—', 10, 3],
      ['—天——', 10, 4],
      ['——天地', 10, 5],
    ]),
  );
  expect(faults).toMatchObject({ split: 1, wordBreak: 1, badStart: 1 });
});

it('measures how far a baseline stands from the grid', () => {
  expect(
    measure(
      paragraph('body:0', [
        ['天地人和', 10, 0],
        ['天地人和', 10, 3.1],
      ]),
    ).offGrid,
  ).toBeCloseTo(1.4, 9);
});
