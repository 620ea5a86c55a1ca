import type { EditorState } from '../state';
import { isOpen } from './types';
import type { CommandTable } from './types';

const hasStories = ({ edition }: EditorState): boolean =>
  edition?.pages.some(({ articles }) => articles.length > 0) === true;

/** The readers' desk: the walk through the stories, signing pages, the rate of errors. */
export const READERS_COMMANDS = {
  showWalk: { keys: ['Mod+Alt+W'], when: isOpen, run: (editor) => editor.signOff.turn('walk') },
  nextSentence: { keys: ['Mod+Alt+ArrowRight'], when: hasStories, run: (editor) => editor.walk.stepSentence(1) },
  previousSentence: { keys: ['Mod+Alt+ArrowLeft'], when: hasStories, run: (editor) => editor.walk.stepSentence(-1) },
  nextStory: { keys: ['Mod+Alt+ArrowDown'], when: hasStories, run: (editor) => editor.walk.stepStory(1) },
  previousStory: { keys: ['Mod+Alt+ArrowUp'], when: hasStories, run: (editor) => editor.walk.stepStory(-1) },
  finishStory: { keys: ['Mod+Alt+Enter'], when: hasStories, run: (editor) => editor.walk.finish() },
  showSignOff: { keys: ['Mod+Alt+P'], when: isOpen, run: (editor) => editor.signOff.turn('signOff') },
  showErrorRate: { keys: [], when: isOpen, run: (editor) => editor.signOff.turn('rate') },
} as const satisfies CommandTable;
