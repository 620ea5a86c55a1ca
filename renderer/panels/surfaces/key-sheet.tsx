import { Dialog } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import type { FormeApi } from '../../../ipc';
import { COMMANDS, COMMAND_GROUPS, keyLabel, keysOf } from '../../editor';
import { useEditor, useEditorState, useSurroundings } from '../editor-context';
import { Icon } from '../icons';
import { backToDesk } from './back-to-desk';

/** What the mouse does, in the order of the sheet. */
const GESTURES = ['pan', 'zoom', 'scroll', 'copies', 'axis', 'free', 'proportions', 'bothSides', 'under'] as const;

/** Every command that has keys, by group, on one sheet of A4: to be looked at, or printed and pinned up. */
export function KeySheet({ forme }: { readonly forme: FormeApi }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const { platform } = useSurroundings();
  const held = { mod: keyLabel('Mod', platform), alt: keyLabel('Alt', platform) };
  const open = useEditorState((state) => state.surface === 'keySheet');
  const shortcuts = useEditorState((state) => state.preferences.shortcuts);
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && editor.surfaces.show(undefined)}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup finalFocus={backToDesk} className="dialog dialog-sheet" data-testid="key-sheet">
          <div className="settings-head">
            <Dialog.Title className="dialog-title">{t('keySheet.title')}</Dialog.Title>
            <span className="space" />
            <button
              type="button"
              className="button button-outlined"
              onClick={() => void forme.printSheet({ name: t('keySheet.title') })}
            >
              <Icon name="print" />
              {t('keySheet.print')}
            </button>
            <Dialog.Close className="button button-icon" aria-label={t('settings.close')} title={t('settings.close')}>
              <Icon name="close" />
            </Dialog.Close>
          </div>
          <div className="key-sheet scroll" tabIndex={0} role="group" aria-label={t('keySheet.title')}>
            {COMMAND_GROUPS.map((group) => {
              const commands = COMMANDS.filter(
                ({ id, ...command }) => command.group === group && keysOf(shortcuts, id).length > 0,
              );
              if (commands.length === 0) return null;
              return (
                <section key={group} className="key-sheet-group">
                  <h3 className="key-group">{t(`commandGroups.${group}`)}</h3>
                  <dl>
                    {commands.map(({ id }) => (
                      <div key={id} className="key-sheet-row">
                        <dt>{t(`commands.${id}`)}</dt>
                        <dd>
                          {keysOf(shortcuts, id)
                            .map((key) => keyLabel(key, platform))
                            .join(', ')}
                        </dd>
                      </div>
                    ))}
                  </dl>
                </section>
              );
            })}
            <section className="key-sheet-group">
              <h3 className="key-group">{t('keySheet.mouse')}</h3>
              <dl>
                {GESTURES.map((gesture) => (
                  <div key={gesture} className="key-sheet-row">
                    <dt>{t(`keySheet.gestures.${gesture}.what`)}</dt>
                    <dd>{t(`keySheet.gestures.${gesture}.how`, held)}</dd>
                  </div>
                ))}
              </dl>
            </section>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
