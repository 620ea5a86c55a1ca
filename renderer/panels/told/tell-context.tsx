import { createContext, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { createTeller } from './teller';
import type { Tell } from './teller';

/** Parts what is said at once: every voice pauses here, whatever the language. */
const BETWEEN = '. ';

const Context = createContext<Tell>(() => undefined);

/** Lets everything below it tell screen readers what happened, by the window's one region that is read aloud. */
export function TellProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [said, setSaid] = useState({ words: '', turn: 0 });
  const tell = useMemo(() => createTeller((words) => setSaid(({ turn }) => ({ words, turn: turn + 1 })), BETWEEN), []);
  return (
    <Context.Provider value={tell}>
      {children}
      <div className="hidden" aria-live="polite" data-testid="told">
        {/* Another element each time: the same words are said again. */}
        <p key={said.turn}>{said.words}</p>
      </div>
    </Context.Provider>
  );
}

/** Tells screen readers what happened. */
export function useTell(): Tell {
  return useContext(Context);
}

/** Tells words whenever they have become others; those at first are told by what has the focus. */
export function useTold(topic: string, words: string): void {
  const tell = useTell();
  const before = useRef(words);
  useEffect(() => {
    if (before.current === words) return;
    before.current = words;
    tell(topic, words);
  }, [tell, topic, words]);
}
