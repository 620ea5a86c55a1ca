import type { Editor } from '../editor';
import { chosenHit, fixTask, mendTask, pageReview } from '../page-reviews';
import type { EditorState } from '../state';
import type { CommandTable } from './types';

const hasHits = (state: EditorState): boolean => (pageReview(state)?.hits.length ?? 0) > 0;
const isIdle = ({ remaking }: EditorState): boolean => remaking?.kind !== 'looking';

/** The faults and taboos of the page, and what make-up does about them. */
export const MAKEUP_COMMANDS = {
  nextHit: { keys: ['Alt+F8'], when: hasHits, run: (editor) => editor.reviews.step(1) },
  previousHit: { keys: ['Alt+Shift+F8'], when: hasHits, run: (editor) => editor.reviews.step(-1) },
  fixHit: {
    keys: ['Mod+Alt+F8'],
    when: (state) => fixTask(state, chosenHit(state)) !== undefined && isIdle(state),
    run: (editor) => look(editor, fixTask(editor.store.get(), chosenHit(editor.store.get()))),
  },
  mendPage: {
    keys: ['Mod+Alt+R'],
    when: (state) => mendTask(state) !== undefined && isIdle(state),
    run: (editor) => look(editor, mendTask(editor.store.get())),
  },
  stopRemake: {
    keys: [],
    when: ({ remaking }) => remaking !== undefined,
    run: (editor) => editor.remake.close(),
  },
} as const satisfies CommandTable;

function look(editor: Editor, task: Parameters<Editor['remake']['look']>[0] | undefined): void {
  if (task !== undefined) editor.remake.look(task);
}
