import { Dialog } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import type { ConvertingScript } from '../../editor';
import { useTranslation } from '../../i18n';
import { useEditor, useEditorState } from '../editor-context';
import { SelectField } from '../fields';
import { ScriptChanges } from './script-changes';

/** Conversion between Simplified and Traditional: what and into what, then every change before it is made. */
export function ConvertScriptDialog(): ReactNode {
  const { t } = useTranslation();
  const { script } = useEditor().convert;
  const converting = useEditorState((state) => state.convertingScript);
  return (
    <Dialog.Root open={converting !== undefined} onOpenChange={(open) => !open && script.cancel()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup
          className="dialog dialog-script"
          data-testid="convert-script"
          data-state={converting?.outcome.kind}
        >
          <Dialog.Title className="dialog-title">{t('script.title')}</Dialog.Title>
          {converting !== undefined && <Content converting={converting} />}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Content({ converting }: { readonly converting: ConvertingScript }): ReactNode {
  const { t } = useTranslation();
  const { script } = useEditor().convert;
  const { scopes, scope, targets, target, outcome } = converting;
  const some = outcome.kind === 'proposed' && outcome.changes.length > 0;
  return (
    <>
      <div className="script-wish">
        <SelectField
          label={t('script.scope')}
          name="scriptScope"
          value={scope}
          choices={scopes.map((value) => ({ value, label: t(`script.scopes.${value}`) }))}
          onChoose={(value) => script.set({ scope: value })}
        />
        <SelectField
          label={t('script.target')}
          name="scriptTarget"
          value={target}
          choices={targets.map((value) => ({ value, label: t(`script.targets.${value}`) }))}
          onChoose={(value) => script.set({ target: value })}
        />
        {scope === 'edition' && <p className="form-hint">{t('script.editionHint')}</p>}
      </div>
      <Outcome converting={converting} />
      <div className="dialog-actions">
        <Dialog.Close className="button button-outlined">{t('script.cancel')}</Dialog.Close>
        <button
          type="button"
          className="button button-primary"
          data-testid="convert-script-now"
          disabled={!some && !(scope === 'edition' && outcome.kind === 'proposed')}
          onClick={() => script.finish()}
        >
          {t('script.convert')}
        </button>
      </div>
    </>
  );
}

function Outcome({ converting }: { readonly converting: ConvertingScript }): ReactNode {
  const { t } = useTranslation();
  const { target, outcome, choices } = converting;
  switch (outcome.kind) {
    case 'working':
      return (
        <p className="form-hint" role="status">
          {t('script.working')}
        </p>
      );
    case 'failed':
      return (
        <p className="form-fault" role="alert">
          {t('script.failed', { reason: outcome.message })}
        </p>
      );
    case 'proposed': {
      const places = (list: typeof outcome.changes): number => list.reduce((sum, each) => sum + each.places.length, 0);
      const [count, doubts] = [
        places(outcome.changes),
        places(outcome.changes.filter(({ others }) => others !== undefined)),
      ];
      return (
        <>
          <p className="script-count tabular" role="status">
            {count === 0
              ? t('script.nothing', { target: t(`script.targets.${target}`) })
              : t('script.count', { count })}
            {doubts > 0 && <span className="script-doubts">{t('script.doubts', { count: doubts })}</span>}
          </p>
          {count > 0 && <ScriptChanges proposed={outcome} choices={choices} />}
        </>
      );
    }
  }
}
