import type { MenuCommand } from '../../ipc';
import type { Editor } from './editor';
import { articlesOf, findArticle, findStory, gridOf, gridSteps, paperSize } from './edition-queries';
import type { EditorState } from './state';
import { sameFrame, shiftFrame } from './tools';
import type { Grip } from './tools';
import { ACTUAL_SCALE, ZOOM_STEP, fitPage, zoomAbout } from './view';

/** A command: the question whether it is possible now, and the deed. Menu, keys, buttons and tests all run these. */
export interface Command {
  readonly id: CommandId;
  /** Key bindings, the first of which is shown. */
  readonly keys: readonly string[];
  readonly can: (state: EditorState) => boolean;
  readonly run: (editor: Editor) => void;
}

/** The name of a command; its label is `commands.<id>` in the window's words. */
export type CommandId =
  | 'undo'
  | 'redo'
  | 'save'
  | 'open'
  | 'importCopy'
  | 'addPictures'
  | 'makeUp'
  | 'stopMakeUp'
  | 'exportPdf'
  | 'fitPage'
  | 'actualSize'
  | 'zoomIn'
  | 'zoomOut'
  | 'previousPage'
  | 'nextPage'
  | 'firstPage'
  | 'lastPage'
  | 'clearSelection'
  | 'nextArticle'
  | 'previousArticle'
  | 'moveLeft'
  | 'moveRight'
  | 'moveUp'
  | 'moveDown'
  | 'widen'
  | 'narrow'
  | 'taller'
  | 'shorter'
  | 'placeStory'
  | 'unplace';

const isOpen = (state: EditorState): boolean => state.edition !== undefined;
const hasArticle = (state: EditorState): boolean => state.selection?.article !== undefined;
const canMakeUp = (state: EditorState): boolean =>
  state.makingUp === undefined && (state.edition?.stories.length ?? 0) > 0;
const canPlace = ({ edition, selection }: EditorState): boolean => {
  const story = edition && selection && findStory(edition, selection.story);
  return edition !== undefined && story !== undefined && !story.killed && articlesOf(edition, story.id).length === 0;
};
const pageCount = (state: EditorState): number => state.edition?.pages.length ?? 0;

/** Every command of the editor. */
export const COMMANDS: readonly Command[] = [
  { id: 'undo', keys: ['Mod+Z'], can: (state) => state.canUndo, run: (editor) => editor.undo() },
  { id: 'redo', keys: ['Mod+Shift+Z', 'Mod+Y'], can: (state) => state.canRedo, run: (editor) => editor.redo() },
  { id: 'save', keys: ['Mod+S'], can: isOpen, run: (editor) => void editor.save() },
  { id: 'open', keys: ['Mod+O'], can: () => true, run: (editor) => void editor.openFile() },
  { id: 'importCopy', keys: ['Mod+I'], can: isOpen, run: (editor) => void editor.importer.choose() },
  { id: 'addPictures', keys: [], can: isOpen, run: (editor) => void editor.importer.choosePictures() },
  { id: 'makeUp', keys: ['Mod+M'], can: canMakeUp, run: (editor) => editor.makeUp.start() },
  {
    id: 'stopMakeUp',
    keys: [],
    can: (state) => state.makingUp !== undefined,
    run: (editor) => editor.makeUp.stop(),
  },
  { id: 'exportPdf', keys: ['Mod+E'], can: isOpen, run: (editor) => editor.exporter.openDialog() },
  { id: 'fitPage', keys: ['F', 'Mod+0'], can: isOpen, run: fit },
  { id: 'actualSize', keys: ['Mod+1'], can: isOpen, run: (editor) => zoomTo(editor, () => ACTUAL_SCALE) },
  {
    id: 'zoomIn',
    keys: ['Mod+=', 'Mod++'],
    can: isOpen,
    run: (editor) => zoomTo(editor, (scale) => scale * ZOOM_STEP),
  },
  { id: 'zoomOut', keys: ['Mod+-'], can: isOpen, run: (editor) => zoomTo(editor, (scale) => scale / ZOOM_STEP) },
  { id: 'previousPage', keys: ['PageUp'], can: (state) => state.page > 1, run: (editor) => turn(editor, -1) },
  {
    id: 'nextPage',
    keys: ['PageDown'],
    can: (state) => state.page < pageCount(state),
    run: (editor) => turn(editor, 1),
  },
  { id: 'firstPage', keys: ['Home'], can: isOpen, run: (editor) => editor.goTo(1) },
  { id: 'lastPage', keys: ['End'], can: isOpen, run: (editor) => editor.goTo(pageCount(editor.store.get())) },
  {
    id: 'clearSelection',
    keys: ['Escape'],
    can: (state) => state.selection !== undefined || state.tool.kind !== 'idle',
    run: escape,
  },
  { id: 'nextArticle', keys: ['N'], can: isOpen, run: (editor) => step(editor, 1) },
  { id: 'previousArticle', keys: ['Shift+N'], can: isOpen, run: (editor) => step(editor, -1) },
  shift('moveLeft', 'ArrowLeft', { grip: 'move', columns: -1, lines: 0 }),
  shift('moveRight', 'ArrowRight', { grip: 'move', columns: 1, lines: 0 }),
  shift('moveUp', 'ArrowUp', { grip: 'move', columns: 0, lines: -1 }),
  shift('moveDown', 'ArrowDown', { grip: 'move', columns: 0, lines: 1 }),
  shift('narrow', 'Shift+ArrowLeft', { grip: 'e', columns: -1, lines: 0 }),
  shift('widen', 'Shift+ArrowRight', { grip: 'e', columns: 1, lines: 0 }),
  shift('shorter', 'Shift+ArrowUp', { grip: 's', columns: 0, lines: -1 }),
  shift('taller', 'Shift+ArrowDown', { grip: 's', columns: 0, lines: 1 }),
  { id: 'placeStory', keys: ['Enter'], can: canPlace, run: placeStory },
  { id: 'unplace', keys: ['Delete', 'Backspace'], can: hasArticle, run: unplace },
];

