import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { countOf, countPlaywright, countVitest, summaryLine } from '../../tools/checks/steps.mjs';

const folder = mkdtempSync(path.join(os.tmpdir(), 'forme-steps-'));
afterAll(() => rmSync(folder, { recursive: true }));

function reportWith(contents: string): string {
  const file = path.join(folder, 'report.json');
  writeFileSync(file, contents);
  return file;
}

const suite = (status: string, tests: number) => ({ status, assertionResults: Array.from({ length: tests }) });

describe('what a step counts for', () => {
  it('counts tests from the report of the runner', () => {
    const report = reportWith(JSON.stringify({ numPassedTests: 5, numFailedTests: 2, testResults: [] }));
    expect(countOf({ code: 1, report, count: countVitest })).toEqual({ passed: 5, failed: 2 });
  });

  it('counts a runner that crashed after its tests passed', () => {
    const report = reportWith(JSON.stringify({ numPassedTests: 5, numFailedTests: 0, testResults: [] }));
    expect(countOf({ code: 1, report, count: countVitest })).toEqual({ passed: 5, failed: 1 });
  });

  it('counts a runner that left no report, or half of one', () => {
    const missing = path.join(folder, 'missing.json');
    expect(countOf({ code: 0, report: missing, count: countVitest })).toEqual({ passed: 0, failed: 1 });
    const half = reportWith('{"numPassedTests": 5,');
    expect(countOf({ code: 0, report: half, count: countVitest })).toEqual({ passed: 0, failed: 1 });
  });

  it('counts a step without tests only when it fails', () => {
    expect(countOf({ code: 0 })).toEqual({ passed: 0, failed: 0 });
    expect(countOf({ code: 2 })).toEqual({ passed: 0, failed: 1 });
  });
});

describe('the reports of the runners', () => {
  it('sees a vitest file that failed before its first test', () => {
    const testResults = [suite('passed', 3), suite('failed', 0), suite('failed', 2)];
    expect(countVitest({ numPassedTests: 4, numFailedTests: 1, testResults })).toEqual({ passed: 4, failed: 2 });
  });

  it('takes a Playwright test that passed on its second try as passed', () => {
    const stats = { expected: 7, flaky: 1, unexpected: 0, skipped: 0 };
    expect(countPlaywright({ stats, errors: [] })).toEqual({ passed: 8, failed: 0 });
  });

  it('counts a Playwright run that failed outside its tests', () => {
    const stats = { expected: 0, flaky: 0, unexpected: 0, skipped: 0 };
    expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 0, failed: 1 });
  });
});

it('ends a run with the words that continuous integration reads', () => {
  expect(summaryLine({ passed: 12, failed: 0 })).toBe('12 passed, 0 failed');
});
