import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** The oldest engines the app runs on: those of the fallback Electron. */
const NODE_TARGET = 'node18';
const CHROME_TARGET = 'chrome114';

/** The window is read from the disk, where one file of this size is as quick as several smaller ones. */
const LARGEST_CHUNK_KB = 3_000;

export default defineConfig({
  main: {
    build: {
      target: NODE_TARGET,
      outDir: 'out/main',
      // Packages under "dependencies" stay outside: native ones, and fontkit, whose data files bundling would lose.
      externalizeDeps: true,
      rollupOptions: {
        input: { index: 'electron/main.ts', 'export-host': 'electron/export-host.ts', cli: 'cli/main.ts' },
        // Packages load in their CommonJS form: the other may be written for a newer Node than the fallback's (sharp).
        output: { dynamicImportInCjs: false },
      },
    },
  },
  preload: {
    build: {
      target: NODE_TARGET,
      outDir: 'out/preload',
      // A sandboxed preload can require nothing but electron.
      externalizeDeps: false,
      rollupOptions: { input: { preload: 'electron/preload.ts' } },
    },
  },
  renderer: {
    root: 'renderer',
    base: './',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      target: CHROME_TARGET,
      outDir: 'out/renderer',
      minify: true,
      chunkSizeWarningLimit: LARGEST_CHUNK_KB,
      rollupOptions: { input: 'renderer/index.html' },
    },
  },
});
