import type { BegunRound, Edition, KeptVersion, PaperFields } from '../document';

/** Who makes a change, and when, in UTC. */
export interface ChangeMaker {
  readonly reader: string;
  /** Asked only where something is kept. */
  readonly at: () => string;
}

/** What is changed within so many minutes by one person is one version. */
const ONE_SITTING = 10;

/**
 * The edition after a change, with what it changed kept as it was before, once a round of proofreading has begun: the
 * state at the beginning of each round can be had from it, and who changed what since. A round begins with its first
 * mark.
 */
export function keepVersions(before: Edition, after: Edition, { reader, at: clock }: ChangeMaker): Edition {
  const rounds = roundsOf(before, after);
  const round = rounds?.at(-1)?.id;
  const begun = rounds === before.rounds || rounds === undefined ? after : { ...after, rounds };
  if (round === undefined) return begun;
  const by = { reader, at: clock() };
  const made: KeptVersion[] = [];
  const again = new Map<string, KeptVersion>();
  const lasts = lastVersions(before.versions);
  const keep = (key: string, version: VersionOf): void => {
    const last = lasts.get(key);
    if (last !== undefined && last.version.round === round && isOneSitting(last.version, by)) {
      if (minuteOf(last.version.at) !== minuteOf(by.at)) again.set(last.version.id, { ...last.version, at: by.at });
    } else made.push({ ...version, id: `${key} ${(last?.count ?? 0) + 1}`, round, ...by });
  };
  for (const [of, index, value] of changedRecords(before.stories, after.stories))
    keep(`story ${of}`, { kind: 'story', of, index, ...(value && { value }) });
  for (const [of, index, value] of changedRecords(before.pages, after.pages))
    keep(`page ${of}`, { kind: 'page', of, index, ...(value && { value }) });
  if (PAPER.some((name) => before[name] !== after[name])) keep('paper', { kind: 'paper', value: paperOf(before) });
  if (made.length === 0 && again.size === 0) return begun;
  const kept = (before.versions ?? []).map((version) => again.get(version.id) ?? version);
  return { ...begun, versions: [...kept, ...made] };
}

type Without<Version, Name extends string> = Version extends unknown ? Omit<Version, Name> : never;
type VersionOf = Without<KeptVersion, 'id' | 'round' | 'reader' | 'at'>;

const PAPER = ['profile', 'issue', 'masthead', 'teasers', 'credits'] as const satisfies readonly (keyof PaperFields)[];

function paperOf({ profile, issue, masthead, teasers, credits }: Edition): PaperFields {
  return { profile, issue, masthead, teasers, credits };
}

/**
 * The rounds that have begun, with one that begins by this change; of a round whose marks came without, nothing is
 * known.
 */
function roundsOf(before: Edition, after: Edition): readonly BegunRound[] | undefined {
  const { proofMarks = [] } = after;
  if (before.proofMarks === after.proofMarks || proofMarks.length <= (before.proofMarks?.length ?? 0))
    return before.rounds;
  const known = new Set([
    ...(before.rounds ?? []).map(({ id }) => id),
    ...(before.proofMarks ?? []).map((mark) => mark.round),
  ]);
  const begun = new Map<BegunRound['id'], BegunRound>();
  for (const { round: id, reader, at } of proofMarks)
    if (!known.has(id) && !begun.has(id)) begun.set(id, { id, reader, at });
  return begun.size === 0 ? before.rounds : [...(before.rounds ?? []), ...begun.values()];
}

interface Last {
  readonly version: KeptVersion;
  /** How many there are of its thing. */
  readonly count: number;
}

const known = new WeakMap<readonly KeptVersion[], ReadonlyMap<string, Last>>();

/** The last version of each thing. */
function lastVersions(versions: readonly KeptVersion[] = []): ReadonlyMap<string, Last> {
  const made = known.get(versions);
  if (made !== undefined) return made;
  const lasts = new Map<string, Last>();
  for (const version of versions) {
    const key = version.kind === 'paper' ? 'paper' : `${version.kind} ${version.of}`;
    lasts.set(key, { version, count: (lasts.get(key)?.count ?? 0) + 1 });
  }
  known.set(versions, lasts);
  return lasts;
}

function isOneSitting(last: KeptVersion, { reader, at }: Pick<KeptVersion, 'reader' | 'at'>): boolean {
  return last.reader === reader && Date.parse(at) - Date.parse(last.at) < ONE_SITTING * 60_000;
}

function minuteOf(at: string): string {
  return at.slice(0, 16);
}

/** The records that a change made, changed or took out: their ids and places, and what they were. */
function changedRecords<One extends { readonly id: string }>(
  before: readonly One[],
  after: readonly One[],
): readonly (readonly [id: string, index: number, value: One | undefined])[] {
  if (before === after) return [];
  const was = new Map(before.map((one, index) => [one.id, { one, index }]));
  const changed: [string, number, One | undefined][] = [];
  for (const [index, one] of after.entries()) {
    const there = was.get(one.id);
    was.delete(one.id);
    if (there?.one !== one) changed.push([one.id, there?.index ?? index, there?.one]);
  }
  for (const { one, index } of was.values()) changed.push([one.id, index, one]);
  return changed;
}
