/** `npm run check`: format, lint, types, architecture, unit and golden tests, in under a minute. */
import { checkSteps } from './check-steps.mjs';
import { runSteps, summaryLine } from './steps.mjs';

const sum = await runSteps(checkSteps);
console.log(summaryLine(sum));
process.exitCode = sum.failed > 0 ? 1 : 0;
