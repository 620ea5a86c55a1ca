import { useSyncExternalStore } from 'react';
import type { Listed } from '../editor';
import { useEditor } from './editor-context';

/**
 * A part of what lists show, which waits while a hand is busy; `select` must give the same value for the same state.
 */
export function useListed<Part>(select: (listed: Listed) => Part): Part {
  const { listed } = useEditor();
  return useSyncExternalStore(listed.subscribe, () => select(listed.get()));
}
