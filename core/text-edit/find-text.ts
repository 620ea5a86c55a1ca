import type { Stretch } from '../document';

/** What is looked for, and what counts as the same. */
export interface FindWish {
  readonly text: string;
  /** `text` is a regular expression. */
  readonly expression: boolean;
  /** Capitals and small letters differ. */
  readonly matchCase: boolean;
  /** Full-width and half-width letters, figures and marks 全角半角 differ. */
  readonly matchWidth: boolean;
  /** Latin words and numbers are found whole only; Chinese has no such words. */
  readonly wholeWords: boolean;
}

/** A place where it was found. */
export interface FoundText extends Stretch {
  /** What the groups of an expression hold, the first from index 0; none otherwise. */
  readonly groups: readonly string[];
}

/** Finds in one text after another; why not, where the wish makes no sense. */
export type Finder =
  | { readonly ok: true; readonly find: (text: string) => readonly FoundText[] }
  | { readonly ok: false; readonly code: 'nothing' | 'invalid' };

/** Makes the finder of a wish. It may take any time where the wish is an expression: run it where it can be stopped. */
export function finderOf(wish: FindWish): Finder {
  if (wish.text === '') return { ok: false, code: 'nothing' };
  let pattern: RegExp;
  try {
    const source = wish.expression ? (wish.matchWidth ? wish.text : narrowPattern(wish.text)) : literal(wish);
    pattern = new RegExp(source, wish.matchCase ? 'dgmu' : 'dgimu');
  } catch {
    return { ok: false, code: 'invalid' };
  }
  const find = (text: string): readonly FoundText[] => {
    const found: FoundText[] = [];
    for (const match of (wish.matchWidth ? text : narrow(text)).matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (start === end || (wish.wholeWords && !isWhole(text, { start, end }))) continue;
      const groups = match.indices?.slice(1).map((group) => (group === undefined ? '' : text.slice(...group))) ?? [];
      found.push({ start, end, groups });
    }
    return found;
  };
  return { ok: true, find };
}

/**
 * What a hit is replaced by: the words as they are; for an expression `$1` to `$9` stand for its groups, `$&` for all
 * that was found, `$$` for a dollar sign.
 */
export function replacementOf(text: string, hit: FoundText, words: string, wish: Pick<FindWish, 'expression'>): string {
  if (!wish.expression) return words;
  return words.replaceAll(/\$([$&1-9])/gu, (_, sign: string) => {
    if (sign === '$') return '$';
    if (sign === '&') return text.slice(hit.start, hit.end);
    return hit.groups[Number(sign) - 1] ?? '';
  });
}

/** A text with full-width letters, figures, marks and spaces as half-width ones; every character keeps its place. */
export function narrow(text: string): string {
  return text.replaceAll(/[\uff01-\uff5e\u3000]/gu, (sign) =>
    sign === '\u3000' ? ' ' : String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH),
  );
}

/** A text with half-width letters, figures, marks and spaces as full-width ones. */
export function widen(text: string): string {
  return text.replaceAll(/[\u0020-\u007e]/gu, (sign) =>
    sign === ' ' ? '\u3000' : String.fromCharCode(sign.charCodeAt(0) + FULL_WIDTH),
  );
}

const FULL_WIDTH = 0xff01 - 0x21;

function literal({ text, matchWidth }: FindWish): string {
  return (matchWidth ? text : narrow(text)).replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}

/** Full-width signs of an expression say themselves, never what the half-width ones mean in expressions. */
function narrowPattern(source: string): string {
  return source.replaceAll(/[\uff01-\uff5e\u3000]/gu, (sign) => {
    const code = narrow(sign).charCodeAt(0);
    return String.raw`\x${code.toString(16).padStart(2, '0')}`;
  });
}

const WORD = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{M}]/u;

function isWhole(text: string, { start, end }: Stretch): boolean {
  const cutsFirst = WORD.test(text.charAt(start)) && start > 0 && WORD.test(text.charAt(start - 1));
  const cutsLast = WORD.test(text.charAt(end - 1)) && end < text.length && WORD.test(text.charAt(end));
  return !cutsFirst && !cutsLast;
}
