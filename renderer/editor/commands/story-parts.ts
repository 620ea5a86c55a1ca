import { partName } from '../../../core/text-edit';
import type { TextPart } from '../../../core/text-edit';
import type { Story } from '../../../core/document';
import type { Editor } from '../editor';
import { articlesOf, findStory } from '../edition-queries';
import { selectedStory } from '../selection';
import type { EditorState } from '../state';
import { isTextLocked, subjectStory } from '../text';
import type { CommandEntry, CommandTable } from './types';

/** Parts of a story that are written where they stand: the caret goes there, also while there is nothing yet. */
export const STORY_PART_COMMANDS = {
  writeKicker: write(() => 'kicker'),
  writeDeck: write(({ decks }) => `deck:${decks.at(-1) === '' ? decks.length - 1 : decks.length}`),
  writeByline: write(() => 'byline'),
} as const satisfies CommandTable;

function write(partOf: (story: Story) => TextPart): CommandEntry {
  return {
    keys: [],
    when: (state) => storyOf(state) !== undefined,
    run: (editor) => {
      const story = storyOf(editor.store.get());
      if (story !== undefined) writeIn(editor, story, partOf(story));
    },
  };
}

/** The story that is typed in, else the one that is selected; none that stands locked. */
function storyOf(state: EditorState): Story | undefined {
  const { edition, typing } = state;
  if (edition === undefined) return undefined;
  const id = selectedStory(state);
  const story =
    (typing && subjectStory(edition, typing.subject)) ?? (id === undefined ? undefined : findStory(edition, id));
  return story === undefined || isTextLocked(edition, { kind: 'story', id: story.id }) ? undefined : story;
}

function writeIn(editor: Editor, story: Story, part: TextPart): void {
  const { edition } = editor.store.get();
  const known = partName(part).name === 'kicker' ? story.kicker : part === 'byline' ? story.byline : '';
  const place = { part, offset: known.length };
  editor.setTool('text');
  editor.text.enter({ kind: 'story', id: story.id }, place);
  editor.text.select(place, place, { follow: true });
  // A story that stands nowhere is written in its galley.
  if (edition !== undefined && articlesOf(edition, story.id).length === 0) {
    editor.dock.show('story', { field: 'galley' });
  }
}
