import fc from 'fast-check';

/**
 * How property tests draw their cases: always the same ones, so that a test run says the same of the same code. With
 * `FORME_PROPERTY_RUNS=20000` (what `npm run properties` sets) each tries so many, other ones every time: that is the
 * hunt.
 */
const runs = Number(process.env.FORME_PROPERTY_RUNS ?? '0');
fc.configureGlobal(runs > 0 ? { numRuns: runs } : { seed: 20_261_125 });
