import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EDITION_FORMAT, canonicalJson } from '../../core/document';
import { readEditionFile } from '../../files';
import { loadModel } from '../../model';

/**
 * Editions of every released format, with the canonical form that they must open as. Files of a released format are
 * never changed and never removed; a new format brings its own and new canonical forms for all.
 */
const FOLDER = join(import.meta.dirname, '..', 'fixtures', 'editions');
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.forme'));

describe('old editions', () => {
  it.each(names)('%s opens as it always did', async (name) => {
    const opened = await readEditionFile(join(FOLDER, name));
    if (!opened.ok) throw new Error(opened.code);
    const form = readFileSync(join(FOLDER, name.replace('.forme', '.json')), 'utf8');
    expect(canonicalJson(opened.edition)).toBe(form);
    expect(canonicalJson(loadModel(opened.modelState).edition())).toBe(form);
    expect(opened.warnings).toEqual([]);
  });

  it('are there for every format', () => {
    for (let format = 1; format <= EDITION_FORMAT; format += 1) {
      expect(names.filter((name) => name.startsWith(`format-${format}-`)).length).toBeGreaterThanOrEqual(3);
    }
  });
});
