import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { thirdPartyPage } from '../../tools/licences.mjs';

const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/third-party.md'), 'utf8');

/** Licences under which others' work may be shipped with MIT-licensed software. */
const WELCOME = /^(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|LGPL-3\.0-or-later|OFL-1\.1)( AND |$)/;
/**
 * Data that stands in a file of its own, which our code only reads, may ask the same of what is made from that file
 * (ADR 51).
 */
const WELCOME_DATA = /^(CC-BY-SA-3\.0|LGPL-2\.1-or-later)$/;

describe('docs/third-party.md', () => {
  it('is what `npm run licences` writes', () => {
    expect(page).toBe(thirdPartyPage());
  });

  it('names no licence we may not ship under', () => {
    const words = page.slice(page.indexOf('## Words'), page.indexOf('## Colour profiles'));
    const licences = page
      .slice(page.indexOf('## Packages'), page.indexOf('## Colour profiles'))
      .split('\n')
      .filter((line) => line.startsWith('| ') && !line.includes('---'))
      .map((line) => line.split(' | '))
      .filter(([name]) => !['| package', '| face', '| electron'].includes(name ?? ''))
      .map(([name, second, third]) => ({ name, licence: name?.match(/ \d00$/) ? second : third?.replace(/ \|$/, '') }));
    expect(licences.length).toBeGreaterThan(20);
    expect(
      licences.filter(
        ({ name, licence }) =>
          !WELCOME.test(licence ?? '') && !(words.includes(`${name ?? ''} |`) && WELCOME_DATA.test(licence ?? '')),
      ),
    ).toEqual([]);
  });
});
