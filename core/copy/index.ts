export { cleanCopy } from './clean-copy';
export type { CleanCopy, CleanOptions } from './clean-copy';
export { applyLedger, revertLedger, sourceOffset } from './ledger';
export type { LedgerEntry } from './ledger';
export { COPY_WARNING_CODES } from './warning';
export type { CopyWarning, CopyWarningCode } from './warning';
