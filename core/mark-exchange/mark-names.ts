import { PROOF_ROUNDS, PROOF_SIGNS } from '../document';
import type { ProofRound, ProofSign } from '../document';

/** What signs and rounds are called in one language: no two of either alike. */
export interface MarkNames {
  readonly signs: Readonly<Record<ProofSign, string>>;
  readonly rounds: Readonly<Record<ProofRound, string>>;
}

const BETWEEN = ' · ';

/** What a remark that stands for a mark is about: its round and its sign. */
export function subjectOf({ signs, rounds }: MarkNames, sign: ProofSign, round: ProofRound): string {
  return `${rounds[round]}${BETWEEN}${signs[sign]}`;
}

/** Round and sign that a remark is about, in any of the languages; `undefined` for other programs' subjects. */
export function readSubject(
  subject: string,
  languages: readonly MarkNames[],
): { readonly sign: ProofSign; readonly round: ProofRound } | undefined {
  for (const { signs, rounds } of languages) {
    const round = PROOF_ROUNDS.find((each) => subject.startsWith(`${rounds[each]}${BETWEEN}`));
    const sign = round && PROOF_SIGNS.find((each) => subject === `${rounds[round]}${BETWEEN}${signs[each]}`);
    if (round !== undefined && sign !== undefined) return { sign, round };
  }
  return undefined;
}
