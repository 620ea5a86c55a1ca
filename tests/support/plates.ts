import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';

/** The ink of one colour on one page: a byte a pixel, 0 for none and 255 for solid, rows from the top. */
export interface Plate {
  readonly width: number;
  readonly height: number;
  readonly ink: Uint8Array;
}

/** The plates of one page by their names: `Cyan`, `Magenta`, `Yellow`, `Black`, then spot colours. */
export type Plates = ReadonlyMap<string, Plate>;

/** What a program printed; it has ended well. */
export interface Spoken {
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs an independent reader of PDF. Throws with its words when it ends with an error. */
export function run(program: string, args: readonly string[]): Spoken {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${String(status)}\n${stdout}${stderr}`);
  return { stdout, stderr };
}

/** Options of Ghostscript for a job without questions that reads nothing but its file. */
export const GHOSTSCRIPT = ['-q', '-dSAFER', '-dBATCH', '-dNOPAUSE'] as const;

/**
 * Separates a PDF into plates as a plant's RIP does, with overprint, page by page. Throws when Ghostscript has anything
 * to say of the file.
 */
export async function platesOf(file: string, dpi: number): Promise<readonly Plates[]> {
  const folder = mkdtempSync(join(tmpdir(), 'forme-plates-'));
  try {
    const output = join(folder, '%d.tif');
    const said = run('gs', [...GHOSTSCRIPT, '-sDEVICE=tiffsep', `-r${dpi}`, `-sOutputFile=${output}`, file]);
    if (said.stdout + said.stderr !== '') throw new Error(said.stdout + said.stderr);
    const pages: Map<string, Plate>[] = [];
    for (const name of readdirSync(folder)) {
      const [, page, plate] = /^(\d+)\((.+)\)\.tif$/.exec(name) ?? [];
      if (page === undefined || plate === undefined) continue;
      (pages[Number(page) - 1] ??= new Map()).set(plate, await readPlate(join(folder, name)));
    }
    return pages;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function readPlate(file: string): Promise<Plate> {
  const { data, info } = await sharp(file).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, ink: Uint8Array.from(data, (white) => 255 - white) };
}

/** How much ink there is on a plate, in solid pixels. */
export function inkOn({ ink }: Plate): number {
  return ink.reduce((sum, value) => sum + value, 0) / 255;
}
