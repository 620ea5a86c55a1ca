'use strict';
/**
 * Runs a command's own bundle with the code that V8 compiled for it in an earlier run. CommonJS and no more than Node's
 * smallest modules: this is what every start of a quick command waits for (ADR 30).
 */
const fs = require('node:fs');
const { createRequire } = require('node:module');
const path = require('node:path');
const vm = require('node:vm');

/** The commands with a bundle of their own; tools/setup/build-quick.mjs makes them. */
const QUICK = ['set'];

/** Where the bundle of a command line stands below the project, or `undefined` when it has none of its own. */
function quickBundle([command, ...args]) {
  if (!QUICK.includes(command) || args.includes('--help') || args.includes('-h')) return undefined;
  return `out/quick/${command}.js`;
}

/**
 * Runs the bundle at `file`: one function of `require`, `__filename` and `__dirname`, in ASCII. Compiled code is kept beside
 * it, in a file named for the V8 that made it, and written once, when the first run ended well: then it holds all that a
 * run needs. The build makes a new folder, so that no code of another bundle is ever there; V8 itself refuses code of other
 * versions, flags or processors.
 */
function runCached(file) {
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

module.exports = { QUICK, quickBundle, runCached };
