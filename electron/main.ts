import path from 'node:path';
import { app } from 'electron';
import { readCommandLine } from './services/command-line';
import { createForme } from './services/forme';
import { logProblem } from './services/log';
import { declareScheme } from './services/protocol';
import { guardContents } from './services/security';

declareScheme();
guardContents();

const ownFolder = app.commandLine.getSwitchValue('user-data-dir');
if (ownFolder !== '') app.setPath('userData', path.resolve(ownFolder));

const commandLine = readCommandLine(process.argv.slice(1), process.cwd());

if (app.requestSingleInstanceLock()) run();
else app.quit();

function run(): void {
  const forme = createForme(commandLine);
  const failed = (doing: string) => (error: unknown) => logProblem(doing, error);

  app.on('second-instance', (_event, args, folder) => {
    forme.showWindow();
    const { open } = readCommandLine(args.slice(1), folder);
    if (open !== undefined) forme.openFromOutside(open).catch(failed('opening a file'));
  });
  app.on('open-file', (event, file) => {
    event.preventDefault();
    forme.openFromOutside(file).catch(failed('opening a file'));
  });
  app.on('activate', () => forme.showWindow());
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (forme.stopped()) return;
    // The quit goes on once the journals are closed: a new one, for a quit asked within this event is lost.
    event.preventDefault();
    forme
      .stop()
      .catch(failed('closing'))
      .finally(() => setImmediate(() => app.quit()));
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => app.quit());

  app
    .whenReady()
    .then(() => forme.start())
    .catch((error: unknown) => {
      logProblem('starting', error);
      app.exit(1);
    });
}
