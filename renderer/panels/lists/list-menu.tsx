import { ContextMenu } from '@base-ui/react/context-menu';
import { Menu } from '@base-ui/react/menu';
import type { ReactElement, ReactNode } from 'react';
import { Icon } from '../icons';
import type { IconName } from '../icons';

/** An entry of a list's menu. */
export interface MenuEntry {
  /** For tests and for React: what it does. */
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  /** The keys that do the same, as people read them. */
  readonly keys?: string;
  readonly disabled?: boolean;
  /** Why it cannot be done now. */
  readonly why?: string | undefined;
  readonly run: () => void;
}

/** Entries behind an entry: a menu beside it. */
export interface SubMenu {
  readonly id: string;
  readonly label: string;
  readonly entries: MenuParts;
}

/** Entries, parted by lines. */
export type MenuParts = readonly (readonly (MenuEntry | SubMenu)[])[];

/** A list whose menu opens by the right button, or by the menu key and Shift+F10 on a row. */
export function WithMenu({
  parts,
  children,
}: {
  readonly parts: MenuParts;
  readonly children: ReactElement;
}): ReactNode {
  return (
    <ContextMenu.Root>
      <ContextMenu.Trigger render={children} />
      <ContextMenu.Portal>
        <ContextMenu.Positioner className="menu-place">
          <ContextMenu.Popup className="menu-popup">
            <MenuEntries parts={parts} />
          </ContextMenu.Popup>
        </ContextMenu.Positioner>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

/** The same entries under a button, for those who do not look for menus behind right buttons. */
export function MenuButton(props: {
  readonly label: string;
  readonly icon: IconName;
  readonly parts: MenuParts;
  readonly testId?: string;
  readonly tabIndex?: number;
}): ReactNode {
  const { label, icon, parts, testId, tabIndex = 0 } = props;
  return (
    <Menu.Root>
      <Menu.Trigger
        className="button button-small button-icon"
        aria-label={label}
        title={label}
        tabIndex={tabIndex}
        data-testid={testId}
      >
        <Icon name={icon} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="menu-place" sideOffset={4} align="end">
          <Menu.Popup className="menu-popup">
            <MenuEntries parts={parts} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

/** The entries of any menu, with lines between their parts. */
export function MenuEntries({ parts }: { readonly parts: MenuParts }): ReactNode {
  return parts
    .filter((part) => part.length > 0)
    .map((part, index) => [
      index > 0 && <Menu.Separator key={`line ${index}`} className="menu-line" />,
      ...part.map((entry) =>
        'entries' in entry ? <Beside key={entry.id} {...entry} /> : <Entry key={entry.id} {...entry} />,
      ),
    ]);
}

function Entry({ id, label, icon, keys, disabled = false, why, run }: MenuEntry): ReactNode {
  return (
    <Menu.Item className="menu-item" disabled={disabled || why !== undefined} data-entry={id} onClick={run}>
      <span className="menu-mark">{icon !== undefined && <Icon name={icon} />}</span>
      {label}
      {why !== undefined && <span className="menu-key">{why}</span>}
      {why === undefined && keys !== undefined && keys !== '' && <span className="menu-key">{keys}</span>}
    </Menu.Item>
  );
}

function Beside({ id, label, entries }: SubMenu): ReactNode {
  return (
    <Menu.SubmenuRoot>
      <Menu.SubmenuTrigger className="menu-item" data-entry={id}>
        <span className="menu-mark" />
        {label}
        <span className="menu-key menu-beside" aria-hidden="true">
          <Icon name="down" />
        </span>
      </Menu.SubmenuTrigger>
      <Menu.Portal>
        <Menu.Positioner className="menu-place" sideOffset={2} alignOffset={-4}>
          <Menu.Popup className="menu-popup">
            <MenuEntries parts={entries} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.SubmenuRoot>
  );
}
