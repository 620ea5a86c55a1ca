import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { writeChecked } from '../files';
import { checkFont, createFontLibrary, readUserFonts } from '../fonts';
import type { FontLibrary } from '../fonts';
import { checkUserFonts, diskFontSources } from '../fonts/node';
import type { FontRecordStore } from '../fonts/node';
import { say } from './words';

/** The folder of the project, wherever the tool was built to: the one with its package.json. */
export const PROJECT_FOLDER = findProject(__dirname);

function findProject(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(folder);
  return above === folder ? folder : findProject(above);
}

/** The version of this Forme. */
export function appVersion(): string {
  const { version } = JSON.parse(readFileSync(join(PROJECT_FOLDER, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** The folder of Forme's data, the same as the app's. */
function dataFolder(): string {
  if (process.platform === 'win32') return join(process.env['APPDATA'] ?? homedir(), 'Forme');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Forme');
  return join(process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'Forme');
}

/** What the command line knows of font files. The app keeps its own: each looks at a font in its own way. */
function fontRecords(): FontRecordStore {
  const file = join(dataFolder(), 'command-line-fonts.json');
  return {
    load: () => readFile(file, 'utf8').catch(() => ''),
    // What cannot be kept is looked at again in the next run.
    keep: async (text) => {
      await mkdir(dirname(file), { recursive: true }).catch(() => undefined);
      await writeChecked(file, new TextEncoder().encode(text));
    },
  };
}

/**
 * The faces of the catalogue, then those of the user's folder (`FORME_FONTS`, else the app's): the catalogue's count
 * first in every host, so that a page looks the same on every machine. A broken font is told.
 */
export async function openFonts(): Promise<FontLibrary> {
  const checked = await checkUserFonts({
    folder: process.env['FORME_FONTS'] ?? join(dataFolder(), 'fonts'),
    records: fontRecords(),
    check: ({ read }) => Promise.resolve(checkFont(read()) ?? 'good'),
  });
  const own = readUserFonts(checked);
  for (const { file, reason } of own.broken) say(`font-${reason}`, { file });
  return createFontLibrary([...diskFontSources([join(PROJECT_FOLDER, 'node_modules')]), ...own.sources]);
}

/** The folder of the output profiles that come with Forme. */
export const PRESS_FOLDER = join(PROJECT_FOLDER, 'press');
