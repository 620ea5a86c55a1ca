import { faceId, type FaceId } from '../core/font';
import { openFace, type FaceSource } from './face';
import { openProgram, shapesOfProgram } from './program';
import { readNames } from './sfnt/names';
import { countFaces, readTables } from './sfnt/tables';

/** A font file of the user's, as the host found it. */
export interface UserFontFile {
  readonly name: string;
  readonly bytes: number;
  readonly read: () => Uint8Array;
}

/** Why a user's font file cannot be used. */
export type UserFontProblem =
  /** Over the size limit, so it was not even read. */
  | 'too-large'
  /** Cannot be read, is no font or is damaged. */
  | 'damaged'
  /** A variable font: the PDF would show its default weight whatever is asked for. */
  | 'variable'
  /** Its maker forbids embedding (OS/2 fsType). */
  | 'embedding-forbidden';

/** The user's faces, and the files that gave none. */
export interface UserFonts {
  readonly sources: readonly FaceSource[];
  readonly broken: readonly { readonly file: string; readonly reason: UserFontProblem }[];
}

/** Endings of the files read as fonts. */
export const USER_FONT_ENDINGS = ['.ttf', '.otf', '.ttc'] as const;

/** The largest Chinese faces (CFF collections) are near 20 MB; more is not a font for a newspaper. */
export const LARGEST_USER_FONT = 40 * 1024 * 1024;

/** A collection holds a face for each region and weight; real ones stay under 50. */
const MOST_FACES_IN_FILE = 64;

/** Reads the user's font files. Each is tried on its own; one that fails is reported and the others join. */
export async function readUserFonts(files: readonly UserFontFile[]): Promise<UserFonts> {
  const sources: FaceSource[] = [];
  const broken: { file: string; reason: UserFontProblem }[] = [];
  for (const file of files) {
    const result = await readUserFont(file);
    if (result.ok) sources.push(...result.sources);
    else broken.push({ file: file.name, reason: result.reason });
  }
  return { sources, broken };
}

type UserFontResult =
  | { readonly ok: true; readonly sources: readonly FaceSource[] }
  | { readonly ok: false; readonly reason: UserFontProblem };

async function readUserFont(file: UserFontFile): Promise<UserFontResult> {
  if (file.bytes > LARGEST_USER_FONT) return { ok: false, reason: 'too-large' };
  try {
    const bytes = file.read();
    const faces = countFaces(bytes);
    if (faces > MOST_FACES_IN_FILE) return { ok: false, reason: 'damaged' };
    const sources: FaceSource[] = [];
    for (let index = 0; index < faces; index++) {
      const tables = readTables(bytes, index);
      const names = readNames(tables);
      if (tables.has('fvar')) return { ok: false, reason: 'variable' };
      if (names.embeddingForbidden) return { ok: false, reason: 'embedding-forbidden' };
      sources.push(await sourceOf({ bytes, index, id: faceId(names), postscriptName: names.postscriptName }));
    }
    return { ok: true, sources };
  } catch {
    return { ok: false, reason: 'damaged' };
  }
}

interface UserFace {
  readonly bytes: Uint8Array;
  readonly index: number;
  readonly id: FaceId;
  readonly postscriptName: string;
}

/** Makes the source and opens it once, with its program, so that a damaged face fails now and not at the export. */
async function sourceOf({ bytes, index, id, postscriptName }: UserFace): Promise<FaceSource> {
  const plain: FaceSource = { id, postscriptName, read: () => bytes, collectionIndex: index };
  const program = await openProgram(plain);
  const outlined = readTables(bytes, index).has('glyf');
  const source = outlined ? plain : { ...plain, shapes: shapesOfProgram(program) };
  openFace(source).outlineOf(1);
  return source;
}
