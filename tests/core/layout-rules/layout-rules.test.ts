import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isSimplified, isTraditional } from '../../../core/copy/script';
import { LAYOUT_RULES } from '../../../core/layout-rules';
import { composeEdition } from '../../../core/page';
import { checkEdition } from '../../../core/preflight';
import { fonts } from '../page/fake';
import { diagnosticsOf, editionWith, twoColumns } from './fake';

/** Told from the edition's data, or of boxes and tints: not from what stands on pages. */
const ELSEWHERE = ['L31', 'L32', 'L33', 'L34', 'L37'];

describe('the layout rules', () => {
  it('are L01 to L40, each once and in order', () => {
    const all = Array.from({ length: 40 }, (_, index) => `L${String(index + 1).padStart(2, '0')}`);
    expect(LAYOUT_RULES.map(({ id }) => id)).toEqual(all.filter((id) => !ELSEWHERE.includes(id)));
  });

  it('have each a file of their own, with a test', () => {
    const files = readdirSync('core/layout-rules').map((file) => file.slice(0, -'.ts'.length));
    const tests = new Set(readdirSync('tests/core/layout-rules'));
    for (const { id } of LAYOUT_RULES) {
      const own = files.filter((file) => file.startsWith(`${id.toLowerCase()}-`));
      expect([id, own.length, tests.has(`${own[0]}.test.ts`)]).toEqual([id, 1, true]);
    }
  });

  it('have names in three languages and their scripts', () => {
    for (const { id, name } of LAYOUT_RULES) {
      expect([id, [...name['zh-Hant']].filter(isSimplified)]).toEqual([id, []]);
      expect([id, [...name['zh-Hans']].filter(isTraditional)]).toEqual([id, []]);
      expect([id, name.en]).toEqual([id, expect.stringMatching(/^[a-z][a-z, -]+$/)]);
    }
  });

  it('are run when an edition is checked, and answer the same twice', () => {
    const edition = editionWith([twoColumns]);
    const pages = composeEdition(edition, { fonts });
    const found = checkEdition(edition, pages);
    expect(found.some(({ rule }) => rule === 'L01')).toBe(true);
    expect(checkEdition(edition, pages)).toEqual(found);
  });

  it('are silent on a page without anything', () => {
    const edition = editionWith([[]]);
    expect(diagnosticsOf(edition).map(({ code }) => code)).toEqual(['empty-page']);
  });
});
