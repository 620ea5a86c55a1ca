import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CATALOG } from '../../fonts';

const settings = readFileSync('electron-builder.yml', 'utf8');

describe('packaging', () => {
  it('ships every font file of the catalogue and no other', () => {
    const shipped = [...settings.matchAll(/'(@expo-google-fonts\/[^']+\.ttf)'/g)].map(([, file]) => file);
    expect(shipped.sort()).toEqual(CATALOG.map(({ file }) => file).sort());
  });

  it('names only files of the project', () => {
    for (const file of ['fonts/licences', 'press', 'LICENSE', 'docs/third-party.md', 'tools/package/after-pack.cjs']) {
      expect(settings).toContain(file);
      expect(existsSync(file)).toBe(true);
    }
  });
});
