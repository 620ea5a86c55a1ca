import { Menu } from '@base-ui/react/menu';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { DOCK_ZONES } from '../../../ipc';
import type { DockZone } from '../../../ipc';
import type { DockPanel } from '../../editor';
import { useEditor } from '../editor-context';
import { Icon } from '../icons';

/** What a menu opens beside: where a tab was pressed with the right button. */
export interface MenuAnchor {
  readonly getBoundingClientRect: () => DOMRect;
}

/** What can be done with the panel in front of a zone: its button, and the menu of its tab's right button. */
export function ZoneMenu(props: {
  readonly zone: DockZone;
  readonly panel: DockPanel;
  readonly panels: readonly DockPanel[];
  /** Opens the menu there. */
  readonly anchor: MenuAnchor | undefined;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const moved = useRef<DockPanel>(undefined);
  const { zone, panel, panels, anchor, onClose } = props;
  const at = panels.indexOf(panel);
  /** Moves the panel in front; the keyboard goes with it. */
  const move = (place: Parameters<typeof editor.dock.move>[1]): void => {
    moved.current = panel;
    editor.dock.move(panel, place);
  };
  const item = (words: string, deed: () => void, possible = true): ReactNode => (
    <Menu.Item className="menu-item menu-item-plain" disabled={!possible} onClick={deed}>
      {words}
    </Menu.Item>
  );
  return (
    <Menu.Root
      open={open || anchor !== undefined}
      onOpenChange={(next) => {
        if (next) moved.current = undefined;
        setOpen(next);
        if (!next) onClose();
      }}
    >
      <Menu.Trigger
        ref={button}
        className="button button-icon button-small"
        aria-label={t('dock.menu', { panel: t(`dock.panels.${panel}`) })}
        title={t('dock.menu', { panel: t(`dock.panels.${panel}`) })}
        data-zone-menu={zone}
      >
        <Icon name="more" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="menu-place" sideOffset={4} align="end" anchor={anchor ?? button}>
          <Menu.Popup className="menu-popup" finalFocus={() => tabOf(moved.current) ?? true}>
            {DOCK_ZONES.filter((each) => each !== zone).map((each) => (
              <Menu.Item
                key={each}
                className="menu-item menu-item-plain"
                data-move-to={each}
                onClick={() => move({ zone: each })}
              >
                {t('dock.moveTo', { zone: t(`dock.zones.${each}`) })}
              </Menu.Item>
            ))}
            <Menu.Separator className="menu-line" />
            {item(t('dock.moveBack'), () => move({ zone, index: at - 1 }), at > 0)}
            {item(t('dock.moveOn'), () => move({ zone, index: at + 2 }), at < panels.length - 1)}
            <Menu.Separator className="menu-line" />
            {item(t('dock.hide'), () => editor.dock.hide(true))}
            {item(t('dock.reset'), () => editor.dock.reset())}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

/** The tab of a panel, wherever it stands now. */
function tabOf(panel: DockPanel | undefined): HTMLElement | null {
  return panel === undefined ? null : document.querySelector<HTMLElement>(`[role=tab][data-panel="${panel}"]`);
}
