import { Menu } from '@base-ui/react/menu';
import type { ReactNode } from 'react';
import { useTranslation } from '../i18n';
import { RULER_UNITS } from '../../ipc';
import type { DeskLayer, RulerUnit } from '../../ipc';
import { runCommand } from '../editor';
import type { CommandId } from '../editor';
import { useEditor, useEditorState } from './editor-context';
import { Icon } from './icons';
import { useKeyLabel } from './use-keys';

const LAYERS = [
  { layer: 'rulers', command: 'toggleRulers' },
  { layer: 'guides', command: 'toggleGuides' },
  { layer: 'guidesLocked', command: 'lockGuides' },
  { layer: 'area', command: 'toggleArea' },
  { layer: 'columns', command: 'toggleColumns' },
  { layer: 'lines', command: 'toggleLines' },
  { layer: 'cells', command: 'toggleCells' },
  { layer: 'fold', command: 'toggleFold' },
  { layer: 'trim', command: 'toggleTrim' },
  { layer: 'rules', command: 'toggleRules' },
  { layer: 'taboos', command: 'toggleTaboos' },
  { layer: 'press', command: 'togglePress' },
] as const satisfies readonly { readonly layer: DeskLayer; readonly command: CommandId }[];

/** What the desk draws over the page, and the unit of its rulers. */
export function DeskMenu(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const keyOf = useKeyLabel();
  const { layers, rulerUnit } = useEditorState((state) => state.preferences);
  return (
    <Menu.Root>
      <Menu.Trigger className="button button-small" data-testid="desk-menu">
        <Icon name="grid" />
        {t('rulers.menu')}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="menu-place" sideOffset={4} side="top" align="end">
          <Menu.Popup className="menu-popup">
            {LAYERS.map(({ layer, command }) => (
              <Menu.CheckboxItem
                key={layer}
                className="menu-item"
                checked={layers.includes(layer)}
                closeOnClick={false}
                data-layer={layer}
                onCheckedChange={() => runCommand(editor, command)}
              >
                <span className="menu-mark">
                  <Menu.CheckboxItemIndicator>
                    <Icon name="chosen" />
                  </Menu.CheckboxItemIndicator>
                </span>
                {t(`commands.${command}`)}
                <span className="menu-key">{keyOf(command)}</span>
              </Menu.CheckboxItem>
            ))}
            <Menu.Separator className="menu-line" />
            <Menu.RadioGroup
              value={rulerUnit}
              onValueChange={(value: RulerUnit) => editor.setPreferences({ rulerUnit: value })}
            >
              {RULER_UNITS.map((unit) => (
                <Menu.RadioItem key={unit} className="menu-item" value={unit} closeOnClick={false} data-unit={unit}>
                  <span className="menu-mark">
                    <Menu.RadioItemIndicator>
                      <Icon name="chosen" />
                    </Menu.RadioItemIndicator>
                  </span>
                  {t('rulers.unit')} · {t(`rulers.${unit}`)}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
