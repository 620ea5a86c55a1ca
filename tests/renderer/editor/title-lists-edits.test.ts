import { describe, expect, it } from 'vitest';
import { validateEdition } from '../../../core/document';
import { readTable, rowsOf, withIgnored, withRows, withTable } from '../../../renderer/editor/title-lists-edits';
import { smallEdition } from '../../core/document/small-edition';

const edition = smallEdition();

describe('the lists of a title', () => {
  it('take a table, each row once, and no row that may not stand', () => {
    const table =
      '柿子节\t2026-10-16\t2026-10-20\n春茶会\t2026-04-10\n错日\t2026-13-01\n\n柿子节\t2026-10-16\t2026-10-20\r\n';
    const made = withTable(withTable(edition, 'events', table), 'events', table);
    expect(made.profile.lists?.events?.slice(0, 2)).toEqual([
      { name: '柿子节', from: '2026-10-16', to: '2026-10-20' },
      { name: '春茶会', from: '2026-04-10' },
    ]);
    expect(rowsOf(made, 'events').map(([name]) => name)).toEqual(['柿子节', '春茶会']);
    expect(validateEdition(structuredClone(made))).toMatchObject({ ok: true });
  });

  it('read commas where there are no tabs, and quotes', () => {
    expect(readTable('\ufeff"丁明远",县委书记\n贺秋实，县长')).toEqual([
      ['丁明远', '县委书记'],
      ['贺秋实', '县长'],
    ]);
  });

  it('are gone with their last row', () => {
    const made = withRows(edition, 'leaders', [
      ['丁明远', '县委书记'],
      ['', '县长'],
    ]);
    expect(rowsOf(made, 'leaders')).toEqual([['丁明远', '县委书记']]);
    expect(withRows(made, 'leaders', []).profile).toEqual(edition.profile);
  });

  it('keep what the title always lets stand, once', () => {
    const made = withIgnored(edition, 'redundant', '凯旋归来');
    expect(made.profile.lists?.ignored).toEqual([{ text: '凯旋归来', code: 'redundant' }]);
    expect(withIgnored(made, 'redundant', '凯旋归来')).toBe(made);
  });
});
