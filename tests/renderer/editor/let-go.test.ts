import { describe, expect, it } from 'vitest';
import { EDIT_COMMANDS } from '../../../renderer/editor/commands/edit';
import { smallEdition, smallPage } from '../../core/document/small-edition';
import { openDesk } from './open-desk';

describe('letting go by Esc', () => {
  it('ends the search for a change of a page', async () => {
    const stopped: string[] = [];
    const page = smallPage('p1', []);
    const { editor } = await openDesk(
      { ...smallEdition(), pages: [page] },
      { askRemake: () => ({ stop: () => void stopped.push('stopped') }) },
    );
    editor.remake.look({ kind: 'mend', page: 1, articles: [] });
    expect(EDIT_COMMANDS.clearSelection.when(editor.store.get())).toBe(true);
    EDIT_COMMANDS.clearSelection.run(editor);
    expect(stopped).toEqual(['stopped']);
    expect(editor.store.get().remaking).toBeUndefined();
  });
});
