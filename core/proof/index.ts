export { findingsInCopy } from './copy-places';
export type { CopyFinding } from './copy-places';
export { PROOF_CODES } from './finding';
export type { ProofCode, ProofFinding, Slip } from './finding';
export { PROOF_LISTS } from './lists';
export type { ProofLists, Replacement } from './lists';
export { proofread } from './proofread';
export { textsOf } from './reading';
export type { ReadText, Reading, TextKind } from './reading';
