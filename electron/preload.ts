import { contextBridge, ipcRenderer } from 'electron';
import type { IpcRendererEvent } from 'electron';
import type { EventName } from '../ipc';
import { EVENT_NAMES, REQUEST_NAMES, eventChannel, requestChannel } from '../ipc';

const methods = REQUEST_NAMES.map((name) => [
  name,
  (argument: unknown): Promise<unknown> => ipcRenderer.invoke(requestChannel(name), argument),
]);

/** The event object of Electron stays here: the window gets only what the main process says. */
function on(name: EventName, listener: (event: unknown) => void): () => void {
  if (!EVENT_NAMES.includes(name)) throw new Error(`no such event: ${String(name)}`);
  const heard = (_event: IpcRendererEvent, told: unknown): void => listener(told);
  ipcRenderer.on(eventChannel(name), heard);
  return () => {
    ipcRenderer.removeListener(eventChannel(name), heard);
  };
}

contextBridge.exposeInMainWorld('forme', { ...Object.fromEntries(methods), on });
