import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NEWSPRINT, canonicalJson } from '../../core/document';
import type { Edition } from '../../core/document';
import { openEdition, readEditionFile, sha256, writeEditionFile } from '../../files';
import { createModel, loadModel } from '../../model';
import { smallEdition } from '../core/document/small-edition';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'forme-edition-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const pictureBytes = new Uint8Array(500).map((_byte, index) => index % 251);

const profileBytes = new Uint8Array(700).map((_byte, index) => index % 253);

function withPicture(): Edition {
  const edition = smallEdition();
  const [picture] = edition.pictures;
  return { ...edition, pictures: picture ? [{ ...picture, sha256: sha256(pictureBytes) }] : [] };
}

async function write(name: string, edition: Edition): Promise<string> {
  const path = join(folder, name);
  const modelState = createModel(edition).encodeState();
  const result = await writeEditionFile(path, {
    edition,
    modelState,
    pictures: new Map([pictureBytes, profileBytes].map((bytes) => [sha256(bytes), bytes])),
  });
  expect(result).toMatchObject({ ok: true });
  return path;
}

function withProfile(): Edition {
  const edition = withPicture();
  const condition = { kind: 'profile', sha256: sha256(profileBytes), file: '云汀印务.icc', description: '' } as const;
  return { ...edition, profile: { ...edition.profile, press: { ...NEWSPRINT, condition } } };
}

