import type { Failure, FormeApi } from '../../ipc';

/** Sends model updates to the journal: in order, one at a time, again until each is on the disk. */
export interface UpdateSender {
  readonly send: (update: Uint8Array) => void;
  /** Stops trying: the session is closed or opened anew. */
  readonly stop: () => void;
}

/** How far the journal has all that was sent; only what it acknowledged is on the disk. */
export type Kept =
  { readonly kind: 'kept' } | { readonly kind: 'keeping' } | { readonly kind: 'failed'; readonly failure: Failure };

/** How long to wait after a failure before trying again, in milliseconds: a full disk is not emptied faster. */
const RETRY_AFTER = 2000;

/** A sender for a session whose last kept update has number `sequence`. `onKept` hears how far it is. */
export function createUpdateSender(options: {
  readonly forme: Pick<FormeApi, 'appendUpdate'>;
  readonly session: string;
  readonly sequence: number;
  readonly onKept: (kept: Kept) => void;
  /** Waits, for tests to shorten. */
  readonly wait?: (milliseconds: number) => Promise<void>;
}): UpdateSender {
  const wait = options.wait ?? ((milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)));
  const waiting: Uint8Array[] = [];
  let sequence = options.sequence;
  let busy = false;
  let stopped = false;

  const trySend = async (update: Uint8Array): Promise<Failure | undefined> => {
    const { forme, session } = options;
    const answer = await forme.appendUpdate({ session, sequence: sequence + 1, update });
    return answer.ok ? undefined : answer;
  };

  const drain = async (): Promise<void> => {
    busy = true;
    for (let update = waiting[0]; update !== undefined && !stopped; update = waiting[0]) {
      const failure = await trySend(update);
      if (failure === undefined) {
        sequence += 1;
        waiting.shift();
        options.onKept({ kind: waiting.length === 0 ? 'kept' : 'keeping' });
      } else {
        options.onKept({ kind: 'failed', failure });
        await wait(RETRY_AFTER);
      }
    }
    busy = false;
  };

  return {
    send: (update) => {
      waiting.push(update);
      if (busy) return;
      options.onKept({ kind: 'keeping' });
      void drain();
    },
    stop: () => void (stopped = true),
  };
}
