'use strict';
/**
 * Runs a command's own bundle with the code that V8 compiled for it in an earlier run. CommonJS, and nothing of Node
 * that the command would not load: this is what every start of a quick command waits for (ADR 30).
 */
const fs = require('node:fs');
const { createRequire } = require('node:module');
const path = require('node:path');
const { setFlagsFromString } = require('node:v8');
const vm = require('node:vm');

/** The commands with a bundle of their own; tools/setup/build-quick.mjs makes them. */
const QUICK = ['set'];

/**
 * How much of a function has to run before V8 optimises it: many times as much as usual, by the name that the V8 of
 * Node 20, 22 and 24 has for it. Others are left as they are: one that does not know a flag says so at each start. A
 * quick command is over before most optimised code has paid for its making, which takes the processor from the command
 * itself, and what is optimised early is thrown away as soon as it meets its first rare character. In Node 20 long
 * loops, which pay soonest, need not wait much longer than short functions, and little is taken into them, which
 * shortens their making. It changes when and how code is compiled, never what it does.
 */
const LATE_OPTIMISING = new Map([
  [
    '11.3',
    '--interrupt-budget=500000 --bytecode-size-allowance-per-tick=1000 --max-inlined-bytecode-size-cumulative=100',
  ],
  ['12.4', '--invocation-count-for-turbofan=27000'],
  ['13.6', '--invocation-count-for-turbofan=27000'],
]);

/** What quick commands take of Node that is slow to load. */
const SLOW_MODULES = ['node:crypto', 'node:fs/promises', 'node:os', 'node:timers/promises', 'node:zlib'];

/**
 * Has V8 optimise late from here on. Node's own modules are loaded first, and those behind `process.stdout` and
 * `parseArgs`: the compiled code that Node brings for them is good only for the flags that Node was built with.
 */
function optimiseLate() {
  const flag = LATE_OPTIMISING.get(process.versions.v8.split('.', 2).join('.'));
  if (flag === undefined) return;
  SLOW_MODULES.forEach((name) => require(name));
  void process.stdout;
  void require('node:util').parseArgs;
  setFlagsFromString(flag);
}

/** Where the bundle of a command line stands below the project, or `undefined` when it has none of its own. */
function quickBundle([command, ...args]) {
  if (!QUICK.includes(command) || args.includes('--help') || args.includes('-h')) return undefined;
  return `out/quick/${command}.js`;
}

/** How a file of the project stands: its size and when it was changed. Throws where there is none. */
function stampOf(root, source) {
  const { size, mtimeMs } = fs.statSync(`${root}/${source}`);
  return `${size} ${mtimeMs}`;
}

/**
 * Where a bundle's list of sources stands: the stamp of each as it was when it was read, by its path in the project.
 */
function sourceList(file) {
  return `${file}.sources.json`;
}

/** Whether the bundle at `file` is built from its sources as they are: told by their stamps, none of them read. */
function isFresh(file, root) {
  try {
    const stamps = JSON.parse(fs.readFileSync(sourceList(file), 'utf8'));
    for (const source in stamps) if (stampOf(root, source) !== stamps[source]) return false;
    return true;
  } catch {
    return false;
  }
}

/**
 * Runs the bundle at `file`: one function of `require`, `__filename` and `__dirname`, in ASCII. Compiled code is kept
 * beside it, in a file named for the V8 that made it, and written once, when the first run ended well: then it holds
 * all that a run needs. The build makes a new folder, so that no code of another bundle is ever there; V8 itself
 * refuses code of other versions, flags or processors.
 */
function runCached(file) {
  optimiseLate();
  const cache = `${file}.${process.versions.v8}-${process.arch}.code`;
  const cachedData = read(cache);
  const script = new vm.Script(fs.readFileSync(file, 'latin1'), { filename: file, cachedData });
  if (cachedData === undefined || script.cachedDataRejected) {
    process.once('exit', (code) => {
      if (code === 0) keep(cache, script.createCachedData());
    });
  }
  script.runInThisContext()(createRequire(file), file, path.dirname(file));
}

function read(file) {
  try {
    return fs.readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Written whole under another name first: a run at the same time must not read half of it. */
function keep(file, bytes) {
  const unfinished = `${file}.${process.pid}`;
  try {
    fs.writeFileSync(unfinished, bytes);
    fs.renameSync(unfinished, file);
  } catch {
    // A folder that nobody may write to: the next start compiles again.
  }
}

module.exports = { QUICK, isFresh, quickBundle, runCached, sourceList, stampOf };
