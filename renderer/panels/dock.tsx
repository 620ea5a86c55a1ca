import { Tabs } from '@base-ui/react/tabs';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DOCK_PANELS, commandOf, keyLabel } from '../editor';
import type { CommandId, DockPanel } from '../editor';
import { EditionPanel } from './edition/edition-panel';
import { useEditor, useEditorState, useSurroundings } from './editor-context';
import { InspectorPanel } from './inspector/inspector-panel';
import { StoriesPanel } from './stories-panel';

const SHOWN_BY = {
  stories: 'showStories',
  inspector: 'showInspector',
  edition: 'showEdition',
} as const satisfies Record<DockPanel, CommandId>;

/** What takes the keyboard when a panel is asked for and names no field. */
const FIRST_FIELD = ':is(input, textarea, select, button, [tabindex="0"]):not(:disabled)';

/** The dock at the side: stories, inspector and paper, one at a time. */
export function Dock(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const { platform } = useSurroundings();
  const { panel, ask } = useEditorState((state) => state.dock);
  const stories = useEditorState((state) => state.edition?.stories.length ?? 0);
  const root = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (ask.count === 0) return;
    const open = root.current?.querySelector('.dock-panel:not([hidden])');
    const field = ask.field === undefined ? undefined : open?.querySelector(`[data-field="${CSS.escape(ask.field)}"]`);
    const target = field ?? open?.querySelector(`[role=tabpanel]:not([hidden]) ${FIRST_FIELD}, ${FIRST_FIELD}`);
    if (!(target instanceof HTMLElement)) return;
    target.focus();
    target.scrollIntoView({ block: 'nearest' });
  }, [ask]);

  /** Esc leaves the forms for the desk. */
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    event.nativeEvent.stopPropagation();
    document.querySelector<HTMLElement>('.desk-canvas')?.focus();
  };

  return (
    <Tabs.Root
      ref={root}
      className="dock"
      value={panel}
      onValueChange={(value: DockPanel) => editor.dock.turn(value)}
      onKeyDown={leave}
    >
      <Tabs.List className="dock-tabs" aria-label={t('dock.label')} activateOnFocus>
        {DOCK_PANELS.map((name) => (
          <Tabs.Tab
            key={name}
            value={name}
            className="dock-tab"
            data-panel={name}
            title={keyLabel(commandOf(SHOWN_BY[name]).keys[0] ?? '', platform)}
          >
            {t(`dock.${name}`)}
            {name === 'stories' && <span className="panel-count tabular">{stories}</span>}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="stories" className="dock-panel" keepMounted tabIndex={-1}>
        <StoriesPanel />
      </Tabs.Panel>
      <Tabs.Panel value="inspector" className="dock-panel" tabIndex={-1}>
        <InspectorPanel />
      </Tabs.Panel>
      <Tabs.Panel value="edition" className="dock-panel" tabIndex={-1}>
        <EditionPanel />
      </Tabs.Panel>
    </Tabs.Root>
  );
}
