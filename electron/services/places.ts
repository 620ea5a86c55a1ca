import path from 'node:path';
import { app } from 'electron';

/** Every place on disk that the main process knows. Absolute paths. */
export interface Places {
  /** The folder of the built window. */
  readonly window: string;
  readonly preload: string;
  /** The built process for exports and for reading copy. */
  readonly exportHost: string;
  /** Folders in which the catalogue's font files are looked for, in order. */
  readonly fontFolders: readonly string[];
  /** The user's own fonts. */
  readonly userFonts: string;
  /** What is known of the user's font files. */
  readonly fontRecords: string;
  /** Output profiles of printing conditions. */
  readonly press: string;
  /** The sample edition that is opened at the first start. */
  readonly sample: string;
  /** Journals and pictures of open and unsaved editions, one folder each. */
  readonly sessions: string;
  /** Small pictures of recent editions. */
  readonly covers: string;
  readonly settings: string;
}

/** Where things stand, in a packaged app and in the source tree. */
export function findPlaces(): Places {
  const data = app.getPath('userData');
  const out = path.join(app.getAppPath(), 'out');
  const resources = app.isPackaged ? process.resourcesPath : out;
  return {
    window: path.join(out, 'renderer'),
    preload: path.join(out, 'preload', 'preload.js'),
    exportHost: path.join(out, 'main', 'export-host.js'),
    fontFolders: [path.join(resources, 'fonts'), path.join(app.getAppPath(), 'node_modules')],
    userFonts: path.join(data, 'fonts'),
    fontRecords: path.join(data, 'font-records.json'),
    press: path.join(app.isPackaged ? process.resourcesPath : app.getAppPath(), 'press'),
    sample: path.join(resources, 'examples', 'yunting.forme'),
    sessions: path.join(data, 'sessions'),
    covers: path.join(data, 'covers'),
    settings: path.join(data, 'settings.json'),
  };
}
