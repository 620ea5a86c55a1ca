import { TYPE_SIZE_RANGE, nextTypeSize } from '../../core/document';
import type { Profile } from '../../core/document';
import type { SizeUnit } from '../../ipc';

/** How sizes of type are shown and read: `formatTypeSize` takes it whole, `parseTypeSize` its ladder. */
export interface SizeScale {
  readonly unit: 'name' | 'pt' | 'mm';
  readonly ladder: 'founder' | 'office';
  readonly language: 'zh-Hans' | 'zh-Hant';
}

/** The scale of a paper in the unit that a person has chosen. */
export function sizeScale({ sizeLadder = 'founder', language }: Profile, unit: SizeUnit): SizeScale {
  return { unit: unit === 'hao' ? 'name' : unit, ladder: sizeLadder, language };
}

/** What was entered as people of this unit mean it: a number alone is in millimetres where sizes are shown in them. */
export function withUnit(text: string, { unit }: SizeScale): string {
  return unit === 'mm' && /^[\d.０-９．\s]+$/u.test(text) ? `${text.trim()}mm` : text;
}

/** What one step of a size adds, in points, where it goes by no ladder. */
const STEP = 0.5;

/**
 * The size (points) that an arrow key makes of one: where sizes go by names, the next one of the ladder (小五 → 五号);
 * else, for larger steps, and beyond the ladder's ends, half points. It stays within what type there is.
 */
export function steppedSize(points: number, by: number, { unit, ladder }: SizeScale): number {
  const named =
    unit === 'name' && Math.abs(by) === 1 ? nextTypeSize(points, by > 0 ? 'larger' : 'smaller', ladder) : undefined;
  return named ?? Math.min(TYPE_SIZE_RANGE.most, Math.max(TYPE_SIZE_RANGE.least, points + by * STEP));
}
