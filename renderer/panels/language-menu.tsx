import { Select } from '@base-ui/react/select';
import type { ReactNode } from 'react';
import { useTranslation } from '../i18n';
import { LANGUAGES } from '../i18n';
import { useEditor, useEditorState } from './editor-context';
import { Icon } from './icons';

/** The switch between the window's languages. */
export function LanguageMenu(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const language = useEditorState((state) => state.language);
  const items = LANGUAGES.map((value) => ({ value, label: t(`languages.${value}`) }));
  return (
    <Select.Root items={items} value={language} onValueChange={(value) => value !== null && editor.setLanguage(value)}>
      <Select.Trigger className="button select" aria-label={t('topbar.language')} data-testid="language">
        <Icon name="language" />
        <Select.Value className="button-words" />
        <Icon name="down" />
      </Select.Trigger>
      <Select.Portal>
        <Select.Positioner sideOffset={4} alignItemWithTrigger={false}>
          <Select.Popup className="menu-popup">
            <Select.List>
              {items.map(({ value, label }) => (
                <Select.Item key={value} value={value} className="menu-item">
                  <span className="menu-mark">
                    <Select.ItemIndicator>
                      <Icon name="chosen" />
                    </Select.ItemIndicator>
                  </span>
                  <Select.ItemText lang={value}>{label}</Select.ItemText>
                </Select.Item>
              ))}
            </Select.List>
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </Select.Root>
  );
}
