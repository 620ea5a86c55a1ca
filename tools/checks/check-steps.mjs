import { RESULTS, countVitest, nodeStep } from './steps.mjs';

/** A step that runs vitest projects and counts their tests. */
export function vitestStep(name, projects) {
  const report = `${RESULTS}/${name.replaceAll(' ', '-')}.json`;
  const args = ['run', ...projects.flatMap((project) => ['--project', project])];
  return nodeStep(
    name,
    'vitest/vitest.mjs',
    [...args, '--reporter=default', '--reporter=json', `--outputFile=${report}`],
    {
      report,
      count: countVitest,
    },
  );
}

/** What the tools remember between runs; a fresh clone has none of it and checks everything. */
const CACHE = 'node_modules/.cache/checks';

const typescript = (name, config) =>
  nodeStep(name, 'typescript/bin/tsc', [
    ...['-p', config, '--pretty', 'false'],
    ...['--incremental', '--tsBuildInfoFile', `${CACHE}/${config}.tsbuildinfo`],
  ]);

const cached = (tool) => ['--cache', '--cache-strategy', 'content', '--cache-location', `${CACHE}/${tool}`];

/** What `npm run check` does, the slowest first so that the lanes end together. */
export const checkSteps = [
  vitestStep('unit and golden tests', ['unit', 'golden']),
  nodeStep('lint', 'eslint/bin/eslint.js', ['.', '--max-warnings', '0', ...cached('eslint')]),
  typescript('types', 'tsconfig.json'),
  nodeStep('format', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', ...cached('prettier'), '.']),
  typescript('types of core alone', 'tsconfig.core.json'),
  typescript('types on Electron 25', 'tsconfig.e25.json'),
];
