import { describe, expect, it } from 'vitest';
import { placedImages } from '../../../core/makeup/placement';
import type { Placed } from '../../../core/makeup/placement';
import type { Shape, ShapeImage } from '../../../core/makeup/shape';

/** A picture of ten vertical lines beyond a head of four, in two bands. */
const PICTURE: ShapeImage = { column: 1, columns: 1, line: 4, lines: 10, captionRows: 0, wordRows: 1 };

function placed(image: ShapeImage, deeper: number, shapeLines = 15): Placed {
  const shape: Shape = {
    ...{ columns: 2, lines: shapeLines, kind: 'text', cost: 0, air: 0, airy: true, rows: 20, pictures: [] },
    head: { column: 0, columns: 2, line: 0, lines: 4, size: 20, reach: 2 },
    images: [image],
    bodies: [{ column: 0, columns: 1, line: 4, lines: 10 }],
  };
  const item = {
    story: 's',
    rank: 1,
    shapes: { byWidth: [], widths: [], smallest: 0, largest: 0, best: 0, bestCost: 0 },
  };
  return { item, shape, column: 3, line: 7, lines: shapeLines + deeper, air: 0 };
}

describe('a picture in bands', () => {
  it.each([0, 1, 2])('reaches the end of a place that is %i lines deeper than its story', (deeper) => {
    const [image] = placedImages(placed(PICTURE, deeper));
    expect(image).toMatchObject({ column: 4, line: 11, lines: 10 + deeper });
  });

  it('stays as it is where more lines are missing than it may be cropped by', () => {
    expect(placedImages(placed(PICTURE, 3))[0]).toMatchObject({ line: 11, lines: 10 });
  });

  it('is left as it is where columns are no bands', () => {
    const { wordRows: _wordRows, ...level } = PICTURE;
    expect(placedImages(placed(level, 2))[0]).toMatchObject({ line: 11, lines: 10 });
  });
});
