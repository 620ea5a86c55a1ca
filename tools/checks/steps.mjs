import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { inPackages, inRoot, root } from '../setup/paths.mjs';

/**
 * @typedef {object} Step one check: a program and how its result is counted
 * @property {string} name as printed
 * @property {string} command
 * @property {readonly string[]} args
 * @property {string} [report] the JSON report it writes, relative to the project, when it runs tests
 * @property {(report: unknown) => Count} [count] reads that report
 * @property {NodeJS.ProcessEnv} [environment]
 * @typedef {{ passed: number, failed: number }} Count
 */

/** Where reports, traces and screenshots of test runs go. */
export const RESULTS = 'test-results';

/** A step that runs a Node script of a package. */
export function nodeStep(name, script, args, rest = {}) {
  return { name, command: process.execPath, args: [inPackages(script), ...args], ...rest };
}

/** Runs one step, its output kept together and printed when it ends. */
function runStep({ name, command, args, report, count, environment }) {
  const startedAt = performance.now();
  if (report) rmSync(inRoot(report), { force: true });
  return new Promise((resolve) => {
    let output = '';
    const env = { ...process.env, NO_COLOR: '1', ...environment };
    // npm sets it, and it would win over NO_COLOR.
    delete env.FORCE_COLOR;
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => (output += `${error.message}\n`));
    child.on('close', (code) => {
      const result = countOf({ code, report, count });
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
      const tests = report ? ` (${result.passed} passed, ${result.failed} failed)` : '';
      console.log(`${result.failed === 0 ? 'ok    ' : 'FAILED'} ${name}${tests}, ${seconds} s`);
      if (result.failed > 0) console.log(output.trimEnd());
      resolve(result);
    });
  });
}

/**
 * What a step counts for. A step without tests counts only when it fails; a runner that fails without naming a failed
 * test (it crashed, or found none) counts as one failure.
 * @param {{ code: number, report?: string, count?: (report: any) => Count }} ended
 * @returns {Count}
 */
export function countOf({ code, report, count }) {
  const tests = report ? readCount(report, count) : { passed: 0, failed: 0 };
  if (!tests) return { passed: 0, failed: 1 };
  const crashed = code !== 0 && tests.failed === 0;
  return { passed: tests.passed, failed: tests.failed + (crashed ? 1 : 0) };
}

function readCount(report, count) {
  try {
    return count(JSON.parse(readFileSync(path.resolve(root, report), 'utf8')));
  } catch {
    return undefined;
  }
}

/** Runs steps, as many at a time as there are cores, the first ones first. Returns the sum of their counts. */
export async function runSteps(steps) {
  mkdirSync(inRoot(RESULTS), { recursive: true });
  const waiting = [...steps];
  const sum = { passed: 0, failed: 0 };
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { passed, failed } = await runStep(next);
      sum.passed += passed;
      sum.failed += failed;
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), steps.length) }, lane));
  return sum;
}

/** Counts of vitest's JSON report. Skipped tests are neither passed nor failed. */
export function countVitest(report) {
  const emptySuites = report.testResults.filter(({ status, assertionResults }) => {
    return status === 'failed' && assertionResults.length === 0;
  });
  return { passed: report.numPassedTests, failed: report.numFailedTests + emptySuites.length };
}

/** Counts of Playwright's JSON report; a test that passed on its second try has passed. */
export function countPlaywright(report) {
  const { expected, flaky, unexpected } = report.stats;
  return { passed: expected + flaky, failed: unexpected + (report.errors.length > 0 && unexpected === 0 ? 1 : 0) };
}

/** The line a run ends with, in the words that continuous integration reads. */
export function summaryLine({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}
