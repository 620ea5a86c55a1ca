import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import tabloid from '../../templates/tabloid-5x14.json';
import { forme } from '../support/forme';
import { FRONT_PAGE } from './copy';

const folder = mkdtempSync(join(tmpdir(), 'forme-bad-'));
const at = (name: string): string => join(folder, name);
/** Where everything that should fail would write. */
const OUT = at('out');

beforeAll(async () => {
  mkdirSync(OUT);
  writeFileSync(at('front.txt'), FRONT_PAGE);
  writeFileSync(at('empty.txt'), '');
  writeFileSync(at('blank.txt'), '\n\n　\n');
  writeFileSync(
    at('noise.dat'),
    Uint8Array.from({ length: 4096 }, (_, index) => (index * 167 + (index >> 3)) % 256),
  );
  writeFileSync(at('page.pdf'), '%PDF-1.4\nnothing');
  writeFileSync(at('line.txt'), '稿'.repeat(1_700_000));
  writeFileSync(at('long.txt'), '稿'.repeat(200_000));
  writeFileSync(at('not.json'), '{"id": ');
  writeFileSync(at('other.json'), '{"id": "mine"}');
  const family = { ...tabloid.styles.body, family: 'No Such Song' };
  writeFileSync(at('font.json'), JSON.stringify({ ...tabloid, styles: { ...tabloid.styles, body: family } }));
  await forme(['make', at('front.txt'), '-o', at('good.forme')]);
  writeFileSync(at('cut.forme'), readFileSync(at('good.forme')).subarray(0, 2000));
  writeFileSync(at('kept.forme'), 'what was there before');
  chmodSync(at('kept.forme'), 0o444);
});
afterAll(() => rmSync(folder, { recursive: true }));

const make = (...args: readonly string[]): string[] => ['make', ...args, '-o', join(OUT, 'a.forme')];
const exported = (...args: readonly string[]): string[] => [
  'export',
  at('good.forme'),
  '-o',
  join(OUT, 'a.pdf'),
  ...args,
];

