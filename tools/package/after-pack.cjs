'use strict';
const { rm } = require('node:fs/promises');
const path = require('node:path');

/**
 * Removes Electron's stand-in app from the packaged one: with a folder as `electronDist` the packager leaves it there,
 * and it could be started in place of Forme.
 */
exports.default = async function afterPack({ appOutDir, packager }) {
  const resources = packager.getResourcesDir(appOutDir);
  await rm(path.join(resources, 'default_app.asar'), { force: true });
};
