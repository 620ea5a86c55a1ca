import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** A path inside the project. */
export const inRoot = (...parts) => path.join(root, ...parts);

/** A path inside `node_modules`. */
export const inPackages = (...parts) => path.join(root, 'node_modules', ...parts);

/** The folder for what may be fetched again: downloads kept between clones. */
export function cacheFolder() {
  switch (process.platform) {
    case 'win32':
      return path.join(process.env.LOCALAPPDATA ?? path.join(os.homedir(), 'AppData', 'Local'), 'forme');
    case 'darwin':
      return path.join(os.homedir(), 'Library', 'Caches', 'forme');
    default:
      return path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'), 'forme');
  }
}

/** Whether a window can be shown here. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Whether we are root on Linux, where Chromium refuses to start its sandbox. */
export const isLinuxRoot = process.platform === 'linux' && process.getuid?.() === 0;
