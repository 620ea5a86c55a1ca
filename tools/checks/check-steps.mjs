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

const typescript = (name, config) => nodeStep(name, 'typescript/bin/tsc', ['-p', config, '--pretty', 'false']);

/** What `npm run check` does, the slowest first so that the lanes end together. */
export const checkSteps = [
  vitestStep('unit and golden tests', ['unit', 'golden']),
  nodeStep('lint', 'eslint/bin/eslint.js', ['.', '--max-warnings', '0']),
  typescript('types', 'tsconfig.json'),
  nodeStep('format', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
  typescript('types of core alone', 'tsconfig.core.json'),
  typescript('types on Electron 25', 'tsconfig.e25.json'),
];
