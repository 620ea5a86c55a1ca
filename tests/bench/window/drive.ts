import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron as electron } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';

const ROOT = join(__dirname, '..', '..');
const SIZE = { width: 1600, height: 1000 };

/** The window with an edition open, as a bench drives it. */
export interface Driven {
  readonly app: ElectronApplication;
  readonly window: Page;
  readonly close: () => Promise<void>;
}

/** Opens an edition file in the real window; `undefined` opens what the app opens by itself. */
export async function openWindow(file: string): Promise<Driven> {
  const userData = await mkdtemp(join(tmpdir(), 'forme-bench-'));
  const app = await electron.launch({
    cwd: ROOT,
    args: ['--force-device-scale-factor=1', '--log-level=3', `--user-data-dir=${userData}`, ROOT, file, '--lang=zh-CN'],
  });
  const window = await app.firstWindow();
  await app.evaluate(
    ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows().forEach((each) => each.setBounds(bounds)),
    { x: 0, y: 0, ...SIZE },
  );
  return {
    app,
    window,
    close: async () => {
      await app.close();
      await rm(userData, { recursive: true, force: true });
    },
  };
}

/** Resolves with the milliseconds until every tile in sight shows the page as it is. */
export async function untilPainted(window: Page, limit = 120_000): Promise<number> {
  const from = performance.now();
  await window.waitForFunction(
    () => document.querySelector<HTMLElement>('[data-testid=canvas]')?.dataset['painted'] === 'true',
    undefined,
    { timeout: limit, polling: 'raf' },
  );
  return performance.now() - from;
}

/** What a hand does at each frame, in CSS pixels of the desk. */
export type Deed =
  | {
      readonly kind: 'wheel';
      readonly x: number;
      readonly y: number;
      readonly ctrl?: boolean;
      readonly turn: readonly number[];
    }
  /** Types a character at the caret every so many frames: six are ten characters a second. */
  | { readonly kind: 'type'; readonly every: number; readonly text: string }
  | { readonly kind: 'move'; readonly from: readonly [number, number]; readonly by: readonly [number, number] }
  | { readonly kind: 'rest' };

/** Frames one after another, in milliseconds. */
export interface Frames {
  /** From each frame to the next, as the screen got them. */
  readonly times: readonly number[];
  /**
   * What the window's own thread worked a frame, of processor time: it hardly depends on what else the machine does.
   */
  readonly work: number;
  /** How much of that was script. */
  readonly script: number;
}

/** Has the deed done once a frame. Wheels turn one after another through `turn`. */
export async function framesOf(window: Page, deed: Deed, frames: number): Promise<Frames> {
  const session = await window.context().newCDPSession(window);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async (): Promise<readonly [number, number]> => {
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (wanted: string): number => (metrics.find(({ name }) => name === wanted)?.value ?? 0) * 1000;
    return [of('TaskDuration'), of('ScriptDuration')];
  };
  const before = await worked();
  const times = await timesOf(window, deed, frames);
  const after = await worked();
  await session.detach();
  return { times, work: (after[0] - before[0]) / frames, script: (after[1] - before[1]) / frames };
}

