import type { Edition, KeptVersion, ProofRound } from '../document';

/** The versions that were kept since a round began, oldest first; nothing where it is not known to have begun. */
export function versionsSince(
  { rounds = [], versions = [] }: Edition,
  round: ProofRound,
): readonly KeptVersion[] | undefined {
  const at = rounds.findIndex(({ id }) => id === round);
  if (at < 0) return undefined;
  const since = new Set(rounds.slice(at).map(({ id }) => id));
  return versions.filter((version) => since.has(version.round));
}

/**
 * The edition as it was when a round of proofreading began, with the marks that it had then; nothing where the round is
 * not known to have begun. Of pictures and drawings it has those that the edition has now.
 */
export function editionBefore(edition: Edition, round: ProofRound): Edition | undefined {
  const since = versionsSince(edition, round);
  const begun = edition.rounds?.find(({ id }) => id === round);
  if (since === undefined || begun === undefined) return undefined;
  const { proofMarks = [], versions = [], rounds = [], ...now } = edition;
  const marks = proofMarks.filter((mark) => mark.round !== round && mark.at < begun.at);
  const paper = since.find((version) => version.kind === 'paper');
  const kept = new Set(since);
  return {
    ...now,
    ...paper?.value,
    stories: before(
      now.stories,
      since.filter((version) => version.kind === 'story'),
    ),
    pages: before(
      now.pages,
      since.filter((version) => version.kind === 'page'),
    ),
    ...(marks.length > 0 && { proofMarks: marks }),
    rounds: rounds.slice(0, rounds.indexOf(begun)),
    versions: versions.filter((version) => !kept.has(version)),
  };
}

/** Records as the first version of each has them; those that were made since are none. */
function before<One extends { readonly id: string }>(
  now: readonly One[],
  versions: readonly { readonly of: string; readonly index: number; readonly value?: One }[],
): readonly One[] {
  const first = new Map(versions.toReversed().map((version) => [version.of, version]));
  const here = new Set(now.map(({ id }) => id));
  const list = now.flatMap((one) => {
    const was = first.get(one.id);
    return was === undefined ? [one] : (was.value ?? []);
  });
  const gone = [...first.values()].filter(({ of }) => !here.has(of)).toSorted((a, b) => a.index - b.index);
  for (const { index, value } of gone) if (value !== undefined) list.splice(index, 0, value);
  return list;
}
