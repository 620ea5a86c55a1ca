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

/** Frames to wait for a panel's fields. */
const PATIENCE = 20;

/** The field of this name in the panel that is shown, or its first. */
function fieldOf(dock: HTMLElement | null, name: string | undefined): HTMLElement | undefined {
  const panel = dock?.querySelector('.dock-panel:not([hidden])');
  const named = name === undefined ? undefined : panel?.querySelector(`[data-field="${CSS.escape(name)}"]`);
  const first = panel?.querySelector(`.form ${FIRST_FIELD}`) ?? panel?.querySelector(FIRST_FIELD);
  const found = name === undefined ? first : named;
  return found instanceof HTMLElement ? found : undefined;
}

/** The dock at the side: stories, inspector and paper, one at a time. */
export function Dock(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const { platform } = useSurroundings();
  const { panel, ask } = useEditorState((state) => state.dock);
  const stories = useEditorState((state) => state.edition?.stories.length ?? 0);
  const root = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (ask.count === 0) return undefined;
    let frames = 0;
    let next = requestAnimationFrame(function look() {
      const field = fieldOf(root.current, ask.field);
      // A panel that was not shown comes a frame or two later.
      if (field === undefined && (frames += 1) < PATIENCE) next = requestAnimationFrame(look);
      field?.focus();
      field?.scrollIntoView({ block: 'nearest' });
    });
    return () => cancelAnimationFrame(next);
  }, [ask]);

  /** Esc leaves the forms for the desk. */
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
    // In the list of stories Esc lets go of what is selected or carried.
    if (!(event.target instanceof HTMLElement) || event.target.closest('.form') === null) return;
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
