import { useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { loadPinyinBegins } from '../../editor';
import { typeAhead, typedNext } from './type-ahead';
import type { Typed } from './type-ahead';

/** A list as letters find rows in it. */
export interface Typable {
  /** What each row is called: any of its names. */
  readonly names: () => readonly (readonly string[])[];
  /** The row reached, from 0; -1 where none was. */
  readonly at: () => number;
  readonly onFound: (row: number) => void;
}

/**
 * Goes to the rows of a list by the letters that are typed at it, Chinese by pinyin or its initials. Takes its keys.
 */
export function useTypeAhead(list: Typable): (event: KeyboardEvent) => void {
  const typed = useRef<Typed>(undefined);
  const last = useRef(list);
  useLayoutEffect(() => {
    last.current = list;
  });
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    if (event.key === 'Shift') return;
    const next = typedNext(typed.current, event);
    typed.current = next;
    if (next === undefined) return;
    event.preventDefault();
    // With the first letter its table of readings is fetched; what was typed meanwhile goes on from there.
    void loadPinyinBegins().then((begins) => {
      if (typed.current !== next) return;
      const { names, at: reached, onFound } = last.current;
      const at = reached();
      const row = typeAhead(next.text, names(), { at, begins });
      if (row !== undefined && row !== at) onFound(row);
    });
  };
}