async function timesOf(window: Page, deed: Deed, frames: number): Promise<readonly number[]> {
  return window.evaluate(
    async ({ deed: each, count }) => {
      const desk = document.querySelector<HTMLElement>('[data-testid=desk]');
      if (desk === null) throw new Error('there is no desk');
      const bounds = desk.getBoundingClientRect();
      const act = (index: number): void => {
        if (each.kind === 'wheel') {
          const deltaY = each.turn[index % each.turn.length] ?? 0;
          const at = { clientX: bounds.left + each.x, clientY: bounds.top + each.y };
          const ctrlKey = each.ctrl === true;
          desk.dispatchEvent(new WheelEvent('wheel', { ...at, deltaY, ctrlKey, bubbles: true, cancelable: true }));
        } else if (each.kind === 'move') {
          const share = index / count;
          const at = {
            clientX: bounds.left + each.from[0] + each.by[0] * share,
            clientY: bounds.top + each.from[1] + each.by[1] * share,
          };
          desk.dispatchEvent(new PointerEvent('pointermove', { ...at, bubbles: true, cancelable: true }));
        } else if (each.kind === 'type' && index % each.every === 0) {
          // The only way to have a field hear text as if it came from a keyboard, within a frame.
          document.execCommand('insertText', false, each.text[(index / each.every) % each.text.length]);
        }
      };
      const times: number[] = [];
      let last: number | undefined;
      await new Promise<void>((resolve) => {
        const step = (time: number): void => {
          if (last !== undefined) times.push(time - last);
          last = time;
          if (times.length >= count) return resolve();
          act(times.length);
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      });
      return times;
    },
    { deed, count: frames },
  );
}

/** How a zoom became sharp: milliseconds from its last notch. */
export interface Sharpened {
  /** To the first order of a tile; nothing when all were there. */
  readonly ordered: number | undefined;
  /** To the last tile that came before all was sharp. */
  readonly painted: number | undefined;
  /** To the frame in which every tile in sight is sharp. */
  readonly sharp: number;
  readonly tiles: number;
}

/**
 * Turns a wheel by three notches, a frame each, and waits until every tile in sight is sharp; the rest that shows that
 * a zoom is over counts with it. `noteTiles` goes before.
 */
export async function zoomedToSharp(
  window: Page,
  at: { readonly x: number; readonly y: number; readonly turn: number },
): Promise<Sharpened> {
  return window.evaluate(async ({ x, y, turn }) => {
    const desk = document.querySelector<HTMLElement>('[data-testid=desk]');
    const canvas = document.querySelector<HTMLElement>('[data-testid=canvas]');
    if (desk === null || canvas === null) throw new Error('there is no desk');
    const { left, top } = desk.getBoundingClientRect();
    const frame = (): Promise<number> => new Promise((resolve) => void requestAnimationFrame(resolve));
    for (let notch = 0; notch < 3; notch += 1) {
      await frame();
      const init = {
        clientX: left + x,
        clientY: top + y,
        deltaY: turn,
        ctrlKey: true,
        bubbles: true,
        cancelable: true,
      };
      desk.dispatchEvent(new WheelEvent('wheel', init));
    }
    const from = performance.now();
    globalThis.forgetTiles?.();
    // The last notch is shown, and known not to be sharp, a frame later.
    await frame();
    await frame();
    while (canvas.dataset['painted'] !== 'true') await frame();
    const { ordered = [], painted = [] } = globalThis.tileTimes ?? {};
    const since = (time: number | undefined): number | undefined => time && Math.round(time - from);
    return {
      ordered: since(ordered[0]),
      painted: since(painted.at(-1)),
      sharp: Math.round(performance.now() - from),
      tiles: painted.length,
    };
  }, at);
}

/** Milliseconds from a character typed at the caret to the frame in which the page shows it. */
export async function typedToShown(window: Page, text: string): Promise<number> {
  return window.evaluate(async (character) => {
    const canvas = document.querySelector<HTMLElement>('[data-testid=canvas]');
    if (canvas === null) throw new Error('there is no desk');
    const frame = (): Promise<number> => new Promise((resolve) => void requestAnimationFrame(resolve));
    await frame();
    const from = performance.now();
    document.execCommand('insertText', false, character);
    const until = async (painted: string): Promise<void> => {
      while (canvas.dataset['painted'] !== painted && performance.now() < from + 5000) await frame();
    };
    await until('false');
    await until('true');
    return performance.now() - from;
  }, text);
}

/** The middle of the desk, in CSS pixels of it. */
export async function middleOfDesk(window: Page): Promise<{ readonly x: number; readonly y: number }> {
  const box = await window.getByTestId('desk').boundingBox();
  return { x: (box?.width ?? 0) / 2, y: (box?.height ?? 0) / 2 };
}
