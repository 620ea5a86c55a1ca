// Writes fonts/catalog.json and fonts/licences from the installed font packages, or (--check) verifies them.
// Usage: node tools/fonts/catalog.mjs [--check]
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as fontkit from 'fontkit';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const SCOPE = '@expo-google-fonts';

/** Families that come with Forme: package, weights, and how its files are named. */
const FAMILIES = [
  { family: 'Noto Serif SC', folder: 'noto-serif-sc', weights: [400, 600, 700, 900] },
  { family: 'Noto Sans SC', folder: 'noto-sans-sc', weights: [400, 500, 700, 900] },
  { family: 'Noto Serif TC', folder: 'noto-serif-tc', weights: [400, 700, 900] },
  { family: 'Noto Sans TC', folder: 'noto-sans-tc', weights: [400, 500, 700, 900] },
  { family: 'Ma Shan Zheng', folder: 'ma-shan-zheng', weights: [400] },
];
const WEIGHT_NAMES = { 400: 'Regular', 500: 'Medium', 600: 'SemiBold', 700: 'Bold', 900: 'Black' };

function describe({ family, folder }, weight) {
  const style = `${weight}${WEIGHT_NAMES[weight]}`;
  const file = `${SCOPE}/${folder}/${style}/${family.replaceAll(' ', '')}_${style}.ttf`;
  const bytes = readFileSync(join(ROOT, 'node_modules', file));
  return {
    family,
    weight,
    postscriptName: fontkit.create(bytes).postscriptName,
    file,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    licence: 'OFL-1.1',
    licenceFile: `${folder}.txt`,
  };
}

const faces = FAMILIES.flatMap((family) => family.weights.map((weight) => describe(family, weight)));
const outputs = [['fonts/catalog.json', `${JSON.stringify(faces, null, 2)}\n`]];
for (const { folder } of FAMILIES) {
  const text = readFileSync(join(ROOT, 'node_modules', SCOPE, folder, 'LICENSE_FONT'), 'utf8');
  outputs.push([`fonts/licences/${folder}.txt`, text]);
}

if (process.argv.includes('--check')) {
  const stale = outputs.filter(([path, text]) => readFileSync(join(ROOT, path), 'utf8') !== text).map(([path]) => path);
  if (stale.length > 0) {
    console.error(`${stale.join(', ')} differ from the installed packages: run node tools/fonts/catalog.mjs`);
    process.exit(1);
  }
} else {
  mkdirSync(join(ROOT, 'fonts/licences'), { recursive: true });
  for (const [path, text] of outputs) writeFileSync(join(ROOT, path), text);
}
