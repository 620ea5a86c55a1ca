import { Menu } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand, Preferences, UiLanguage } from '../../ipc';
import { UI_LANGUAGES } from '../../ipc';
import { wordsOf } from '../words';
import { acceleratorOf } from './accelerators';

/** What the menu does when an item is chosen. */
export interface MenuActions {
  command(command: MenuCommand): void;
  setLanguage(language: UiLanguage): void;
}

const LANGUAGE_NAMES: Readonly<Record<UiLanguage, string>> = {
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
  en: 'English',
};

/** What the menu is put up from. */
export interface MenuLook {
  readonly language: UiLanguage;
  /** The keys that the person chose, by the window's commands. */
  readonly shortcuts: Preferences['shortcuts'];
}

/** Puts up the application menu. */
export function showMenu(look: MenuLook, actions: MenuActions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(look, actions)));
}

function menuTemplate({ language, shortcuts }: MenuLook, actions: MenuActions): MenuItemConstructorOptions[] {
  const { menu } = wordsOf(language);
  const line: MenuItemConstructorOptions = { type: 'separator' };
  const item = (command: MenuCommand): MenuItemConstructorOptions => {
    const key = acceleratorOf(command, shortcuts);
    return {
      id: command,
      label: menu.commands[command],
      click: () => actions.command(command),
      ...(key === undefined ? {} : { accelerator: key }),
    };
  };
  const languages = UI_LANGUAGES.map((each): MenuItemConstructorOptions => ({
    id: `language-${each}`,
    label: LANGUAGE_NAMES[each],
    type: 'radio',
    checked: each === language,
    click: () => actions.setLanguage(each),
  }));
  return [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    {
      label: menu.file,
      submenu: [
        item('new-edition'),
        item('open-edition'),
        item('open-sample'),
        line,
        item('save'),
        item('save-as'),
        line,
        item('import-copy'),
        item('add-pictures'),
        item('export-pdf'),
        line,
        { role: 'quit', label: menu.quit },
      ],
    },
    {
      label: menu.edit,
      submenu: [
        item('undo'),
        item('redo'),
        line,
        { role: 'cut', label: menu.cut },
        { role: 'copy', label: menu.copy },
        { role: 'paste', label: menu.paste },
        { role: 'selectAll', label: menu.selectAll },
        line,
        item('settings'),
        item('shortcuts'),
      ],
    },
    {
      label: menu.page,
      submenu: [
        item('make-up'),
        item('make-up-page'),
        item('next-issue'),
        line,
        item('previous-page'),
        item('next-page'),
      ],
    },
    {
      label: menu.view,
      submenu: [
        item('zoom-in'),
        item('zoom-out'),
        item('zoom-fit'),
        item('zoom-actual'),
        line,
        item('rulers'),
        item('grid-columns'),
        item('grid-lines'),
        item('grid-cells'),
        item('rule-hits'),
        item('press-view'),
        line,
        item('toggle-panels'),
        item('reset-panels'),
        line,
        { role: 'togglefullscreen', label: menu.fullScreen },
        { label: menu.language, submenu: languages },
      ],
    },
    { label: menu.help, role: 'help', submenu: [item('palette'), item('key-sheet')] },
  ];
}
