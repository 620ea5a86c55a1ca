import type { OpenedEdition } from '../../ipc';
import type { Notice } from './state';

/** What is to be told of an edition that was opened: what the journal brought back, and what is doubtful. */
export function noticeOf({ recoveredEdits, notices }: OpenedEdition): Notice | undefined {
  return recoveredEdits === 0 && notices.length === 0 ? undefined : { kind: 'opened', recoveredEdits, notices };
}
