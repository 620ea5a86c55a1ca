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
