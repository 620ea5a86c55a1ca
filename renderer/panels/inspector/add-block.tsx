import { Menu } from '@base-ui/react/menu';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { BLOCK_KINDS, runCommand } from '../../editor';
import { useEditor } from '../editor-context';
import { Icon } from '../icons';

/** The blocks that can be added to the page shown. */
export function AddBlock(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  return (
    <Menu.Root>
      <Menu.Trigger className="button button-small" data-testid="add-block">
        <Icon name="plus" />
        {t('blocks.add')}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="menu-place" sideOffset={4} side="top" align="start">
          <Menu.Popup className="menu-popup">
            {BLOCK_KINDS.map(({ kind, command }) => (
              <Menu.Item
                key={kind}
                className="menu-item menu-item-plain"
                data-command={command}
                onClick={() => runCommand(editor, command)}
              >
                {t(`blocks.${kind}`)}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
