import { wordsOf } from '../cjk';
import type { PaperLanguage } from '../document';
import { isHighSurrogate } from '../surrogates';
import { conversionOf } from '../text-edit';
import type { TextPatch } from '../text-edit';
import { alignedStretches, alignedText, replaceAll } from './aligned-text';
import type { AlignedStretch, AlignedWord } from './aligned-text';
import { namesIn } from './names-in';
import { dictionaryOf, readTable } from './tables';
import type { Dictionary, ScriptRegion, ScriptTables } from './tables';

/**
 * What text is converted to: Traditional characters, with the words and forms of Taiwan or Hong Kong; Simplified ones,
 * with the words of Taiwan or Hong Kong put into those of the mainland.
 */
export const SCRIPT_TARGETS = ['hant', 'hant-tw', 'hant-hk', 'hans', 'hans-tw', 'hans-hk'] as const;

/** What text is converted to. */
export type ScriptTarget = (typeof SCRIPT_TARGETS)[number];

/** The language of what a conversion gives. */
export function languageOfTarget(target: ScriptTarget): PaperLanguage {
  return target.startsWith('hant') ? 'zh-Hant' : 'zh-Hans';
}

/** A place that a conversion changes, or may have to. Surrogates are never parted. */
export interface ScriptPatch extends TextPatch {
  /** Other characters for the same word; another word; in a name; a quotation mark. */
  readonly kind: 'characters' | 'words' | 'name' | 'marks';
  /** What else it may be: no phrase decides, a person has to. */
  readonly others?: readonly string[];
  /** The word or name that it is part of, and what that becomes; patches of one have the same. */
  readonly whole?: AlignedWord;
}

/** Converts text after text; what it gives are the places that change, and those of doubt that do not. */
export type ScriptConverter = (text: string) => readonly ScriptPatch[];

/**
 * A converter of texts of one language (OpenCC: the longest phrases first, then characters). Names are converted by
 * their characters alone, and keep those that are a form of their own in the other script too (范, 余); a name that is
 * given in the other script is written so.
 */
export function scriptConverter(
  tables: ScriptTables,
  { from, target, names }: { from: PaperLanguage; target: ScriptTarget; names: readonly string[] },
): ScriptConverter {
  const to = languageOfTarget(target);
  const { phrases, steps } = stepsOf(tables, from, target);
  const doubtful = from === 'zh-Hans' && to === 'zh-Hant' ? doubtfulFor(tables, target) : new Map<string, string>();
  const characters = readTable(from === 'zh-Hans' ? tables.traditional.characters : tables.simplified.characters);
  const named = namesIn(names, { convert: from !== to, to, doubtful, characters });
  const plain = (text: string, offset: number): ScriptPatch[] =>
    segments(text, phrases).flatMap(({ start, end, isPhrase, decides }) => {
      let made = alignedText(text.slice(start, end), start);
      for (const { dictionary, loose, words } of steps) {
        made = replaceAll(made, isPhrase ? dictionary : (loose ?? dictionary), { words });
      }
      return alignedStretches(made, text).flatMap((stretch) =>
        patchOf(stretch, text, offset, decides ? undefined : doubtful),
      );
    });
  return (text) => {
    const patches: ScriptPatch[] = [];
    let at = 0;
    for (const name of named(text)) {
      patches.push(...plain(text.slice(at, name.start), at), ...name.patches);
      at = name.end;
    }
    patches.push(...plain(text.slice(at), at), ...marks(text, from, to));
    return joinedSurrogates(patches.sort((a, b) => a.start - b.start));
  };
}

/** What doubtful characters may become, in the forms of the region. */
function doubtfulFor(tables: ScriptTables, target: ScriptTarget): ReadonlyMap<string, string> {
  const region = REGIONS[target];
  const forms = region && readTable(tables.regions[region].forms);
  const entries = [...readTable(tables.doubtful)].map(
    ([from, may]) => [from, [...new Set(Array.from(may, (one) => forms?.get(one) ?? one))].join('')] as const,
  );
  return new Map(entries);
}

interface Step {
  readonly dictionary: Dictionary;
  /** For what stands between phrases, where that is another. */
  readonly loose?: Dictionary;
  readonly words: boolean;
}

