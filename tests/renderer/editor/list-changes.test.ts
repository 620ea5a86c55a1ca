import { describe, expect, it } from 'vitest';
import { validateEdition } from '../../../core/document';
import { LIST_CATALOGUE, LIST_NAMES, isListRow, listsOfTitle } from '../../../core/proof';
import {
  changeOf,
  changedLists,
  listText,
  standingRows,
  withListAsShipped,
  withOwnRows as ownRows,
  withRowTurned,
  withShipped,
} from '../../../renderer/editor/list-changes';
import { readManyRows, readRows } from '../../../renderer/editor/read-rows';
import { LIST_SUBJECTS } from '../../../renderer/editor/list-subjects';
import { smallEdition } from '../../core/document/small-edition';

const edition = smallEdition();
const withOwnRows = (...given: Parameters<typeof ownRows>) => ownRows(...given) ?? expect.fail('too many rows');
const { rows } = LIST_CATALOGUE.redundant;
const [first = ''] = rows;

describe('a list that comes with Forme, as a title has it', () => {
  it('has rows struck and brought back', () => {
    const struck = withRowTurned(edition, 'redundant', { text: first, standing: 'ours' });
    expect(changeOf(struck, 'redundant')).toEqual({ list: 'redundant', struck: [first] });
    expect(standingRows(struck, 'redundant')[0]).toEqual({ text: first, standing: 'struck' });
    expect(listsOfTitle(struck.profile.lists).redundant).not.toContain(first);
    expect(changedLists(struck)).toEqual(new Set(['redundant']));
    expect(withRowTurned(struck, 'redundant', { text: first, standing: 'struck' }).profile).toEqual(edition.profile);
  });

  it('has rows added, each once whatever script they are in, and removed', () => {
    const own = withOwnRows(edition, 'offices', ['茶館掌櫃', '茶馆掌柜', '镇长']);
    expect(changeOf(own, 'offices')).toEqual({ list: 'offices', added: ['茶館掌櫃'] });
    expect(standingRows(own, 'offices')[0]).toEqual({ text: '茶館掌櫃', standing: 'own' });
    expect(withOwnRows(own, 'offices', ['茶馆掌柜', '镇长'])).toBe(own);
    expect(validateEdition(structuredClone(own))).toMatchObject({ ok: true });
    expect(withRowTurned(own, 'offices', { text: '茶館掌櫃', standing: 'own' }).profile).toEqual(edition.profile);
  });

  it('has a struck row back when it is added', () => {
    const struck = withRowTurned(edition, 'redundant', { text: first, standing: 'ours' });
    expect(withOwnRows(struck, 'redundant', [first]).profile).toEqual(edition.profile);
  });

  it("gives way to the title's own, and comes back beside them", () => {
    const own = withOwnRows(withOwnRows(edition, 'phrases', ['云岚好茶香四季']), 'phrases', ['一二三四五六'], true);
    expect(standingRows(own, 'phrases')).toEqual([{ text: '一二三四五六', standing: 'own' }]);
    expect(listsOfTitle(own.profile.lists).phrases).toEqual(['一二三四五六']);
    const both = withShipped(own, 'phrases', true);
    expect(standingRows(both, 'phrases')).toHaveLength(LIST_CATALOGUE.phrases.rows.length + 1);
    expect(changeOf(withShipped(both, 'phrases', false), 'phrases').instead).toBe(true);
    expect(withListAsShipped(both, 'phrases').profile).toEqual(edition.profile);
  });

  it('leaves what the title changes in other lists, and lists that this version does not know', () => {
    const other = { list: 'of-another-version', added: ['一'] };
    const lists = { leaders: [{ name: '丁明远' }], changes: [other] };
    const before = { ...edition, profile: { ...edition.profile, lists } };
    const changed = withOwnRows(before, 'phrases', ['云岚好茶香四季']);
    expect(changed.profile.lists?.changes).toEqual([other, { list: 'phrases', added: ['云岚好茶香四季'] }]);
    expect(withListAsShipped(changed, 'phrases').profile).toEqual(before.profile);
  });

  it('takes no more rows than the document does, and then none', () => {
    const many = Array.from({ length: 20_000 }, (_, at) => `掌柜${at}`);
    const full = withOwnRows(edition, 'offices', many);
    expect(validateEdition(structuredClone(full))).toMatchObject({ ok: true });
    expect(ownRows(full, 'offices', ['茶师'])).toBeUndefined();
    expect(ownRows(full, 'offices', ['茶师'], true)).toBeDefined();
  });

  it('tells a row that it cannot have', () => {
    const lists = { changes: [{ list: 'plausible', added: ['水深 公里'] }] };
    const made = { ...edition, profile: { ...edition.profile, lists } };
    expect(standingRows(made, 'plausible')[0]).toEqual({ text: '水深 公里', standing: 'unfit' });
    expect(listText(made, 'plausible')).not.toContain('公里\n');
  });
});

describe('rows that are pasted or read from a file', () => {
  it('are taken by the form of their list', () => {
    expect(readRows('offices', '\ufeff掌柜　茶师\r\n\n掌柜\t馆主')).toEqual({
      rows: ['掌柜', '茶师', '馆主'],
      unfit: [],
    });
    expect(readRows('residue.asGbk', '锛 鐨勬')).toEqual({ rows: ['锛', '鐨', '勬'], unfit: [] });
    expect(readRows('redundant', '"凯旋归来","凯旋"\n甲 乙 丙')).toEqual({
      rows: ['凯旋归来 凯旋'],
      unfit: ['甲 乙 丙'],
    });
    expect(readRows('confusables', 'face book\tFacebook').rows).toEqual(['face book\tFacebook']);
    expect(readRows('plausible', '水深\t米\t0\t300\n水深\t米').rows).toEqual(['水深 米 0 300']);
    expect(readRows('word-choices', '再 在 (')).toEqual({ rows: [], unfit: ['再 在 ('] });
    expect(readRows('offices', '长'.repeat(401)).rows).toEqual([]);
  });

  it.each(LIST_NAMES)('are those of %s, written out', (list) => {
    const own = standingRows(edition, list).map(({ text }) => text);
    expect(readRows(list, listText(edition, list))).toEqual({ rows: own, unfit: [] });
    expect(own.every((row) => isListRow(list, row))).toBe(true);
  });
});

it('every list has one subject', () => {
  expect(Object.values(LIST_SUBJECTS).flat().sort()).toEqual([...LIST_NAMES].sort());
});

describe('a text of thousands of rows', () => {
  it('is read as a short one is, in turns with other work', async () => {
    const lines = Array.from({ length: 2_600 }, (_, at) => (at % 7 === 0 ? `掌柜${at % 900} 茶师` : `茶商${at % 900}`));
    const text = ['旧叫法 新叫法 多', ...lines].join('\n');
    const turns: string[] = [];
    const port = new MessageChannel();
    port.port1.addEventListener('message', ({ data }: MessageEvent<string>) => turns.push(data));
    port.port1.start();
    port.port2.postMessage('a message');
    const read = await readManyRows('redundant', text);
    turns.push('read');
    port.port1.close();
    expect(read).toEqual(readRows('redundant', text));
    expect(read.unfit.length).toBeGreaterThan(0);
    expect(turns).toEqual(['a message', 'read']);
  });
});
