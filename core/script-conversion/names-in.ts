import { foldToSimplified } from '../cjk';
import type { PaperLanguage } from '../document';
import type { ScriptPatch } from './convert-script';

/** A name in a text, and what a conversion makes of its characters. */
export interface FoundName {
  readonly start: number;
  readonly end: number;
  readonly patches: readonly ScriptPatch[];
}

/** Family names whose Traditional form is another than the character has by itself. */
const SURNAMES: ReadonlyMap<string, string> = new Map([
  ['钟', '鍾'],
  ['郁', '郁'],
  ['台', '台'],
  ['涂', '涂'],
  ['岳', '岳'],
  ['后', '后'],
  ['种', '种'],
]);

/**
 * Finds names in texts of either script. Of names that begin at one place the longest is found, and none within another.
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
  return Array.from({ length: written.length }, (_, at): ScriptPatch | undefined => {
    const was = written.charAt(at);
    const start = offset + at;
    if (given !== undefined) {
      const words = given.charAt(at);
      return was === words ? undefined : { start, end: start + 1, was, words, kind: 'name' };
    }
    const may = doubtful.get(was) ?? '';
    const own = may.includes(was) ? was : (characters.get(was) ?? was);
    const words = (at === 0 ? SURNAMES.get(was) : undefined) ?? own;
    const others = [...may].filter((one) => one !== words);
    if (was === words && others.length === 0) return undefined;
    return { start, end: start + 1, was, words, kind: 'name', ...(others.length > 0 && { others }) };
  }).filter((patch) => patch !== undefined);
}
