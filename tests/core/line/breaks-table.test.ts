import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LINE_BREAK, LINE_BREAK_TABLE, LINE_BREAK_CLASS, PLAIN_HAN } from '../../../core/cjk';
import { CHARACTER_CLASSES, characterKeys, resolveMark } from '../../../core/line/breaks/chinese-classes';
import { rulesOf } from '../../../core/line/breaks/chinese-rules';
import { BREAK, CLASS_OF, FINE, KEEP, answer, lastSolid, tabulate, verdictOf } from '../../../core/line/breaks/rules';
import type { Place, Rule } from '../../../core/line/breaks/rules';
import type { Tailoring } from '../../../core/line/breaks/tailoring';
import { readUnits } from '../../../core/line/breaks/units';

const TAILORINGS: readonly Tailoring[] = [
  { mode: 'strict', chinese: false, level: 'gb', levelAsked: false },
  { mode: 'loose', chinese: false, level: 'gb', levelAsked: false },
  { mode: 'normal', chinese: true, level: 'gb', levelAsked: true },
  { mode: 'loose', chinese: true, level: 'basic', levelAsked: false },
  { mode: 'strict', chinese: true, level: 'strict', levelAsked: true },
  { mode: 'normal', chinese: true, level: 'none', levelAsked: true },
  { mode: 'anywhere', chinese: true, level: 'gb', levelAsked: false },
];

function placeOf(text: string, keys: Uint8Array, tailoring: Tailoring): Place {
  const { place, looked } = readUnits(text, keys);
  for (const i of looked) resolveMark(place, i, tailoring);
  return place;
}

/** What the rules say one by one, in their order. */
function byTheRules(rules: readonly Rule[], place: Place, i: number): boolean {
  for (const rule of rules) {
    const spaced = rule.acrossSpaces && place.classes[i - 1] === LINE_BREAK.SP;
    const before = spaced ? lastSolid(place, i) : i - 1;
    if (before < 0) continue;
    if (rule.before && rule.before[place.keys[before]!] === 0) continue;
    if (rule.after && rule.after[place.keys[i]!] === 0) continue;
    if (rule.when && !rule.when(place, i)) continue;
    return rule.verdict === 'break';
  }
  return true;
}

describe('the table of pairs', () => {
  const piece = fc.constantFrom(
    ...'文字一々〜‐–…‥—⸺·・‧，。、；：！？（）“”‘’「」～／/-ab12.,:@%$￥℃+①［］ \t\n"\'㎡�',
    ...[
      'e\u0301',
      '\u0301',
      '\u200b',
      '\u200d',
      '\u2060',
      '\u00a0',
      '😀',
      '🏽',
      '👍',
      '🇨',
      'ᄀ',
      'ᅡ',
      '각',
      'א',
      '\ufffc',
      '´',
    ],
  );
  const text = fc.array(piece, { minLength: 2, maxLength: 12 }).map((pieces) => pieces.join(''));

  it.each(TAILORINGS.map((tailoring) => [JSON.stringify(tailoring), tailoring] as const))(
    'says what the rules say: %s',
    (_name, tailoring) => {
      const rules = rulesOf(tailoring);
      const table = tabulate(rules);
      const keys = characterKeys(tailoring);
      fc.assert(
        fc.property(text, (sample) => {
          const asked = placeOf(sample, keys, tailoring);
          const ruled = placeOf(sample, keys, tailoring);
          for (let i = 1; i < asked.length; i++) {
            const verdict = verdictOf(table, asked.keys[i - 1]!, asked.keys[i]!);
            const found = verdict > 1 ? answer(table, verdict, asked, i) : verdict === 1;
            if (found !== byTheRules(rules, ruled, i)) expect.fail(`${JSON.stringify(sample)} before unit ${i}`);
          }
        }),
        { numRuns: 300 },
      );
    },
  );
});

describe('plain Han', () => {
  it.each(TAILORINGS.map((tailoring) => [JSON.stringify(tailoring), tailoring] as const))(
    'is of one key, and whether a line breaks between two is no question: %s',
    (_name, tailoring) => {
      const keys = characterKeys(tailoring);
      const { first, last } = PLAIN_HAN;
      expect(new Set(keys.subarray(first, last + 1)).size).toBe(1);
      expect([KEEP, BREAK]).toContain(verdictOf(tabulate(rulesOf(tailoring)), keys[first]!, keys[first]!));
    },
  );
});

describe('the classes of characters', () => {
  it('stand in the class that Unicode gives their members, but for the full-width solidus', () => {
    const strays = CHARACTER_CLASSES.flatMap(({ members, to }) => {
      if (!(to in FINE)) return [];
      const inClass = CLASS_OF[FINE[to as keyof typeof FINE]];
      const points =
        typeof members === 'string' ? [...members].map((mark) => mark.codePointAt(0) ?? 0) : [members[0], members[1]];
      return points.filter((point) => (LINE_BREAK_TABLE[point]! & LINE_BREAK_CLASS) !== inClass);
    });
    expect(String.fromCodePoint(...strays)).toBe('／');
  });

  it('name their source, as every rule does', () => {
    for (const { source } of CHARACTER_CLASSES) expect(source).not.toBe('');
    for (const tailoring of TAILORINGS) for (const { source } of rulesOf(tailoring)) expect(source).not.toBe('');
  });
});
