import { existsSync } from 'node:fs';
import path from 'node:path';
import { dialog } from 'electron';
import type { BrowserWindow, FileFilter, OpenDialogOptions } from 'electron';
import type { UiLanguage } from '../../ipc';
import { wordsOf } from '../words';
import type { ExportPlace } from './export';

/** The kinds of files that people choose. */
export type FileKind = 'edition' | 'copy' | 'picture' | 'nameplate' | 'profile' | 'sheet' | 'remarks' | 'xfdf';

/** The system's dialogs. All of them answer with nothing when the person closes them. */
export interface Dialogs {
  openFiles(kind: FileKind): Promise<readonly string[]>;
  openFile(kind: FileKind): Promise<string | undefined>;
  /** `name` is what is offered, without ending. */
  saveFile(kind: FileKind, name: string): Promise<string | undefined>;
  /**
   * Where files of these names are to go: one is named in a dialog, several get a folder, and what stands there is
   * replaced only when the person says so.
   */
  exportPlace(names: readonly string[]): Promise<(ExportPlace & { readonly single: boolean }) | undefined>;
  /** The page does not answer: whether to load it again. */
  askReload(): Promise<boolean>;
  /** The page died several times: whether to try once more. */
  askAgain(): Promise<boolean>;
}

const ENDINGS: Readonly<Record<FileKind, readonly [string, ...string[]]>> = {
  edition: ['forme'],
  copy: ['docx', 'txt', 'md'],
  picture: ['jpg', 'jpeg', 'png', 'tif', 'tiff', 'webp', 'psd', 'psb'],
  nameplate: ['svg', 'pdf', 'png', 'tif', 'tiff', 'psd', 'jpg', 'jpeg', 'webp'],
  profile: ['icc', 'icm'],
  sheet: ['pdf'],
  remarks: ['pdf', 'xfdf'],
  xfdf: ['xfdf'],
};

/** More names than these make a message that does not fit a small screen. */
const MOST_NAMES = 8;

/** What of the window the dialogs need. */
export interface DialogHost {
  window(): BrowserWindow | undefined;
  language(): UiLanguage;
}

/** Dialogs over the main window, in its language. */
export function createDialogs(host: DialogHost): Dialogs {
  const filters = (kind: FileKind): FileFilter[] => [
    { name: wordsOf(host.language()).files[kind], extensions: [...ENDINGS[kind]] },
  ];

  const openFilters = (kind: FileKind): FileFilter[] =>
    // A backup is opened too, and saved as an edition of another name.
    filters(kind).map((each) => (kind === 'edition' ? { ...each, extensions: [...each.extensions, 'bak'] } : each));

  const openFiles = async (kind: FileKind, several: boolean): Promise<readonly string[]> => {
    const properties: OpenDialogOptions['properties'] = several ? ['openFile', 'multiSelections'] : ['openFile'];
    const asked = { filters: openFilters(kind), properties };
    const window = host.window();
    const answer = await (window ? dialog.showOpenDialog(window, asked) : dialog.showOpenDialog(asked));
    return answer.canceled ? [] : answer.filePaths;
  };

  const exportFile = async (name: string): Promise<string | undefined> => {
    const ending = path.extname(name).slice(1);
    const filter = { name: ending.toUpperCase(), extensions: [ending] };
    const asked = { filters: [filter], defaultPath: name };
    const window = host.window();
    const answer = await (window ? dialog.showSaveDialog(window, asked) : dialog.showSaveDialog(asked));
    return answer.canceled || answer.filePath === '' ? undefined : answer.filePath;
  };

  const exportFolder = async (names: readonly string[]): Promise<string | undefined> => {
    const { exporting } = wordsOf(host.language());
    const asked: OpenDialogOptions = { properties: ['openDirectory', 'createDirectory'], buttonLabel: exporting.here };
    const window = host.window();
    const answer = await (window ? dialog.showOpenDialog(window, asked) : dialog.showOpenDialog(asked));
    const [folder] = answer.filePaths;
    if (answer.canceled || folder === undefined) return undefined;
    const there = names.filter((name) => existsSync(path.join(folder, name)));
    if (there.length === 0) return folder;
    const { response } = await dialog.showMessageBox({
      type: 'warning',
      message: exporting.replace.replace('{{count}}', String(there.length)),
      detail: there.slice(0, MOST_NAMES).join('\n') + (there.length > MOST_NAMES ? '\n…' : ''),
      buttons: [exporting.doReplace, exporting.cancel],
      defaultId: 0,
      cancelId: 1,
    });
    return response === 0 ? folder : undefined;
  };

  const askTrouble = async (what: 'unresponsive' | 'deadlock'): Promise<boolean> => {
    const { trouble } = wordsOf(host.language());
    const answer = await dialog.showMessageBox({
      type: 'warning',
      message: trouble[what],
      detail: trouble.kept,
      buttons: [trouble.reload, what === 'deadlock' ? trouble.quit : trouble.wait],
      defaultId: 0,
      cancelId: 1,
    });
    return answer.response === 0;
  };

  return {
    openFiles: (kind) => openFiles(kind, true),
    openFile: async (kind) => (await openFiles(kind, false))[0],
    saveFile: async (kind, name) => {
      const asked = { filters: filters(kind), defaultPath: `${name}.${ENDINGS[kind][0]}` };
      const window = host.window();
      const answer = await (window ? dialog.showSaveDialog(window, asked) : dialog.showSaveDialog(asked));
      return answer.canceled || answer.filePath === '' ? undefined : answer.filePath;
    },
    exportPlace: async (names) => {
      const [name = '', ...more] = names;
      if (more.length > 0) {
        const folder = await exportFolder(names);
        return folder === undefined ? undefined : { folder, name: path.basename(folder), single: false };
      }
      const file = await exportFile(name);
      return file === undefined ? undefined : { folder: path.dirname(file), name: path.basename(file), single: true };
    },
    askReload: () => askTrouble('unresponsive'),
    askAgain: () => askTrouble('deadlock'),
  };
}
