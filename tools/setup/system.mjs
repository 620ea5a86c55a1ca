import { SetupError, say, step } from './say.mjs';
import { ask, hasProgram, run } from './shell.mjs';
import { isLinuxRoot } from './paths.mjs';

/** Shared libraries that Electron's binary is linked with or opens, and the Debian package that brings each. */
const WINDOW_LIBRARIES = [
  { library: 'libgtk-3.so.0', package: 'libgtk-3-0' },
  { library: 'libatk-bridge-2.0.so.0', package: 'libgtk-3-0' },
  { library: 'libcups.so.2', package: 'libgtk-3-0' },
  { library: 'libnss3.so', package: 'libnss3' },
  { library: 'libgbm.so.1', package: 'libgbm1' },
  { library: 'libasound.so.2', package: 'libasound2' },
  { library: 'libXss.so.1', package: 'libxss1' },
  { library: 'libXtst.so.6', package: 'libxtst6' },
];

const VIRTUAL_DISPLAY_PROGRAMS = [
  { program: 'xvfb-run', package: 'xvfb' },
  { program: 'Xvfb', package: 'xvfb' },
  { program: 'xauth', package: 'xauth' },
];

/**
 * Independent readers of PDF that the tests ask for a second opinion, the Debian package and the brew formula of each.
 */
const PDF_PROGRAMS = [
  { program: 'qpdf', package: 'qpdf', formula: 'qpdf' },
  { program: 'pdffonts', package: 'poppler-utils', formula: 'poppler' },
  { program: 'pdftotext', package: 'poppler-utils', formula: 'poppler' },
  { program: 'gs', package: 'ghostscript', formula: 'ghostscript' },
  { program: 'mutool', package: 'mupdf-tools', formula: 'mupdf-tools' },
];

/** Waits for another apt at work (a fresh machine updating itself) rather than failing at once. */
const APT_LOCK_WAIT_SECONDS = 300;

/** @param {{ window: boolean, virtualDisplay: boolean, pdfTools: boolean }} needs */
function missingParts({ window, virtualDisplay, pdfTools }) {
  const programs = [...(virtualDisplay ? VIRTUAL_DISPLAY_PROGRAMS : []), ...(pdfTools ? PDF_PROGRAMS : [])];
  const missing = programs.filter(({ program }) => !hasProgram(program));
  if (!window) return missing;
  const known = ask('sh', ['-c', 'PATH=$PATH:/sbin:/usr/sbin ldconfig -p']) ?? '';
  return [...missing, ...WINDOW_LIBRARIES.filter(({ library }) => !known.includes(library))];
}

/**
 * Installs the system libraries and programs that are missing, with apt where we are root or may use sudo unasked.
 * @param {{ window: boolean, virtualDisplay: boolean, pdfTools: boolean }} needs
 */
export async function ensureSystem(needs) {
  if (process.platform !== 'linux') {
    const lacking = needs.pdfTools ? PDF_PROGRAMS.filter(({ program }) => !hasProgram(program)) : [];
    if (lacking.length === 0) return;
    const programs = lacking.map(({ program }) => program).join(', ');
    const formulas = [...new Set(lacking.map(({ formula }) => formula))].join(' ');
    throw new SetupError(`the PDF tests need ${programs}.`, `macOS: brew install ${formulas}.`);
  }
  const missing = missingParts(needs);
  if (missing.length === 0) return;

  const names = missing.map((part) => part.library ?? part.program).join(', ');
  const packages = [...new Set(missing.map((part) => part.package))];
  const install = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  const byHand = new SetupError(`this system lacks ${names}.`, `run: sudo apt-get update && sudo ${install}`);

  if (!hasProgram('apt-get')) {
    throw new SetupError(`this system lacks ${names}.`, `install what Debian calls ${packages.join(' ')}.`);
  }
  const maySudo = !isLinuxRoot && ask('sudo', ['-n', 'true']) !== undefined;
  if (!isLinuxRoot && !maySudo) throw byHand;

  const quiet = `-qq -o DPkg::Lock::Timeout=${APT_LOCK_WAIT_SECONDS}`;
  const script = `apt-get ${quiet} update; ${install.replace('apt-get', `apt-get ${quiet}`)}`;
  const shell = ['env', 'DEBIAN_FRONTEND=noninteractive', 'sh', '-c', script];
  const [command, ...args] = isLinuxRoot ? shell : ['sudo', '-n', ...shell];
  const code = await step(`installing system libraries with apt (${packages.join(' ')})`, () =>
    run(command, args, { stdio: ['ignore', 'ignore', 2] }),
  );
  if (code !== 0) throw byHand;
  say('system libraries are installed');
}
