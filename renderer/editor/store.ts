/** A value that changes and tells: what `useSyncExternalStore` wants, and nothing of React. */
export interface Store<State> {
  readonly get: () => State;
  /** Replaces the state by what `change` makes of it; listeners hear of it only when the value is another. */
  readonly update: (change: (state: State) => State) => void;
  /** Calls `listener` after every change, until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** A state with other values in some of its fields; the very same where it has them already, so that nobody is told. */
export function withPart<State extends object>(state: State, part: Partial<State>): State {
  const fields = Object.keys(part) as (keyof State)[];
  return fields.every((name) => Object.is(state[name], part[name])) ? state : { ...state, ...part };
}

/** A store holding `initial`. */
export function createStore<State>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    update: (change) => {
      const next = change(state);
      if (Object.is(next, state)) return;
      state = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
