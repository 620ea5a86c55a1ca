import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { codes } from '../../codes';
import { composePage, createCompositionCache } from '../../core/page';
import { checkEdition } from '../../core/preflight';
import { decodablePicture, writeChecked } from '../../files';
import { sheetOf } from '../../pdf';
import type { PdfOptions, PdfProfile } from '../../pdf';
import { describeDiagnostic } from '../describe-diagnostic';
import { openEditionFile } from '../open-edition';
import { pagesOption, parseArguments } from '../options';
import { Unusable, orUnusable } from '../outcome';
import type { Outcome } from '../outcome';
import { pagePictures } from '../page-pictures';
import { CONDITION_OPTIONS, pressCondition } from '../press-condition';
import { press } from '../press';
import { requireFonts } from '../require-fonts';
import { openFonts } from '../resources';

const SYNOPSIS =
  'export EDITION.forme [-o OUT.pdf] [--profile x4|x1a|proof] [--profile-file PLANT.icc] [--ink 240|220] [--pages 1,3-4] [--png DIR] [--dpi N]';
const PROFILES: readonly string[] = ['x4', 'x1a', 'proof'];
/** Dots per inch of page pictures when nobody says: body type is readable at 9 points. */
const DEFAULT_DPI = 150;
const MOST_DPI = 600;

/** `forme export EDITION.forme`: a PDF for the plant or for reading, and pictures of the pages. */
export async function exportEdition(args: readonly string[]): Promise<Outcome> {
  const options = parseArguments(args, {
    output: { type: 'string', short: 'o' },
    profile: { type: 'string' },
    ...CONDITION_OPTIONS,
    pages: { type: 'string' },
    png: { type: 'string' },
    dpi: { type: 'string' },
  });
  const [path] = options.positionals;
  const [output, png] = [options.text('output'), options.text('png')];
  if (path === undefined || options.positionals.length > 1 || (output ?? png) === undefined) {
    throw new Unusable('usage', { synopsis: SYNOPSIS });
  }
  const profile = profileOption(options.text('profile'));
  const dpi = options.count('dpi') ?? DEFAULT_DPI;
  if (dpi > MOST_DPI) throw new Unusable('bad-option', { option: '--dpi', value: dpi, expected: `1–${MOST_DPI}` });
  const opened = await openEditionFile(path);
  const { edition, pictures } = opened;
  const numbers = pagesOption(options.text('pages'), edition.pages.length);
  const fonts = await openFonts();
  requireFonts(edition.profile, fonts, path);
  const cache = createCompositionCache();
  const composed = numbers.map((page) => composePage(edition, page, { fonts, codes, cache }));
  const pages = composed.map(({ list }) => list);
  const hashes = new Map(edition.pictures.map(({ id, sha256 }) => [id, sha256]));
  const read = (picture: string): Uint8Array | undefined => pictures.get(hashes.get(picture) ?? '');

  if (png !== undefined) makeFolder(png);
  const files: string[] = [];
  if (output !== undefined) {
    const write = (condition: Partial<PdfOptions> = {}): Promise<Uint8Array> =>
      press(
        {
          sheets: pages.map(sheetOf),
          profile,
          title: `${edition.masthead.name} ${edition.issue.date}`.trim(),
          date: `${edition.issue.date}T00:00:00Z`,
          language: edition.profile.language,
          fonts,
          pictures: { read: (picture) => Promise.resolve(decodable(read(picture))) },
          ...condition,
        },
        edition.pictures,
      );
    const bytes =
      profile === 'proof' ? await write() : await pressCondition(opened, { standard: profile, options }, write);
    orUnusable(await writeChecked(output, bytes));
    files.push(output);
  }
  if (png !== undefined)
    files.push(...(await writePictures(png, basename(path, '.forme'), pages, { fonts, read, dpi })));
  const diagnostics = checkEdition(edition, composed).filter(({ place }) => place.page !== undefined);
  return {
    exit: diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0,
    answer: {
      files,
      profile,
      pages: numbers,
      diagnostics: diagnostics.map((diagnostic) => describeDiagnostic(diagnostic)),
    },
  };
}

function decodable(bytes: Uint8Array | undefined): Uint8Array | undefined {
  return bytes && decodablePicture(bytes);
}

function profileOption(value: string | undefined): PdfProfile {
  if (value === undefined) return 'x4';
  if (!PROFILES.includes(value))
    throw new Unusable('bad-option', { option: '--profile', value, expected: 'x4 | x1a | proof' });
  return value as PdfProfile;
}

async function writePictures(
  folder: string,
  name: string,
  pages: Parameters<typeof pagePictures>[0],
  resources: Parameters<typeof pagePictures>[1],
): Promise<readonly string[]> {
  const files: string[] = [];
  for await (const { page, bytes } of pagePictures(pages, resources)) {
    const file = join(folder, `${name}-${String(page).padStart(2, '0')}.png`);
    orUnusable(await writeChecked(file, bytes));
    files.push(file);
  }
  return files;
}

/** Made before anything is written, so that a PDF does not stand alone where pictures were asked for as well. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    throw new Unusable('missing-folder', { file: folder });
  }
}
