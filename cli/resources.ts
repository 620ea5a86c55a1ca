import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { createFontLibrary, readUserFonts } from '../fonts';
import type { FontLibrary } from '../fonts';
import { diskFontSources, listUserFonts } from '../fonts/node';
import { newsprintIntent } from '../pdf';
import type { OutputIntent } from '../pdf';
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

/** The folder for a user's own fonts, the same that the app reads. */
function userFontFolder(): string {
  if (process.platform === 'win32') return join(process.env['APPDATA'] ?? homedir(), 'Forme', 'fonts');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Forme', 'fonts');
  return join(process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'Forme', 'fonts');
}

/**
 * The faces of the catalogue, then those of the user's folder (`FORME_FONTS`, else the app's): the catalogue's count
 * first in every host, so that a page looks the same on every machine. A broken font is told.
 */
export async function openFonts(): Promise<FontLibrary> {
  const own = readUserFonts(listUserFonts(process.env['FORME_FONTS'] ?? userFontFolder()));
  for (const { file, reason } of own.broken) say(`font-${reason}`, { file });
  return createFontLibrary([...diskFontSources([join(PROJECT_FOLDER, 'node_modules')]), ...own.sources]);
}

/** The folder of the output profiles that come with Forme. */
export const PRESS_FOLDER = join(PROJECT_FOLDER, 'press');

/** The newsprint condition that press files are made for when nobody says otherwise. */
export function pressIntent(): OutputIntent {
  return newsprintIntent(PRESS_FOLDER);
}
