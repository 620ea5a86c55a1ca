import { companyOf } from './company';

/**
 * How the rows of a list are built, with what they are checked by. Words are parted by one space, or by a tab where
 * they hold spaces themselves.
 */
const FORMS = {
  /** One word. */
  words: /^\S+$/u,
  /** One character. */
  characters: /^[〇㐀-鿿𠀀-𲎯]$/u,
  /** Two characters, the wrong one first. */
  pairs: /^[〇㐀-鿿𠀀-𲎯]{2}$/u,
  /** What is wrong, and what is right where one thing is. */
  replacements: /^\S+(?: \S+)?$|^[^\t]+\t[^\t]+$/u,
  /** Words of one kind or sense, two at least. */
  groups: /^\S+(?: \S+)+$/u,
  /** How names of one kind end. */
  ends: /^\S+(?: \S+)*$/u,
  /** Characters of which each says the contrary of the others. */
  contraries: /^[〇㐀-鿿𠀀-𲎯]{2,}$/u,
  /** Letters, and the character that is keyed by them. */
  readings: /^[a-z]+ [〇㐀-鿿𠀀-𲎯]$/u,
  /** What is left of an expression, and what is lost from it. */
  lost: /^\S+ \S+$/u,
  /** A measure word, the one that is meant, and what is counted. */
  measures: /^\S+ \S+(?: \S+)+$/u,
  /** Words before a figure parted by strokes, its unit, the least and the most. */
  bounds: /^[^\s|]+(?:\|[^\s|]+)* \S+ -?\d+(?:\.\d+)? -?\d+(?:\.\d+)?$/u,
  /** A character, those before which and after which it may stand twice; `-` for none. */
  surroundings: /^[〇㐀-鿿𠀀-𲎯](?: (?:-|[〇㐀-鿿𠀀-𲎯]+)){2}$/u,
  /** A form, the form of other places, the characters before which and after which the first is right. */
  forms: /^[〇㐀-鿿𠀀-𲎯] [〇㐀-鿿𠀀-𲎯](?: (?:-|[〇㐀-鿿𠀀-𲎯]+)){2}$/u,
  /** Words that come first, a stroke, those after them. */
  sides: /^\S+(?: \S+)* \/ \S+(?: \S+)*$/u,
  /** Words that come first and words that do not belong to them, each parted by strokes, and the one that does. */
  correlatives: /^[^\s|]+(?:\|[^\s|]+)* [^\s|]+(?:\|[^\s|]+)* [^\s|]+$/u,
  /** A word, and the characters before which it is another, where there are any. */
  heads: /^\S+(?: [〇㐀-鿿𠀀-𲎯]+)?$/u,
  /** A word, the one that is meant, company with `~` for the word (`companyOf`). */
  choices: /^[^\s~]+ [^\s~]+(?: [^\s~]*~[^\s~]*)*$/u,
} as const satisfies Readonly<Record<string, RegExp>>;

/** How the rows of a list are built. */
export type ListForm = keyof typeof FORMS;

/** Whether the company of a choice is patterns. */
function hasCompany(row: string): boolean {
  try {
    row.split(' ').slice(2).forEach(companyOf);
    return true;
  } catch {
    return false;
  }
}

/** Whether a text may stand as a row in a list of this form. */
export function isRowOf(form: ListForm, row: string): boolean {
  return row === row.trim() && FORMS[form].test(row) && (form !== 'choices' || hasCompany(row));
}
