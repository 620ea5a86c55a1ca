#!/usr/bin/env node
'use strict';
/**
 * `forme` from a clone: builds the tool when it is not built or its sources changed (messages to stderr), then runs it
 * in this process, so that a built one starts with next to no delay.
 */
const path = require('node:path');
const { isFresh, quickBundle, runCached } = require('./quick/run-cached.cjs');

const root = path.resolve(__dirname, '..');

/** The exit code for what the person at the keyboard has to mend first. */
const UNUSABLE = 2;

const bundle = quickBundle(process.argv.slice(2));
const quick = bundle && path.join(root, bundle);

if (quick === undefined ? !require('../tools/setup/freshness.cjs').buildIsFresh() : !isFresh(quick, root)) {
  const setup = path.join(root, 'tools/setup/run.mjs');
  const { spawnSync } = require('node:child_process');
  const { status } = spawnSync(process.execPath, [setup, 'build'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(UNUSABLE);
}

if (quick === undefined) require(path.join(root, 'out/main/cli.js'));
else runCached(quick);
