import type { LayoutRule } from './rule';

/** Gaps wider than this are holes, in em; in narrow columns, of no more cells than these, wider ones must be borne. */
const LOOSE = 0.25;
const NARROW = { cells: 13, loose: 0.33 };

/**
 * L17 松行: white between the characters of a line wider than a quarter of an em. Composing tells of all it had to
 * widen.
 */
export const looseLine: LayoutRule = {
  id: 'L17',
  name: { 'zh-Hans': '松行', 'zh-Hant': '鬆行', en: 'loose line' },
  severity: 'soft',
  scope: 'composing',
  codes: ['loose-line'],
  weigh: ({ values }, page) => {
    const cells = page === undefined ? 0 : Math.round(page.grid.measure / page.grid.cell);
    const most = cells <= NARROW.cells ? NARROW.loose : LOOSE;
    return Number(values['stretch']) > most ? 'soft' : 'info';
  },
};
