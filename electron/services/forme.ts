import path from 'node:path';
import { app } from 'electron';
import type { BrowserWindow } from 'electron';
import type { UiLanguage } from '../../ipc';
import { languageOf } from '../words';
import type { CommandLine } from './command-line';
import { createConditions } from './conditions';
import { createCopyReader } from './copy';
import { createCovers } from './covers';
import { createDialogs } from './dialogs';
import { createDrafts } from './drafts';
import { createEditions } from './editions';
import { createExports } from './export';
import { findFonts } from './fonts';
import { createHandlers } from './handlers';
import { showMenu } from './menu';
import { createPictureReader } from './picture-reader';
import { findPlaces } from './places';
import { serveApp } from './protocol';
import { createRemarks } from './remarks';
import { registerRequests } from './requests';
import { guardSession } from './security';
import { openSettings } from './settings';
import { copyInHost, createShownPictures } from './shown-pictures';
import { createSourceChecker } from './sources';
import { createUserFontShelf } from './user-fonts';
import { applyLooks, openWindow, tell } from './window';

/** The running app, as the events of its life see it. */
export interface Forme {
  /** Boots the services in order and opens the window. */
  start(): Promise<void>;
  showWindow(): void;
  /** Opens an edition file that the system hands over: in the window when it is there, else at its start. */
  openFromOutside(file: string): Promise<void>;
  /** Lets go of everything; all that was acknowledged is on the disk. */
  stop(): Promise<void>;
  stopped(): boolean;
}

/** Makes the app; nothing happens before `start`. */
export function createForme(commandLine: CommandLine): Forme {
  let window: BrowserWindow | undefined;
  let asked = commandLine.open;
  let openLater = (file: string): Promise<void> => {
    asked = file;
    return Promise.resolve();
  };
  let stop = (): Promise<void> => Promise.resolve();
  let stopped = false;

  const start = async (): Promise<void> => {
    const places = findPlaces();
    const settings = await openSettings(places.settings);
    const language = (): UiLanguage => settings.get().language ?? languageOf(app.getLocale());
    const userFonts = createUserFontShelf(places.userFonts, { host: places.exportHost, file: places.fontRecords });
    // The window asks for them soon; by then most have been looked at.
    void userFonts.fonts();
    const fonts = findFonts(places, userFonts);
    const covers = createCovers(places.covers);
    const editions = createEditions({
      folder: places.sessions,
      sample: places.sample,
      settings,
      covers,
      tell: (state) => tell(window, 'saveState', state),
    });
    const drafts = createDrafts();
    const copy = createCopyReader(places.exportHost);
    const pictures = createPictureReader(places.exportHost);
    const shown = createShownPictures(copyInHost(places.exportHost));
    const conditions = createConditions({ host: places.exportHost, press: places.press });
    const sources = createSourceChecker(places.exportHost);
    const remarks = createRemarks(places.exportHost, async () => ({
      fontFolders: places.fontFolders,
      userFonts: await userFonts.ordered(),
    }));
    const exports = createExports(places.exportHost, {
      tell: (event) => tell(window, 'job', event),
      putFontAside: (font) => void userFonts.putAside(font),
    });
    const dialogs = createDialogs({ window: () => window, language });

    const setLanguage = async (next: UiLanguage): Promise<void> => {
      await settings.change({ language: next });
      putUpMenu();
    };
    const putUpMenu = (): void =>
      showMenu(
        { language: language(), shortcuts: settings.get().preferences.shortcuts },
        {
          command: (command) => tell(window, 'menu', { command }),
          setLanguage: (next) => {
            tell(window, 'language', { language: next });
            void setLanguage(next);
          },
        },
      );

    guardSession();
    serveApp({
      windowFolder: places.window,
      fontFile: fonts.fontFile,
      coverFile: covers.file,
      picture: async ({ session: id, sha256, condition }) => {
        const session = editions.find(id);
        const bytes = session?.pictures().get(sha256) ?? drafts.picture(sha256);
        if (session === undefined || bytes === undefined) return undefined;
        if (condition === undefined) return shown.show(sha256, bytes);
        const profile = await conditions.profile(session, condition);
        return profile && shown.showPrinted(sha256, bytes, { condition, profile });
      },
    });
    registerRequests(
      createHandlers({
        places,
        fonts,
        userFonts,
        editions,
        drafts,
        copy,
        pictures,
        conditions,
        sources,
        remarks,
        exports,
        dialogs,
        language,
        setLanguage,
        preferences: () => settings.get().preferences,
        setPreferences: (preferences) => {
          applyLooks(preferences, window);
          const { shortcuts } = settings.get().preferences;
          const kept = settings.change({ preferences });
          if (JSON.stringify(shortcuts) !== JSON.stringify(preferences.shortcuts)) putUpMenu();
          return kept;
        },
        printWindow: async () =>
          (await window?.webContents.printToPDF({ pageSize: 'A4', preferCSSPageSize: true })) ?? new Uint8Array(),
        asked: () => asked,
      }),
    );
    applyLooks(settings.get().preferences, undefined);
    window = openWindow({
      preload: places.preload,
      preferences: settings.get().preferences,
      onDeadlock: dialogs.askAgain,
      onUnresponsive: dialogs.askReload,
    });
    // After the window, which does not wait for it.
    putUpMenu();
    openLater = async (file) => tell(window, 'openRequest', { id: await editions.remember(file) });
    stop = async () => {
      exports.cancelAll();
      await editions.closeAll();
    };
  };

  return {
    start,
    showWindow: () => {
      if (window === undefined || window.isDestroyed()) return;
      if (window.isMinimized()) window.restore();
      window.focus();
    },
    openFromOutside: (file) => openLater(path.resolve(file)),
    stop: async () => {
      stopped = true;
      await stop();
    },
    stopped: () => stopped,
  };
}
