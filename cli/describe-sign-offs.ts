import type { Edition } from '../core/document';
import { shutGates, signOffOf, stagesOf } from '../core/sign-off';
import type { GateFacts, ShutGate } from '../core/sign-off';

/**
 * How the pages of an edition are signed, as JSON: stage by stage who and when, what changed since, and which gates are
 * shut.
 */
export function describeSignOffs(edition: Edition, factsOf: (page: number) => GateFacts): readonly object[] {
  return edition.pages.map((page, index) => ({
    page: index + 1,
    stages: stagesOf(edition.profile).map((stage) => {
      const standing = signOffOf(edition, page, stage);
      if (standing === undefined) return { stage };
      const { signOff, changes } = standing;
      const { reader, at } = signOff;
      return { stage, reader, at, ...(changes.length > 0 && { changes }) };
    }),
    gates: shutGates(edition, index + 1, factsOf(index + 1)).map(describeGate),
  }));
}

function describeGate(gate: ShutGate): object {
  return gate.gate === 'marks' ? { gate: gate.gate, marks: gate.marks.map(({ id }) => id) } : gate;
}
