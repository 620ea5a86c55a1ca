import type { MenuCommand, Preferences } from '../../ipc';
import { MENU_COMMANDS } from '../../ipc';

/**
 * Keys of the menu's commands. Undo and redo reach the window as commands, so that text fields and pages share them.
 */
const KEYS: Readonly<Partial<Record<MenuCommand, string>>> = {
  'new-edition': 'CmdOrCtrl+N',
  'open-edition': 'CmdOrCtrl+O',
  save: 'CmdOrCtrl+S',
  'save-as': 'CmdOrCtrl+Shift+S',
  'import-copy': 'CmdOrCtrl+I',
  'add-pictures': 'CmdOrCtrl+Shift+I',
  'export-pdf': 'CmdOrCtrl+E',
  undo: 'CmdOrCtrl+Z',
  redo: 'CmdOrCtrl+Shift+Z',
  'zoom-in': 'CmdOrCtrl+Plus',
  'zoom-out': 'CmdOrCtrl+-',
  'zoom-fit': 'CmdOrCtrl+0',
  'zoom-actual': 'CmdOrCtrl+1',
  rulers: 'CmdOrCtrl+R',
  settings: 'CmdOrCtrl+,',
  palette: 'CmdOrCtrl+K',
  'toggle-panels': 'CmdOrCtrl+\\',
  'key-sheet': 'F1',
};

const ACCELERATOR_NAMES: Readonly<Record<string, string>> = {
  Mod: 'CmdOrCtrl',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  '+': 'Plus',
};

/** A key of the menu is pressed wherever the focus is: only those that type nothing may stand there. */
const TYPES_NOTHING = /^(Mod\+|Shift\+|Alt\+)*F\d{1,2}$|Mod\+/;

/** The key of a menu's entry: the person's own where there is one and it may stand in a menu. */
export function acceleratorOf(command: MenuCommand, shortcuts: Preferences['shortcuts']): string | undefined {
  const own = shortcuts[MENU_COMMANDS[command]];
  if (own === undefined) return KEYS[command];
  const key = own.find((each) => TYPES_NOTHING.test(each));
  const parts = key?.endsWith('++') === true ? [...key.slice(0, -2).split('+'), '+'] : key?.split('+');
  return parts?.map((part) => ACCELERATOR_NAMES[part] ?? part).join('+');
}
