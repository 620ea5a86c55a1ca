import { describe, expect, it } from 'vitest';
import { formatTypeSize, parseTypeSize } from '../../../core/document';
import { sizeScale, steppedSize, typeStyleOf, withGrid, withTypeStyle, withUnit } from '../../../renderer/editor';
import { smallEdition } from '../../core/document/small-edition';

describe('the page set-up', () => {
  it('keeps running text as large as its cell, and no other text', () => {
    const before = smallEdition();
    const { grid, styles } = before.profile;
    const cell = withGrid(withTypeStyle(before, 'body', { size: grid.size }), { size: 10.5 }).profile;
    expect([cell.grid.size, cell.styles.body.size]).toEqual([10.5, 10.5]);
    const own = withGrid(withTypeStyle(before, 'body', { size: grid.size + 1 }), { size: 10.5 }).profile;
    expect(own.styles.body.size).toBe(grid.size + 1);
    expect(own.styles.caption).toBe(styles.caption);
  });

  it('shows a style with all that it inherits', () => {
    const edition = withTypeStyle(smallEdition(), 'caption', { size: 8 });
    expect(typeStyleOf(edition.profile, 'caption').size).toBe(8);
  });
});

describe('sizes', () => {
  it('are read as they are shown, in whatever unit', () => {
    for (const unit of ['hao', 'pt', 'mm'] as const) {
      const scale = sizeScale(smallEdition().profile, unit);
      for (const points of [9, 10.5, 21, 44]) {
        expect(parseTypeSize(withUnit(formatTypeSize(points, scale), scale), scale.ladder)).toBe(points);
      }
    }
  });

  it('are millimetres without a unit only where millimetres are shown', () => {
    const { profile } = smallEdition();
    expect(withUnit('3.18', sizeScale(profile, 'mm'))).toBe('3.18mm');
    expect(withUnit('小五', sizeScale(profile, 'mm'))).toBe('小五');
    expect(withUnit('9', sizeScale(profile, 'hao'))).toBe('9');
  });

  it('step along the ladder where they go by names, by half points elsewhere, and stay within bounds', () => {
    const { profile } = smallEdition();
    const named = sizeScale(profile, 'hao');
    expect([steppedSize(9, 1, named), steppedSize(9, -1, named), steppedSize(9, 10, named)]).toEqual([10.5, 7.875, 14]);
    expect([steppedSize(63, 1, named), steppedSize(5.25, -1, named)]).toEqual([63.5, 4.75]);
    expect([steppedSize(9, 1, sizeScale(profile, 'pt')), steppedSize(0.6, -1, named)]).toEqual([9.5, 0.5]);
  });
});
