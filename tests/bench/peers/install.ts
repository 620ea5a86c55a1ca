import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNode, runNpm } from '../../../tools/setup/shell.mjs';
import { inPackages } from '../../../tools/setup/paths.mjs';
import { findBrowser } from './chromium';
import { browserFolder, peerFolder } from './folder';
import { TYPST } from './typst';

/** Installs the other engines into the user's cache; what cannot be fetched is told by the bench as not there. */
export async function installPeers(): Promise<void> {
  mkdirSync(peerFolder(), { recursive: true });
  writeFileSync(join(peerFolder(), 'package.json'), JSON.stringify({ private: true }));
  await runNpm(['install', '--no-audit', '--no-fund', '--loglevel=error', `${TYPST.name}@${TYPST.version}`], {
    cwd: peerFolder(),
  });
  if (findBrowser() !== undefined) return;
  await runNode(inPackages('playwright-core', 'cli.js'), ['install', 'chromium-headless-shell'], {
    env: { ...process.env, PLAYWRIGHT_BROWSERS_PATH: browserFolder() },
  });
}
