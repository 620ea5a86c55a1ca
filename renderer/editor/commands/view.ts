import { contains } from '../../../core/geometry';
import type { Point } from '../../../core/geometry';
import { RULER_UNITS } from '../../../ipc';
import type { DeskLayer } from '../../../ipc';
import type { Editor } from '../editor';
import type { EditorState } from '../state';
import { caretOnDesk } from '../text';
import { guidesOn, removeGuides } from '../guides';
import type { ScreenMode } from '../screen';
import { selectedThings } from '../selection';
import type { DeskMode } from '../sheets';
import { ZOOM_STEP, actualScale, zoomAbout } from '../view';
import { isOpen } from './types';
import type { CommandEntry, CommandTable } from './types';

/** What the desk shows, and how large. */
export const VIEW_COMMANDS = {
  fitPage: { keys: ['F', 'Mod+0'], when: isOpen, run: (editor) => editor.fit() },
  actualSize: {
    keys: ['Mod+1'],
    when: isOpen,
    run: (editor) => zoomTo(editor, () => actualScale(editor.store.get().preferences)),
  },
  zoomIn: { keys: ['Mod+=', 'Mod++'], when: isOpen, run: (editor) => zoomTo(editor, (scale) => scale * ZOOM_STEP) },
  zoomOut: { keys: ['Mod+-'], when: isOpen, run: (editor) => zoomTo(editor, (scale) => scale / ZOOM_STEP) },
  fitWidth: { keys: ['Mod+2'], when: isOpen, run: fitWidth },
  zoomToSelection: {
    keys: ['Mod+3', 'Mod+Alt+='],
    when: (state) => selectedThings(state).length > 0,
    run: (editor) => editor.zoomToSelection(),
  },
  fitSpread: {
    keys: ['Mod+Alt+0'],
    when: isOpen,
    run: (editor) => {
      editor.setMode('spread');
      editor.fit();
    },
  },
  showPage: mode('Alt+1', 'page'),
  showSpread: mode('Alt+2', 'spread'),
  showWall: mode('Alt+3', 'wall'),
  previewPages: { keys: ['W'], scope: 'desk', when: isOpen, run: (editor) => toggleScreen(editor, 'preview') },
  toggleLoupe: {
    keys: ['Q'],
    scope: 'desk',
    when: isOpen,
    run: (editor) => editor.setLoupe(!editor.store.get().loupe),
  },
  present: { keys: ['Shift+W'], scope: 'desk', when: isOpen, run: (editor) => toggleScreen(editor, 'presentation') },
  toggleRulers: toggle(['Mod+R'], 'rulers', 'anywhere'),
  nextRulerUnit: { keys: ['Mod+Shift+Alt+U'], scope: 'desk', when: isOpen, run: nextRulerUnit },
  toggleGuides: toggle(['Shift+G'], 'guides'),
  lockGuides: toggle(['Mod+Alt+;', 'Alt+G'], 'guidesLocked'),
  clearGuides: {
    keys: [],
    when: (state) => state.edition !== undefined && guidesOn(state.edition, state.page).length > 0,
    run: (editor) => {
      const { page } = editor.store.get();
      editor.edit({ label: 'guide', apply: (edition) => removeGuides(edition, page) });
    },
  },
  toggleArea: toggle(['A'], 'area'),
  toggleFold: toggle(['Shift+F'], 'fold'),
  toggleTrim: toggle(['Shift+T'], 'trim'),
  toggleColumns: toggle(['G'], 'columns'),
  toggleLines: toggle(['L', "Mod+Alt+'"], 'lines'),
  toggleCells: toggle(['C', "Mod+'"], 'cells'),
  toggleRules: toggle(['K'], 'rules'),
  toggleTaboos: toggle(['Shift+K'], 'taboos'),
  togglePress: toggle(['Shift+P'], 'press'),
} as const satisfies CommandTable;

/** Zooms about the caret where text is typed, which then stays in sight; else about the middle of the desk. */
function zoomTo(editor: Editor, scaleFrom: (scale: number) => number): void {
  const state = editor.store.get();
  const { view, desk } = state;
  editor.setView(
    zoomAbout(view, scaleFrom(view.scale), caretInSight(state) ?? { x: desk.width / 2, y: desk.height / 2 }),
  );
  editor.text.showCaret();
}

function caretInSight(state: EditorState): Point | undefined {
  const caret = caretOnDesk(state);
  if (caret === undefined) return undefined;
  const at = { x: caret.x + caret.width / 2, y: caret.y + caret.height / 2 };
  return contains({ x: 0, y: 0, ...state.desk }, at) ? at : undefined;
}

function fitWidth(editor: Editor): void {
  editor.fitWidth();
  editor.text.showCaret();
}

function toggleScreen(editor: Editor, screen: ScreenMode): void {
  editor.setScreen(editor.store.get().screen === screen ? 'desk' : screen);
}

function mode(key: string, to: DeskMode): CommandEntry {
  return { keys: [key], when: isOpen, run: (editor) => editor.setMode(to) };
}

function nextRulerUnit(editor: Editor): void {
  const { rulerUnit, layers } = editor.store.get().preferences;
  const next = RULER_UNITS[(RULER_UNITS.indexOf(rulerUnit) + 1) % RULER_UNITS.length] ?? rulerUnit;
  editor.setPreferences({ rulerUnit: next, layers: layers.includes('rulers') ? layers : [...layers, 'rulers'] });
}

function toggle(keys: readonly string[], layer: DeskLayer, scope: CommandEntry['scope'] = 'desk'): CommandEntry {
  return {
    keys,
    scope,
    when: isOpen,
    run: (editor) => {
      const { layers } = editor.store.get().preferences;
      const on = layers.includes(layer);
      editor.setPreferences({ layers: on ? layers.filter((each) => each !== layer) : [...layers, layer] });
    },
  };
}
