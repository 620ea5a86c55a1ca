import { ipcMain } from 'electron';
import type { Check, RequestName, Requests, Result } from '../../ipc';
import { REQUEST_CHECKS, REQUEST_NAMES, failure, requestChannel } from '../../ipc';
import { logProblem } from './log';
import { isOwnPage } from './security';

/** One handler a request. A handler that throws is a bug: the window hears `internal`. */
export type RequestHandlers = {
  readonly [Name in RequestName]: (
    argument: Requests[Name]['argument'],
  ) => Promise<Result<Requests[Name]['value']>> | Result<Requests[Name]['value']>;
};

/** Opens every channel of `ipc/`. Messages of other senders and arguments that do not fit reach no handler. */
export function registerRequests(handlers: RequestHandlers): void {
  for (const name of REQUEST_NAMES) {
    const check: Check<never> = REQUEST_CHECKS[name] as Check<never>;
    const handle = handlers[name] as (argument: never) => Promise<Result<unknown>> | Result<unknown>;
    ipcMain.handle(requestChannel(name), async (event, ...given: readonly unknown[]): Promise<Result<unknown>> => {
      const [argument] = given;
      if (!isOwnPage(event.senderFrame) || given.length > 1 || !check(argument)) {
        return failure('bad-request', { channel: name });
      }
      try {
        return await handle(argument);
      } catch (error) {
        logProblem(name, error);
        return failure('internal');
      }
    });
  }
}
