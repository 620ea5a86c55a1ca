import { describe, expect, it } from 'vitest';
import { shapeStrength } from '../../../core/makeup/shape';
import { BLANK, displayWith } from '../../../core/makeup/state';
import { itemOf, placedAt, shapeOf } from './small-page';

/** A shape whose head has this size, with a picture over one column of so many lines. */
const shown = (size: number, lines: number) =>
  shapeOf(2, 20, {
    head: { column: 0, columns: 2, line: 0, lines: 3, size, reach: 2 },
    images: [{ column: 0, columns: 1, line: 4, lines, captionRows: 0 }],
  });

describe('displayWith', () => {
  const [lead, strong, weak] = [shown(30, 9), shown(28, 12), shown(12, 6)];
  const all = [strong, lead, weak].reduce(
    (display, shape, at) => displayWith(display, placedAt(itemOf(shape === lead ? 0 : at + 1, [shape]), shape, 0, 0)),
    BLANK,
  );

  it('knows the head of the lead, and the strongest of the others, in whatever order they are placed', () => {
    expect(all.lead).toBe(shapeStrength(lead));
    expect(all.rival).toBe(shapeStrength(strong));
  });

  it('knows the picture of the lead, and the largest of the others', () => {
    expect(all.leadPicture).toBe(9);
    expect(all.otherPicture).toBe(12);
  });
});
