'use strict';
/**
 * Stands in for Electron's own `default_app.asar`, which the fallback lacks: runs `electron [-r module]… <folder>` the
 * way Electron does, so that starting the app and Playwright's launch work the same with both.
 */
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { app } = require('electron');

function parseArguments(args) {
  const preload = [];
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index];
    if (argument === '--version' || argument === '-v') return { version: true, preload };
    if (argument === '-r' || argument === '--require') {
      index += 1;
      preload.push(args[index]);
    } else if (!argument.startsWith('-')) {
      return { folder: path.resolve(argument), preload };
    }
  }
  return { preload };
}

function load(folder) {
  // Electron sets it for apps started from source; `app.isPackaged` and argument parsers look at it.
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
  const manifest = path.join(folder, 'package.json');
  if (fs.existsSync(manifest)) {
    const { name, productName, version } = JSON.parse(fs.readFileSync(manifest, 'utf8'));
    if (version) app.setVersion(version);
    app.name = productName ?? name ?? 'Electron';
  }
  const main = Module._resolveFilename(folder, null, true);
  app.setAppPath(fs.existsSync(manifest) ? folder : path.dirname(main));
  Module._load(main, null, true);
}

const { folder, version, preload } = parseArguments(process.argv.slice(1));
if (version) {
  console.log(`v${process.versions.electron}`);
  process.exit(0);
}
if (!folder) {
  console.error('usage: electron <folder of the app>');
  process.exit(1);
}
Module._preloadModules(preload);
load(folder);
