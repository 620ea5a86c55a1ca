import { foldToSimplified } from '../cjk';
import type { PaperLanguage } from '../document';
import type { ScriptPatch } from './convert-script';

/** A name in a text, and what a conversion makes of its characters. */
export interface FoundName {
  readonly start: number;
  readonly end: number;
  readonly patches: readonly ScriptPatch[];
}

/** Family names whose Traditional form is another than the character has by itself: most are what they were. */
const SURNAMES: ReadonlyMap<string, string> = new Map([
  ['钟', '鍾'],
  ...Array.from('于范余谷姜沈朱曲卜游党占种郁台涂岳后干里周', (own) => [own, own] as const),
]);

/**
 * Finds names in texts of either script. Of names that begin at one place the longest is found, and none within
 * another.
 */
export function namesIn(
  names: readonly string[],
  options: {
    readonly convert: boolean;
    readonly to: PaperLanguage;
    readonly doubtful: ReadonlyMap<string, string>;
    readonly characters: ReadonlyMap<string, string>;
  },
): (text: string) => readonly FoundName[] {
  const byFirst = new Map<string, { readonly folded: string; readonly given: string }[]>();
  for (const given of names) {
    const folded = foldToSimplified(given);
    if (folded.length < 2) continue;
    const known = byFirst.get(folded.charAt(0));
    if (known === undefined) byFirst.set(folded.charAt(0), [{ folded, given }]);
    else known.push({ folded, given });
  }
  for (const known of byFirst.values()) {
    // Of one name in both scripts the one that is wanted comes first.
    const wanted = ({ folded, given }: { folded: string; given: string }): number =>
      (given !== folded) === (options.to === 'zh-Hant') ? 0 : 1;
    known.sort((a, b) => b.folded.length - a.folded.length || wanted(a) - wanted(b));
  }
  return (text) => {
    if (byFirst.size === 0) return [];
    const whole = foldToSimplified(text);
    const found: FoundName[] = [];
    for (let at = 0; at < whole.length;) {
      const name = byFirst.get(whole.charAt(at))?.find(({ folded }) => whole.startsWith(folded, at));
      if (name === undefined) {
        at += 1;
        continue;
      }
      const end = at + name.folded.length;
      const written = text.slice(at, end);
      const isGiven = (name.given !== name.folded) === (options.to === 'zh-Hant');
      const made = isGiven && written !== name.given ? name.given : undefined;
      found.push({ start: at, end, patches: options.convert ? patchesOf(written, at, made, options) : [] });
      at = end;
    }
    return found;
  };
}

function patchesOf(
  written: string,
  offset: number,
  given: string | undefined,
  { doubtful, characters }: Pick<Parameters<typeof namesIn>[1], 'doubtful' | 'characters'>,
): readonly ScriptPatch[] {
  const forms = given && [...given];
  const made = [...written].map((was, at) => {
    const may = doubtful.get(was) ?? '';
    const own = may.includes(was) ? was : (characters.get(was) ?? was);
    return { may, words: forms?.[at] ?? (at === 0 ? SURNAMES.get(was) : undefined) ?? own };
  });
  const whole = { was: written, words: made.map(({ words }) => words).join('') };
  let at = offset;
  return [...written].flatMap((was, index): readonly ScriptPatch[] => {
    const { may, words } = made[index]!;
    const start = at;
    at += was.length;
    const others = given === undefined ? [...may].filter((one) => one !== words) : [];
    if (was === words && others.length === 0) return [];
    return [{ start, end: at, was, words, kind: 'name', ...(others.length > 0 ? { others } : { whole }) }];
  });
}
