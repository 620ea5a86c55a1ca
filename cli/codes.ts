import type { FileCode } from '../files';
import type { PdfProblemCode } from '../pdf';
import type { UnreadableCode } from '../pdf-preflight';

/** What only the command line says. Each code has words in `locales/`; a test fails on one without. */
export const CLI_CODES = [
  /** A command was called in a way it does not know. values: synopsis. */
  'usage',
  /** values: command. */
  'unknown-command',
  /** values: option. */
  'unknown-option',
  /** An option that needs a value has none. values: option. */
  'option-value',
  /** An option that is only there or not was given a value. values: option. */
  'option-without-value',
  /** values: option, value, expected. */
  'bad-option',
  /** An option of one kind of output, given with another. values: option, output. */
  'option-of-other-output',
  /**
   * A page has more copy than it holds at the tightest, told before it is made up. values: page, wanted, least, most,
   * count (to leave out), stories (in all).
   */
  'page-too-full',
  /** A page has less copy than fills it at the loosest. values: page, wanted, least, most, lines. */
  'page-too-empty',
  /** A line on stdin that is not what `breaks` reads. values: line, problem. */
  'bad-line',
  /** A field of a job is missing or wrong. values: file, field, problem, the form that is expected. */
  'bad-job',
  /** A job has a field that there is none of. values: file, field. */
  'unknown-job-field',
  /** A job names a face that there is none of. values: font, available. */
  'unknown-font',
  /** A template names a family that there is none of. values: file, font, available. */
  'template-font',
  /** values: template, available. */
  'unknown-template',
  /** A plan of pages that breaks the rules of its format. values: file, place, problem, count. */
  'invalid-plan',
  /** A plan names a story that there is none of. values: file, page, story: its head, or its rank in the section. */
  'plan-story',
  /** A plan names a picture that there is none of. values: file, page, picture. */
  'plan-picture',
  /** values: page, pages. */
  'page-missing',
  /** A picture that copy names is nowhere. values: picture. */
  'missing-picture',
  /** A file that should hold remarks and is neither PDF nor XFDF. values: file. */
  'no-remarks',
  /** A PDF whose remarks nobody can read without its password. values: file. */
  'pdf-encrypted',
  /** A bug. */
  'internal',
  /** No copy in the file. values: file. */
  'copy-empty',
  /** The file holds no text. values: file. */
  'copy-binary',
  /** Text in no encoding of Chinese. values: file. */
  'copy-unknown-encoding',
  /** A document with a password. values: file. */
  'copy-locked',
  /** A kind of file that copy is not read from. values: file, kind. */
  'copy-unsupported-type',
  /** values: file, size, limit, both in bytes. */
  'copy-too-large',
  /** values: file, size, limit, both in characters. */
  'copy-line-too-long',
] as const;

/** Everything that can end a command: its own codes, those of files, and those of the PDF writer and reader. */
export type UnusableCode = (typeof CLI_CODES)[number] | FileCode | PdfProblemCode | UnreadableCode;
