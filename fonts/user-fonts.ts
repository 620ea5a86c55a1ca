import { faceId } from '../core/font';
import type { FaceSource } from './face';
import { FONT_PROBLEMS, LARGEST_FONT, checkFont } from './check-font';
import { readNames } from './sfnt/names';
import { countFaces, readTables } from './sfnt/tables';

/** Why a user's font file is not used: what is wrong with it, or that it was put aside. */
export const USER_FONT_PROBLEMS = [
  ...FONT_PROBLEMS,
  /** It brought down the process that opened it, or held it up beyond its time. */
  'put-aside',
] as const;

/** One of `USER_FONT_PROBLEMS`; its words are under `font-` and its name. */
export type UserFontProblem = (typeof USER_FONT_PROBLEMS)[number];

/** What is known of a file from an earlier look all through it. */
export type FontVerdict = 'good' | UserFontProblem;

const VERDICTS: ReadonlySet<unknown> = new Set<FontVerdict>(['good', ...USER_FONT_PROBLEMS]);

/** Whether a value that was kept or sent is a verdict. */
export function isFontVerdict(value: unknown): value is FontVerdict {
  return VERDICTS.has(value);
}

/** A font file of the user's, as the host found it. */
export interface UserFontFile {
  readonly name: string;
  readonly bytes: number;
  readonly read: () => Uint8Array;
  /** Where it is left out, the file is checked when it is read. */
  readonly verdict?: FontVerdict;
}

/** The user's faces, and the files that gave none. */
export interface UserFonts {
  readonly sources: readonly FaceSource[];
  readonly broken: readonly { readonly file: string; readonly reason: UserFontProblem }[];
}

/** Endings of the files read as fonts. */
export const USER_FONT_ENDINGS = ['.ttf', '.otf', '.ttc'] as const;

/** Reads the user's font files. Each is tried on its own; one that fails is reported and the others join. */
export function readUserFonts(files: readonly UserFontFile[]): UserFonts {
  const sources: FaceSource[] = [];
  const broken: { file: string; reason: UserFontProblem }[] = [];
  for (const file of files) {
    const result = readUserFont(file);
    if (typeof result === 'string') broken.push({ file: file.name, reason: result });
    else sources.push(...result);
  }
  return { sources, broken };
}

function readUserFont({ bytes: size, read, verdict }: UserFontFile): readonly FaceSource[] | UserFontProblem {
  if (size > LARGEST_FONT) return 'too-large';
  if (verdict !== undefined && verdict !== 'good') return verdict;
  try {
    const bytes = read();
    const problem = verdict === 'good' ? undefined : checkFont(bytes);
    if (problem !== undefined) return problem;
    return Array.from({ length: countFaces(bytes) }, (_, collectionIndex): FaceSource => {
      const names = readNames(readTables(bytes, collectionIndex));
      return { id: faceId(names), postscriptName: names.postscriptName, collectionIndex, read: () => bytes };
    });
  } catch {
    return 'damaged';
  }
}
