import type { EditorState } from '../state';
import { isOpen } from './types';
import type { CommandTable } from './types';

const hasStories = ({ edition }: EditorState): boolean =>
  edition?.pages.some(({ articles }) => articles.length > 0) === true;

const hasChanges = ({ comparing }: EditorState): boolean => comparing?.texts !== undefined;

const isCompared = ({ comparing }: EditorState): boolean => comparing?.board !== undefined;

/** The readers' desk: the walk through the stories, signing pages, the rate of errors, comparing pages. */
export const READERS_COMMANDS = {
  showWalk: { keys: ['Mod+Alt+W'], when: isOpen, run: (editor) => editor.signOff.turn('walk') },
  nextSentence: { keys: ['Mod+Alt+ArrowRight'], when: hasStories, run: (editor) => editor.walk.stepSentence(1) },
  previousSentence: { keys: ['Mod+Alt+ArrowLeft'], when: hasStories, run: (editor) => editor.walk.stepSentence(-1) },
  nextStory: { keys: ['Mod+Alt+ArrowDown'], when: hasStories, run: (editor) => editor.walk.stepStory(1) },
  previousStory: { keys: ['Mod+Alt+ArrowUp'], when: hasStories, run: (editor) => editor.walk.stepStory(-1) },
  finishStory: { keys: ['Mod+Alt+Enter'], when: hasStories, run: (editor) => editor.walk.finish() },
  showSignOff: { keys: ['Mod+Alt+P'], when: isOpen, run: (editor) => editor.signOff.turn('signOff') },
  showErrorRate: { keys: [], when: isOpen, run: (editor) => editor.signOff.turn('rate') },
  nextChange: { keys: ['Alt+F12'], when: hasChanges, run: (editor) => editor.compare.step(1) },
  previousChange: { keys: ['Alt+Shift+F12'], when: hasChanges, run: (editor) => editor.compare.step(-1) },
  comparePages: {
    keys: ['Mod+Alt+O'],
    when: isOpen,
    run: (editor) => {
      if (isCompared(editor.store.get())) editor.compare.board.close();
      // Without an earlier state there is a file to be chosen.
      else if (!editor.compare.board.open()) editor.dock.show('compare');
    },
  },
  compareLayout: {
    keys: ['O'],
    scope: 'compare',
    when: isCompared,
    run: (editor) => {
      const isOver = editor.store.get().comparing?.board?.layout === 'over';
      editor.compare.board.lay(isOver ? 'beside' : 'over');
    },
  },
  compareFlick: {
    keys: ['D'],
    scope: 'compare',
    when: isCompared,
    run: (editor) => editor.compare.board.flick(),
  },
  nextDifference: { keys: ['J'], scope: 'compare', when: isCompared, run: (editor) => editor.compare.board.step(1) },
  previousDifference: {
    keys: ['Shift+J'],
    scope: 'compare',
    when: isCompared,
    run: (editor) => editor.compare.board.step(-1),
  },
} as const satisfies CommandTable;
