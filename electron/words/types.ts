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
    readonly quit: string;
    readonly commands: Readonly<Record<MenuCommand, string>>;
  };
  readonly files: {
    readonly edition: string;
    readonly copy: string;
    readonly picture: string;
    readonly nameplate: string;
    readonly pdf: string;
    /** The name of an edition never saved. */
    readonly untitled: string;
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
