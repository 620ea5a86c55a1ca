import { blackOf, checkOutputProfile, inkTable, registeredCondition, totalInkOf } from '../icc';
import { success } from '../ipc';
import type { ConditionFacts } from '../ipc';
import type { ConditionOrder, ConditionReport } from './host-messages';

/** Checks an output profile and measures what it lays and how it looks. */
export function readCondition({ name, file, bytes }: ConditionOrder): ConditionReport {
  const checked = checkOutputProfile(bytes);
  if (!checked.ok) {
    const { problem } = checked;
    return { result: { ok: false, code: problem.code, values: { file, ...('values' in problem && problem.values) } } };
  }
  const { profile } = checked;
  const { major, minor } = profile.version;
  const registered = registeredCondition(profile);
  const facts: ConditionFacts = {
    name,
    description: profile.description || file,
    ...(registered !== undefined && { registered }),
    version: `${major}.${minor}`,
    standards: checkOutputProfile(bytes, 'x1a').ok ? ['x4', 'x1a'] : ['x4'],
    totalInk: totalInkOf(profile),
    black: blackOf(profile),
    inks: inkTable(profile, 'tinted'),
  };
  return { result: success(facts) };
}
