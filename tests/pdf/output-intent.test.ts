import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NEWSPRINT } from '../../core/document';
import type { PressSpec } from '../../core/document';
import { withOutputIntent } from '../../pdf';
import type { OutputIntent } from '../../pdf';
import { descTag, newsprintWith, textTag } from '../support/icc-profiles';
import { exportPages, pageOf, unpack } from '../support/pdf-fixture';

const PLANT: PressSpec = {
  ...NEWSPRINT,
  condition: { kind: 'profile', sha256: '0'.repeat(64), file: '云汀印务.icc', description: 'as it was imported' },
};

/** A profile of a plant of its own, and one that a plant made from registered data. */
const OWN = newsprintWith({ tags: { desc: descTag('Yunting coldset 2026'), targ: undefined } });
const REGISTERED = newsprintWith({ tags: { targ: textTag('ICCHDAT IFRA26') } });

const intentFor = (spec: PressSpec, profile?: Uint8Array): Promise<OutputIntent> =>
  withOutputIntent({ spec, folder: 'press', profile }, (intent) => Promise.resolve(intent));

describe('the output intent', () => {
  it('is newsprint of the ink limit when the plant sent no profile', async () => {
    expect(await intentFor({ ...NEWSPRINT, inkLimit: 220 })).toEqual({
      identifier: 'CGATS TR 002',
      condition: 'Coldset offset newsprint (SNAP), CGATS TR 002, total ink 220 %',
      registry: 'http://www.color.org',
      file: 'press/newsprint-TR002-TAC220.icc',
    });
  });

  it('is Custom with the name of the profile, unless that says what registered data it was made from', async () => {
    const own = await intentFor(PLANT, OWN);
    expect(own).toMatchObject({ identifier: 'Custom', condition: 'Yunting coldset 2026' });
    expect(own.registry).toBeUndefined();
    expect(await intentFor(PLANT, REGISTERED)).toMatchObject({
      identifier: 'IFRA26',
      registry: 'http://www.color.org',
    });
  });

  it('never takes newsprint for a profile that is missing or unfit', async () => {
    await expect(intentFor(PLANT)).rejects.toMatchObject({
      code: 'press-profile-missing',
      values: { file: '云汀印务.icc' },
    });
    await expect(intentFor(PLANT, newsprintWith({ space: 'RGB' }))).rejects.toMatchObject({
      code: 'profile-space',
      values: { file: '云汀印务.icc', found: 'RGB' },
    });
    const four = newsprintWith({ major: 4 });
    expect(await intentFor(PLANT, four)).toMatchObject({ identifier: 'CGATS TR 002' });
    await expect(intentFor({ ...PLANT, standard: 'x1a' }, four)).rejects.toMatchObject({ code: 'profile-version' });
  });

  it('is written with the profile in the file, which leaves nothing behind on the disk', async () => {
    let file = '';
    const pdf = await withOutputIntent({ spec: PLANT, folder: 'press', profile: OWN }, (outputIntent) => {
      file = outputIntent.file;
      expect(existsSync(file)).toBe(true);
      return exportPages([pageOf()], { outputIntent });
    });
    expect(existsSync(file)).toBe(false);
    const text = unpack(pdf);
    expect(text).toContain('/OutputConditionIdentifier (Custom)');
    expect(text).toContain('/Info (Yunting coldset 2026)');
    expect(text).not.toContain('RegistryName');
    expect(text).toContain('Yunting coldset 2026\0');
  });
});
