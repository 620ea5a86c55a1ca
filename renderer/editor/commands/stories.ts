import type { Edition, Story } from '../../../core/document';
import type { ChangeLabel } from '../change-labels';
import type { Editor } from '../editor';
import { articlesOf, findStory } from '../edition-queries';
import { isStoryLocked } from '../text/subject';
import type { WhyNot } from '../note';
import { waitingStories } from '../proposals';
import { selectedStory } from '../selection';
import { addStory, deleteKilled, duplicateStory, killStories, reviveStories, splitStory } from '../story-edits';
import type { EditorState } from '../state';
import { isOpen } from './types';
import type { CommandTable } from './types';

/** The pool of stories, and make-up from it. */
export const STORY_COMMANDS = {
  placeStory: { keys: ['Enter'], scope: 'desk or stories', when: canPlace, why: whyNotPlaced, run: placeStory },
  newStory: { keys: [], when: isOpen, run: newStory },
  duplicateStory: {
    keys: [],
    when: (state) => chosen(state) !== undefined,
    run: (editor) =>
      onChosen(editor, 'duplicateStory', (edition, { id }) => duplicateStory(edition, id, crypto.randomUUID())),
  },
  splitStory: {
    keys: [],
    when: (state) => subheadAt(chosen(state)) > 0 && !isChosenLocked(state),
    run: (editor) =>
      onChosen(editor, 'splitStory', (edition, story) =>
        splitStory(edition, story.id, { at: subheadAt(story), rest: crypto.randomUUID() }),
      ),
  },
  killStory: {
    keys: [],
    when: (state) => chosen(state)?.killed === false && !isChosenLocked(state),
    run: (editor) => onChosen(editor, 'killStories', (edition, { id }) => killStories(edition, [id])),
  },
  reviveStory: {
    keys: [],
    when: (state) => chosen(state)?.killed === true,
    run: (editor) => onChosen(editor, 'reviveStories', (edition, { id }) => reviveStories(edition, [id])),
  },
  deleteKilled: {
    keys: [],
    when: ({ edition }) => edition?.stories.some(({ killed }) => killed) === true,
    run: (editor) => editor.edit({ label: 'deleteKilled', apply: deleteKilled }),
  },
  makeUp: { keys: ['Mod+M'], when: canMakeUp, run: (editor) => editor.makeUp.start() },
  makeUpPage: { keys: ['Mod+Alt+M'], when: canMakeUpPage, run: (editor) => editor.proposals.open() },
  stopMakeUp: { keys: [], when: (state) => state.makingUp !== undefined, run: (editor) => editor.makeUp.stop() },
} as const satisfies CommandTable;

function canMakeUp({ makingUp, edition }: EditorState): boolean {
  return makingUp === undefined && (edition?.stories.length ?? 0) > 0;
}

function canMakeUpPage(state: EditorState): boolean {
  const page = state.edition?.pages[state.page - 1];
  if (page === undefined || state.copyfit !== undefined) return false;
  return page.articles.length > 0 || waitingStories(state).length > 0;
}

function canPlace(state: EditorState): boolean {
  const { edition } = state;
  const selected = selectedStory(state);
  const story = edition && selected !== undefined ? findStory(edition, selected) : undefined;
  return edition !== undefined && story !== undefined && !story.killed && articlesOf(edition, story.id).length === 0;
}

function whyNotPlaced(state: EditorState): WhyNot {
  return selectedStory(state) === undefined ? 'noStory' : chosen(state)?.killed === true ? 'killed' : 'onPage';
}

function placeStory(editor: Editor): void {
  const story = selectedStory(editor.store.get());
  if (story !== undefined) editor.placeStory(story);
}

function newStory(editor: Editor): void {
  const id = crypto.randomUUID();
  editor.edit({ label: 'addStory', apply: (edition) => addStory(edition, id) });
  editor.selectStory(id);
  editor.dock.show('inspector');
}

/** The story that is selected. */
function chosen(state: EditorState): Story | undefined {
  const id = selectedStory(state);
  return state.edition && id !== undefined ? findStory(state.edition, id) : undefined;
}

/** Whether the selected story stands locked on a page: it is neither changed nor taken away there. */
function isChosenLocked(state: EditorState): boolean {
  const story = chosen(state);
  return story !== undefined && state.edition !== undefined && isStoryLocked(state.edition, story.id);
}

/** The paragraph (from 0) before which a story is split: its first sub-head behind other text; 0 for none. */
function subheadAt(story: Story | undefined): number {
  const at = story?.paragraphs.findIndex(({ kind }, index) => index > 0 && kind === 'subhead') ?? 0;
  return Math.max(0, at);
}

function onChosen(editor: Editor, label: ChangeLabel, apply: (edition: Edition, story: Story) => Edition): void {
  const story = chosen(editor.store.get());
  if (story !== undefined) editor.edit({ label, apply: (edition) => apply(edition, story) });
}
