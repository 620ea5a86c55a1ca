import { spawn, spawnSync } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * Children now running, each the leader of a process group of its own where the system has groups, and who is told to
 * end.
 */
const running = new Map();

const hasGroups = process.platform !== 'win32';

function tellToEnd(child, whom, signal) {
  try {
    if (hasGroups && whom === 'group') process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    // It ended by itself in the meantime.
  }
}

/** Ends every child still running, with its own children: Electron under xvfb-run would outlive a killed npm. */
export function stopChildren(signal = 'SIGTERM') {
  for (const [child, whom] of running) tellToEnd(child, whom, signal);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    stopChildren(signal);
    process.exit(1);
  });
}

/** npm does not pass on the signal that ends it; we notice by getting a new parent. */
const ORPHAN_CHECK_MS = 1_000;

const parent = process.ppid;

setInterval(() => {
  if (process.ppid === parent) return;
  stopChildren();
  process.exit(1);
}, ORPHAN_CHECK_MS).unref();

/**
 * Runs a program to its end and returns its exit code (-1 when it could not be started, 128 when a signal ended it).
 * Unless told otherwise what it prints goes to stderr. `ends: 'leader'` is for programs that end their own children in
 * good order, as the app does.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { ends?: 'group' | 'leader' }} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, { ends = 'group', ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 2, 2], detached: hasGroups, ...options });
    running.set(child, ends);
    const end = (code) => {
      running.delete(child);
      resolve(code);
    };
    child.on('error', () => end(-1));
    child.on('close', (code, signal) => end(code ?? (signal ? 128 : -1)));
  });
}

/** Runs a Node script of the project or of a package. */
export function runNode(script, args, options = {}) {
  return run(process.execPath, [script, ...args], options);
}

/** Runs npm: the one that started us when there is one. */
export function runNpm(args, options = {}) {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) return runNode(npm, args, options);
  const isWindows = process.platform === 'win32';
  return run(isWindows ? 'npm.cmd' : 'npm', args, { shell: isWindows, ...options });
}

/** What a command prints on stdout, or undefined when it fails. For questions answered at once. */
export function ask(command, args) {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? stdout : undefined;
}

/** Whether a program is on the path. */
export function hasProgram(name) {
  const [command, ...args] = process.platform === 'win32' ? ['where', name] : ['sh', '-c', `command -v ${name}`];
  return ask(command, args) !== undefined;
}
