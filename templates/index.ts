import broadsheet6x17 from './broadsheet-6x17.json';
import broadsheet8x13 from './broadsheet-8x13.json';
import tabloid5x14 from './tabloid-5x14.json';
import tabloid6x11 from './tabloid-6x11.json';
import tabloidHant5x14 from './tabloid-hant-5x14.json';

/** Every template that comes with Forme, first choice first, as read: `validateProfile` makes profiles of them. */
export const TEMPLATES: readonly unknown[] = [
  broadsheet6x17,
  broadsheet8x13,
  tabloid6x11,
  tabloid5x14,
  tabloidHant5x14,
];
