import type { Article } from '../../../core/document';
import { changed, withArticle } from '../article-edits';
import { findArticle } from '../edition-queries';
import type { Editor } from '../editor';
import { chosenHit, fixTask, mendTask, pageReview } from '../page-reviews';
import { selectedThings } from '../selection';
import type { EditorState } from '../state';
import type { CommandEntry, CommandTable } from './types';
import { whyStays } from './why';

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
  lockColumns: lockLook(['Mod+Alt+Shift+L'], 'columnsLocked'),
  lockMakeUp: lockLook(['Mod+Alt+Shift+K'], 'makeUpLocked'),
  stopRemake: {
    keys: [],
    when: ({ remaking }) => remaking !== undefined,
    run: (editor) => editor.remake.close(),
  },
} as const satisfies CommandTable;

/** Locks what make-up keeps of the selected articles, or unlocks it where all of them have it. */
function lockLook(keys: readonly string[], part: 'columnsLocked' | 'makeUpLocked'): CommandEntry {
  const chosen = (state: EditorState): readonly Article[] =>
    selectedThings(state).flatMap((thing) => {
      const { edition } = state;
      const found = thing.kind === 'article' && edition ? findArticle(edition, thing.id) : undefined;
      return found === undefined ? [] : [found.article];
    });
  return {
    keys,
    when: (state) => chosen(state).length > 0,
    why: whyStays,
    run: (editor) => {
      const articles = chosen(editor.store.get());
      const on = articles.some((article) => article[part] !== true) ? true : undefined;
      editor.edit({
        label: 'editArticle',
        apply: (edition) =>
          articles.reduce((made, { id }) => withArticle(made, id, (each) => changed(each, { [part]: on })), edition),
      });
    },
  };
}

function look(editor: Editor, task: Parameters<Editor['remake']['look']>[0] | undefined): void {
  if (task !== undefined) editor.remake.look(task);
}
