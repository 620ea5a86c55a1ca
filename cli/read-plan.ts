import { dirname } from 'node:path';
import { validatePlan } from '../core/document';
import type { EditionPlan } from '../core/document';
import { readChecked } from '../files';
import { Unusable, orUnusable } from './outcome';
import { parseJson } from './templates';

/** A plan is drawn by hand; more than this is something else. */
const LARGEST_PLAN = 2_000_000;

/**
 * A plan of pages with the file it came from, the pictures that its blocks name, and the folder they are looked for in.
 */
export interface PlanFile {
  readonly path: string;
  readonly folder: string;
  readonly plan: EditionPlan;
  readonly pictures: readonly string[];
}

/** Reads the plan 版样 that `--plan` names. */
export async function readPlan(path: string): Promise<PlanFile> {
  const { bytes } = orUnusable(await readChecked(path, { maximum: LARGEST_PLAN }));
  const checked = validatePlan(parseJson(bytes, path));
  if (!checked.ok) {
    const [first] = checked.problems;
    const values = { place: first?.path ?? '', problem: first?.code ?? '', count: checked.problems.length };
    throw new Unusable('invalid-plan', { file: path, ...values });
  }
  const contents = checked.plan.pages.flatMap(({ blocks = [] }) => blocks.map(({ content }) => content));
  const pictures = contents.flatMap((content) =>
    (content.kind === 'picture' || content.kind === 'ad') && content.picture !== undefined ? [content.picture] : [],
  );
  return { path, folder: dirname(path), plan: checked.plan, pictures: [...new Set(pictures)] };
}