const BY_ID = new Map(COMMANDS.map((command) => [command.id, command]));

/** Keys that move about on the desk; elsewhere they belong to lists, fields and the order of focus. */
const DESK_KEYS: ReadonlySet<CommandId> = new Set([
  'firstPage',
  'lastPage',
  'nextArticle',
  'previousArticle',
  'moveLeft',
  'moveRight',
  'moveUp',
  'moveDown',
  'narrow',
  'widen',
  'shorter',
  'taller',
]);

/** Keys about the selected story: they work on the desk and in the list of stories. */
const STORY_KEYS: ReadonlySet<CommandId> = new Set(['placeStory', 'unplace']);

/** Where the focus must be for a command's keys to work. */
export function keyScope(id: CommandId): 'anywhere' | 'desk' | 'desk or stories' {
  if (STORY_KEYS.has(id)) return 'desk or stories';
  return DESK_KEYS.has(id) ? 'desk' : 'anywhere';
}

/** The command with this id. */
export function commandOf(id: CommandId): Command {
  const command = BY_ID.get(id);
  if (command === undefined) throw new Error(`no such command: ${id}`);
  return command;
}

/** Does a command if it is possible now; tells whether it was. */
export function runCommand(editor: Editor, id: CommandId): boolean {
  const command = commandOf(id);
  if (!command.can(editor.store.get())) return false;
  command.run(editor);
  return true;
}

/** The commands behind entries of the application menu; those that are not here are requests to the main process. */
export const MENU_TO_COMMAND: Readonly<Partial<Record<MenuCommand, CommandId>>> = {
  'open-edition': 'open',
  save: 'save',
  'import-copy': 'importCopy',
  'add-pictures': 'addPictures',
  'make-up': 'makeUp',
  'export-pdf': 'exportPdf',
  undo: 'undo',
  redo: 'redo',
  'zoom-in': 'zoomIn',
  'zoom-out': 'zoomOut',
  'zoom-fit': 'fitPage',
  'zoom-actual': 'actualSize',
  'previous-page': 'previousPage',
  'next-page': 'nextPage',
};

function fit(editor: Editor): void {
  const { edition, desk } = editor.store.get();
  if (edition !== undefined) editor.setView(fitPage(paperSize(edition), desk));
}

/** Zooms about the middle of the desk: where a key was pressed has no place. */
function zoomTo(editor: Editor, scaleFrom: (scale: number) => number): void {
  const { view, desk } = editor.store.get();
  editor.setView(zoomAbout(view, scaleFrom(view.scale), { x: desk.width / 2, y: desk.height / 2 }));
}

function turn(editor: Editor, by: number): void {
  editor.goTo(editor.store.get().page + by);
}

function escape(editor: Editor): void {
  if (editor.store.get().tool.kind !== 'idle') editor.act({ kind: 'cancel' });
  else editor.selectArticle(undefined);
}

function step(editor: Editor, by: number): void {
  const { edition, page, selection } = editor.store.get();
  const articles = edition?.pages[page - 1]?.articles ?? [];
  const at = articles.findIndex(({ id }) => id === selection?.article);
  const next = at < 0 ? (by > 0 ? 0 : articles.length - 1) : (at + by + articles.length) % articles.length;
  const article = articles[next];
  if (article !== undefined) editor.selectArticle(article.id);
}

function placeStory(editor: Editor): void {
  const story = editor.store.get().selection?.story;
  if (story !== undefined) editor.placeStory(story);
}

function unplace(editor: Editor): void {
  const article = editor.store.get().selection?.article;
  if (article !== undefined) editor.unplace(article);
}

function shift(id: CommandId, key: string, by: { grip: Grip; columns: number; lines: number }): Command {
  return {
    id,
    keys: [key],
    can: hasArticle,
    run: (editor) => {
      const { edition, selection } = editor.store.get();
      const found = edition && findArticle(edition, selection?.article);
      if (edition === undefined || found === undefined) return;
      const frame = shiftFrame(found.article.frame, { ...by, steps: gridSteps(gridOf(edition)) });
      if (!sameFrame(frame, found.article.frame)) editor.place(found.article.id, frame);
    },
  };
}
