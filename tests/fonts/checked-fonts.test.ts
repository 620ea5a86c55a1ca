import { mkdtempSync, renameSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LARGEST_FONT, checkFont, type FontVerdict } from '../../fonts';
import { checkUserFonts, putFontAside, type FontCheckHost, type FontRecordStore } from '../../fonts/node';
import { fontFile, hostileFonts } from '../support/font-files';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'forme-checked-fonts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A store in memory, and how often it was written. */
function store(text = ''): FontRecordStore & { text: string } {
  const kept = { text };
  return {
    get text() {
      return kept.text;
    },
    set text(next) {
      kept.text = next;
    },
    load: () => Promise.resolve(kept.text),
    keep: (next) => {
      kept.text = next;
      return Promise.resolve();
    },
  };
}

/** A host whose check notes what it looked at. */
function host(
  records: FontRecordStore,
  check: FontCheckHost['check'] = ({ read }) => Promise.resolve(checkFont(read()) ?? 'good'),
): { looked: string[]; verdicts: () => Promise<Record<string, FontVerdict>> } {
  const looked: string[] = [];
  const watched: FontCheckHost['check'] = (font) => {
    looked.push(font.path.slice(folder.length + 1));
    return check(font);
  };
  const verdicts = async (): Promise<Record<string, FontVerdict>> => {
    const fonts = await checkUserFonts({ folder, records, check: watched });
    return Object.fromEntries(fonts.map(({ name, verdict }) => [name, verdict]));
  };
  return { looked, verdicts };
}

const put = (name: string, bytes: Uint8Array): void => writeFileSync(join(folder, name), bytes);
const endless = (): Uint8Array => hostileFonts['a glyph made of itself']?.() ?? new Uint8Array();

describe("the check of the fonts in the user's folder", () => {
  it('looks through each file once, for as long as its bytes stay the same', async () => {
    put('a.ttf', fontFile());
    put('b.ttf', endless());
    const records = store();
    const first = host(records);
    expect(await first.verdicts()).toEqual({ 'a.ttf': 'good', 'b.ttf': 'endless' });
    expect(first.looked).toEqual(['a.ttf', 'b.ttf']);

    // A new name and a new time are the same bytes.
    renameSync(join(folder, 'a.ttf'), join(folder, 'c.ttf'));
    utimesSync(join(folder, 'b.ttf'), 1, 1);
    const second = host(records);
    expect(await second.verdicts()).toEqual({ 'b.ttf': 'endless', 'c.ttf': 'good' });
    expect(second.looked).toEqual([]);

    put('b.ttf', fontFile({ family: 'Mended' }));
    const third = host(records);
    expect(await third.verdicts()).toEqual({ 'b.ttf': 'good', 'c.ttf': 'good' });
    expect(third.looked).toEqual(['b.ttf']);
  });

  it('puts a font aside that ends or holds up the process which looks through it, and goes on with the others', async () => {
    put('a.ttf', fontFile());
    put('b.ttf', fontFile({ family: 'Other' }));
    const records = store();
    const dying = host(records, ({ path }) => Promise.resolve(path.endsWith('a.ttf') ? undefined : 'good'));
    expect(await dying.verdicts()).toEqual({ 'a.ttf': 'put-aside', 'b.ttf': 'good' });
    const later = host(records);
    expect(await later.verdicts()).toEqual({ 'a.ttf': 'put-aside', 'b.ttf': 'good' });
    expect(later.looked).toEqual([]);
  });

  it('puts a font aside that brought down the process which keeps the records', async () => {
    put('a.ttf', fontFile());
    const records = store();
    // Killed in the middle: what it noted before is all that is left.
    await expect(host(records, () => Promise.reject(new Error('killed'))).verdicts()).rejects.toThrow('killed');
    const noProcess = 0x3fffffff;
    records.text = records.text.replace(`"process": ${process.pid}`, `"process": ${noProcess}`);
    const later = host(records);
    expect(await later.verdicts()).toEqual({ 'a.ttf': 'put-aside' });
    expect(later.looked).toEqual([]);
  });

  it('does not take a font that another process is looking at right now for one that brought it down', async () => {
    put('a.ttf', fontFile());
    const records = store();
    await expect(host(records, () => Promise.reject(new Error('busy'))).verdicts()).rejects.toThrow('busy');
    expect(records.text).toContain(`"process": ${process.pid}`);
    expect(await host(records).verdicts()).toEqual({ 'a.ttf': 'good' });
  });

  it('remembers what was put aside after it had passed', async () => {
    put('a.ttf', fontFile());
    put('b.ttf', fontFile({ family: 'Other' }));
    const records = store();
    const [first] = await checkUserFonts({ folder, records, check: () => Promise.resolve('good') });
    await putFontAside(records, first?.sha256 ?? '');
    renameSync(join(folder, 'a.ttf'), join(folder, 'z.ttf'));
    expect(await host(records).verdicts()).toEqual({ 'b.ttf': 'good', 'z.ttf': 'put-aside' });
  });

  it('does not read what is too large, and keeps nothing of it', async () => {
    put('a.ttf', new Uint8Array());
    truncateSync(join(folder, 'a.ttf'), LARGEST_FONT + 1);
    const records = store();
    const { looked, verdicts } = host(records);
    expect(await verdicts()).toEqual({ 'a.ttf': 'too-large' });
    expect([looked, records.text]).toEqual([[], '']);
  });

  it('starts anew from records that are damaged, and leaves a folder without fonts alone', async () => {
    const records = store('{"fonts":[{"name":"a.ttf","bytes":1},7,{"sha256":"x","verdict":"fine"}]}');
    expect(await host(records).verdicts()).toEqual({});
    put('a.ttf', fontFile());
    expect(await host(records).verdicts()).toEqual({ 'a.ttf': 'good' });
    expect(statSync(join(folder, 'a.ttf')).size).toBeGreaterThan(0);
    expect(await host(store('not json')).verdicts()).toEqual({ 'a.ttf': 'good' });
  });
});
