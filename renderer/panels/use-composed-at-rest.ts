import { useDeferredValue, useState } from 'react';
import type { EditorState } from '../editor';
import { useEditorState } from './editor-context';

/** The pages as composed when the hand was last at rest: during a drag lists wait, the desk goes first. */
export function useComposedAtRest(): EditorState['composed'] {
  const [select] = useState(composedAtRest);
  return useDeferredValue(useEditorState(select));
}

function composedAtRest(): (state: EditorState) => EditorState['composed'] {
  let kept: EditorState['composed'] | undefined;
  return ({ hand, composed }) => {
    if (kept === undefined || hand.kind === 'idle') kept = composed;
    return kept;
  };
}
