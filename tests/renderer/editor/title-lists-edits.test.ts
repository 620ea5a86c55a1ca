import { describe, expect, it } from 'vitest';
import { validateEdition } from '../../../core/document';
import type { Edition } from '../../../core/document';
import {
  newRows,
  readTable,
  rowsOf,
  tableText,
  withIgnored,
  withRows,
  withNewRows,
} from '../../../renderer/editor/title-lists-edits';
import type { TitleListName } from '../../../renderer/editor/title-lists-edits';
import { enSheets } from '../../../renderer/i18n/en-sheets';
import { zhHansSheets } from '../../../renderer/i18n/zh-hans-sheets';
import { zhHantSheets } from '../../../renderer/i18n/zh-hant-sheets';
import { smallEdition } from '../../core/document/small-edition';

const edition = smallEdition();
const withTable = (into: Edition, list: TitleListName, text: string): Edition =>
  withNewRows(into, list, newRows(into, list, text) ?? { added: [] });

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

  it('tell what of a table can be no row, and take none beyond what the document does', () => {
    expect(newRows(edition, 'events', '柿子节\t2026-10-16\n错日\t2026-13-01\n柿子节\t2026-10-16')).toEqual({
      added: [['柿子节', '2026-10-16', '']],
      unfit: ['错日 2026-13-01'],
    });
    const full = withTable(edition, 'people', Array.from({ length: 20_000 }, (_, at) => `丁${at}`).join('\n'));
    expect(validateEdition(structuredClone(full))).toMatchObject({ ok: true });
    expect(newRows(full, 'people', '丁0')).toEqual({ added: [], unfit: [] });
    expect(newRows(full, 'people', '贺秋实')).toBeUndefined();
    expect(withTable(full, 'people', '贺秋实')).toBe(full);
  });

  it('take no first line that says what the columns hold, in any language, and tell it', () => {
    for (const { titleLists } of [zhHansSheets, zhHantSheets, enSheets]) {
      const { name, office, from, to, wrong, right } = titleLists.column;
      const read = (list: TitleListName, head: string, row: string) => newRows(edition, list, `${head}\n${row}`);
      expect(read('leaders', `${name}\t${office}`, '丁明远\t县长')).toEqual({
        ...{ added: [['丁明远', '县长']], unfit: [], head: `${name} ${office}` },
      });
      expect(read('events', `${name},${from},${to}`, '春茶会,2026-04-10')).toMatchObject({ unfit: [] });
      expect(read('confusables', `${wrong}\t${right}`, '布署\t部署')?.added).toEqual([['布署', '部署']]);
    }
    expect(newRows(edition, 'people', '\ufeff姓名\n丁明远')).toEqual({
      added: [['丁明远', '']],
      unfit: [],
      head: '姓名',
    });
    // Anything else in it is somebody's row.
    expect(newRows(edition, 'people', '姓名\t县长')?.added).toEqual([['姓名', '县长']]);
    expect(newRows(edition, 'people', '丁明远\n姓名')?.added).toHaveLength(2);
    expect(newRows(edition, 'people', '')).toEqual({ added: [], unfit: [] });
  });

  it('read commas where there are no tabs, and quotes', () => {
    expect(readTable('\ufeff"丁明远",县委书记\n贺秋实，县长')).toEqual([
      ['丁明远', '县委书记'],
      ['贺秋实', '县长'],
    ]);
  });

  it('are read from files of any spreadsheet', () => {
    const utf16 = new Uint8Array([0xff, 0xfe, 0x00, 0x4e, 0x09, 0x00, 0x8c, 0x4e]);
    expect(tableText(utf16, 'zh-Hans')).toBe('一\t二');
    expect(tableText(new TextEncoder().encode('一\t二'), 'zh-Hans')).toBe('一\t二');
    expect(tableText(new Uint8Array([0xd2, 0xbb, 0x09, 0xb6, 0xfe]), 'zh-Hans')).toBe('一\t二');
    expect(tableText(new Uint8Array([0xa4, 0x40, 0x09, 0xa4, 0x47]), 'zh-Hant')).toBe('一\t二');
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
    const long = withIgnored(edition, 'unclosed', '长'.repeat(200));
    expect(rowsOf(long, 'ignored')).toHaveLength(1);
    expect(validateEdition(structuredClone(long))).toMatchObject({ ok: true });
  });
});
