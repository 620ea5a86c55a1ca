/**
 * What a plant would say: every sample edition, a paper on every template, and the editions and copy named as arguments
 * go through the press export in both standards, and each file through every check and the second opinions that are at
 * hand. Usage: node tools/checks/acceptance.mjs [EDITION.forme | COPY.txt …]. Prints a table in Markdown, check by
 * file, and leaves the files in out/acceptance. Exits with 1 when a check fails.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { basename, extname, join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'out', 'acceptance');
const STANDARDS = ['x4', 'x1a'];
const MARKS = { passed: '✓', failed: '✗', warned: '!', none: '·' };

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

/** Runs the command line tool and gives its JSON. 1 says that there are findings, which is what is asked here. */
function forme(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'cli', 'bin.js'), ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0 && status !== 1) throw new Error(`forme ${args.join(' ')}\n${stderr}`);
  return JSON.parse(stdout);
}

function make(name, copy, template, more = []) {
  const edition = join(folder, `${name}.forme`);
  forme('make', ...copy, '-t', template, ...more, '-o', edition);
  return edition;
}

const copyOf = (sample) => {
  const at = join(root, 'examples', sample, 'copy');
  return readdirSync(at)
    .sort()
    .map((file) => join(at, file));
};

function editions() {
  const samples = JSON.parse(readFileSync(join(root, 'examples', 'samples.json'), 'utf8'));
  const planned = samples.map(({ name, template, seed }) =>
    make(name, copyOf(name), template, [...['--plan', join(root, 'examples', name, 'plan.json'), '--seed', `${seed}`]]),
  );
  const templates = readdirSync(join(root, 'templates'))
    .filter((file) => file.endsWith('.json'))
    .map((file) => basename(file, '.json'));
  const papers = templates.map((template) =>
    make(`template-${template}`, copyOf(template.includes('hant') ? 'lanhai' : 'yunting'), template),
  );
  const given = process.argv.slice(2).map((file) => {
    if (extname(file) === '.forme') return file;
    return make(basename(file, extname(file)).slice(0, 12), [file], templates[0]);
  });
  return [...planned, ...papers, ...given];
}

/** Other people's programs, each with what it says when it has nothing to say; one that is not there is left out. */
const SECOND_OPINIONS = [
  { id: 'qpdf --check', command: 'qpdf', args: (file) => ['--check', file] },
  { id: 'mutool info', command: 'mutool', args: (file) => ['info', file] },
  {
    id: 'gs nullpage',
    command: 'gs',
    args: (file) => ['-q', '-dBATCH', '-dNOPAUSE', '-dSAFER', '-sDEVICE=nullpage', file],
  },
];

function opinion({ command, args }, file) {
  const { error, status, stderr } = spawnSync(command, args(file), { encoding: 'utf8' });
  if (error) return 'none';
  return status === 0 && stderr.trim() === '' ? 'passed' : 'failed';
}

const columns = [];
const rows = new Map();
const failures = [];
for (const edition of editions()) {
  for (const standard of STANDARDS) {
    const name = `${basename(edition, '.forme')} ${standard}`;
    const file = join(folder, `${name.replace(' ', '-')}.pdf`);
    forme('export', edition, '-o', file, '--output', 'press', '--division', 'edition', '--profile', standard);
    const { checks } = forme('check', '--pdf', file, '--profile', standard);
    const others = SECOND_OPINIONS.map((each) => ({ id: each.id, result: opinion(each, file), findings: [] }));
    columns.push(name);
    for (const { id, result, findings } of [...checks, ...others]) {
      if (!rows.has(id)) rows.set(id, new Map());
      rows.get(id).set(name, result);
      if (result === 'failed') failures.push(`${name} ${id}: ${JSON.stringify(findings).slice(0, 300)}`);
    }
    console.error(name);
  }
}

console.log(`Columns: ${columns.map((name, index) => `${index + 1} ${name}`).join(' · ')}\n`);
console.log(`| check | ${columns.map((_, index) => index + 1).join(' | ')} |`);
console.log(`| --- | ${columns.map(() => '---').join(' | ')} |`);
for (const [id, results] of rows) {
  console.log(`| ${id} | ${columns.map((name) => MARKS[results.get(name)] ?? '').join(' | ')} |`);
}
console.log(`\n✓ passed · nothing of the kind in the file ! warned ✗ failed`);
if (failures.length > 0) console.log(`\n${failures.join('\n')}`);
process.exitCode = failures.length > 0 ? 1 : 0;
