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
  const { zone, panel, panels, anchor, onClose } = props;
  const at = panels.indexOf(panel);
  const item = (words: string, deed: () => void, possible = true): ReactNode => (
    <Menu.Item className="menu-item menu-item-plain" disabled={!possible} onClick={deed}>
      {words}
    </Menu.Item>
  );
  return (
    <Menu.Root
      open={open || anchor !== undefined}
      onOpenChange={(next) => {
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
          <Menu.Popup className="menu-popup">
            {DOCK_ZONES.filter((each) => each !== zone).map((each) => (
              <Menu.Item
                key={each}
                className="menu-item menu-item-plain"
                data-move-to={each}
                onClick={() => editor.dock.move(panel, { zone: each })}
              >
                {t('dock.moveTo', { zone: t(`dock.zones.${each}`) })}
              </Menu.Item>
            ))}
            <Menu.Separator className="menu-line" />
            {item(t('dock.moveBack'), () => editor.dock.move(panel, { zone, index: at - 1 }), at > 0)}
            {item(t('dock.moveOn'), () => editor.dock.move(panel, { zone, index: at + 2 }), at < panels.length - 1)}
            <Menu.Separator className="menu-line" />
            {item(t('dock.hide'), () => editor.dock.hide(true))}
            {item(t('dock.reset'), () => editor.dock.reset())}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
