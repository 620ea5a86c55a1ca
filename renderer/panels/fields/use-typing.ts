import { useId, useRef } from 'react';

/** Names the undo group of what is typed into a field from its getting the keyboard to its losing it. */
export function useTyping(): { readonly begin: () => void; readonly group: () => string } {
  const id = useId();
  const visits = useRef(0);
  return {
    begin: () => void (visits.current += 1),
    group: () => `${id} ${visits.current}`,
  };
}
