import { RULER_UNITS } from '../../ipc';
import type { DeskLayer, MenuCommand } from '../../ipc';
import type { Editor } from './editor';
import { BLOCK_KINDS, newBlock } from './new-block';
import type { BlockKind } from './new-block';
import { putBlock, removeBlock } from './blocks';
import { articlesOf, findStory, gridOf, gridSteps, paperSize, sameThing, thingsOn } from './edition-queries';
import { selectedStory, selectedThing } from './state';
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
  | 'unplace'
  | 'addBanner'
  | 'addNotice'
  | 'addPicture'
  | 'addAd'
  | 'addCode'
  | 'showStories'
  | 'showInspector'
  | 'showEdition'
  | 'toggleRulers'
  | 'nextRulerUnit'
  | 'toggleColumns'
  | 'toggleLines'
  | 'toggleCells'
  | 'toggleRules'
  | 'togglePress'
  | 'nextIssue';

const isOpen = (state: EditorState): boolean => state.edition !== undefined;
const hasThing = (state: EditorState): boolean => selectedThing(state) !== undefined;
const hasPage = (state: EditorState): boolean => (state.edition?.pages.length ?? 0) > 0;
const canMakeUp = (state: EditorState): boolean =>
  state.makingUp === undefined && (state.edition?.stories.length ?? 0) > 0;
const canPlace = (state: EditorState): boolean => {
  const { edition } = state;
  const selected = selectedStory(state);
  const story = edition && selected !== undefined ? findStory(edition, selected) : undefined;
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
  { id: 'unplace', keys: ['Delete', 'Backspace'], can: hasThing, run: takeOff },
  ...BLOCK_KINDS.map(({ kind, command }): Command => ({
    id: command,
    keys: [],
    can: hasPage,
    run: (editor) => addBlock(editor, kind),
  })),
  { id: 'showStories', keys: ['F2'], can: isOpen, run: (editor) => editor.dock.show('stories') },
  { id: 'showInspector', keys: ['F3'], can: isOpen, run: (editor) => editor.dock.show('inspector') },
  { id: 'showEdition', keys: ['F4'], can: isOpen, run: (editor) => editor.dock.show('edition') },
  toggle('toggleRulers', 'Mod+R', 'rulers'),
  { id: 'nextRulerUnit', keys: ['U'], can: isOpen, run: nextRulerUnit },
  toggle('toggleColumns', 'G', 'columns'),
  toggle('toggleLines', 'L', 'lines'),
  toggle('toggleCells', 'C', 'cells'),
  toggle('toggleRules', 'K', 'rules'),
  toggle('togglePress', 'P', 'press'),
  { id: 'nextIssue', keys: [], can: isOpen, run: (editor) => editor.showBeginning(true) },
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
  'nextRulerUnit',
  'toggleColumns',
  'toggleLines',
  'toggleCells',
  'toggleRules',
  'togglePress',
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
  rulers: 'toggleRulers',
  'grid-columns': 'toggleColumns',
  'grid-lines': 'toggleLines',
  'grid-cells': 'toggleCells',
  'rule-hits': 'toggleRules',
  'press-view': 'togglePress',
  'next-issue': 'nextIssue',
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
  else editor.selectThing(undefined);
}

function step(editor: Editor, by: number): void {
  const state = editor.store.get();
  const things = state.edition === undefined ? [] : thingsOn(state.edition, state.page);
  const selected = selectedThing(state);
  const at = things.findIndex(({ thing }) => sameThing(thing, selected));
  const next = at < 0 ? (by > 0 ? 0 : things.length - 1) : (at + by + things.length) % things.length;
  const found = things[next];
  if (found !== undefined) editor.selectThing(found.thing);
}

function placeStory(editor: Editor): void {
  const story = selectedStory(editor.store.get());
  if (story !== undefined) editor.placeStory(story);
}

/** An article leaves the page and its story goes back to the pool; a block is gone. */
function takeOff(editor: Editor): void {
  const state = editor.store.get();
  const thing = selectedThing(state);
  if (thing?.kind === 'article') editor.unplace(thing.id);
  if (thing?.kind !== 'block') return;
  editor.edit({ label: 'removeBlock', apply: (edition) => removeBlock(edition, state.page, thing.id) });
}

function shift(id: CommandId, key: string, by: { grip: Grip; columns: number; lines: number }): Command {
  return {
    id,
    keys: [key],
    can: hasThing,
    run: (editor) => {
      const state = editor.store.get();
      const { edition, page } = state;
      if (edition === undefined) return;
      const selected = selectedThing(state);
      const found = thingsOn(edition, page).find(({ thing }) => sameThing(thing, selected));
      if (found === undefined) return;
      const frame = shiftFrame(found.frame, { ...by, steps: gridSteps(gridOf(edition)) });
      if (!sameFrame(frame, found.frame)) editor.place(found.thing, frame);
    },
  };
}

function addBlock(editor: Editor, kind: BlockKind): void {
  const { edition, page } = editor.store.get();
  if (edition === undefined) return;
  const block = newBlock(edition, page, { kind, id: crypto.randomUUID() });
  editor.edit({ label: 'addBlock', apply: (before) => putBlock(before, page, block) });
  editor.selectThing({ kind: 'block', id: block.id });
  editor.dock.show('inspector');
}

function nextRulerUnit(editor: Editor): void {
  const { rulerUnit, layers } = editor.store.get().preferences;
  const next = RULER_UNITS[(RULER_UNITS.indexOf(rulerUnit) + 1) % RULER_UNITS.length] ?? rulerUnit;
  editor.setPreferences({ rulerUnit: next, layers: layers.includes('rulers') ? layers : [...layers, 'rulers'] });
}

function toggle(id: CommandId, key: string, layer: DeskLayer): Command {
  return {
    id,
    keys: [key],
    can: isOpen,
    run: (editor) => {
      const { layers } = editor.store.get().preferences;
      const on = layers.includes(layer);
      editor.setPreferences({ layers: on ? layers.filter((each) => each !== layer) : [...layers, layer] });
    },
  };
}
