import { ensureBuild } from '../setup/build.mjs';
import { sayFailure } from '../setup/say.mjs';
import { checkSteps, vitestStep } from './check-steps.mjs';
import { RESULTS, countPlaywright, nodeStep, runSteps, summaryLine } from './steps.mjs';

/** The larger of the two screens the end-to-end tests are written for; windows are sized within it. */
const VIRTUAL_SCREEN = '-screen 0 1920x1080x24';

function endToEndStep(environment, args) {
  const report = `${RESULTS}/end-to-end.json`;
  const playwright = nodeStep('end-to-end tests in Electron', '@playwright/test/cli.js', ['test', ...args], {
    report,
    count: countPlaywright,
    environment: { ...environment, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  if (process.platform !== 'linux') return playwright;
  // Always a screen of our own, so that the tests do not depend on a person's.
  const { command, args: rest } = playwright;
  return { ...playwright, command: 'xvfb-run', args: ['-a', '-s', VIRTUAL_SCREEN, command, ...rest] };
}

async function built() {
  try {
    await ensureBuild();
    return true;
  } catch (error) {
    sayFailure(error);
    return false;
  }
}

function finish({ passed, failed }) {
  console.log(summaryLine({ passed, failed }));
  return failed > 0 || passed === 0 ? 1 : 0;
}

/**
 * @typedef {object} TestOptions
 * @property {NodeJS.ProcessEnv} environment in which `electron` resolves to the one that was found
 * @property {readonly string[]} playwrightArguments such as a file or `--grep`
 */

/**
 * Runs the end-to-end tests alone, on the build that stands.
 * @param {TestOptions} options
 * @returns {Promise<number>} the exit code
 */
export async function testInElectron({ environment, playwrightArguments }) {
  return finish(await runSteps([endToEndStep(environment, playwrightArguments)]));
}

/**
 * Runs everything `npm test` promises and prints the summary as its last line. A step that fails does not stop the
 * others: one run shows all there is to mend. Without a build there is nothing to drive, which counts as one failure.
 * @param {TestOptions} options
 * @returns {Promise<number>} the exit code
 */
export async function testAll({ environment, playwrightArguments }) {
  const first = await runSteps([...checkSteps, vitestStep('thorough and PDF tests', ['thorough', 'pdf'])]);
  const second = (await built())
    ? await runSteps([endToEndStep(environment, playwrightArguments)])
    : { passed: 0, failed: 1 };
  return finish({ passed: first.passed + second.passed, failed: first.failed + second.failed });
}
