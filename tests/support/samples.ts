import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { forme } from './forme';
import type { FormeRun } from './forme';

/** A sample edition and how it is made up. */
export interface Sample {
  readonly name: string;
  readonly template: string;
  readonly seed: number;
}

/** The sample editions, as `npm start` makes them. */
export const SAMPLES = JSON.parse(readFileSync(join('examples', 'samples.json'), 'utf8')) as readonly Sample[];

/** Makes a sample edition up. */
export function makeSample({ name, template, seed }: Sample, output: string): Promise<FormeRun> {
  const folder = join('examples', name);
  const copy = readdirSync(join(folder, 'copy')).sort();
  const files = copy.map((file) => join(folder, 'copy', file));
  const plan = join(folder, 'plan.json');
  return forme(['make', ...files, '-t', template, '--plan', plan, '--unlock', '--seed', `${seed}`, '-o', output]);
}
