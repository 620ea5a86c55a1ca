import { CATALOG } from './catalog';

/**
 * Families for the characters of one script that have none of their own in the other, and what stands for them there.
 */
const ONE_SCRIPT: Readonly<Record<string, string>> = { 'Ma Shan Zheng': 'Noto Serif TC' };

/** A family that stands for another, and its weights, rising. */
export interface FamilyCounterpart {
  readonly family: string;
  readonly weights: readonly number[];
}

/**
 * For each family that comes with Forme and is cut for the other script: the one that stands for it in a paper of this
 * language. Users' own families have none.
 */
export function familyCounterparts(language: 'zh-Hans' | 'zh-Hant'): Readonly<Record<string, FamilyCounterpart>> {
  const [from, to] = language === 'zh-Hant' ? [' SC', ' TC'] : [' TC', ' SC'];
  const weights = new Map<string, number[]>();
  for (const { family, weight } of CATALOG) weights.set(family, [...(weights.get(family) ?? []), weight]);
  const pairs: [string, FamilyCounterpart][] = [];
  for (const family of weights.keys()) {
    const other = family.endsWith(from) ? family.slice(0, -from.length) + to : undefined;
    const own = language === 'zh-Hant' ? ONE_SCRIPT[family] : undefined;
    const name = other ?? own;
    const has = name === undefined ? undefined : weights.get(name)?.toSorted((a, b) => a - b);
    // What was drawn with a brush was drawn to be seen: the boldest stands for it.
    if (name !== undefined && has !== undefined) {
      pairs.push([family, { family: name, weights: own === undefined ? has : has.slice(-1) }]);
    }
  }
  return Object.fromEntries(pairs);
}
