/** Words of a pattern by which it is seen that a text has no match of it. */
const begins = new WeakMap<RegExp, readonly string[]>();

/** A Chinese character that stands for itself. */
const HAN = /^[〇㐀-鿿𠀀-𲎯]$/u;

/**
 * Whether a text may have a match of a pattern: it has one of the words that every match begins with. Most patterns
 * look back first, at every character, and for words that most texts do not have.
 */
export function mayMatch(text: string, pattern: RegExp): boolean {
  let words = begins.get(pattern);
  if (words === undefined) begins.set(pattern, (words = beginsWith(pattern.source)));
  return words.length === 0 || words.some((word) => text.includes(word));
}

/** Words of which every match of a pattern begins with one; none where that cannot be told from how it is written. */
export function beginsWith(source: string): readonly string[] {
  const branches = branchesOf(source).map((branch) => firstWords(branch));
  return branches.every((words) => words.length > 0) ? branches.flat() : [];
}

/** What one branch begins with, after all that it looks at beside it. */
function firstWords(branch: string): readonly string[] {
  let at = 0;
  while (/^\(\?(?:<?[=!])/u.test(branch.slice(at))) at = groupEnd(branch, at);
  if (branch.startsWith('(?:', at)) {
    const end = groupEnd(branch, at);
    return isOptional(branch, end) ? [] : beginsWith(branch.slice(at + 3, end - 1));
  }
  let end = at;
  while (HAN.test(branch.charAt(end))) end += 1;
  if (isOptional(branch, end)) end -= 1;
  return end > at ? [branch.slice(at, end)] : [];
}

/** Whether what ends at a place may be left out or stand again. */
function isOptional(source: string, at: number): boolean {
  return /^[?*+{]/u.test(source.slice(at));
}

/** The branches of an alternative that stand in no group. */
function branchesOf(source: string): readonly string[] {
  const branches: string[] = [];
  let from = 0;
  for (let at = 0; at < source.length; at = nextOf(source, at)) {
    if (source.charAt(at) !== '|') continue;
    branches.push(source.slice(from, at));
    from = at + 1;
  }
  return [...branches, source.slice(from)];
}

/** Past a group. */
function groupEnd(source: string, open: number): number {
  let at = open + 1;
  while (at < source.length && source.charAt(at) !== ')') at = nextOf(source, at);
  return at + 1;
}

/** Past a character of a pattern, an escape, a class or a group. */
function nextOf(source: string, at: number): number {
  const character = source.charAt(at);
  if (character === '\\') return at + 2;
  if (character === '(') return groupEnd(source, at);
  if (character !== '[') return at + 1;
  let end = at + 1;
  while (end < source.length && source.charAt(end) !== ']') end += source.charAt(end) === '\\' ? 2 : 1;
  return end + 1;
}
