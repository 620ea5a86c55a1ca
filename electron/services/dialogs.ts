import { dialog } from 'electron';
import type { BrowserWindow, FileFilter, OpenDialogOptions } from 'electron';
import type { UiLanguage } from '../../ipc';
import { wordsOf } from '../words';

/** The kinds of files that people choose. */
export type FileKind = 'edition' | 'copy' | 'picture' | 'nameplate' | 'pdf';

/** The system's dialogs. All of them answer with nothing when the person closes them. */
export interface Dialogs {
  openFiles(kind: FileKind): Promise<readonly string[]>;
  openFile(kind: FileKind): Promise<string | undefined>;
  /** `name` is what is offered, without ending. */
  saveFile(kind: FileKind, name: string): Promise<string | undefined>;
  /** The page does not answer: whether to load it again. */
  askReload(): Promise<boolean>;
  /** The page died several times: whether to try once more. */
  askAgain(): Promise<boolean>;
}

const ENDINGS: Readonly<Record<FileKind, readonly [string, ...string[]]>> = {
  edition: ['forme'],
  copy: ['txt', 'md'],
  picture: ['jpg', 'jpeg', 'png', 'tif', 'tiff', 'webp', 'psd', 'psb'],
  nameplate: ['svg', 'pdf', 'png', 'tif', 'tiff', 'psd', 'jpg', 'jpeg', 'webp'],
  pdf: ['pdf'],
};

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

  const openFiles = async (kind: FileKind, several: boolean): Promise<readonly string[]> => {
    const properties: OpenDialogOptions['properties'] = several ? ['openFile', 'multiSelections'] : ['openFile'];
    const asked = { filters: filters(kind), properties };
    const window = host.window();
    const answer = await (window ? dialog.showOpenDialog(window, asked) : dialog.showOpenDialog(asked));
    return answer.canceled ? [] : answer.filePaths;
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
    askReload: () => askTrouble('unresponsive'),
    askAgain: () => askTrouble('deadlock'),
  };
}
