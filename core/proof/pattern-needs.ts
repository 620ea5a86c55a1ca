/*
 * What a match of a pattern cannot do without, read from how the pattern is written: sets of characters, of each of
 * which a text must have one. Most texts lack something of most patterns, and for these nothing is looked for; a
 * pattern that no text may match is never made.
 */

/** Larger sets are hardly ever lacking. */
const MOST_CHARACTERS = 64;
const DIGITS = '0123456789';
/** A range of a class of no more characters is taken as these. */
const WIDEST_RANGE = 20;
const FIRST_BEYOND_ASCII = 0x80;

/** By how patterns are written: one within a function is another object each time. */
const needsOfPatterns = new Map<string, readonly string[]>();

/** Whether a text may have a match of a pattern. */
export function mayMatch(text: string, pattern: RegExp): boolean {
  if (pattern.ignoreCase) return true;
  const { source } = pattern;
  let needs = needsOfPatterns.get(source);
  if (needs === undefined) needsOfPatterns.set(source, (needs = needsOf(source)));
  if (needs.length === 0) return true;
  markCharacters(text);
  for (const characters of needs) if (!hasOneOf(characters)) return false;
  return true;
}

const NONE: readonly RegExpExecArray[] = [];

/** The matches of a pattern with the flag `g` in a whole text. */
export function matchesIn(text: string, pattern: RegExp): Iterable<RegExpExecArray> {
  return mayMatch(text, pattern) ? text.matchAll(pattern) : NONE;
}

/** So many bits of a character's code tell it from others here. */
const MARK_BITS = 12;
const MARK_MASK = (1 << MARK_BITS) - 1;
/** A bit for the characters that a text has, until another text is asked about. */
const marks = new Uint32Array(1 << (MARK_BITS - 5));
let marked = '';

function markCharacters(text: string): void {
  if (text === marked) return;
  marked = text;
  marks.fill(0);
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charCodeAt(at) & MARK_MASK;
    marks[mark >>> 5]! |= 1 << (mark & 31);
  }
}

/** Whether the text that is marked may have one of some characters. */
function hasOneOf(characters: string): boolean {
  for (let at = 0; at < characters.length; at += 1) {
    const mark = characters.charCodeAt(at) & MARK_MASK;
    if ((marks[mark >>> 5]! & (1 << (mark & 31))) !== 0) return true;
  }
  return false;
}

/** The sets of characters that a pattern needs one each of, the smallest first; cases are told apart. */
export function needsOf(source: string): readonly string[] {
  const branches = branchesOf(source).map(needsOfBranch);
  const [first = [], ...others] = branches;
  if (others.length === 0) return first;
  if (branches.some(({ length }) => length === 0)) return [];
  return small([[...new Set(branches.map(([least = '']) => least).join(''))].join('')]);
}

/** The smallest first, without those that are large or there already. */
function small(needs: readonly string[]): readonly string[] {
  return [...new Set(needs)].filter(({ length }) => length <= MOST_CHARACTERS).sort((a, b) => a.length - b.length);
}

function needsOfBranch(branch: string): readonly string[] {
  const needs: string[] = [];
  for (let at = 0; at < branch.length;) {
    const end = atomEnd(branch, at);
    if (!isOptional(branch, end)) needs.push(...needsOfAtom(branch.slice(at, end)));
    at = end;
  }
  return small(needs);
}

/** What is at a place may be left out. */
function isOptional(source: string, end: number): boolean {
  return source.startsWith('?', end) || source.startsWith('*', end) || source.startsWith('{0', end);
}

function needsOfAtom(atom: string): readonly string[] {
  if (atom === '\\d') return [DIGITS];
  if (atom.startsWith('(')) {
    const head = /^\((?:\?(?:<?[=!]|<\w+>|:))?/u.exec(atom)?.[0] ?? '';
    return head.endsWith('!') ? [] : needsOf(atom.slice(head.length, -1));
  }
  if (atom.startsWith('[')) {
    const characters = classOf(atom.slice(1, -1));
    return characters === undefined || characters === '' ? [] : [characters];
  }
  // What is written in ASCII may be a part of an escape: \k<name>, \u3000.
  return atom.length === 1 && atom.charCodeAt(0) >= FIRST_BEYOND_ASCII ? [atom] : [];
}

/** The characters of a class; `undefined` where it tells those that it has not, or is too wide. */
function classOf(written: string): string | undefined {
  const plain = written.replaceAll('\\d', DIGITS);
  if (plain.startsWith('^') || plain.includes('\\')) return undefined;
  let characters = '';
  for (const [part, from, to] of plain.matchAll(/([^])-([^])|[^]/gu)) {
    if (from === undefined || to === undefined) {
      characters += part;
      continue;
    }
    const [first, last] = [from.codePointAt(0)!, to.codePointAt(0)!];
    if (last - first > WIDEST_RANGE) return undefined;
    for (let code = first; code <= last; code += 1) characters += String.fromCodePoint(code);
  }
  return characters;
}

/** The branches of an alternative that stand in no group. */
function branchesOf(source: string): readonly string[] {
  const branches: string[] = [];
  let from = 0;
  for (let at = 0; at < source.length; at = atomEnd(source, at)) {
    if (source.charAt(at) !== '|') continue;
    branches.push(source.slice(from, at));
    from = at + 1;
  }
  return [...branches, source.slice(from)];
}

/** Past a group. */
function groupEnd(source: string, open: number): number {
  let at = open + 1;
  while (at < source.length && source.charAt(at) !== ')') at = atomEnd(source, at);
  return at + 1;
}

/** Past a character of a pattern, an escape, a class or a group. */
function atomEnd(source: string, at: number): number {
  const character = source.charAt(at);
  if (character === '\\') return at + 2;
  if (character === '(') return groupEnd(source, at);
  if (character !== '[') return at + (source.codePointAt(at)! > 0xffff ? 2 : 1);
  let end = at + 1;
  while (end < source.length && source.charAt(end) !== ']') end += source.charAt(end) === '\\' ? 2 : 1;
  return end + 1;
}
