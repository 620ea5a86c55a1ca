import { app, session } from 'electron';
import { WINDOW_URL } from '../../ipc';

/** Schemes that no part of the window may load from: Forme works without a network. */
const OUTSIDE = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file://*/*'];

/** Shuts every window's way out: no navigation, no new windows, no embedded pages. Call before the app is ready. */
export function guardContents(): void {
  // As root Chromium starts only without its sandbox, and forcing it then keeps every process from starting.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/**
 * Denies every permission (Electron grants by default) and every request to the outside. Call once the app is ready.
 */
export function guardSession(): void {
  const own = session.defaultSession;
  // Pages are presented on the whole screen; nothing else is ever asked for.
  own.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === 'fullscreen'));
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  own.webRequest.onBeforeRequest({ urls: OUTSIDE }, (_details, answer) => answer({ cancel: true }));
}

/** Whether a message comes from the window's own page, and from no frame inside it. */
export function isOwnPage(frame: { readonly url: string; readonly parent: unknown } | null | undefined): boolean {
  return frame !== null && frame !== undefined && frame.url === WINDOW_URL && frame.parent === null;
}
