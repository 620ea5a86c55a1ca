/**
 * Hunts with the property tests: many more cases than a test run tries, and others each time. Usage:
 * node tools/checks/properties.mjs [CASES] (20,000 when left out). A failure names its case; write it down as a test.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const [cases = '20000'] = process.argv.slice(2);
const files = readdirSync(join(root, 'tests'), { recursive: true })
  .map((file) => join('tests', String(file)))
  .filter((file) => file.endsWith('.test.ts') && readFileSync(join(root, file), 'utf8').includes('fc.assert('));
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', '--testTimeout=3600000', ...files], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, FORME_PROPERTY_RUNS: cases },
});
process.exitCode = status ?? 1;
