import broadsheet10x13 from './broadsheet-10x13.json';
import broadsheet6x17 from './broadsheet-6x17.json';
import broadsheet8x13 from './broadsheet-8x13.json';
import broadsheetHant10x13 from './broadsheet-hant-10x13.json';
import bulletin from './bulletin.json';
import countyWeekly from './county-weekly.json';
import hantTabloid from './hant-tabloid.json';
import schoolPaper from './school-paper.json';
import tabloid5x14 from './tabloid-5x14.json';
import tabloid6x11 from './tabloid-6x11.json';
import tabloid7x13 from './tabloid-7x13.json';
import tabloidHant5x14 from './tabloid-hant-5x14.json';
import tabloidHant7x13 from './tabloid-hant-7x13.json';
import townWeekly from './town-weekly.json';

/**
 * Every template that comes with Forme, as read: `profileOfTemplate` makes profiles of them. First the plain papers,
 * one for each usual grid, first choice first; then the designed ones, which are based on them.
 */
export const TEMPLATES: readonly unknown[] = [
  broadsheet6x17,
  broadsheet8x13,
  tabloid6x11,
  tabloid5x14,
  tabloidHant5x14,
  tabloid7x13,
  broadsheet10x13,
  tabloidHant7x13,
  broadsheetHant10x13,
  countyWeekly,
  townWeekly,
  hantTabloid,
  schoolPaper,
  bulletin,
];