/** What is wrong, the command, and what its sentence must name. */
const CASES: readonly (readonly [string, () => readonly string[], string])[] = [
  ['an empty file', () => make(at('empty.txt')), 'empty.txt'],
  ['a file of white', () => make(at('blank.txt')), 'blank.txt'],
  ['a binary file', () => make(at('noise.dat')), 'noise.dat'],
  ['a file of another kind', () => make(at('page.pdf')), 'page.pdf” is a pdf file'],
  ['a single line of 5 MB', () => make(at('line.txt')), 'line.txt” has 5.1 MB'],
  ['a line no copy has', () => make(at('long.txt')), 'long.txt” has 200000 characters'],
  ['no file', () => make(at('none.txt')), 'none.txt'],
  ['one bad file among good ones', () => make(at('front.txt'), at('empty.txt')), 'empty.txt'],
  ['a folder as copy', () => make(folder), `“${folder}” is a folder`],
  ['a device as copy', () => make('/dev/zero'), '/dev/zero'],
  ['an unknown template', () => make(at('front.txt'), '-t', 'nonesuch'), 'Choose one of: broadsheet-6x17'],
  ['a template that is not there', () => make(at('front.txt'), '-t', at('none.json')), 'none.json'],
  ['a template that is no JSON', () => make(at('front.txt'), '-t', at('not.json')), 'not.json'],
  ['a template of another form', () => make(at('front.txt'), '-t', at('other.json')), 'other.json'],
  ['a template with a font that is missing', () => make(at('front.txt'), '-t', at('font.json')), 'No Such Song'],
  ['a day that no calendar has', () => make(at('front.txt'), '--date', '2026-02-30'), '--date cannot be “2026-02-30”'],
  ['a number that is none', () => make(at('front.txt'), '--issue', 'x'), '--issue cannot be “x”'],
  ['an unknown option', () => make(at('front.txt'), '--colour'), '“--colour”'],
  ['what export makes, for where another writes', () => ['make', at('front.txt'), '--output', 'a.forme'], '“--output”'],
  ['an option without its value', () => ['make', at('front.txt'), '-o'], '“--out” needs a value'],
  ['an option whose value looks like one', () => make(at('front.txt'), '-t', '-x'), '“-t” needs a value'],
  [
    'a switch with a value',
    () => ['set', at('a.json'), '-o', join(OUT, 'a.pdf'), '--times=3'],
    '“--times” takes no value',
  ],
  ['an unknown command', () => ['print', at('good.forme')], '“print”'],
  ['a name every object has', () => ['toString'], '“toString”'],
  ['nothing to make', () => ['make', '-o', join(OUT, 'a.forme')], 'Usage: forme make COPY'],
  ['a folder as the edition to write', () => ['make', at('front.txt'), '-o', OUT], `“${OUT}” is a folder`],
  ['a place below a file', () => ['make', at('front.txt'), '-o', join(at('front.txt'), 'a.forme')], 'a.forme'],
  ['a folder that is not there', () => ['make', at('front.txt'), '-o', at('none/a.forme')], 'none/a.forme'],
  [
    'a read-only edition to write over',
    () => ['make', at('front.txt'), '-o', at('kept.forme')],
    'kept.forme” is read-only',
  ],
  ['a folder nobody writes in', () => ['make', at('front.txt'), '-o', '/proc/a.forme'], '/proc/a.forme'],
  ['a name longer than any', () => ['make', at('front.txt'), '-o', join(OUT, 'a'.repeat(300))], 'is too long'],
  [
    'an edition that is none',
    () => ['export', at('front.txt'), '-o', join(OUT, 'a.pdf')],
    'front.txt” is not a Forme edition',
  ],
  ['an edition that was cut', () => ['check', at('cut.forme')], 'cut.forme'],
  ['an edition that is not there', () => ['inspect', at('none.forme'), '--layout'], 'none.forme'],
  ['two views at once', () => ['inspect', at('good.forme'), '--layout', '--lines'], 'Usage: forme inspect'],
  ['an export to nowhere', () => ['export', at('good.forme')], 'Usage: forme export'],
  ['a PDF below a file', () => ['export', at('good.forme'), '-o', join(at('front.txt'), 'a.pdf')], 'a.pdf'],
  ['files below a file', () => ['export', at('good.forme'), '-o', join(at('front.txt'), 'x')], 'front.txt'],
  ['an unknown output', () => exported('--output', 'film'), '--output cannot be “film”: press | imposed | proof'],
  ['one name for pictures', () => exported('--output', 'pictures'), 'a.pdf”: DIR is expected'],
  ['marks on a proof', () => exported('--output', 'proof', '--marks'), '--marks means nothing for the output “proof”'],
  ['a round of a press file', () => exported('--round', '二校'), '--round means nothing for the output “press”'],
  ['a sending that is none', () => exported('--send', 'again'), '--send cannot be “again”'],
  ['paper of no office', () => exported('--output', 'imposed', '--sheet', 'A5'), '--sheet cannot be “A5”: A3 | A4'],
  ['pictures below a file', () => ['export', at('good.forme'), '--png', join(at('front.txt'), 'x')], 'front.txt'],
  ['pictures below a file, and a PDF', () => exported('--png', join(at('front.txt'), 'x')), 'front.txt'],
  ['an unknown profile', () => exported('--profile', 'x3'), '--profile cannot be “x3”: x4 | x1a | proof'],
  ['pages that are none', () => exported('--pages', '1,b'), '--pages cannot be “1,b”'],
  ['a page too many', () => exported('--pages', '1,99'), 'There is no page 99'],
  ['page nought', () => exported('--pages', '0'), 'There is no page 0'],
  ['a range upside down', () => exported('--pages', '2-1'), '--pages cannot be “2-1”'],
  ['pictures too fine', () => exported('--png', OUT, '--dpi', '9999'), '--dpi cannot be “9999”'],
  ['pictures of no size', () => exported('--png', OUT, '--dpi', '0'), '--dpi cannot be “0”'],
  ['words after breaks', () => ['breaks', 'a'], 'Usage: forme breaks'],
];

describe('input that cannot be used', () => {
  it.each(CASES)('%s: one sentence, exit 2, nothing written', async (_what, args, named) => {
    const before = readdirSync(folder).sort();
    const run = await forme(args());
    expect(run.stderr).toContain(named);
    expect(run).toMatchObject({ exit: 2, stdout: '' });
    expect(run.stderr).toMatch(/^forme: [^\n]+\.\n$/);
    expect(run.stderr).not.toMatch(/\{\{|undefined|Error|\n.*\n/);
    expect(readdirSync(OUT)).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  it('leaves what it was not allowed to replace as it was', () => {
    expect(readFileSync(at('kept.forme'), 'utf8')).toBe('what was there before');
  });
});
