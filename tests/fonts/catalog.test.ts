import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CATALOG } from '../../fonts';

describe('font catalogue', () => {
  it.each(CATALOG.map((face) => [`${face.family}/${face.weight}`, face] as const))(
    '%s is the file it names',
    (_, face) => {
      const bytes = readFileSync(`node_modules/${face.file}`);
      expect(bytes.length).toBe(face.bytes);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(face.sha256);
    },
  );

  it('gives the licence text of every face', () => {
    for (const face of CATALOG) {
      expect(face.licence).toBe('OFL-1.1');
      expect(readFileSync(`fonts/licences/${face.licenceFile}`, 'utf8')).toMatch(/SIL Open Font License/i);
    }
  });

  it('names each family and weight once', () => {
    const ids = CATALOG.map((face) => `${face.family}/${face.weight}`);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
