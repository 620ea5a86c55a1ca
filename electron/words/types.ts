import type { MenuCommand } from '../../ipc';

/** What the system's own surfaces say: the menu and the dialogs that the window does not draw. */
export interface SystemWords {
  readonly menu: {
    readonly file: string;
    readonly edit: string;
    readonly page: string;
    readonly view: string;
    readonly language: string;
    readonly cut: string;
    readonly copy: string;
    readonly paste: string;
    readonly selectAll: string;
    readonly fullScreen: string;
    readonly help: string;
    readonly quit: string;
    readonly commands: Readonly<Record<MenuCommand, string>>;
  };
  readonly files: {
    readonly edition: string;
    readonly copy: string;
    readonly picture: string;
    readonly nameplate: string;
    readonly profile: string;
    readonly sheet: string;
    readonly remarks: string;
    readonly xfdf: string;
    /** The name of an edition never saved. */
    readonly untitled: string;
  };
  readonly exporting: {
    /** The button that takes a folder. */
    readonly here: string;
    /** Files of these names are there. `{{count}}` is how many. */
    readonly replace: string;
    readonly doReplace: string;
    readonly cancel: string;
  };
  readonly trouble: {
    readonly unresponsive: string;
    readonly deadlock: string;
    readonly kept: string;
    readonly wait: string;
    readonly reload: string;
    readonly quit: string;
  };
}
