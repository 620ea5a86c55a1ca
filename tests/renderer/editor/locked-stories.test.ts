import { describe, expect, it } from 'vitest';
import { commandOf, isStoryLocked, lockPage } from '../../../renderer/editor';
import { smallEdition } from '../../core/document/small-edition';
import { openDesk } from './open-desk';

describe('a story that stands locked on its page', () => {
  it('is neither killed nor split, and is once it is let go', async () => {
    const plain = smallEdition();
    const placed = plain.pages[0]?.articles[0]?.story ?? '';
    const before = {
      ...plain,
      stories: plain.stories.map((story) =>
        story.id === placed
          ? {
              ...story,
              paragraphs: [
                { kind: 'body' as const, text: '前文' },
                { kind: 'subhead' as const, text: '小标题' },
                { kind: 'body' as const, text: '后文' },
              ],
            }
          : story,
      ),
    };
    const { editor } = await openDesk(lockPage(before, 1, true));
    editor.selectStory(placed);
    const possible = (): readonly boolean[] =>
      (['killStory', 'splitStory'] as const).map((id) => commandOf(id).when(editor.store.get()));
    expect(isStoryLocked(editor.store.get().edition ?? before, placed)).toBe(true);
    expect(possible()).toEqual([false, false]);
    editor.edit({ label: 'unlockPage', apply: (edition) => lockPage(edition, 1, false) });
    expect(possible()).toEqual([true, true]);
  });
});
