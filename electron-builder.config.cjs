'use strict';
const fonts = require('./fonts/catalog.json');

/** Every font file of the catalogue, at the same place under `resources/fonts` as under `node_modules`. */
const fontFiles = { from: 'node_modules', to: 'fonts', filter: fonts.map(({ file }) => file) };

/** @type {import('electron-builder').Configuration} */
module.exports = {
  appId: 'example.forme',
  productName: 'Forme',
  copyright: 'Copyright © 2026 The Forme authors',
  directories: { output: 'dist', buildResources: 'build' },
  files: ['out/main/**', 'out/preload/**', 'out/renderer/**', 'package.json'],
  extraResources: [
    fontFiles,
    { from: 'fonts/licences', to: 'fonts/licences' },
    { from: 'press', to: 'press', filter: ['*.icc'] },
    { from: 'out/examples', to: 'examples', filter: ['*.forme'] },
    { from: 'LICENSE', to: 'LICENSE.txt' },
    { from: 'docs/third-party.md', to: 'third-party.md' },
  ],
  asar: true,
  asarUnpack: ['**/*.node', '**/node_modules/@img/**', '**/node_modules/@napi-rs/**'],
  npmRebuild: false,
  publish: null,
  afterPack: './tools/package/after-pack.cjs',
  fileAssociations: [
    {
      ext: 'forme',
      name: 'Forme edition',
      description: 'A newspaper edition made up with Forme',
      mimeType: 'application/x-forme',
      role: 'Editor',
    },
  ],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
  },
  win: { target: ['nsis'] },
  nsis: { oneClick: false, allowToChangeInstallationDirectory: true },
  mac: { target: ['dmg', 'zip'], category: 'public.app-category.graphics-design', hardenedRuntime: true },
  linux: {
    target: ['AppImage', 'deb'],
    category: 'Office',
    executableName: 'forme',
    maintainer: 'The Forme authors <forme@forme.example>',
    synopsis: 'Make up printed Chinese newspapers',
  },
};
