import type { Annotation } from '../annotation';
import type { RemarkThread } from './remark-threads';

/** A state that somebody gave to a remark of a thread, and did not change since. */
export interface StandingState {
  /** The remark that sets it. */
  readonly remark: Annotation;
  /** It says what somebody made of an answer, not of what was remarked. */
  readonly isOfAnswer: boolean;
}

/**
 * The states of a thread that stand, by the times that `timeOf` tells: of each reader, each model and each remark that
 * was set last there. A state that answers another one is of what that one is of: so Acrobat keeps what was set before.
 */
export function standingStates(
  { main, replies }: RemarkThread,
  timeOf: (remark: Annotation) => string,
): readonly StandingState[] {
  const byId = new Map(replies.map((reply) => [reply.id, reply]));
  const standing = new Map<string, StandingState>();
  for (const remark of replies.toSorted((a, b) => (timeOf(a) < timeOf(b) ? -1 : timeOf(a) > timeOf(b) ? 1 : 0))) {
    if (remark.state === undefined) continue;
    const of = subjectOf(remark, byId) ?? main.id;
    const key = JSON.stringify([of, remark.author, remark.state.model]);
    standing.delete(key);
    standing.set(key, { remark, isOfAnswer: byId.has(of) });
  }
  return [...standing.values()];
}

/** The id of what a state is of; nothing where states go round in a circle. */
function subjectOf({ replyTo }: Annotation, byId: ReadonlyMap<string, Annotation>): string | undefined {
  const passed = new Set<string>();
  let at = replyTo;
  while (at !== undefined && !passed.has(at)) {
    passed.add(at);
    const next = byId.get(at);
    if (next?.state === undefined) return at;
    at = next.replyTo;
  }
  return undefined;
}
