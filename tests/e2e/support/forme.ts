import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test as base, expect, _electron as electron } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';

/** The screens a newsroom has, and the sizes the tests are written for. */
export const SCREENS = {
  laptop: { width: 1440, height: 900 },
  desk: { width: 1920, height: 1080 },
} as const;

/** How to start the app. */
export interface LaunchOptions {
  /** Default `laptop`. */
  readonly screen?: keyof typeof SCREENS;
  /** An edition file to open, absolute; without it the app opens what it opens by itself. */
  readonly open?: string;
  /** The user-data folder of an earlier run, to come back to it; default a new empty one. */
  readonly userData?: string;
  /** More arguments for the app. */
  readonly args?: readonly string[];
}

/** An app that runs. */
export interface RunningForme {
  readonly app: ElectronApplication;
  readonly window: Page;
  readonly userData: string;
  /** What the page threw or logged as an error since its start; must be empty at the end of a test. */
  readonly problems: string[];
  /** Closes it as a person would; kills it when it has not gone within the time a person would wait. */
  close(): Promise<void>;
  /** Ends it without warning, as a power cut does: `kill -9`. */
  kill(): Promise<void>;
}

const PATIENCE_MS = 10_000;

const root = path.resolve(__dirname, '../../..');

async function ended(process: ChildProcess, act: () => void): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => process.once('exit', () => resolve()));
  act();
  const timer = setTimeout(() => process.kill('SIGKILL'), PATIENCE_MS);
  await gone;
  clearTimeout(timer);
}

async function launch(options: LaunchOptions, userData: string): Promise<RunningForme> {
  const { width, height } = SCREENS[options.screen ?? 'laptop'];
  const app = await electron.launch({
    cwd: root,
    // Light or dark is the app's own choice here.
    colorScheme: null,
    args: [
      '--force-device-scale-factor=1',
      '--log-level=3',
      `--user-data-dir=${userData}`,
      root,
      ...(options.open === undefined ? [] : [options.open]),
      ...(options.args ?? []),
    ],
  });
  // Playwright forgets the process of an app that has ended.
  const process = app.process();
  const window = await app.firstWindow();
  const problems: string[] = [];
  window.on('pageerror', (error) => problems.push(error.message));
  window.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await app.evaluate(
    ({ BrowserWindow }, bounds) => {
      for (const each of BrowserWindow.getAllWindows()) each.setBounds(bounds);
    },
    { x: 0, y: 0, width, height },
  );
  return {
    app,
    window,
    userData,
    problems,
    close: () => ended(process, () => void app.evaluate(({ app: running }) => running.quit()).catch(() => undefined)),
    kill: () => ended(process, () => process.kill('SIGKILL')),
  };
}

/** Starts the app; each call is one run of it. */
export type LaunchForme = (options?: LaunchOptions) => Promise<RunningForme>;

/**
 * Playwright's `test` with `launchForme`. Every app started is ended after the test, its folders are removed, and the
 * test fails when a page had problems.
 */
export const test = base.extend<{ readonly launchForme: LaunchForme }>({
  launchForme: async ({}, use) => {
    const running: RunningForme[] = [];
    const folders: string[] = [];
    await use(async (options = {}) => {
      const userData = options.userData ?? (await mkdtemp(path.join(os.tmpdir(), 'forme-test-')));
      folders.push(userData);
      const forme = await launch(options, userData);
      running.push(forme);
      return forme;
    });
    for (const forme of running) await forme.close();
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
    expect(running.flatMap(({ problems }) => problems)).toEqual([]);
  },
});

export { expect };
