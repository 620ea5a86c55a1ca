import type { Edition } from '../edition';
import type { EditionPlan } from '../edition-plan';
import type { Profile } from '../profile';
import { fail } from './check';
import type { Problem, Report, Schema } from './check';
import { withinDepth } from './depth';
import { editionSchema } from './edition-schema';
import { planSchema } from './plan-schema';
import { profileSchema } from './profile-schema';
import { checkArticleIds, mendReferences } from './references';

/** A checked edition, with what had to be taken off its pages; or every problem found, up to a limit. */
export type ValidatedEdition =
  | { readonly ok: true; readonly edition: Edition; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A checked profile, or every problem found, up to a limit. */
export type ValidatedProfile =
  { readonly ok: true; readonly profile: Profile } | { readonly ok: false; readonly problems: readonly Problem[] };

/** A checked plan, or every problem found, up to a limit. */
export type ValidatedPlan =
  { readonly ok: true; readonly plan: EditionPlan } | { readonly ok: false; readonly problems: readonly Problem[] };

function run<T>(schema: Schema<T>, value: unknown, report: Report): T | undefined {
  if (!withinDepth(value)) return fail(report, '', 'too-deep');
  return schema(value, '', report);
}

/**
 * Checks data of unknown origin (at today's format, see `migrate`) against the whole schema: depth, counts, ranges,
 * finite numbers, whole characters, unique ids, no unknown field. The edition given back is a fresh copy.
 */
export function validateEdition(value: unknown): ValidatedEdition {
  const report: Report = { problems: [] };
  const edition = run(editionSchema, value, report);
  if (edition !== undefined) checkArticleIds(edition, report);
  if (edition === undefined || report.problems.length > 0) return { ok: false, problems: report.problems };
  return { ok: true, ...mendReferences(edition) };
}

/** Checks a newspaper's profile, as a template file holds it. */
export function validateProfile(value: unknown): ValidatedProfile {
  const report: Report = { problems: [] };
  const profile = run(profileSchema, value, report);
  return profile === undefined ? { ok: false, problems: report.problems } : { ok: true, profile };
}

/** Checks a plan of an edition's pages, as a plan file holds it. */
export function validatePlan(value: unknown): ValidatedPlan {
  const report: Report = { problems: [] };
  const plan = run(planSchema, value, report);
  return plan === undefined ? { ok: false, problems: report.problems } : { ok: true, plan };
}