/** What is done one after the other; `phrases` are not parted by any step after the first. */
function stepsOf(
  tables: ScriptTables,
  from: PaperLanguage,
  target: ScriptTarget,
): { readonly phrases?: Dictionary; readonly steps: readonly Step[] } {
  const to = languageOfTarget(target);
  const region = REGIONS[target];
  const regional = region && tables.regions[region];
  const steps: Step[] = [];
  let phrases: Dictionary | undefined;
  if (to === 'zh-Hans' && regional !== undefined) {
    steps.push(step(true, regional.fromWords), step(false, regional.fromForms));
  }
  if (from !== to) {
    const { characters, phrases: listed } = to === 'zh-Hant' ? tables.traditional : tables.simplified;
    const single = readTable(characters);
    const several = readTable(listed, single);
    phrases = dictionaryOf(several);
    steps.push({ dictionary: dictionaryOf(several, single), loose: dictionaryOf(single), words: false });
  }
  if (to === 'zh-Hant' && regional !== undefined) {
    steps.push(step(true, regional.words), step(false, regional.forms));
  }
  return { ...(phrases && { phrases }), steps };
}

const REGIONS: Readonly<Partial<Record<ScriptTarget, ScriptRegion>>> = {
  'hant-tw': 'taiwan',
  'hans-tw': 'taiwan',
  'hant-hk': 'hong-kong',
  'hans-hk': 'hong-kong',
};

function step(words: boolean, table: string): Step {
  return { dictionary: dictionaryOf(readTable(table)), words };
}

interface Segment {
  readonly start: number;
  readonly end: number;
  readonly isPhrase: boolean;
  /** It is a phrase that says which form of a doubtful character is meant. */
  readonly decides: boolean;
}

/** What stands beside any word: 干了 says nothing of what 干 is. */
const BESIDE_ALL = /^[了的着过得地在是不没也都就很再又]$/u;
/** Of doubt only behind a number: 三里 and 城里, 三只 and 只有. */
const COUNTED = /^[里只]$/u;
const NUMBER = /[\d一二两三四五六七八九十百千万几数半]$/u;

/** The phrases of a text that part no word of it, and what stands between them. */
function segments(text: string, phrases: Dictionary | undefined): readonly Segment[] {
  const found: Segment[] = [];
  let loose = 0;
  const inside = phrases === undefined ? undefined : insideWords(text);
  // 人参 is none in 19人参加, nor is 的历 in 自己的历法.
  const cutsWord = (start: number, end: number): boolean => inside?.has(start) === true || inside?.has(end) === true;
  const close = (end: number): void => {
    if (loose < end) found.push({ start: loose, end, isPhrase: false, decides: false });
  };
  for (let at = 0; at < text.length;) {
    const phrase = phrases?.at(text, at);
    if (phrase === undefined || cutsWord(at, at + phrase.length)) {
      at += 1;
      continue;
    }
    close(at);
    const tells = phrase.length > 2 || ![...text.slice(at, at + 2)].some((one) => BESIDE_ALL.test(one));
    found.push({ start: at, end: at + phrase.length, isPhrase: true, decides: tells });
    at += phrase.length;
    loose = at;
  }
  close(text.length);
  return found;
}

/** Offsets of a text that lie inside a word. */
function insideWords(text: string): ReadonlySet<number> {
  const inside = new Set<number>();
  for (const { start, end, kind } of wordsOf(text)) {
    if (kind === 'noun' || kind === 'verb') for (let at = start + 1; at < end; at += 1) inside.add(at);
  }
  return inside;
}

function patchOf(
  { start, end, words, whole }: AlignedStretch,
  text: string,
  offset: number,
  doubtful: ReadonlyMap<string, string> | undefined,
): readonly ScriptPatch[] {
  const was = text.slice(start, end);
  const isSettled = whole !== undefined || (COUNTED.test(was) && !NUMBER.test(text.slice(0, start)));
  const may = isSettled ? undefined : doubtful?.get(was);
  if (was === words && may === undefined) return [];
  const others = may === undefined ? [] : [...may].filter((one) => one !== words);
  return [
    {
      ...{ start: start + offset, end: end + offset, was, words },
      ...(whole === undefined ? { kind: 'characters' } : { kind: 'words', whole }),
      ...(others.length > 0 && { others }),
    },
  ];
}

function marks(text: string, from: PaperLanguage, to: PaperLanguage): readonly ScriptPatch[] {
  if (from === to) return [];
  return conversionOf(text, to === 'zh-Hant' ? 'cornerQuotes' : 'curlyQuotes', { language: to }).map((patch) => ({
    ...patch,
    kind: 'marks',
  }));
}

/** Patches of which none changes half a character. */
function joinedSurrogates(patches: readonly ScriptPatch[]): readonly ScriptPatch[] {
  const joined: ScriptPatch[] = [];
  for (const patch of patches) {
    const last = joined.at(-1);
    if (last?.end === patch.start && (endsHalfway(last.was) || endsHalfway(last.words))) {
      joined[joined.length - 1] = {
        ...last,
        ...{ end: patch.end, was: last.was + patch.was, words: last.words + patch.words },
      };
    } else joined.push(patch);
  }
  return joined;
}

function endsHalfway(text: string): boolean {
  return isHighSurrogate(text.charCodeAt(text.length - 1));
}