describe('edition file', { timeout: 60_000 }, () => {
  it("keeps the profile of the paper's plant, and tells when it is not there", async () => {
    const opened = await readEditionFile(await write('a.forme', withProfile()));
    if (!opened.ok) throw new Error(opened.code);
    expect(opened.pictures.get(sha256(profileBytes))).toEqual(profileBytes);
    expect(opened.warnings).toEqual([]);

    const path = join(folder, 'b.forme');
    const edition = withProfile();
    await writeEditionFile(path, {
      edition,
      modelState: createModel(edition).encodeState(),
      pictures: new Map([[sha256(pictureBytes), pictureBytes]]),
    });
    expect(await readEditionFile(path)).toMatchObject({
      ok: true,
      warnings: [{ code: 'missing-press-profile', values: { file: path, profile: '云汀印务.icc' } }],
    });
  });

  it('leaves out a profile that the paper no longer asks for', async () => {
    const path = await write('a.forme', withPicture());
    expect(readFileSync(path).includes('profiles/')).toBe(false);
  });

  it('gives back what was written, with no warning', async () => {
    const path = await write('a.forme', withPicture());
    const opened = await readEditionFile(path);
    if (!opened.ok) throw new Error(opened.code);
    expect(canonicalJson(opened.edition)).toBe(canonicalJson(withPicture()));
    expect(canonicalJson(loadModel(opened.modelState).edition())).toBe(canonicalJson(withPicture()));
    expect(opened.pictures.get(sha256(pictureBytes))).toEqual(pictureBytes);
    expect(opened.sha256).toBe(sha256(readFileSync(path)));
    expect(opened.warnings).toEqual([]);
  });

  it('writes equal bytes for equal editions', async () => {
    const first = readFileSync(await write('a.forme', withPicture()));
    expect(readFileSync(await write('b.forme', withPicture())).equals(first)).toBe(true);
  });

  it('keeps the version before beside the new one', async () => {
    const path = await write('a.forme', smallEdition());
    const before = readFileSync(path);
    await write('a.forme', { ...smallEdition(), id: 'later' });
    expect(readFileSync(`${path}.bak`).equals(before)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['a.forme', 'a.forme.bak']);
  });

  it('opens without a picture or a profile that the file lacks or has damaged, and tells of each', async () => {
    const bytes = new Uint8Array(readFileSync(await write('a.forme', withProfile())));
    const parts = unzipSync(bytes);
    const repacked = (change: (name: string, part: Uint8Array) => Uint8Array | undefined): Uint8Array =>
      zipSync(
        Object.fromEntries(
          Object.entries(parts).flatMap(([name, part]): [string, Zippable[string]][] => {
            const changed = change(name, part);
            return changed === undefined ? [] : [[name, name === 'mimetype' ? [changed, { level: 0 }] : changed]];
          }),
        ),
      );
    const isFile = (name: string): boolean => name.startsWith('pictures/') || name.startsWith('profiles/');
    const lacking = repacked((name, part) => (isFile(name) ? undefined : part));
    const spoilt = repacked((name, part) => (isFile(name) ? part.map((byte) => byte ^ 1) : part));
    for (const file of [lacking, spoilt]) {
      const opened = openEdition('a.forme', file);
      if (!opened.ok) throw new Error(opened.code);
      expect(canonicalJson(opened.edition)).toBe(canonicalJson(withProfile()));
      expect(opened.pictures.size).toBe(0);
      expect(opened.warnings.map(({ code }) => code)).toEqual(['missing-picture-file', 'missing-press-profile']);
    }
    const without = repacked((name, part) => (name === 'model.bin' ? undefined : part));
    expect(openEdition('a.forme', without)).toMatchObject({ ok: false, code: 'damaged-edition' });
  });

  it('refuses every flipped bit or opens the same edition', async () => {
    const path = await write('a.forme', withPicture());
    const bytes = new Uint8Array(readFileSync(path));
    const form = canonicalJson(withPicture());
    // A fixed stride that is prime to everything in the file: about 400 flips over all of it.
    const stride = Math.floor((bytes.length * 8) / 400) | 1;
    let refused = 0;
    for (let bit = 0; bit < bytes.length * 8; bit += stride) {
      const flipped = bytes.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const opened = openEdition('a.forme', flipped);
      if (opened.ok) {
        expect(canonicalJson(opened.edition)).toBe(form);
        const lost = opened.warnings.filter(({ code }) => code === 'missing-picture-file');
        const picture = opened.pictures.get(sha256(pictureBytes));
        if (lost.length === 0) expect(picture).toEqual(pictureBytes);
        else expect(picture).toBeUndefined();
      } else {
        refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(300);
  });

  it('refuses every truncation', async () => {
    const bytes = new Uint8Array(readFileSync(await write('a.forme', withPicture())));
    for (let length = 0; length < bytes.length; length += 37) {
      expect(openEdition('a.forme', bytes.subarray(0, length)).ok).toBe(false);
    }
  });

  it('tells apart no edition, a damaged one and a missing or empty file', async () => {
    const other = join(folder, 'other.zip');
    writeFileSync(other, zipSync({ 'word/document.xml': new Uint8Array([60, 62]) }));
    expect(await readEditionFile(other)).toMatchObject({ ok: false, code: 'not-an-edition', values: { file: other } });
    writeFileSync(other, 'plain text');
    expect(await readEditionFile(other)).toMatchObject({ ok: false, code: 'not-an-edition' });
    writeFileSync(other, '');
    expect(await readEditionFile(other)).toMatchObject({ ok: false, code: 'empty-file' });
    expect(await readEditionFile(folder)).toMatchObject({ ok: false, code: 'is-a-folder' });
    expect(await readEditionFile(join(folder, 'none.forme'))).toMatchObject({ ok: false, code: 'missing-file' });
  });

  it('refuses to write an edition that could not be opened again', async () => {
    const path = join(folder, 'a.forme');
    const edition = { ...smallEdition(), id: '' };
    const result = await writeEditionFile(path, { edition, modelState: new Uint8Array(), pictures: new Map() });
    expect(result).toMatchObject({
      ok: false,
      code: 'invalid-edition',
      values: { place: 'id', problem: 'wrong-form' },
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('makes the state again when it is not that of the edition', async () => {
    const path = join(folder, 'a.forme');
    const foreign = createModel({ ...smallEdition(), id: 'other' }).encodeState();
    for (const modelState of [foreign, new Uint8Array([1, 2, 3]), new Uint8Array()]) {
      await writeEditionFile(path, { edition: smallEdition(), modelState, pictures: new Map() });
      const opened = await readEditionFile(path);
      if (!opened.ok) throw new Error(opened.code);
      expect(opened.warnings.map(({ code }) => code)).toEqual(['missing-picture-file', 'state-rebuilt']);
      expect(canonicalJson(loadModel(opened.modelState).edition())).toBe(canonicalJson(smallEdition()));
    }
  });
});
