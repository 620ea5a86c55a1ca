import { describe, expect, it } from 'vitest';
import type { PictureItem } from '../../../../core/display-list';
import type { Picture } from '../../../../core/document';
import { checkPictureResolution, leastPpi } from '../../../../core/preflight/print/picture-resolution';

const WHOLE = { x: 0, y: 0, width: 1, height: 1 };

function shown(width: number, changes: Partial<PictureItem> = {}): readonly PictureItem[] {
  const owner = { kind: 'article', id: 'a', part: 'picture' } as const;
  return [
    { kind: 'picture', owner, picture: 'p', rect: { x: 0, y: 0, width, height: width }, crop: WHOLE, ...changes },
  ];
}

function check(items: readonly PictureItem[], picture: Partial<Picture> = {}, screen = 100): readonly object[] {
  const file: Picture = { id: 'p', name: 'p.jpg', sha256: '', type: 'image/jpeg', width: 600, height: 600, ...picture };
  return checkPictureResolution({ page: 3, width: 800, height: 800, items }, { pictures: [file], screen });
}

describe('pictures too coarse for their size', () => {
  it('are told with their pixels an inch and the least there may be', () => {
    // 600 pixels on four inches, and a point less than four.
    expect(check(shown(288))).toEqual([]);
    expect(check(shown(289))).toEqual([
      {
        code: 'low-resolution',
        severity: 'warning',
        place: { page: 3, article: 'a', part: 'picture', picture: 'p' },
        values: { ppi: 149, minimum: 150 },
      },
    ]);
  });

  it('are told by what is left of them after the crop', () => {
    const crop = { x: 0.2, y: 0.2, width: 0.5, height: 0.5 };
    expect(check(shown(144, { crop }))).toEqual([]);
    expect(check(shown(200, { crop }))).toMatchObject([{ values: { ppi: 108 } }]);
  });

  it('are told each, also when two stand in one article', () => {
    expect(check([...shown(400), ...shown(500)])).toHaveLength(2);
  });

  it('need more where they are black and white, less where the screen is coarse', () => {
    expect(check(shown(54), { colour: 'bilevel' })).toEqual([]);
    expect(check(shown(72), { colour: 'bilevel' })).toMatchObject([{ values: { ppi: 600, minimum: 800 } }]);
    expect(check(shown(300), {}, 85)).toEqual([]);
    expect(leastPpi({}, 85)).toBe(128);
  });

  it('are no matter when the edition does not hold them', () => {
    expect(check(shown(400, { picture: 'gone' }))).toEqual([]);
  });
});
