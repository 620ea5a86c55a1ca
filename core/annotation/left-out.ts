/**
 * What readers put on a proof that no remark holds and no edition takes in: foreign files and pictures, what of a
 * drawing is too much, and text boxes that nobody wrote in, stay in the file that brought them.
 */
export interface LeftOut {
  readonly what: 'picture' | 'file' | 'sound' | 'film' | 'redaction' | 'strokes' | 'empty' | 'other';
  /** From 1; none of what is attached to the whole file. */
  readonly page?: number;
  /** Who put it there; empty where nobody says so. */
  readonly author: string;
  /** What a file or a stamp is called, and the kind of anything that is not known. */
  readonly name?: string;
}

/** More things than these are no proofreader's. */
export const MOST_LEFT_OUT = 1_000;

/** Kinds of annotations by their names in PDF or XFDF, in small letters, with which nobody says anything. */
const NOTHING_SAID: ReadonlySet<string> = new Set([
  ...['link', 'popup', 'widget', 'printermark', 'printmark', 'trapnet', 'watermark', 'projection'],
]);

const WHAT: Readonly<Record<string, LeftOut['what']>> = {
  fileattachment: 'file',
  sound: 'sound',
  movie: 'film',
  screen: 'film',
  richmedia: 'film',
  '3d': 'film',
  redact: 'redaction',
};

/**
 * What an annotation of a kind (ISO 32000-2, table 171; elements of XFDF) has that no remark holds; `undefined` where
 * that is nothing. What a stamp shows is for who sees whether it has a picture to tell.
 */
export function leftOutOf(kind: string, isRemark: boolean): LeftOut['what'] | undefined {
  const name = kind.toLowerCase();
  return WHAT[name] ?? (isRemark || NOTHING_SAID.has(name) ? undefined : 'other');
}

/** Kinds that are signs with words at a place, whatever else they hold, by their names in PDF and XFDF. */
export const ATTACHING_KINDS = ['FileAttachment', 'Sound', 'fileattachment', 'sound'] as const;

/** What a sign says that a file is attached to: its own words, and what the file is called. */
export function attachedWords(words: string, name: string): string {
  return [words, name].filter((each, index) => each !== '' && (index === 0 || each !== words)).join('\n');
}
