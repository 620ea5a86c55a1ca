import { REQUEST_NAMES } from '../../../ipc';
import type { RunningForme } from '../support/forme';
import { expect, test } from '../support/forme';
import type { FormeWindow } from '../support/requests';
import { writeTestEdition } from '../support/edition';

/** Electron's own list of what a window may not be. */
const CLOSED = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
};

/** What Electron can tell of a window beyond its published types. */
interface LivePreferences {
  readonly getLastWebPreferences: () => Readonly<Record<string, unknown>> | null;
}

test('the window is closed to Node, navigation, new windows, permissions and foreign code', async ({
  launchForme,
}, info) => {
  const file = info.outputPath('closed.forme');
  await writeTestEdition(file);
  const forme = await launchForme({ open: file });
  const { app, window } = forme;

  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const [only] = BrowserWindow.getAllWindows();
    if (only === undefined) return null;
    // Electron has it without telling its types: what the window was made with in the end, not what was asked for.
    const contents = only.webContents as typeof only.webContents & LivePreferences;
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject(CLOSED);
  expect(await window.evaluate(() => [typeof require, typeof process, typeof module])).toEqual(
    Array<string>(3).fill('undefined'),
  );

  expect(await window.evaluate(() => globalThis.open('https://forme.example/'))).toBeNull();
  await window.evaluate(() => globalThis.location.assign('https://forme.example/'));
  expect(window.url()).toBe('app://ui/index.html');
  expect(app.windows()).toHaveLength(1);

  expect(
    await window.evaluate(async () => {
      const asked = await Promise.all(
        (['geolocation', 'notifications'] as const).map((name) => navigator.permissions.query({ name })),
      );
      return asked.map(({ state }) => state);
    }),
  ).toEqual(['denied', 'denied']);

  expect(await blocked(forme)).toEqual(
    ['img-src', 'script-src-elem', 'style-src-elem', 'connect-src', 'worker-src'].sort(),
  );
  expect(await statuses(forme)).toEqual([404, 404, 404, 404]);
  // All of these were refused aloud, as they should be.
  forme.problems.splice(0);
});

test('no request takes an argument that is not its own', async ({ launchForme }) => {
  const { window } = await launchForme();
  const answers = await window.evaluate(async (names) => {
    const { forme } = globalThis as unknown as FormeWindow;
    const junk = [null, 7, '../../etc/passwd', [], { path: '/etc/passwd' }, { session: '../x' }, new Uint8Array(9)];
    const found: string[] = [];
    for (const name of names) {
      const ask = forme[name] as (argument: unknown) => Promise<{ readonly ok: boolean; readonly code?: string }>;
      for (const argument of junk) found.push((await ask(argument)).code ?? 'answered');
    }
    return [...new Set(found)];
  }, REQUEST_NAMES);
  expect(answers).toEqual(['bad-request']);
});

/** Directives of the content security policy that stopped foreign content, sorted. */
async function blocked({ window }: RunningForme): Promise<readonly string[]> {
  return window.evaluate(async () => {
    const found = new Set<string>();
    document.addEventListener('securitypolicyviolation', (event) => found.add(event.effectiveDirective));
    const add = (element: HTMLElement, text: string): void => {
      element.textContent = text;
      document.head.append(element);
    };
    add(document.createElement('script'), 'window.pwned = true');
    add(document.createElement('style'), 'body { color: red }');
    new Image().src = 'https://forme.example/pixel.png';
    await fetch('https://forme.example/').catch(() => undefined);
    try {
      new Worker(URL.createObjectURL(new Blob([''])));
    } catch {
      found.add('worker-src');
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    return [...found].sort();
  });
}

/** What the app's own scheme answers to addresses outside its rooms. */
async function statuses({ window }: RunningForme): Promise<readonly number[]> {
  return window.evaluate(async () => {
    const outside = ['/../main/index.js', '/%2e%2e/main/index.js', '/..%2fmain/index.js', '/fonts/../../package.json'];
    const answers = await Promise.all(outside.map((path) => fetch(`app://ui${path}`)));
    return answers.map(({ status }) => status);
  });
}
