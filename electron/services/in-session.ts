import type { Result } from '../../ipc';
import { failure } from '../../ipc';
import type { Editions } from './editions';
import type { Session } from './session';

type Answer<Argument, Value> = (argument: Argument) => Promise<Result<Value>> | Result<Value>;

/** Makes handlers of requests about an edition, which must be open. */
export function inSessionOf(
  editions: Pick<Editions, 'find'>,
): <Argument extends { readonly session: string }, Value>(
  answer: (session: Session, argument: Argument) => Promise<Result<Value>> | Result<Value>,
) => Answer<Argument, Value> {
  return (answer) => (argument) => {
    const session = editions.find(argument.session);
    return session === undefined ? failure('no-session') : answer(session, argument);
  };
}
