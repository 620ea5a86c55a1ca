import { swappable } from '../copyfit-deeds';
import { selectedArticle } from '../selection';
import type { EditorState } from '../state';
import type { CommandTable } from './types';

const hasArticle = (state: EditorState): boolean => selectedArticle(state) !== undefined;
const isIdle = ({ copyfit }: EditorState): boolean => copyfit?.kind !== 'doing';

/** Making copy fit its place. */
export const COPYFIT_COMMANDS = {
  copyfit: { keys: ['Mod+Shift+F'], when: hasArticle, run: (editor) => editor.copyfit.open() },
  fitFrame: {
    keys: ['Mod+Alt+C'],
    when: (state) => hasArticle(state) && isIdle(state),
    run: (editor) => editor.copyfit.run('fitFrame'),
  },
  balance: {
    keys: ['Mod+Alt+B'],
    when: (state) => hasArticle(state) && isIdle(state),
    run: (editor) => editor.copyfit.run('balance'),
  },
  swapArticles: {
    keys: ['Mod+Alt+X'],
    when: (state) => swappable(state) !== undefined && isIdle(state),
    run: (editor) => editor.copyfit.run('swapArticles'),
  },
  fillPage: {
    keys: ['Mod+Shift+M'],
    when: (state) => (state.edition?.pages[state.page - 1]?.articles.length ?? 0) > 0 && isIdle(state),
    run: (editor) => editor.copyfit.run('fillPage'),
  },
  stopCopyfit: {
    keys: [],
    when: ({ copyfit }) => copyfit !== undefined,
    run: (editor) => editor.copyfit.close(),
  },
} as const satisfies CommandTable;
