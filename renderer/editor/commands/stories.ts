import type { Editor } from '../editor';
import { articlesOf, findStory } from '../edition-queries';
import { selectedStory } from '../selection';
import type { EditorState } from '../state';
import type { CommandTable } from './types';

/** The pool of stories, and make-up from it. */
export const STORY_COMMANDS = {
  placeStory: { keys: ['Enter'], scope: 'desk or stories', when: canPlace, run: placeStory },
  makeUp: { keys: ['Mod+M'], when: canMakeUp, run: (editor) => editor.makeUp.start() },
  stopMakeUp: { keys: [], when: (state) => state.makingUp !== undefined, run: (editor) => editor.makeUp.stop() },
} as const satisfies CommandTable;

function canMakeUp({ makingUp, edition }: EditorState): boolean {
  return makingUp === undefined && (edition?.stories.length ?? 0) > 0;
}

function canPlace(state: EditorState): boolean {
  const { edition } = state;
  const selected = selectedStory(state);
  const story = edition && selected !== undefined ? findStory(edition, selected) : undefined;
  return edition !== undefined && story !== undefined && !story.killed && articlesOf(edition, story.id).length === 0;
}

function placeStory(editor: Editor): void {
  const story = selectedStory(editor.store.get());
  if (story !== undefined) editor.placeStory(story);
}
