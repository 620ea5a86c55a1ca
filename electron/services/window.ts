import { BrowserWindow, app, nativeTheme } from 'electron';
import type { EventName, Events, Preferences } from '../../ipc';
import { WINDOW_URL, eventChannel } from '../../ipc';
import { logProblem } from './log';

/** The window's own ground, so that nothing flashes before the page has drawn. Keep equal to the style sheet's desk. */
const GROUND = { light: '#c8c7c3', dark: '#232321' } as const;

/** Fits a 1366 × 768 screen, the smallest a newsroom still has. */
const SMALLEST = { minWidth: 960, minHeight: 600 };

/** After this many deaths of the page within a minute, loading it again would only go round in circles. */
const MOST_DEATHS = 3;
const DEATHS_WITHIN_MS = 60_000;

/** What a window is made from and what it asks its owner. */
export interface WindowOptions {
  readonly preload: string;
  readonly preferences: Preferences;
  /** The page died again and again. Answer `true` to try once more. */
  onDeadlock(): Promise<boolean>;
  /** The page does not answer. Answer `true` to load it again; its session is kept. */
  onUnresponsive(): Promise<boolean>;
}

/**
 * Shows all that a person chose of the window's looks: light or dark, told by the system to every part of it, and how
 * large everything is. The desk is drawn at the screen's own density whatever that is.
 */
export function applyLooks({ theme, uiScale }: Preferences, window: BrowserWindow | undefined): void {
  nativeTheme.themeSource = theme;
  if (window === undefined || window.isDestroyed()) return;
  window.setBackgroundColor(GROUND[nativeTheme.shouldUseDarkColors ? 'dark' : 'light']);
  window.webContents.setZoomFactor(uiScale / 100);
}

/** Makes the main window and loads the app into it. It shows itself when it has something to show. */
export function openWindow(options: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...SMALLEST,
    width: 1600,
    height: 1000,
    show: false,
    backgroundColor: GROUND[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'],
    webPreferences: {
      preload: options.preload,
      zoomFactor: options.preferences.uiScale / 100,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      // The spell checker would fetch its dictionaries from the network.
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => window.show());
  reloadWhenDead(window, options);
  window.loadURL(WINDOW_URL).catch((error: unknown) => logProblem('loading the window', error));
  return window;
}

/** Tells a window's page something; says nothing when the window is gone. */
export function tell<Name extends EventName>(window: BrowserWindow | undefined, name: Name, event: Events[Name]): void {
  if (window === undefined || window.isDestroyed() || window.webContents.isCrashed()) return;
  window.webContents.send(eventChannel(name), event);
}

function reloadWhenDead(window: BrowserWindow, options: WindowOptions): void {
  let deaths: readonly number[] = [];
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit' || window.isDestroyed()) return;
    logProblem('the window', `its process ended: ${details.reason}`);
    const now = performance.now();
    deaths = [...deaths.filter((death) => now - death < DEATHS_WITHIN_MS), now];
    if (deaths.length < MOST_DEATHS) return window.webContents.reload();
    deaths = [];
    void options.onDeadlock().then((again) => (again ? window.webContents.reload() : app.quit()));
  });
  window.on('unresponsive', () => {
    void options.onUnresponsive().then((again) => {
      // Reloading alone waits for the page that does not answer; its death is taken up above.
      if (again && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
    });
  });
}
