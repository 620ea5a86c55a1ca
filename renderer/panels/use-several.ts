import { useState } from 'react';
import { selectedStory } from '../editor';
import type { Choosing, StoryEntry } from '../editor';
import { useEditor, useEditorState } from './editor-context';

/** Stories chosen in the list: the selected one, and those that were taken with it. */
export interface Several {
  /** In the order of the list. */
  readonly chosen: readonly string[];
  readonly choose: (id: string, how: Choosing) => void;
}

/** Lets several stories of the list be chosen at once. Whatever else is selected in the window ends it. */
export function useSeveral(shown: readonly StoryEntry[]): Several {
  const editor = useEditor();
  const selected = useEditorState(selectedStory);
  const [several, setSeveral] = useState<{ readonly lead: string; readonly ids: readonly string[] }>();
  const known = several !== undefined && several.lead === selected ? several.ids : [];
  const ids = shown.map(({ story }) => story.id);
  const chosen = ids.filter((id) => id === selected || known.includes(id));

  const choose = (id: string, how: Choosing): void => {
    const next = nextChosen({ ids, chosen, selected }, id, how);
    const lead = next.includes(id) ? id : next.at(-1);
    setSeveral(lead === undefined ? undefined : { lead, ids: next });
    editor.selectStory(lead);
  };
  return { chosen, choose };
}

function nextChosen(
  list: { readonly ids: readonly string[]; readonly chosen: readonly string[]; readonly selected: string | undefined },
  id: string,
  how: Choosing,
): readonly string[] {
  const { ids, chosen, selected } = list;
  switch (how) {
    case 'alone':
      return [id];
    case 'too':
      return chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id];
    case 'upTo': {
      const [from, to] = [ids.indexOf(selected ?? id), ids.indexOf(id)].sort((a, b) => a - b);
      const between = ids.slice(Math.max(0, from ?? 0), (to ?? 0) + 1);
      return [...new Set([...chosen, ...between])];
    }
  }
}
