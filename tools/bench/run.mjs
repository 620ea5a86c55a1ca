/**
 * Bundles a bench as the app is bundled and runs it: unbundled, every constant of another module is a call, and the
 * figures would be those of no program that people use. Usage: node tools/bench/run.mjs NAME [ARGUMENT …].
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'vite';
import { ensureWords } from '../setup/words.mjs';

const root = join(import.meta.dirname, '..', '..');
const [name, ...args] = process.argv.slice(2);

// The window needs Electron, a build and a screen, which the set-up finds; it comes back here with them.
if (name === 'run' && args[0] === 'window') {
  const setup = [join(root, 'tools', 'setup', 'run.mjs'), 'bench-window', ...args.slice(1)];
  process.exit(spawnSync(process.execPath, setup, { stdio: 'inherit' }).status ?? 1);
}

ensureWords();
const out = join(root, 'out', 'bench');

await build({
  root,
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: join(root, 'tests', 'bench', `${name}.ts`),
    outDir: out,
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    rollupOptions: { output: { format: 'cjs', entryFileNames: '[name].cjs' } },
  },
});
const { status } = spawnSync(process.execPath, [join(out, `${name}.cjs`), ...args], { stdio: 'inherit' });
process.exitCode = status ?? 1;
