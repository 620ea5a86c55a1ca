import { describe, expect, it } from 'vitest';
import { composeEdition } from '../../../core/page';
import { checkLayout } from '../../../core/layout-rules';
import { bare, fonts } from '../page/fake';
import { at, editionWith } from './fake';

const severity = (stretch: number, cells: number) => {
  const profile = { ...bare, grid: { ...bare.grid, cells, columns: 1 } };
  const edition = editionWith([[{ id: 'a', frame: at(0, 1, 0, 40), headline: '修桥' }]], { profile });
  const [page] = composeEdition(edition, { fonts });
  const place = { page: 1, article: 'a1', part: 'body' };
  const diagnostics = [{ code: 'loose-line', severity: 'warning', place, values: { stretch } } as const];
  return checkLayout(edition, [{ ...page!, diagnostics }]).find(({ rule }) => rule === 'L17')?.severity;
};

describe('L17 松行', () => {
  it('warns of gaps over a quarter of an em, in narrow columns over a third', () => {
    expect([severity(0.26, 17), severity(0.34, 13)]).toEqual(['warning', 'warning']);
  });

  it('only tells of narrower ones', () => {
    expect([severity(0.25, 17), severity(0.33, 13), severity(0.34, 14)]).toEqual(['info', 'info', 'warning']);
  });
});
