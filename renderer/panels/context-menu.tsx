import { Menu } from '@base-ui/react/menu';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from '../i18n';
import type { Point } from '../../core/geometry';
import { commandOf, runCommand, whyNot } from '../editor';
import type { CommandId } from '../editor';
import { useEditor } from './editor-context';
import { MenuEntries } from './lists/list-menu';
import type { MenuEntry, MenuParts } from './lists/list-menu';
import { useKeyLabel } from './use-keys';

/** A long menu goes up as far as it must, not over the window's top. */
const IN_WINDOW = { side: 'shift', align: 'shift', fallbackAxisSide: 'none' } as const;

/** A menu at a point of the window (CSS pixels). It is open while it is there. */
export function PointMenu(props: {
  readonly at: Point;
  readonly parts: MenuParts;
  readonly label: string;
  /** What gets the keyboard back. */
  readonly focus: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}): ReactNode {
  const { at, parts, label, focus, onClose } = props;
  const anchor = { getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) };
  return (
    <Menu.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <Menu.Portal>
        <Menu.Positioner className="menu-place" anchor={anchor} align="start" collisionAvoidance={IN_WINDOW}>
          <Menu.Popup className="menu-popup" aria-label={label} finalFocus={focus} data-testid="context-menu">
            <MenuEntries parts={parts} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

/**
 * Gives commands as entries of a menu: their label, their key, and when they are not possible now grey, with the
 * reason.
 */
export function useCommandEntry(): (id: CommandId, label?: string) => MenuEntry {
  const { t } = useTranslation();
  const editor = useEditor();
  const keyOf = useKeyLabel();
  return (id, label) => {
    const command = commandOf(id);
    const state = editor.store.get();
    const why = whyNot(state, command);
    return {
      id,
      label: label ?? t(`commands.${id}`),
      keys: keyOf(id),
      disabled: !command.when(state),
      ...(why !== undefined && { why: t(`hands.why.${why}`) }),
      run: () => void runCommand(editor, id),
    };
  };
}
