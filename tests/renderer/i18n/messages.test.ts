import { describe, expect, it } from 'vitest';
import { MASTHEAD_FIELDS } from '../../../core/document';
import { CHANGE_LABELS, COMMANDS } from '../../../renderer/editor';
import { en, zhHans, zhHant } from '../../../renderer/i18n';

/** Every sentence by its path, such as `topbar.undo`. */
function sentences(tree: object, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') found.set(path + key, value);
    else if (typeof value === 'object' && value !== null) {
      for (const [inner, sentence] of sentences(value, `${path}${key}.`)) found.set(inner, sentence);
    }
  }
  return found;
}

function holes(sentence: string): string[] {
  return [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();
}

describe.each([
  ['zh-Hant', zhHant],
  ['en', en],
])('the words in %s', (_, messages) => {
  const original = sentences(zhHans);
  const translated = sentences(messages);

  it('have the same keys as simplified Chinese', () => {
    expect([...translated.keys()].sort()).toEqual([...original.keys()].sort());
  });

  it('say something everywhere, with the same values', () => {
    for (const [key, sentence] of translated) {
      expect(sentence, key).not.toBe('');
      expect(holes(sentence), key).toEqual(holes(original.get(key) ?? ''));
    }
  });
});

describe('the words in zh-Hant', () => {
  it('have no simplified characters: all are in Big5', () => {
    const big5 = new TextDecoder('big5');
    const pairs = Array.from({ length: 0xfe - 0xa1 }, (_, lead) =>
      Array.from({ length: 0xff - 0x40 }, (__, trail) => big5.decode(Uint8Array.of(0xa1 + lead, 0x40 + trail))),
    );
    const known = new Set(pairs.flat());
    for (const [key, sentence] of sentences({ ...zhHant, languages: {} }))
      expect(sentence.match(/\p{Script=Han}/gu)?.filter((character) => !known.has(character)) ?? [], key).toEqual([]);
  });
});

describe.each([
  ['zh-Hans', zhHans],
  ['zh-Hant', zhHant],
])('the figures in %s', (_, messages) => {
  it('stand close to the Chinese that counts them: 第1版, 共8版', () => {
    const apart = /第 \{\{|\}\} [版行字栏欄篇期处處个個张張段件项項层層]/u;
    const found = [...sentences(messages)].filter(([, sentence]) => apart.test(sentence));
    expect(found).toEqual([]);
  });
});

describe('the words', () => {
  it('name every change in the history', () => {
    expect(Object.keys(zhHans.changes).sort()).toEqual([...CHANGE_LABELS].sort());
  });

  it('name every command and every field of the masthead', () => {
    expect(COMMANDS.map(({ id }) => id).filter((id) => !(id in zhHans.commands))).toEqual([]);
    expect(['name', ...MASTHEAD_FIELDS].sort()).toEqual(Object.keys(zhHans.fields).sort());
  });
});
