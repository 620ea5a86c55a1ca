import { describe, expect, it } from 'vitest';
import { createFontLibrary } from '../../../fonts';
import { diskFontSources } from '../../../fonts/node';
import { COMMANDS, keyLabel } from '../../../renderer/editor';
import { en, zhHans, zhHant } from '../../../renderer/i18n';
import { UI_FACES } from '../../../renderer/ui-fonts';

const CATALOGUES = import.meta.glob('../../../locales/*.json', { eager: true, import: 'default' });

/** Panels and desk, which put signs between words themselves. */
const SOURCES = import.meta.glob<string>('../../../renderer/{panels,canvas}/**/*.{ts,tsx}', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** Every character of every text in it; the names of values are not shown. */
function charactersOf(words: unknown): string {
  if (typeof words === 'string') return words.replace(/\{\{.*?\}\}/gu, '').replace(/\s/gu, '');
  return typeof words === 'object' && words !== null ? Object.values(words).map(charactersOf).join('') : '';
}

const sources = Object.values(SOURCES).map((source) => source.replace(/\/\*[^]*?\*\/|\/\/.*/gu, ''));

/** Not those of a Mac, whose own face comes first and has all of them. */
const keys = COMMANDS.flatMap((command) => command.keys).map((key) => keyLabel(key, 'linux'));

const faces = UI_FACES.filter(({ name }) => name === 'Forme Sans');

describe.each(faces.map(({ family, weight }) => `${family}/${weight}`))('the window’s face %s', (id) => {
  const face = createFontLibrary(diskFontSources(['node_modules'])).face(id as `${string}/${number}`);
  const missing = (words: unknown): string[] =>
    [...new Set(charactersOf(words))].filter((character) => face.glyphOf(character.codePointAt(0) ?? 0) === 0);

  it('finds what a face lacks', () => {
    expect(missing('版\u{e123}')).toEqual(['\u{e123}']);
  });

  it.each([
    ['zh-Hans', zhHans],
    ['zh-Hant', zhHant],
    ['en', en],
  ])('has every character of the words in %s', (_, messages) => {
    expect(missing(messages)).toEqual([]);
  });

  it('has every character of findings, failures and reports', () => {
    expect(missing(CATALOGUES)).toEqual([]);
  });

  it('has every key’s sign, and every sign between words', () => {
    expect(missing([keys, sources])).toEqual([]);
  });
});
