import { Tabs } from '@base-ui/react/tabs';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, PointerEvent, ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import type { DockZone } from '../../../ipc';
import type { DockPanel, ZoneContents } from '../../editor';
import { useEditor } from '../editor-context';
import { Icon } from '../icons';
import { panelEntry } from '../registry';
import { useKeyLabel } from '../use-keys';
import { ZoneMenu } from './zone-menu';
import type { MenuAnchor } from './zone-menu';
import type { TabDrag } from './use-tab-drag';

/** A zone of the dock: its panels as tabs, one in front. An empty one is there only while a panel is in the hand. */
export function Zone(props: {
  readonly zone: DockZone;
  readonly contents: ZoneContents;
  readonly tabs: TabDrag;
}): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const [menu, setMenu] = useState<MenuAnchor>();
  const { zone, contents, tabs } = props;
  const { panels, shown } = contents;
  const over = tabs.over?.zone === zone ? tabs.over.index : undefined;
  if (shown === undefined) {
    if (tabs.panel === undefined) return null;
    return (
      <div className="zone zone-empty" data-zone={zone} data-over={over !== undefined}>
        {t(`dock.zones.${zone}`)}
      </div>
    );
  }
  const openMenu = (panel: DockPanel, event: MouseEvent): void => {
    event.preventDefault();
    editor.dock.turn(panel);
    const { clientX: x, clientY: y } = event;
    setMenu({ getBoundingClientRect: () => new DOMRect(x, y, 0, 0) });
  };
  return (
    <Tabs.Root
      className="zone"
      value={shown}
      onValueChange={(value: DockPanel) => editor.dock.turn(value)}
      onKeyDown={leaveForm}
      data-zone={zone}
      data-over={over !== undefined}
      render={<section aria-label={t(`dock.zones.${zone}`)} />}
    >
      <div className="dock-head">
        <Tabs.List
          className="dock-tabs"
          aria-label={t(`dock.zones.${zone}`)}
          data-count={panels.length}
          activateOnFocus
        >
          {panels.map((panel, index) => (
            <PanelTab
              key={panel}
              panel={panel}
              inFront={panel === shown}
              mark={tabs.panel === panel ? 'held' : over === index ? 'before' : undefined}
              onPress={(event) => tabs.begin(panel, event)}
              onMenu={(event) => openMenu(panel, event)}
            />
          ))}
          {over === panels.length && <span className="dock-tab-end" />}
        </Tabs.List>
        <ZoneMenu zone={zone} panel={shown} panels={panels} anchor={menu} onClose={() => setMenu(undefined)} />
      </div>
      {panels.map((panel) => {
        const { Component, keep = false } = panelEntry(panel);
        return (
          <Tabs.Panel
            key={panel}
            value={panel}
            className="dock-panel"
            data-panel-body={panel}
            keepMounted={keep}
            tabIndex={-1}
          >
            <Component />
          </Tabs.Panel>
        );
      })}
    </Tabs.Root>
  );
}

function PanelTab(props: {
  readonly panel: DockPanel;
  readonly inFront: boolean;
  readonly mark: 'held' | 'before' | undefined;
  readonly onPress: (event: PointerEvent<HTMLElement>) => void;
  readonly onMenu: (event: MouseEvent) => void;
}): ReactNode {
  const { t } = useTranslation();
  const keyOf = useKeyLabel();
  const { panel, inFront, mark, onPress, onMenu } = props;
  const tab = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (inFront) tab.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [inFront]);
  const { icon, Badge, command } = panelEntry(panel);
  const key = keyOf(command);
  const name = t(`dock.panels.${panel}`);
  return (
    <Tabs.Tab
      ref={tab}
      value={panel}
      className="dock-tab"
      data-panel={panel}
      data-mark={mark}
      title={key === '' ? name : `${name} (${key})`}
      onPointerDown={onPress}
      onContextMenu={onMenu}
    >
      <Icon name={icon} />
      <span className="dock-tab-name">{name}</span>
      {Badge !== undefined && <Badge />}
    </Tabs.Tab>
  );
}

/** Esc leaves the forms for the desk; in the list of stories it lets go of what is selected or carried. */
function leaveForm(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
  if (!(event.target instanceof HTMLElement) || event.target.closest('.form') === null) return;
  event.stopPropagation();
  event.nativeEvent.stopPropagation();
  document.querySelector<HTMLElement>('.desk-canvas')?.focus();
}
