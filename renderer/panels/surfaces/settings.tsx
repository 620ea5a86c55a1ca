import { Dialog } from '@base-ui/react/dialog';
import { Tabs } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { RULER_UNITS, SIZE_UNITS, THEMES, UI_LANGUAGES, UI_SCALES } from '../../../ipc';
import type { Surface } from '../../editor';
import { useEditor, useEditorState } from '../editor-context';
import { SelectField } from '../fields';
import { Icon } from '../icons';
import { backToDesk } from './back-to-desk';
import { KeySettings } from './key-settings';

/** How the window is liked: its words, looks and units, and the keys of commands. It lies beside the work. */
export function Settings(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const surface = useEditorState((state) => state.surface);
  const open = surface === 'settings' || surface === 'keys';
  return (
    <Dialog.Root
      open={open}
      modal="trap-focus"
      disablePointerDismissal
      onOpenChange={(next) => !next && editor.surfaces.show(undefined)}
    >
      <Dialog.Portal>
        <Dialog.Popup finalFocus={backToDesk} className="dialog dialog-settings" data-testid="settings">
          <Tabs.Root
            className="settings"
            value={surface === 'keys' ? 'keys' : 'settings'}
            onValueChange={(value: Surface) => editor.surfaces.show(value)}
          >
            <div className="settings-head">
              <Dialog.Title className="dialog-title">{t('settings.title')}</Dialog.Title>
              <Tabs.List className="segments" aria-label={t('settings.title')} activateOnFocus>
                <Tabs.Tab value="settings" className="segment">
                  {t('settings.looks')}
                </Tabs.Tab>
                <Tabs.Tab value="keys" className="segment">
                  {t('settings.keys')}
                </Tabs.Tab>
              </Tabs.List>
              <span className="space" />
              <Dialog.Close className="button button-icon" aria-label={t('settings.close')} title={t('settings.close')}>
                <Icon name="close" />
              </Dialog.Close>
            </div>
            <Tabs.Panel value="settings" className="settings-sheet scroll" tabIndex={-1}>
              <Looks />
            </Tabs.Panel>
            <Tabs.Panel value="keys" className="settings-sheet" tabIndex={-1}>
              <KeySettings />
            </Tabs.Panel>
          </Tabs.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Looks(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const language = useEditorState((state) => state.language);
  const { theme, uiScale, sizeUnit, rulerUnit } = useEditorState((state) => state.preferences);
  return (
    <div className="settings-form">
      <SelectField
        label={t('settings.language')}
        name="language"
        value={language}
        choices={UI_LANGUAGES.map((value) => ({ value, label: t(`languages.${value}`) }))}
        onChoose={editor.setLanguage}
      />
      <SelectField
        label={t('settings.theme')}
        name="theme"
        value={theme}
        choices={THEMES.map((value) => ({ value, label: t(`settings.themes.${value}`) }))}
        onChoose={(value) => editor.setPreferences({ theme: value })}
        hint={t('settings.themeHint')}
      />
      <SelectField
        label={t('settings.scale')}
        name="scale"
        value={String(uiScale)}
        choices={UI_SCALES.map((scale) => ({ value: String(scale), label: `${scale}%` }))}
        onChoose={(value) => editor.setPreferences({ uiScale: Number(value) })}
        hint={t('settings.scaleHint')}
      />
      <SelectField
        label={t('settings.sizeUnit')}
        name="size unit"
        value={sizeUnit}
        choices={SIZE_UNITS.map((value) => ({ value, label: t(`settings.sizeUnits.${value}`) }))}
        onChoose={(value) => editor.setPreferences({ sizeUnit: value })}
      />
      <SelectField
        label={t('settings.rulerUnit')}
        name="ruler unit"
        value={rulerUnit}
        choices={RULER_UNITS.map((value) => ({ value, label: t(`rulers.${value}`) }))}
        onChoose={(value) => editor.setPreferences({ rulerUnit: value })}
      />
      <div className="form-buttons">
        <button type="button" className="button button-outlined" onClick={() => editor.dock.reset()}>
          {t('dock.reset')}
        </button>
      </div>
    </div>
  );
}
